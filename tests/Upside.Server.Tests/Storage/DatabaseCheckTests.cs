using Npgsql;
using Upside.Server.Storage;

namespace Upside.Server.Tests.Storage;

public sealed class DatabaseCheckTests(TestCluster cluster)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_database_with_our_roles_is_fit()
    {
        // The tests' own PostgreSQL may forget what it acknowledged.
        var problems = await FindAsync(await cluster.CreateDatabaseAsync());

        Assert.DoesNotContain(problems, problem => !problem.Contains("= off", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("postgres", "whom no policy binds, so anybody could see everything")]
    [InlineData("upside_owner", "the owner of the tables, whom no policy binds")]
    [InlineData("upside_public", "is not a member of upside_app")]
    public async Task A_login_that_policies_would_not_bind_is_refused(string role, string said)
    {
        var storage = await cluster.CreateDatabaseAsync();

        var problems = await FindAsync(storage with { App = As(storage.App, role) });

        Assert.Contains(problems, problem => problem.Contains(said, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_superuser_is_refused_as_owner()
    {
        var storage = await cluster.CreateDatabaseAsync();

        var problems = await FindAsync(storage with { Owner = As(storage.Owner!, "postgres") });

        Assert.Contains(problems, problem => problem.StartsWith("Migrations would run as the superuser postgres.", StringComparison.Ordinal));
    }

    private static string As(string connectionString, string role) => new NpgsqlConnectionStringBuilder(connectionString) { Username = role }.ConnectionString;

    private static async Task<IEnumerable<string>> FindAsync(StorageOptions storage) =>
        (await DatabaseCheck.FindProblemsAsync(storage, Token)).Select(problem => problem.Message);
}
