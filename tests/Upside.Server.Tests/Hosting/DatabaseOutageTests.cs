using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.Logging.Abstractions;
using Upside.Server.Hosting;
using Upside.Server.Storage;

namespace Upside.Server.Tests.Hosting;

public sealed class DatabaseOutageTests : IDisposable
{
    private readonly TestFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task While_the_database_is_down_everything_says_so_and_when_to_try_again_and_afterwards_works_again()
    {
        var postgres = await StartDatabaseAsync();
        var storage = new StorageOptions(postgres.ConnectionString(DatabaseRoles.App), postgres.ConnectionString(DatabaseRoles.Owner));
        var options = new ServeOptions(new InstallationOptions(_folder.Path, null, storage), "http://127.0.0.1:0", []);
        var started = await ServerRun.StartAsync(options, TimeProvider.System, NullLoggerFactory.Instance, Token);
        await using var server = started.Value;
        using var client = new HttpClient { BaseAddress = new Uri(server.Addresses.First()), DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", "upside_0123456789abcdef0123456789abcdef0123456789abcdef") } };
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(client, "/readyz"));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(client, "/api/v1/incidents"));

        await postgres.DisposeAsync();

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(client, "/healthz"));
        foreach (var path in new[] { "/readyz", "/api/v1/incidents", "/", "/incidents/1" })
        {
            using var answer = await client.GetAsync(path, Token);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
            Assert.NotNull(answer.Headers.RetryAfter);
            var text = await answer.Content.ReadAsStringAsync(Token);
            Assert.Contains("database", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Npgsql", text, StringComparison.Ordinal);
        }

        await using var again = await StartDatabaseAsync();

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(client, "/readyz"));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(client, "/api/v1/incidents"));
    }

    public void Dispose() => _folder.Dispose();

    private async Task<PrivatePostgres> StartDatabaseAsync()
    {
        var started = await PrivatePostgres.StartAsync(new PrivatePostgresOptions(Path.Join(_folder.Path, "data")), TimeProvider.System, NullLogger.Instance, Token);
        Assert.Null(started.Problem);
        return started.Value;
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(path, Token);
        return answer.StatusCode;
    }
}
