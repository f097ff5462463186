using System.Collections.Immutable;

namespace Upside.Incidents;

/// <summary>A level with its number in its scale, from 1.</summary>
public sealed record NumberedLevel(int Number, SeverityLevel Level);

/// <summary>What became of one level from one scale to the next: changed or moved, new (no before), or gone (no after).</summary>
public sealed record SeverityDifference(NumberedLevel? Before, NumberedLevel? After)
{
    /// <summary>
    /// The levels in which two scales differ, in the order of the later one, then those that are gone. A level is the
    /// same where it kept its name, or else, renamed, where it kept its number.
    /// </summary>
    public static ImmutableArray<SeverityDifference> Between(IReadOnlyList<SeverityLevel> before, IReadOnlyList<SeverityLevel> after)
    {
        var left = Number(before);
        var pairs = Number(after).ConvertAll(level => (Before: Take(left, level, SameName), After: level));
        pairs = pairs.ConvertAll(pair => (pair.Before ?? Take(left, pair.After, SameNumber), pair.After));
        return
        [
            .. pairs.Where(pair => pair.Before != pair.After).Select(pair => new SeverityDifference(pair.Before, pair.After)),
            .. left.Select(gone => new SeverityDifference(gone, null)),
        ];
    }

    private static List<NumberedLevel> Number(IEnumerable<SeverityLevel> levels) => [.. levels.Select((level, at) => new NumberedLevel(at + 1, level))];

    private static NumberedLevel? Take(List<NumberedLevel> left, NumberedLevel wanted, Func<NumberedLevel, NumberedLevel, bool> isSame)
    {
        var at = left.FindIndex(one => isSame(one, wanted));
        if (at < 0) return null;
        var found = left[at];
        left.RemoveAt(at);
        return found;
    }

    private static bool SameName(NumberedLevel one, NumberedLevel other) => one.Level.Name.Equals(other.Level.Name, StringComparison.OrdinalIgnoreCase);

    private static bool SameNumber(NumberedLevel one, NumberedLevel other) => one.Number == other.Number;
}
