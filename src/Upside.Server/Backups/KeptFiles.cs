namespace Upside.Server.Backups;

/// <summary>What an installation keeps as files: all in its data folder that is neither the database nor a passing trace of the server.</summary>
internal static class KeptFiles
{
    private const string Settings = "postgresql.conf"; // of this machine, not of what is known

    /// <summary>Their names, from the folder on.</summary>
    public static IReadOnlyList<string> In(string folder)
    {
        string[] passing = ["postgres", "postgres.new", "run", "lost+found", "lock", "server.pid", "postgres-start.log", Settings];
        return !Directory.Exists(folder) ? [] :
        [
            .. Directory.EnumerateFileSystemEntries(folder)
                .Where(entry => !passing.Contains(Path.GetFileName(entry)) && !Path.GetFileName(entry).StartsWith(".upside-", StringComparison.Ordinal))
                .SelectMany(entry => File.Exists(entry) ? [entry] : Directory.EnumerateFiles(entry, "*", SearchOption.AllDirectories))
                .Select(file => Path.GetRelativePath(folder, file))
                .Order(StringComparer.Ordinal),
        ];
    }
}
