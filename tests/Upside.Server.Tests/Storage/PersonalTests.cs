using System.Text.Json;
using Npgsql;
using Upside.Server.Storage;

namespace Upside.Server.Tests.Storage;

public sealed class PersonalTests(TestServer server) : IClassFixture<TestServer>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_personal_or_private_enters_the_audit_sealed_and_the_address_as_well()
    {
        var (ada, ben) = (await InviteAsync("ada"), await InviteAsync("ben"));
        await RecordAsync(new Caller(ada, "session 1", "192.0.2.77", null), new { name = Personal.Of(ben, "Benedikt"), reason = Private.Of(ben, "too tired"), role = "viewer" });

        var line = await LastLineAsync(ada);

        Assert.DoesNotContain("Benedikt", line.After, StringComparison.Ordinal);
        Assert.DoesNotContain("tired", line.After, StringComparison.Ordinal);
        Assert.DoesNotContain("192", line.Address, StringComparison.Ordinal);
        using var after = JsonDocument.Parse(line.After);
        var (benKey, adaKey) = ((await KeyAsync(ben))!, (await KeyAsync(ada))!);
        Assert.Equal("viewer", after.RootElement.GetProperty("role").GetString());
        Assert.Equal("Benedikt", benKey.Open(after.RootElement.GetProperty("name").GetProperty("sealed").GetString()!));
        Assert.Equal(benKey.Digest("too tired"), after.RootElement.GetProperty("reason").GetProperty("digest").GetString());
        using var address = JsonDocument.Parse(line.Address);
        Assert.Equal("192.0.2.77", adaKey.Open(address.RootElement.GetProperty("sealed").GetString()!));
        Assert.Null(benKey.Open(address.RootElement.GetProperty("sealed").GetString()!));
    }

    [Fact]
    public async Task The_address_of_a_stranger_belongs_to_whom_the_change_is_about_and_is_not_kept_without_anybody()
    {
        var person = await InviteAsync("stranger");
        var stranger = Caller.Nobody("198.51.100.9");

        await RecordAsync(stranger, null, $"person/{person.Value}");
        Assert.StartsWith($$"""{"personal":{{person.Value}},"sealed":""", (await LastLineAsync(person)).Address, StringComparison.Ordinal);

        await RecordAsync(stranger, null, "settings/1");
        Assert.Equal("", (await LastLineAsync(person)).Address);
    }

    [Fact]
    public async Task After_the_key_was_destroyed_nothing_more_is_sealed_under_it_and_no_other_is_made()
    {
        var person = await InviteAsync("gone");
        await RecordAsync(new Caller(person, "session 1", "192.0.2.1", null), null);
        Assert.NotNull(await KeyAsync(person));
        await using (var owner = NpgsqlDataSource.Create(server.Storage.Owner!))
        await using (var destroy = owner.CreateCommand($"select upside.destroy_person_key({person.Value})"))
            await destroy.ExecuteNonQueryAsync(Cancellation);

        await RecordAsync(new Caller(person, "session 1", "192.0.2.1", null), new { name = Personal.Of(person, "Gone"), reason = Private.Of(person, "Gone") });

        var line = await LastLineAsync(person);
        Assert.Equal($$"""{"personal":{{person.Value}}}""", line.Address);
        Assert.Equal($$$"""{"name":{"personal":{{{person.Value}}}},"reason":{"private":{{{person.Value}}}}}""", line.After);
        Assert.Null(await KeyAsync(person));
    }

    [Fact]
    public void Nothing_but_the_audit_takes_what_is_personal()
    {
        var personal = Personal.Of(new PersonId(1), "Ada");

        Assert.Throws<InvalidOperationException>(() => JsonSerializer.Serialize(new { personal }, StorageJson.Options));
        Assert.DoesNotContain("Ada", new { personal }.ToString(), StringComparison.Ordinal);
        Assert.Null(Personal.Of(new PersonId(1), null));
    }

    private async Task<PersonId> InviteAsync(string name)
    {
        await using var transaction = await server.Database.BeginChoreAsync(Cancellation);
        var id = await transaction.FindAsync<PersonId>("insert into people (name, email, role) values (@name, @name || '@example.org', 'viewer') returning id", new { name }, Cancellation);
        await transaction.CommitAsync(Cancellation);
        return id;
    }

    private async Task RecordAsync(Caller caller, object? after, string subject = "thing/1")
    {
        await using var transaction = await server.Database.BeginAsync(caller, Cancellation);
        await transaction.RecordAsync(new Change("thing.made", subject, Change.Organisation, null, after), Cancellation);
        await transaction.CommitAsync(Cancellation);
    }

    private async Task<Line> LastLineAsync(PersonId reader) =>
        (await server.Database.FindAsync<Line>(Caller.Nobody(null) with { Person = reader }, "select coalesce(address::text, '') as address, coalesce(after::text, '') as after from audit order by id desc limit 1", null, Cancellation))!;

    private async Task<PersonKey?> KeyAsync(PersonId person) =>
        await server.Database.FindAsync<byte[]>(Caller.Nobody(null), "select key from person_keys_of(array[@Value])", new { person.Value }, Cancellation) is { } key ? new PersonKey(key) : null;

    private sealed record Line(string Address, string After);
}
