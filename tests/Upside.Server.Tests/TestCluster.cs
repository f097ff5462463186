using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Upside.Server.Storage;
using Upside.Server.Tests;

[assembly: AssemblyFixture(typeof(TestCluster))]

namespace Upside.Server.Tests;

/// <summary>
/// One private PostgreSQL a test run. Its own database gets all migrations once and is the template: a database of its own
/// costs a test class a few hundredths of a second.
/// </summary>
public sealed class TestCluster : IAsyncLifetime
{
    private const int ConnectionsForOneServer = 20;

    private readonly TestFolder _folder = new();
    private readonly SemaphoreSlim _oneCopyAtATime = new(1);
    private PrivatePostgres? _postgres;
    private int _copies;

    public async ValueTask InitializeAsync()
    {
        var started = await PrivatePostgres.StartAsync(new PrivatePostgresOptions(Path.Join(_folder.Path, "data")), TimeProvider.System, NullLogger.Instance, CancellationToken.None);
        Assert.Null(started.Problem);
        _postgres = started.Value;
        await using var owner = NpgsqlDataSource.Create(ConnectionString(DatabaseRoles.Owner, DatabaseRoles.Database) + ";Pooling=false");
        var applied = await Migrator.ApplyAsync(owner, CancellationToken.None);
        Assert.Null(applied.Problem);
    }

    /// <summary>A fresh database, as a server reaches it.</summary>
    internal async Task<StorageOptions> CreateDatabaseAsync()
    {
        var name = $"test_{Interlocked.Increment(ref _copies)}";
        await _oneCopyAtATime.WaitAsync(); // a template can be copied by one at a time
        try
        {
            await using var connection = new NpgsqlConnection(ConnectionString(PostgresCluster.Superuser, "postgres") + ";Pooling=false");
            await connection.OpenAsync();
            await using var copy = new NpgsqlCommand($"create database {name} template {DatabaseRoles.Database} owner {DatabaseRoles.Owner}", connection);
            await copy.ExecuteNonQueryAsync();
        }
        finally
        {
            _oneCopyAtATime.Release();
        }
        return new StorageOptions(ConnectionString(DatabaseRoles.App, name), ConnectionString(DatabaseRoles.Owner, name));
    }

    public async ValueTask DisposeAsync()
    {
        if (_postgres is not null) await _postgres.DisposeAsync();
        _oneCopyAtATime.Dispose();
        _folder.Dispose();
    }

    private string ConnectionString(string role, string database) =>
        $"{_postgres!.ConnectionString(role, database)};Maximum Pool Size={ConnectionsForOneServer}";
}
