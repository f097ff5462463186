namespace Upside.Cli.Settings;

/// <summary>Reads `.upside.yml`.</summary>
internal static class SettingsReader
{
    public static SettingsResult Read(string file) => SettingsResult.None with { Settings = TeamSettings.None with { File = file } };
}
