using System.Collections.Immutable;
using Upside.Cli.Inputs;
using Upside.Cli.Settings;
using Upside.Server.Settings;

namespace Upside.Cli.Serving;

/// <summary>Reads `upside.yml`: the settings of a server. The first thing wrong in it is told with its line, and nothing of it is used.</summary>
internal static class ServerSettingsFile
{
    public const string Name = "upside.yml";

    /// <summary>What a file sets.</summary>
    /// <param name="file">As it is shown.</param>
    /// <param name="known">Every setting there is.</param>
    public static Result<ImmutableArray<GivenSetting>> Read(string file, string text, IReadOnlyList<Setting> known)
    {
        var (root, problem) = YamlReader.Read(text);
        // What ends too early is found past the last line.
        if (problem is not null) return Wrong(file, Math.Min(problem.Line, text.TrimEnd().Count(c => c == '\n') + 1), problem.Text);
        var given = ImmutableArray.CreateBuilder<GivenSetting>();
        return root is null or YamlScalar { Value: "" } ? given.ToImmutable()
            : root is not YamlMap map ? Wrong(file, root.Line, "expected keys with values")
            : Take(file, "", map, known, given) is { } wrong ? wrong
            : given.ToImmutable();
    }

    /// <summary>The same of a file on disk; nothing where there is none.</summary>
    public static Result<ImmutableArray<GivenSetting>> ReadFile(string path, string shown, IReadOnlyList<Setting> known)
    {
        try
        {
            return File.Exists(path) ? Read(shown, File.ReadAllText(path), known) : ImmutableArray<GivenSetting>.Empty;
        }
        catch (Exception unread) when (unread is IOException or UnauthorizedAccessException)
        {
            return new Problem(ProblemKind.Invalid, $"{shown} could not be read: {ReadingTrouble.Of(unread, path)}");
        }
    }

    // Keys below keys name a setting together: "issuer" below "open-id" is open-id.issuer.
    private static Problem? Take(string file, string above, YamlMap map, IReadOnlyList<Setting> known, ImmutableArray<GivenSetting>.Builder given)
    {
        foreach (var entry in map.Entries)
        {
            var name = above + entry.Key;
            if (known.FirstOrDefault(setting => setting.Name == name) is { } setting)
            {
                if (Values(entry.Value) is not { } values) return Wrong(file, entry.Value.Line, $"{name}: expected a value, or a list of them");
                given.Add(new GivenSetting(setting, values, Place(file, entry.Line)));
            }
            else if (entry.Value is YamlMap below && known.Any(one => one.Name.StartsWith($"{name}.", StringComparison.Ordinal)))
            {
                if (Take(file, $"{name}.", below, known, given) is { } problem) return problem;
            }
            else
            {
                var names = known.Select(one => one.Name).ToList();
                return Wrong(file, entry.Line, $"\"{name}\" is no setting{Nearest.Hint(name, names)}; the settings are {string.Join(", ", names)}");
            }
        }
        return null;
    }

    // A map is a list of pairs: "sre: responder" is the value "sre=responder".
    private static ImmutableArray<string>? Values(YamlNode node) => node switch
    {
        YamlScalar scalar => [scalar.Value.Trim()],
        YamlList list when list.Items.All(item => item is YamlScalar) => [.. list.Items.Cast<YamlScalar>().Select(item => item.Value.Trim())],
        YamlMap pairs when pairs.Entries.All(pair => pair.Value is YamlScalar) => [.. pairs.Entries.Select(pair => $"{pair.Key}={((YamlScalar)pair.Value).Value.Trim()}")],
        _ => null,
    };

    private static Problem Wrong(string file, int line, string text) => new(ProblemKind.Invalid, $"{Place(file, line)}: {text}.");

    private static string Place(string file, int line) => FormattableString.Invariant($"{file}, line {line}");
}
