using System.Diagnostics;
using Npgsql;
using Upside.Server.Storage;
using Upside.Server.Tests;

[assembly: AssemblyFixture(typeof(TestCluster))]

namespace Upside.Server.Tests;

/// <summary>
/// One private PostgreSQL a test run, and in it a template that all migrations were applied to once: a database of its own
/// costs a test class a few hundredths of a second.
/// </summary>
public sealed class TestCluster : IAsyncLifetime
{
    private const string Template = "upside_template";

    private readonly string _folder = Directory.CreateTempSubdirectory("upside-test-").FullName;
    private readonly SemaphoreSlim _oneCopyAtATime = new(1);
    private Process? _postgres;
    private int _copies;

    public async ValueTask InitializeAsync()
    {
        await StartAsync();
        await ExecuteAsync("postgres", "postgres", """
            create role upside_owner login;
            create role upside_app login;
            create role upside_ingest login;
            create role upside_search;
            create role upside_public login;
            grant upside_search to upside_owner
            """);
        await ExecuteAsync("postgres", "postgres", $"create database {Template} owner upside_owner");
        await using var owner = NpgsqlDataSource.Create(ConnectionString(Template, "upside_owner"));
        var applied = await Migrator.ApplyAsync(owner, CancellationToken.None);
        Assert.Null(applied.Problem);
        NpgsqlConnection.ClearAllPools();
    }

    /// <summary>A fresh database, as a server reaches it.</summary>
    internal async Task<StorageOptions> CreateDatabaseAsync()
    {
        var name = $"test_{Interlocked.Increment(ref _copies)}";
        await _oneCopyAtATime.WaitAsync(); // a template can be copied by one at a time
        try
        {
            await ExecuteAsync("postgres", "postgres", $"create database {name} template {Template} owner upside_owner");
        }
        finally
        {
            _oneCopyAtATime.Release();
        }
        return new StorageOptions(ConnectionString(name, "upside_app"), ConnectionString(name, "upside_owner"));
    }

    public async ValueTask DisposeAsync()
    {
        if (_postgres is not null)
        {
            Process.Start("kill", ["-INT", _postgres.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]).Dispose();
            await _postgres.WaitForExitAsync();
            _postgres.Dispose();
        }
        _oneCopyAtATime.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task StartAsync()
    {
        var binaries = Directory.GetDirectories("/usr/lib/postgresql").Order(StringComparer.Ordinal).Last() + "/bin";
        var asPostgres = Environment.UserName == "root" ? new[] { "setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups" } : [];
        if (asPostgres.Length > 0) await RunAsync("chown", "postgres", _folder);
        await RunAsync([.. asPostgres, $"{binaries}/initdb", "-D", $"{_folder}/data", "-U", "postgres", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"]);
        _postgres = Start([.. asPostgres, $"{binaries}/postgres", "-D", $"{_folder}/data", "-k", _folder, "-c", "listen_addresses=", "-c", "max_connections=200"]);
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                await ExecuteAsync("postgres", "postgres", "select 1");
                return;
            }
            catch (NpgsqlException) when (attempt < 200 && !_postgres.HasExited)
            {
                await Task.Delay(20);
            }
        }
    }

    private string ConnectionString(string database, string role) =>
        $"Host={_folder};Database={database};Username={role};Maximum Pool Size=20";

    private async Task ExecuteAsync(string database, string role, string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString(database, role) + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task RunAsync(params string[] command)
    {
        using var process = Start(command);
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
    }

    private static Process Start(string[] command)
    {
        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }
}
