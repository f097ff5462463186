using Npgsql;
using Upside.Server.Hosting;

namespace Upside.Server.Backups;

/// <summary>`upside restore`: makes an installation what it was when a backup was taken. Never while a server runs.</summary>
internal static class Restore
{
    /// <summary>Restores an installation.</summary>
    /// <param name="replace">Whether an installation in which somebody has begun may be replaced.</param>
    /// <returns>What the backup said of itself.</returns>
    public static async Task<Result<BackupManifest>> RunAsync(InstallationOptions options, string file, bool replace, TimeProvider clock, ILogger logger, CancellationToken cancellationToken)
    {
        var found = await Copying.OpenAloneAsync(options, clock, logger, cancellationToken);
        if (found.Problem is { } problem) return problem;
        await using var copying = found.Value;
        Directory.CreateDirectory(copying.Folder);
        if (!replace && (KeptFiles.In(copying.Folder).Count > 0 || await HasPeopleAsync(copying.ConnectionString, cancellationToken)))
            return new Problem(ProblemKind.Conflict, "This installation is not empty: with --replace, everything in it is replaced by the backup.");

        using var work = new WorkFolder(copying.Folder);
        var unpacked = await BackupArchive.UnpackAsync(file, work.Path, cancellationToken);
        if (unpacked.Problem is not null) return unpacked;
        if (await ReplaceDatabaseAsync(copying, work.Path, cancellationToken) is { } failure) return failure;
        ReplaceFiles(copying.Folder, Path.Join(work.Path, BackupManifest.KeptFiles));
        return unpacked;
    }

    // Everything old goes and everything new comes in one transaction: what fails leaves the database as it was.
    private static async Task<Problem?> ReplaceDatabaseAsync(Copying copying, string work, CancellationToken cancellationToken)
    {
        var script = Path.Join(work, "database.sql");
        if (await copying.Tools.RunAsync("pg_restore", [$"--file={script}", Path.Join(work, BackupManifest.Database)], cancellationToken) is { } unread) return unread;
        string[] arguments = ["--no-psqlrc", "--quiet", "--single-transaction", "--set=ON_ERROR_STOP=1", $"--command=drop schema if exists {Copying.Schema} cascade", $"--file={script}"];
        return await copying.Tools.RunAsync("psql", arguments, cancellationToken);
    }

    private static void ReplaceFiles(string folder, string restored)
    {
        foreach (var old in KeptFiles.In(folder)) File.Delete(Path.Join(folder, old));
        if (!Directory.Exists(restored)) return;
        foreach (var file in Directory.EnumerateFiles(restored, "*", SearchOption.AllDirectories))
        {
            var place = Path.Join(folder, Path.GetRelativePath(restored, file));
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            File.Move(file, place);
        }
    }

    private static async Task<bool> HasPeopleAsync(string connectionString, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
        await connection.OpenAsync(cancellationToken);
        await using var isMade = new NpgsqlCommand($"select to_regclass('{Copying.Schema}.people') is not null", connection);
        if (await isMade.ExecuteScalarAsync(cancellationToken) is not true) return false;
        await using var isUsed = new NpgsqlCommand($"select exists (select from {Copying.Schema}.people)", connection);
        return await isUsed.ExecuteScalarAsync(cancellationToken) is true;
    }
}
