using System.Collections.Immutable;

namespace Upside.Grading;

/// <summary>What one criterion makes of a document.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="Clues">Every place that moved it upwards: with these gone, the verdict would be lower. Empty for no and n/a.</param>
/// <param name="Missing">One sentence on what is missing; null for yes and n/a.</param>
internal sealed record Judgement(Verdict Verdict, ImmutableArray<Clue> Clues, string? Missing)
{
    public static Judgement Yes(params IEnumerable<Clue> clues) => new(Verdict.Yes, [.. clues], null);

    public static Judgement Partial(string missing, params IEnumerable<Clue> clues) => new(Verdict.Partial, [.. clues], missing);

    public static Judgement No(string missing) => new(Verdict.No, [], missing);

    public static readonly Judgement NotApplicable = new(Verdict.NotApplicable, [], null);
}
