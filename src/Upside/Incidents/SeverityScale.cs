using System.Collections.Immutable;
using System.Globalization;

namespace Upside.Incidents;

/// <summary>
/// A whole set of severity levels, the worst first. A level holds where one of its two figures is reached, so figures fall
/// from level to level, and every level but the last has at least one.
/// </summary>
public sealed class SeverityScale
{
    /// <summary>The most levels that a scale can have: more are not told apart under stress.</summary>
    public const int MostLevels = 9;

    private SeverityScale(ImmutableArray<SeverityLevel> levels) => Levels = levels;

    /// <summary>The levels, the worst first; the first one is level 1.</summary>
    public ImmutableArray<SeverityLevel> Levels { get; }

    /// <summary>A scale of these levels, or what is wrong with them. Problems name a field such as <c>levels[1].name</c>.</summary>
    public static Result<SeverityScale> Of(IReadOnlyList<SeverityLevel> drafts)
    {
        ArgumentNullException.ThrowIfNull(drafts);
        if (drafts.Count is < 2 or > MostLevels) return new Problem(ProblemKind.Invalid, $"A scale has from 2 to {MostLevels} levels; these are {drafts.Count}.", "levels");
        var levels = ImmutableArray.CreateBuilder<SeverityLevel>(drafts.Count);
        for (var at = 0; at < drafts.Count; at++)
        {
            var level = Read(drafts[at], isLast: at == drafts.Count - 1);
            var problem = level.Problem ?? Compare(level.Value, levels);
            if (problem is not null) return AtLevel(problem, at);
            levels.Add(level.Value);
        }
        return new SeverityScale(levels.MoveToImmutable());
    }

    /// <summary>The number of the level that these figures reach, from 1; an unknown figure reaches nothing.</summary>
    public int LevelFor(long? users, decimal? percent)
    {
        for (var at = 0; at < Levels.Length; at++)
        {
            if (users >= Levels[at].LeastUsers || percent >= Levels[at].LeastPercent) return at + 1;
        }
        return Levels.Length;
    }

    private static Result<SeverityLevel> Read(SeverityLevel draft, bool isLast)
    {
        var name = TypedText.Line(draft.Name, "name", SeverityLevel.LongestName);
        if (name.Problem is not null) return name.Problem;
        var definition = TypedText.Text(draft.Definition, "definition", SeverityLevel.LongestDefinition);
        if (definition.Problem is not null) return definition.Problem;
        if (draft.LeastUsers <= 0) return Invalid("leastUsers", "The least number of users has to be at least 1.");
        if (draft.LeastPercent is <= 0 or > 100) return Invalid("leastPercent", "The least share of users has to be more than 0 and at most 100 percent.");
        if (draft.LeastPercent is { } share && share != decimal.Round(share, 2)) return Invalid("leastPercent", "The least share of users can have two decimals.");
        if (!draft.HasThreshold && !isLast) return Invalid("leastUsers", "From how many users, or how many percent of them, does this level hold? Only the last level may leave this open.");
        return draft with { Name = name.Value, Definition = definition.Value };
    }

    private static Problem? Compare(SeverityLevel level, IReadOnlyList<SeverityLevel> worse)
    {
        if (worse.Any(other => other.Name.Equals(level.Name, StringComparison.OrdinalIgnoreCase))) return Invalid("name", $"There are two levels called {level.Name}.");
        if (worse.Any(other => other.LeastUsers <= level.LeastUsers)) return Invalid("leastUsers", "The least number of users has to be smaller than at every level above, or this level is never reached by it.");
        if (worse.Any(other => other.LeastPercent <= level.LeastPercent)) return Invalid("leastPercent", "The least share of users has to be smaller than at every level above, or this level is never reached by it.");
        return null;
    }

    private static Problem Invalid(string field, string message) => new(ProblemKind.Invalid, message, field);

    private static Problem AtLevel(Problem problem, int at) => problem with
    {
        Message = string.Create(CultureInfo.InvariantCulture, $"Level {at + 1}: {problem.Message}"),
        Field = string.Create(CultureInfo.InvariantCulture, $"levels[{at}].{problem.Field}"),
    };
}
