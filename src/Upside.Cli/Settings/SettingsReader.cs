using System.Collections.Immutable;
using System.Text;
using NodaTime;
using Upside.Cli.Inputs;
using Upside.Grading;
using Upside.Language;
using Upside.Postmortems;

namespace Upside.Cli.Settings;

/// <summary>Reads `.upside.yml`. The first thing wrong in it is told with file and line, and nothing of it is used.</summary>
internal sealed class SettingsReader
{
    private const int MostBytes = 1024 * 1024;

    private static readonly ImmutableArray<string> Keys = ["audience", "channels", "roster", "rules", "sections", "template", "zones"];

    private TeamSettings _settings;
    private SettingsProblem? _problem;

    private SettingsReader(string file) => _settings = TeamSettings.None with { File = file };

    /// <summary>Reads a file.</summary>
    public static SettingsResult Read(string file)
    {
        try
        {
            if (new FileInfo(file).LinkTarget is not null && LeadsOut(file)) return new SettingsResult(TeamSettings.None, $"{file}: a link out of its folder, which is not followed");
            if (FileLength.IsZero(file)) return new SettingsResult(TeamSettings.None with { File = file }, null);
            return TextOf(file) is { } text ? Read(file, text) : new SettingsResult(TeamSettings.None, $"{file}: larger than 1 MB");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return new SettingsResult(TeamSettings.None, $"{file} could not be read: {ReadingTrouble.Of(problem, file)}");
        }
    }

    private static bool LeadsOut(string file) =>
        RealPath.Of(file) is not { } target || RealPath.Of(Path.GetDirectoryName(file)!) is not { } folder || DocumentFinder.LeadsOut(target, folder);

    /// <summary>The text of a file; null where it is larger than the most, whatever length it claims.</summary>
    private static string? TextOf(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[MostBytes + 1];
        var read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        if (read > MostBytes) return null;
        using var text = new StreamReader(new MemoryStream(bytes, 0, read), Encoding.UTF8);
        return text.ReadToEnd();
    }

    private static SettingsResult Read(string file, string text)
    {
        var (root, problem) = YamlReader.Read(text);
        var reader = new SettingsReader(file);
        if (problem is null && root is not null) problem = reader.Top(root);
        // What ends too early is found past the last line.
        if (problem is not null) problem = problem with { Line = Math.Min(problem.Line, text.TrimEnd().Count(c => c == '\n') + 1) };
        return problem is null ? new SettingsResult(reader._settings, null) : new SettingsResult(TeamSettings.None, FormattableString.Invariant($"{file}, line {problem.Line}: {problem.Text}"));
    }

    private SettingsProblem? Top(YamlNode root)
    {
        if (root is YamlScalar { Value: "" }) return null;
        foreach (var entry in Entries(root, "the settings"))
        {
            switch (entry.Key)
            {
                case "audience": Audience(entry); break;
                case "channels": _settings = _settings with { Reading = _settings.Reading with { Channels = Words(entry.Value, entry.Key) } }; break;
                case "roster": _settings = _settings with { Reading = _settings.Reading with { Roster = Words(entry.Value, entry.Key) } }; break;
                case "rules": Rules(entry); break;
                case "sections": Sections(entry); break;
                case "template": _settings = _settings with { RequiredHeadings = Words(entry.Value, entry.Key) }; break;
                case "zones": Zones(entry); break;
                default: Wrong(entry.Line, $"\"{entry.Key}\" is no setting{Nearest.Hint(entry.Key, Keys)}; the settings are {string.Join(", ", Keys)}"); break;
            }
            if (_problem is not null) return _problem;
        }
        return _problem;
    }

    private void Audience(YamlEntry entry)
    {
        if (Word(entry.Value, entry.Key) is not { } word) return;
        if (Audiences.Parse(word) is { } audience) _settings = _settings with { Audience = audience };
        else Wrong(entry.Value.Line, $"audience must be internal or public, not \"{word}\"");
    }

    private void Sections(YamlEntry entry)
    {
        var synonyms = _settings.Reading.SectionSynonyms.ToBuilder();
        var compared = new Dictionary<string, (string Heading, SectionKind Kind)>(StringComparer.Ordinal);
        foreach (var section in Entries(entry.Value, entry.Key))
        {
            if (SectionWords.Parse(section.Key) is not { } kind)
            {
                Wrong(section.Line, $"\"{section.Key}\" is no kind of section{Nearest.Hint(section.Key, SectionWords.All)}; the kinds are {string.Join(", ", SectionWords.All)}");
                return;
            }
            foreach (var (heading, line) in Lined(section.Value, section.Key))
            {
                var (first, other) = compared.TryAdd(ReadingOptions.ComparedHeading(heading), (heading, kind)) ? (heading, kind) : compared[ReadingOptions.ComparedHeading(heading)];
                if (other != kind)
                {
                    Wrong(line, $"\"{heading}\" and \"{first}\" are the same heading, but one is under {SectionWords.Of(other)} and one under {SectionWords.Of(kind)}");
                    return;
                }
                synonyms[heading] = kind;
            }
        }
        _settings = _settings with { Reading = _settings.Reading with { SectionSynonyms = synonyms.ToImmutable() } };
    }

    private void Zones(YamlEntry entry)
    {
        var zones = _settings.Reading.ZoneWords.ToBuilder();
        foreach (var zone in Entries(entry.Value, entry.Key))
        {
            if (Word(zone.Value, zone.Key) is not { } name) return;
            if (!IsZone(name))
            {
                Wrong(zone.Value.Line, $"\"{name}\" is no time zone: give an offset such as \"+02:00\" or a name such as Europe/Zurich");
                return;
            }
            zones[zone.Key] = name;
        }
        _settings = _settings with { Reading = _settings.Reading with { ZoneWords = zones.ToImmutable() } };
    }

    private void Rules(YamlEntry entry)
    {
        foreach (var part in Entries(entry.Value, entry.Key))
        {
            if (part.Key != "off")
            {
                Wrong(part.Line, $"\"{part.Key}\" is not known under rules: rules are turned off by \"off:\" with the rule and the reason");
                return;
            }
            ImmutableArray<string> ids = [.. LanguageLinter.Guides.Select(g => g.Id)];
            var off = _settings.RulesOff.ToBuilder();
            foreach (var rule in Entries(part.Value, "rules off"))
            {
                if (!ids.Contains(rule.Key))
                {
                    Wrong(rule.Line, $"\"{rule.Key}\" is no language rule{Nearest.Hint(rule.Key, ids)}; the rules are {string.Join(", ", ids)}");
                    return;
                }
                if (Word(rule.Value, rule.Key) is not { } reason) return;
                off[rule.Key] = reason;
            }
            _settings = _settings with { RulesOff = off.ToImmutable() };
        }
    }

    private ImmutableArray<YamlEntry> Entries(YamlNode node, string what)
    {
        if (node is YamlMap map) return map.Entries;
        Wrong(node.Line, $"{what}: expected keys with values");
        return [];
    }

    private ImmutableArray<string> Words(YamlNode node, string what) => [.. Lined(node, what).Select(w => w.Word)];

    private ImmutableArray<(string Word, int Line)> Lined(YamlNode node, string what)
    {
        if (node is not YamlList list) return Word(node, what) is { } one ? [(one, node.Line)] : [];
        var words = ImmutableArray.CreateBuilder<(string, int)>();
        foreach (var item in list.Items)
        {
            if (Word(item, what) is not { } word) return [];
            words.Add((word, item.Line));
        }
        return words.ToImmutable();
    }

    private string? Word(YamlNode node, string what)
    {
        if (node is YamlScalar scalar && !string.IsNullOrWhiteSpace(scalar.Value)) return scalar.Value.Trim();
        Wrong(node.Line, node is YamlScalar ? $"{what}: nothing is given" : $"{what}: expected a word or a sentence");
        return null;
    }

    private void Wrong(int line, string text) => _problem ??= new SettingsProblem(line, text);

    private static bool IsZone(string name) => IsOffset(name) || DateTimeZoneProviders.Tzdb.GetZoneOrNull(name) is not null;

    private static bool IsOffset(string name) => name is ['+' or '-', >= '0' and <= '1', >= '0' and <= '9', ':', >= '0' and <= '5', >= '0' and <= '9'];
}
