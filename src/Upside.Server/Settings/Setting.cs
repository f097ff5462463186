using System.Collections.Immutable;

namespace Upside.Server.Settings;

/// <summary>Something that an operator can set. Each capability declares its own.</summary>
/// <param name="Name">As in upside.yml, parts joined by points: <c>urls</c>, <c>open-id.issuer</c>.</param>
/// <param name="Variable">The environment variable.</param>
/// <param name="Meaning">What it does, for help and documents.</param>
/// <param name="Flag">The flag of <c>upside serve</c>; null for what should not stand on a command line, such as a password.</param>
internal sealed record Setting(string Name, string Variable, string Meaning, string? Flag = null);

/// <summary>A setting that was given, and where: the name of a flag or a variable, or a file and line. Complaints begin with that.</summary>
/// <param name="Values">What was given, as it was given; a list in upside.yml gives several.</param>
internal sealed record GivenSetting(Setting Setting, ImmutableArray<string> Values, string Source);

/// <summary>All that was given, what counts more before what counts less: flags, environment, upside.yml.</summary>
internal sealed class GivenSettings(IEnumerable<GivenSetting> given)
{
    private readonly Dictionary<Setting, GivenSetting> _given = given.DistinctBy(one => one.Setting).ToDictionary(one => one.Setting);

    /// <summary>The value, to the letter: a password may hold a comma. Null where none was given, or an empty one.</summary>
    public string? Text(Setting setting) => _given.TryGetValue(setting, out var one) && string.Join(',', one.Values) is { Length: > 0 } text ? text : null;

    /// <summary>The values of a list, whose parts commas or semicolons part; none where none were given.</summary>
    public ImmutableArray<string> Values(Setting setting) =>
        _given.TryGetValue(setting, out var one) ? [.. one.Values.SelectMany(value => value.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))] : [];

    /// <summary>Says what is wrong with a setting, where it was set.</summary>
    public Problem Wrong(Setting setting, string reason) => new(ProblemKind.Invalid, $"{(_given.TryGetValue(setting, out var one) ? one.Source : setting.Variable)}: {reason}", setting.Name);
}
