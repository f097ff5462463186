namespace Upside.Server.Backups;

/// <summary>What an installation keeps as files: all below one folder of its data folder, and nothing else that lies there.</summary>
internal static class KeptFiles
{
    private const string Name = "files";

    public static string FolderIn(string dataFolder) => Path.Join(dataFolder, Name);

    /// <summary>Their names, from the data folder on.</summary>
    public static IReadOnlyList<string> In(string dataFolder) => !Directory.Exists(FolderIn(dataFolder)) ? [] :
    [
        .. Directory.EnumerateFiles(FolderIn(dataFolder), "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(dataFolder, file))
            .Order(StringComparer.Ordinal),
    ];
}
