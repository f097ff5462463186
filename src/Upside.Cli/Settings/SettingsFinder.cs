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

/// <summary>Finds the settings of a document: the first `.upside.yml` from its folder upwards. A folder is looked at once.</summary>
internal sealed class SettingsFinder(string folder)
{
    private const string Name = ".upside.yml";

    private readonly ConcurrentDictionary<string, SettingsResult> _byFolder = new(StringComparer.Ordinal);

    /// <summary>The settings of a document; of the current folder for standard input (<paramref name="document"/> null).</summary>
    public SettingsResult For(string? document) => ForFolder(document is null ? folder : Path.GetDirectoryName(document) ?? folder);

    private SettingsResult ForFolder(string path)
    {
        if (_byFolder.TryGetValue(path, out var known)) return known;
        var file = Path.Join(path, Name);
        var found = File.Exists(file) ? SettingsReader.Read(file)
            : Path.GetDirectoryName(path) is { } parent ? ForFolder(parent)
            : SettingsResult.None;
        return _byFolder.GetOrAdd(path, found);
    }
}
