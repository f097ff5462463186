using Npgsql;
using Upside.Server.Hosting;
using Upside.Server.Storage;

namespace Upside.Server.Backups;

/// <summary>
/// A database that can be copied whole, by its owner, whom policies do not bind: a private one that runs is used as it is, one that does not is started for as long as this
/// takes; an outside one needs its owner's login.
/// </summary>
internal sealed class Copying : IAsyncDisposable
{
    public const string Schema = "upside";

    private readonly PrivatePostgres? _started;

    private Copying(PostgresBinaries binaries, string connectionString, string folder, PrivatePostgres? started) =>
        (Tools, ConnectionString, Folder, _started) = (new PostgresTools(binaries, connectionString), connectionString, folder, started);

    public PostgresTools Tools { get; }

    public string ConnectionString { get; }

    /// <summary>Where the kept files are.</summary>
    public string Folder { get; }

    public static async Task<Result<Copying>> OpenAsync(InstallationOptions options, TimeProvider clock, ILogger logger, CancellationToken cancellationToken)
    {
        if (options.Outside is not null) return await OpenOutsideAsync(options, cancellationToken);
        var folder = DataFolder.Find(options.DataFolder);
        var cluster = DataFolder.ClusterOf(folder);
        if (PostgresCluster.MajorOf(cluster) is not { } major) return new Problem(ProblemKind.NotFound, $"There is no installation in {folder}.");
        var file = PostmasterFile.Read(cluster);
        using var process = file?.FindProcess();
        if (file is null || process is null) return await OpenStoppedAsync(options, clock, logger, cancellationToken);
        var binaries = await PostgresBinaries.FindAsync(options.Binaries, major, cancellationToken);
        return binaries.Problem is { } missing ? missing
            : new Copying(binaries.Value, PrivateDatabase.ConnectionString(file.SocketFolder, DatabaseRoles.Owner, DatabaseRoles.Database), folder, null);
    }

    /// <summary>The same, with nobody else using the database: refused while a server runs.</summary>
    public static async Task<Result<Copying>> OpenAloneAsync(InstallationOptions options, TimeProvider clock, ILogger logger, CancellationToken cancellationToken)
    {
        if (options.Outside is null) return await OpenStoppedAsync(options, clock, logger, cancellationToken);
        var opened = await OpenOutsideAsync(options, cancellationToken);
        if (opened.Problem is not null) return opened;
        await using var connection = new NpgsqlConnection(opened.Value.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        // Servers may sign in under names of their own that are members of the application's role.
        const string servers = $"select count(*) from pg_stat_activity where datname = current_database() and usename <> current_user and pg_has_role(usesysid, '{DatabaseRoles.App}', 'member')";
        await using var ask = new NpgsqlCommand(servers, connection);
        return await ask.ExecuteScalarAsync(cancellationToken) is > 0L
            ? new Problem(ProblemKind.Conflict, "A server uses this database: stop every server of it first.")
            : opened;
    }

    public ValueTask DisposeAsync() => _started?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static async Task<Result<Copying>> OpenStoppedAsync(InstallationOptions options, TimeProvider clock, ILogger logger, CancellationToken cancellationToken)
    {
        var started = await PrivatePostgres.StartAsync(new PrivatePostgresOptions(options.DataFolder, options.Binaries), clock, logger, cancellationToken);
        if (started.Problem is { } problem) return problem;
        var postgres = started.Value;
        return new Copying(postgres.Binaries, postgres.ConnectionString(DatabaseRoles.Owner), postgres.Folder, postgres);
    }

    private static async Task<Result<Copying>> OpenOutsideAsync(InstallationOptions options, CancellationToken cancellationToken)
    {
        if (DataFolder.RefuseForeign(options.DataFolder) is { } foreign) return foreign;
        if (options.Outside?.Owner is not { } owner) return new Problem(ProblemKind.Invalid, "UPSIDE_DATABASE_OWNER is needed: a copy has to hold what is private too, and only the owner of the tables may read that.");
        var binaries = await PostgresBinaries.FindAsync(options.Binaries, null, cancellationToken);
        return binaries.Problem is { } missing ? missing : new Copying(binaries.Value, owner, options.DataFolder, null);
    }
}
