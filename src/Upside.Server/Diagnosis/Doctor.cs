using System.Globalization;
using System.Runtime.CompilerServices;
using Npgsql;
using Upside.Server.Hosting;
using Upside.Server.Storage;

namespace Upside.Server.Diagnosis;

/// <summary>`upside doctor`: looks at an installation, from the ground up, and says what is so and what is wrong. It changes nothing.</summary>
internal static class Doctor
{
    private const long LeastFreeBytes = 1L << 30;

    private static readonly TimeSpan MostSkew = TimeSpan.FromSeconds(2);

    public static async IAsyncEnumerable<Finding> ExamineAsync(ServeOptions options, TimeProvider clock, ILogger logger, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var installation = options.Installation;
        yield return Finding.Fine($"The settings can be read; the server listens on {options.Urls}.");
        StorageOptions? storage = installation.Outside;
        PrivatePostgres? started = null;
        if (storage is null)
        {
            var folder = DataFolder.Find(installation.DataFolder);
            foreach (var finding in FindInFolder(folder)) yield return finding;
            var major = PostgresCluster.MajorOf(DataFolder.ClusterOf(folder));
            var binaries = await PostgresBinaries.FindAsync(installation.Binaries, major, cancellationToken);
            yield return binaries.Problem is { } missing ? Finding.Wrong(missing.Message) : Finding.Fine($"PostgreSQL {binaries.Value.Major} is installed in {binaries.Value.Folder}.");
            if (major is null || binaries.Problem is not null) yield break;

            var file = PostmasterFile.Read(DataFolder.ClusterOf(folder));
            using var process = file?.FindProcess();
            if (file is { IsReady: true } && process is not null)
            {
                yield return Finding.Fine($"The database runs (process {file.ProcessId}).");
                storage = new StorageOptions(PrivateDatabase.ConnectionString(file.SocketFolder, DatabaseRoles.App, DatabaseRoles.Database), PrivateDatabase.ConnectionString(file.SocketFolder, DatabaseRoles.Owner, DatabaseRoles.Database));
            }
            else
            {
                var start = await PrivatePostgres.StartAsync(new PrivatePostgresOptions(installation.DataFolder, installation.Binaries), clock, logger, cancellationToken);
                if (start.Problem is { } refused)
                {
                    yield return Finding.Wrong(refused.Message);
                    yield break;
                }
                started = start.Value;
                yield return Finding.Fine("The database does not run; it can be started, and was for this look.");
                storage = new StorageOptions(started.ConnectionString(DatabaseRoles.App), started.ConnectionString(DatabaseRoles.Owner));
            }
        }
        await using (started)
        {
            await foreach (var finding in FindInDatabaseAsync(storage, clock, cancellationToken)) yield return finding;
        }
    }

    private static IEnumerable<Finding> FindInFolder(string folder)
    {
        if (!Directory.Exists(folder))
        {
            yield return Finding.Fine($"There is no {folder} yet: the first `upside serve` makes it.");
            yield break;
        }
        var mode = File.GetUnixFileMode(folder);
        const UnixFileMode others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;
        yield return (mode & others) == UnixFileMode.None
            ? Finding.Fine($"The data are in {folder}, which only its owner can enter.")
            : Finding.Wrong($"Others can look into {folder}: chmod 700 {folder}");
        var free = new DriveInfo(folder).AvailableFreeSpace;
        var inWords = string.Create(CultureInfo.InvariantCulture, $"{free / (double)(1L << 30):0.0} GiB");
        yield return free >= LeastFreeBytes ? Finding.Fine($"{inWords} are free there.") : Finding.Wrong($"Only {inWords} are free in {folder}: a full disk stops the database. Make room.");
    }

    private static async IAsyncEnumerable<Finding> FindInDatabaseAsync(StorageOptions storage, TimeProvider clock, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var problems = await DatabaseCheck.FindProblemsAsync(storage, cancellationToken);
        foreach (var problem in problems) yield return Finding.Wrong(problem.Message);
        if (problems.Count > 0) yield break;
        yield return Finding.Fine("The database answers; its roles are there, and what it acknowledges is on disk.");

        await using var app = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(storage.App) { Pooling = false });
        var missing = await Migrator.FindMissingAsync(app, cancellationToken);
        yield return missing is null ? Finding.Fine("Its schema is this program's.")
            : storage.Owner is not null ? Finding.Fine("Its schema is older than this program; the next `upside serve` brings it up to date.")
            : Finding.Wrong(missing.Message);

        await using var ask = app.CreateCommand("select clock_timestamp()");
        var before = clock.GetUtcNow();
        var there = new DateTimeOffset((DateTime)(await ask.ExecuteScalarAsync(cancellationToken))!);
        // What the answer took is no difference between clocks.
        var skew = there < before ? there - before : there > clock.GetUtcNow() ? there - clock.GetUtcNow() : TimeSpan.Zero;
        yield return skew.Duration() <= MostSkew
            ? Finding.Fine("Its clock agrees with this machine's.")
            : Finding.Wrong(string.Create(CultureInfo.InvariantCulture, $"Its clock is {skew.Duration().TotalSeconds:0} s {(skew > TimeSpan.Zero ? "ahead of" : "behind")} this machine's: times on a timeline would be wrong. Let both keep time by NTP."));
    }
}
