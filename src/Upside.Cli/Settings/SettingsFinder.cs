using System.Collections.Concurrent;

namespace Upside.Cli.Settings;

/// <summary>Settings as read, or what is wrong with them.</summary>
/// <param name="Settings">The settings; none where something is wrong.</param>
/// <param name="Problem">One sentence with file and line; null where nothing is wrong.</param>
internal sealed record SettingsResult(TeamSettings Settings, string? Problem)
{
    /// <summary>No settings.</summary>
    public static readonly SettingsResult None = new(TeamSettings.None, null);
}

/// <summary>
/// Finds the settings of a document: the first `.upside.yml` from its folder upwards, to the top of its repository or the home folder. A folder
/// is looked at once.
/// </summary>
/// <param name="folder">The folder that paths are shown from, and that standard input is taken to lie in; absolute.</param>
/// <param name="home">The home folder, absolute; null for none.</param>
internal sealed class SettingsFinder(string folder, string? home)
{
    private const string Name = ".upside.yml";
    private const string Misnamed = ".upside.yaml";
    private const string Repository = ".git";

    private readonly ConcurrentDictionary<string, SettingsResult> _byFolder = new(StringComparer.Ordinal);
    private SettingsResult? _pinned;

    /// <summary>Takes one file for all documents.</summary>
    public SettingsFinder Pinned(string file)
    {
        _pinned = Read(Path.GetFullPath(file, folder));
        return this;
    }

    /// <summary>Takes no settings for any document.</summary>
    public SettingsFinder Without()
    {
        _pinned = SettingsResult.None;
        return this;
    }

    /// <summary>The settings of a document; of the current folder for standard input (<paramref name="document"/> null).</summary>
    public SettingsResult For(string? document) => _pinned ?? ForFolder(document is null ? folder : Path.GetDirectoryName(document) ?? folder);

    private SettingsResult ForFolder(string path)
    {
        if (_byFolder.TryGetValue(path, out var known)) return known;
        var file = Path.Join(path, Name);
        var found = IsOpenToAll(path) ? SettingsResult.None
            : File.Exists(file) ? Read(file)
            : File.Exists(Path.Join(path, Misnamed)) ? new SettingsResult(TeamSettings.None, $"{Path.Join(path, Misnamed)}: the settings are called {Name}; rename it")
            : !IsTop(path) && Path.GetDirectoryName(path) is { } parent ? ForFolder(parent)
            : SettingsResult.None;
        return _byFolder.GetOrAdd(path, found);
    }

    private bool IsTop(string path) => path == home || Path.Exists(Path.Join(path, Repository));

    // What anybody may put into /tmp does not rule what lies below it.
    private static bool IsOpenToAll(string path) => !OperatingSystem.IsWindows() && Directory.Exists(path) && File.GetUnixFileMode(path).HasFlag(UnixFileMode.OtherWrite | UnixFileMode.StickyBit);

    private SettingsResult Read(string file)
    {
        var read = SettingsReader.Read(file);
        return read.Problem is null ? read with { Settings = read.Settings with { File = Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/') } } : read;
    }
}
