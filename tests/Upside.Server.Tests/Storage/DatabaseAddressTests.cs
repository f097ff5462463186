using Npgsql;
using Upside.Server.Storage;

namespace Upside.Server.Tests.Storage;

public sealed class DatabaseAddressTests
{
    [Fact]
    public void Every_part_of_an_address_is_taken()
    {
        var read = new NpgsqlConnectionStringBuilder(DatabaseAddress.Parse("postgres://up%40side:p%2Fw%3A%3F@db.example.org:6432/in%20cidents?sslmode=verify-full&connect_timeout=3").Value);

        Assert.Equal(("up@side", "p/w:?", "db.example.org", 6432, "in cidents"), (read.Username, read.Password, read.Host, read.Port, read.Database));
        Assert.Equal((SslMode.VerifyFull, 3), (read.SslMode, read.Timeout));
    }

    [Theory]
    [InlineData("postgresql://a@h/d", "h", 5432)]
    [InlineData("postgres://a@[::1]:1/d", "::1", 1)]
    [InlineData("postgres://a@one:1,two:2/d", "one:1,two:2", 5432)]
    [InlineData("postgres://a@/d?host=/run/postgresql&port=7", "/run/postgresql", 7)]
    public void Hosts_come_in_several_forms(string address, string host, int port)
    {
        var read = new NpgsqlConnectionStringBuilder(DatabaseAddress.Parse(address).Value);

        Assert.Equal((host, port), (read.Host, read.Port));
    }

    [Theory]
    [InlineData("mysql://a@h/d", "it has to begin with postgres://")]
    [InlineData("Host=h;Database=d", "it has to begin with postgres://")]
    [InlineData("postgres://a:secret@h", "it has to end with /DATABASE")]
    [InlineData("postgres://h/d", "it has to name the role")]
    [InlineData("postgres://a:secret@/d", "it has to name a host")]
    [InlineData("postgres://a:secret@h:x/d", "its host or port cannot be read")]
    [InlineData("postgres://a:secret@h/d?sslmode=maybe", "maybe is no value of sslmode")]
    [InlineData("postgres://a:secret@h/d?ssl=1", "the parameter ssl is not known")]
    public void What_is_wrong_is_told_without_the_password(string address, string said)
    {
        var problem = DatabaseAddress.Parse(address).Problem;

        Assert.Contains(said, problem?.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", problem?.Message, StringComparison.Ordinal);
    }
}
