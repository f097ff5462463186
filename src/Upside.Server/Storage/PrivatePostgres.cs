using System.ComponentModel;

namespace Upside.Server.Storage;

/// <summary>
/// The PostgreSQL that a server keeps for itself: made on first start, adopted where an earlier server left it running, started
/// anew whenever it dies, and stopped cleanly with the server.
/// </summary>
internal sealed class PrivatePostgres : IAsyncDisposable
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Steady = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(60);

    private readonly DataFolder _folder;
    private readonly PostgresCluster _cluster;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly string _socketFolder;
    private readonly CancellationTokenSource _stopping = new();
    private readonly Task _watch;
    private RunningPostgres _running;

    private PrivatePostgres(DataFolder folder, PostgresBinaries binaries, PostgresCluster cluster, RunningPostgres running, TimeProvider clock, ILogger logger)
    {
        (_folder, Binaries, _cluster, _running, _clock, _logger) = (folder, binaries, cluster, running, clock, logger);
        _socketFolder = running.SocketFolder;
        _watch = WatchAsync();
    }

    /// <summary>Where the data are, which is not always the folder that was asked for.</summary>
    public string Folder => _folder.Path;

    /// <summary>The programs it is served by; <c>pg_dump</c> lies there too.</summary>
    public PostgresBinaries Binaries { get; }

    /// <summary>The process that serves it now.</summary>
    public int ProcessId => _running.ProcessId;

    /// <summary>A PostgreSQL that takes connections, with the roles and the database that the schema is written for.</summary>
    public static async Task<Result<PrivatePostgres>> StartAsync(PrivatePostgresOptions options, TimeProvider clock, ILogger logger, CancellationToken cancellationToken)
    {
        var opened = await DataFolder.OpenAsync(options.DataFolder, cancellationToken);
        if (opened.Problem is { } unfit) return unfit;
        var folder = opened.Value;
        var isTaken = false;
        try
        {
            var started = await StartAsync(options, folder, clock, logger, cancellationToken);
            isTaken = started.Problem is null;
            return started;
        }
        finally
        {
            if (!isTaken) folder.Dispose();
        }
    }

    private static async Task<Result<PrivatePostgres>> StartAsync(PrivatePostgresOptions options, DataFolder folder, TimeProvider clock, ILogger logger, CancellationToken cancellationToken)
    {
        if (folder.Path != Path.TrimEndingDirectorySeparator(Path.GetFullPath(options.DataFolder))) StorageLog.FolderMoved(logger, options.DataFolder, folder.Path);
        var found = await PostgresBinaries.FindAsync(options.Binaries, PostgresCluster.MajorOf(folder.Cluster), cancellationToken);
        if (found.Problem is { } missing) return missing;
        var cluster = new PostgresCluster(found.Value, folder.Cluster, clock);
        if (await cluster.InitialiseAsync(cancellationToken) is { } unmade) return unmade;

        if (await cluster.FindRunningAsync(cancellationToken) is { } left)
        {
            // Not ours to stop until it has said that it serves these data.
            if (await PrivateDatabase.PrepareAsync(left, cancellationToken) is { } unfit) return unfit;
            StorageLog.Adopted(logger, left.ProcessId);
            return new PrivatePostgres(folder, found.Value, cluster, left, clock, logger);
        }

        var socketFolder = await PostgresCluster.MakeSocketFolderAsync(folder.Path, cancellationToken);
        if (socketFolder.Problem is { } unplaced) return unplaced;
        var started = await cluster.StartAsync(socketFolder.Value, cancellationToken);
        if (started.Problem is { } refused) return refused;
        var postgres = new PrivatePostgres(folder, found.Value, cluster, started.Value, clock, logger);
        var isReady = false;
        try
        {
            var unready = await PrivateDatabase.PrepareAsync(started.Value, cancellationToken);
            isReady = unready is null;
            return unready is null ? postgres : unready;
        }
        finally
        {
            if (!isReady) await postgres.DisposeAsync();
        }
    }

    /// <summary>How to connect as a role of the schema; or as the superuser, perhaps to another database.</summary>
    public string ConnectionString(string role, string database = DatabaseRoles.Database) => PrivateDatabase.ConnectionString(_socketFolder, role, database);

    /// <summary>Stops PostgreSQL cleanly and lets the folder go.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _watch;
        _running.AskToStop();
        try
        {
            await _running.WaitAsync(CancellationToken.None).WaitAsync(LongestStop, _clock);
            if (_socketFolder != Path.Join(Folder, "run") && Directory.Exists(_socketFolder)) Directory.Delete(_socketFolder);
        }
        catch (TimeoutException)
        {
            // It goes on by itself, and the next start takes it as it finds it.
            StorageLog.StillStopping(_logger, LongestStop.TotalSeconds);
        }
        _running.Dispose();
        _folder.Dispose();
        _stopping.Dispose();
    }

    /// <summary>Starts PostgreSQL anew when it dies, soon at first and then less often.</summary>
    private async Task WatchAsync()
    {
        var pause = FirstPause;
        try
        {
            while (true)
            {
                var since = _clock.GetTimestamp();
                await _running.WaitAsync(_stopping.Token);
                if (_clock.GetElapsedTime(since) > Steady) pause = FirstPause;
                StorageLog.Died(_logger, _running.ProcessId);
                for (var isDown = true; isDown; pause = TimeSpan.FromTicks(Math.Min(pause.Ticks * 2, LongestPause.Ticks)))
                {
                    await Task.Delay(pause, _clock, _stopping.Token);
                    var started = await TryStartAsync();
                    isDown = started.Problem is not null;
                    if (started.Problem is { } problem)
                    {
                        StorageLog.NotRestarted(_logger, problem.Message);
                        continue;
                    }
                    _running.Dispose();
                    _running = started.Value;
                    StorageLog.Restarted(_logger, _running.ProcessId);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The server stops, and stops PostgreSQL itself.
        }
    }

    // A full disk, for one, keeps it from starting, and may be given room again.
    private async Task<Result<RunningPostgres>> TryStartAsync()
    {
        try
        {
            return await _cluster.StartAsync(_socketFolder, _stopping.Token);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException or Win32Exception)
        {
            return new Problem(ProblemKind.Conflict, trouble.Message);
        }
    }
}
