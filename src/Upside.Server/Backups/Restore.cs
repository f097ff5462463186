using Npgsql;
using Upside.Server.Hosting;
using Upside.Server.Storage;

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
        ReplaceFiles(copying.Folder, work.Path);
        return unpacked;
    }

    // Everything old goes and everything new comes in one transaction: what fails leaves the database as it was.
    private static async Task<Problem?> ReplaceDatabaseAsync(Copying copying, string work, CancellationToken cancellationToken)
    {
        var dump = Path.Join(work, BackupManifest.Database);
        var tables = Path.Join(work, "tables.sql");
        var rest = Path.Join(work, "rest.sql");
        if (await copying.Tools.RunAsync("pg_restore", ["--section=pre-data", $"--file={tables}", dump], cancellationToken) is { } unread) return unread;
        if (await copying.Tools.RunAsync("pg_restore", ["--section=data", "--section=post-data", $"--file={rest}", dump], cancellationToken) is { } alsoUnread) return alsoUnread;
        // Whoever is given a function has to be able to create one there: only as long as this takes, as in the migrations.
        const string made = $"CREATE SCHEMA {Copying.Schema};\n";
        var script = await File.ReadAllTextAsync(tables, cancellationToken);
        if (!script.Contains(made, StringComparison.Ordinal)) return new Problem(ProblemKind.Invalid, "The backup does not make the schema of Upside.");
        await File.WriteAllTextAsync(tables, script.Replace(made, $"{made}GRANT CREATE ON SCHEMA {Copying.Schema} TO {DatabaseRoles.Search};\n", StringComparison.Ordinal), cancellationToken);

        string[] arguments =
        [
            "--no-psqlrc", "--quiet", "--single-transaction", "--set=ON_ERROR_STOP=1", $"--command=drop schema if exists {Copying.Schema} cascade",
            $"--file={tables}", $"--file={rest}", $"--command=revoke create on schema {Copying.Schema} from {DatabaseRoles.Search}",
        ];
        return await copying.Tools.RunAsync("psql", arguments, cancellationToken);
    }

    private static void ReplaceFiles(string dataFolder, string unpacked)
    {
        var place = KeptFiles.FolderIn(dataFolder);
        var old = place + ".old";
        if (Directory.Exists(old)) Directory.Delete(old, recursive: true);
        if (Directory.Exists(place)) Directory.Move(place, old);
        if (Directory.Exists(KeptFiles.FolderIn(unpacked))) Directory.Move(KeptFiles.FolderIn(unpacked), place);
        if (Directory.Exists(old)) Directory.Delete(old, recursive: true);
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
