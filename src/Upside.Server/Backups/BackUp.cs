using Upside.Server.Hosting;
using Upside.Server.Storage;

namespace Upside.Server.Backups;

/// <summary>`upside backup`: one file from which an installation can be made anew. The server may go on meanwhile.</summary>
internal static class BackUp
{
    /// <summary>Saves an installation.</summary>
    /// <returns>The size of the file in bytes.</returns>
    public static async Task<Result<long>> RunAsync(InstallationOptions options, string file, string program, TimeProvider clock, ILogger logger, CancellationToken cancellationToken)
    {
        if (Path.Exists(file)) return new Problem(ProblemKind.Conflict, $"{file} is there already, and a backup overwrites nothing: give another name.");
        if (!Directory.Exists(Path.GetDirectoryName(file))) return new Problem(ProblemKind.Invalid, $"There is no folder {Path.GetDirectoryName(file)} to write the backup to.");
        var found = await Copying.OpenAsync(options, clock, logger, cancellationToken);
        if (found.Problem is { } problem) return problem;
        await using var copying = found.Value;

        using var work = new WorkFolder(Path.GetDirectoryName(file)!);
        var dump = Path.Join(work.Path, BackupManifest.Database);
        string[] arguments = ["--format=custom", $"--schema={Copying.Schema}", $"--file={dump}"];
        if (await copying.Tools.RunAsync("pg_dump", arguments, cancellationToken) is { } failure) return failure;
        var files = new Dictionary<string, string>(StringComparer.Ordinal) { [BackupManifest.Database] = dump };
        foreach (var kept in KeptFiles.In(copying.Folder))
        {
            // A copy, as the file may change while the archive is written.
            var copy = files[kept] = Path.Join(work.Path, kept);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(Path.Join(copying.Folder, kept), copy);
        }
        await BackupArchive.WriteAsync(file, files, program, clock.GetUtcNow(), cancellationToken);
        return new FileInfo(file).Length;
    }
}
