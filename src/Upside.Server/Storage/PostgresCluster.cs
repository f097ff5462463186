using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Upside.Server.Storage;

/// <summary>The files of a private PostgreSQL, and how they are made and served.</summary>
internal sealed class PostgresCluster(PostgresBinaries binaries, string folder, TimeProvider clock)
{
    /// <summary>Who may do everything. Only our own set-up, backup and diagnosis sign in as it.</summary>
    public const string Superuser = "postgres";

    private const int LongestSocketPath = 107;
    private const string SocketName = ".s.PGSQL.5432";

    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan RetryFor = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan RetryAfter = TimeSpan.FromMilliseconds(100);

    private string StartLog => Path.Join(Path.GetDirectoryName(folder), "postgres-start.log");

    /// <summary>The major version that made the files; null where there are none.</summary>
    public static int? MajorOf(string folder)
    {
        var name = Path.Join(folder, "PG_VERSION");
        return File.Exists(name) && int.TryParse(File.ReadAllText(name).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var major) ? major : null;
    }

    /// <summary>Makes the files, where there are none, so that a half-made set is never taken for a whole one.</summary>
    public async Task<Problem?> InitialiseAsync(CancellationToken cancellationToken)
    {
        if (MajorOf(folder) is not null) return null;
        var unfinished = folder + ".new";
        if (Directory.Exists(unfinished)) Directory.Delete(unfinished, recursive: true);
        var made = await ChildProgram.RunAsync(
            DatabaseUser.Command(
                binaries.Program("initdb"), "--pgdata", unfinished, "--username", Superuser, "--auth=peer",
                "--encoding=UTF8", "--locale=C.UTF-8", "--data-checksums"),
            cancellationToken);
        if (made.ExitCode != 0) return new Problem(ProblemKind.Invalid, $"The database could not be made in {unfinished}: {made.Complaint}");
        Directory.Move(unfinished, folder);
        await ChildProgram.RunAsync(["sync", Path.GetDirectoryName(folder)!], cancellationToken); // the new name too outlives a power cut
        return null;
    }

    /// <summary>The PostgreSQL that a server which was killed left running; null where there is none.</summary>
    public async Task<RunningPostgres?> FindRunningAsync(CancellationToken cancellationToken)
    {
        if (PostmasterFile.Read(folder) is not { } file) return null;
        if (file.FindProcess() is { } process) return await WhenReadyAsync(process, cancellationToken);
        file.RemoveIfStale(folder);
        return null;
    }

    /// <summary>
    /// Starts PostgreSQL, in a session of its own: Ctrl-C in the terminal reaches the server alone, which stops it when the last
    /// request is answered. Right after a crash the last processes of the old one may still be ending, so a refusal is tried again.
    /// </summary>
    public async Task<Result<RunningPostgres>> StartAsync(string socketFolder, CancellationToken cancellationToken)
    {
        WriteSettings();
        var started = clock.GetTimestamp();
        while (true)
        {
            if (await LaunchAsync(socketFolder, cancellationToken) is { } running) return running;
            var complaint = await ComplaintAsync(cancellationToken);
            if (!IsPassing(complaint) || clock.GetElapsedTime(started) > RetryFor)
                return new Problem(ProblemKind.Conflict, $"PostgreSQL does not start: {complaint} (more in {StartLog} and {Path.Join(folder, "log")})");
            await Task.Delay(RetryAfter, clock, cancellationToken);
            PostmasterFile.Read(folder)?.RemoveIfStale(folder);
        }
    }

    /// <summary>
    /// A folder for the socket: beside the files, or, as a socket's path may have only 107 bytes, a new one in the temporary folder.
    /// </summary>
    public static async Task<Result<string>> MakeSocketFolderAsync(string dataFolder, CancellationToken cancellationToken)
    {
        var folder = Path.Join(dataFolder, "run");
        if (Encoding.UTF8.GetByteCount(Path.Join(folder, SocketName)) > LongestSocketPath) folder = Directory.CreateTempSubdirectory("upside-").FullName;
        if (Encoding.UTF8.GetByteCount(Path.Join(folder, SocketName)) > LongestSocketPath)
            return new Problem(ProblemKind.Invalid, $"Both {dataFolder} and the temporary folder {folder} are too long for the path of a Unix socket ({LongestSocketPath} bytes): let UPSIDE_DATA name a shorter one.");
        if (await DatabaseUser.OwnFolderAsync(folder, cancellationToken) is { } problem) return problem;
        return folder;
    }

    /// <summary>Why a start was refused, where it may be taken the next moment.</summary>
    private static bool IsPassing(string complaint) =>
        complaint.Contains("lock file", StringComparison.Ordinal) || complaint.Contains("shared memory block", StringComparison.Ordinal);

    /// <summary>Null where it ends before it is ready.</summary>
    private async Task<RunningPostgres?> LaunchAsync(string socketFolder, CancellationToken cancellationToken)
    {
        File.Delete(StartLog);
        // The shell only ties the output to the log: each of these programs becomes the next, and the last is PostgreSQL.
        string[] postgres =
        [
            binaries.Postgres, "-D", folder, "-c", "listen_addresses=", "-c", "port=5432",
            "-c", $"unix_socket_directories={socketFolder}", "-c", "unix_socket_permissions=0700",
        ];
        var command = DatabaseUser.Command(["/bin/sh", "-c", "exec setsid \"$@\" < /dev/null > \"$0\" 2>&1", StartLog, .. postgres]);
        var process = Process.Start(new ProcessStartInfo(command[0], command.Skip(1)) { WorkingDirectory = "/", UseShellExecute = false })!;
        try
        {
            return await WhenReadyAsync(process, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            await RunningPostgres.StopAsync(process);
            throw;
        }
    }

    /// <summary>Waits as long as it takes to recover from a crash; null where the process ends before it is ready.</summary>
    private async Task<RunningPostgres?> WhenReadyAsync(Process process, CancellationToken cancellationToken)
    {
        while (!process.HasExited)
        {
            if (PostmasterFile.Read(folder) is { IsReady: true } file && file.ProcessId == process.Id) return new RunningPostgres(process, file);
            await Task.Delay(LookAgain, clock, cancellationToken);
        }
        process.Dispose();
        return null;
    }

    /// <summary>
    /// Why it did not start. What it says first goes to the start's log (what is wrong in a file of settings comes there as LOG before
    /// the FATAL), what it says once its own log is open, to that.
    /// </summary>
    private async Task<string> ComplaintAsync(CancellationToken cancellationToken)
    {
        var said = File.Exists(StartLog) ? await File.ReadAllLinesAsync(StartLog, cancellationToken) : [];
        if (said.Any(line => line.Contains("redirecting log output", StringComparison.Ordinal)))
        {
            var newest = new DirectoryInfo(Path.Join(folder, "log")).EnumerateFiles().MaxBy(file => file.LastWriteTimeUtc);
            var later = newest is null ? [] : await File.ReadAllLinesAsync(newest.FullName, cancellationToken);
            if (later.LastOrDefault(IsReason) is { } reason) return WithoutStamp(reason);
        }
        var reasons = said.SkipWhile(line => !IsReason(line) && !line.Contains("LOG:", StringComparison.Ordinal)).Select(WithoutStamp).ToList();
        return reasons.Count == 0 ? said.LastOrDefault() ?? "it said nothing" : string.Join("; ", reasons.TakeLast(2));
    }

    private static bool IsReason(string line) => line.Contains("FATAL:", StringComparison.Ordinal) || line.Contains("PANIC:", StringComparison.Ordinal);

    // "2026-02-28 17:37:00.000 UTC [35] FATAL:  lock file …"
    private static string WithoutStamp(string line) => line.Split(["LOG:", "FATAL:", "PANIC:"], 2, StringSplitOptions.TrimEntries)[^1];

    // Written at every start: what this program needs is the program's to say.
    private void WriteSettings()
    {
        FreshFile.Write(Path.Join(folder, "postgresql.conf"), $"""
            # Written by Upside at every start. Your own settings belong into postgresql.conf of the folder above; they win.
            max_connections = 200
            jit = off
            timezone = 'UTC'
            log_timezone = 'UTC'
            lc_messages = 'C'
            # A week of logs, without statements and values: what people write is theirs.
            logging_collector = on
            log_filename = 'postgresql-%a.log'
            log_rotation_age = 1d
            log_truncate_on_rotation = on
            log_checkpoints = off
            log_error_verbosity = terse
            log_min_error_statement = panic
            include_if_exists = '../postgresql.conf'

            """);
        // The folder of the socket keeps everybody else away; this says the same once more.
        FreshFile.Write(Path.Join(folder, "pg_hba.conf"), "# Written by Upside at every start.\nlocal all all peer map=upside\n");
        var names = DatabaseRoles.All.Where(role => role.HasLogin).Select(role => role.Name).Prepend(Superuser);
        FreshFile.Write(Path.Join(folder, "pg_ident.conf"), string.Concat(names.Select(name => $"upside \"{Environment.UserName}\" {name}\n")));
    }
}
