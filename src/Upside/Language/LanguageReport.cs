using System.Collections.Immutable;

namespace Upside.Language;

/// <summary>What the language rules say of a text.</summary>
/// <param name="Findings">The findings, as they stand in the text.</param>
/// <param name="Suppressed">The findings that the text asks, with a reason, to leave out.</param>
public sealed record LanguageReport(ImmutableArray<Finding> Findings, ImmutableArray<SuppressedFinding> Suppressed)
{
    /// <summary>What the rules that are off would have found, as it stands in the text.</summary>
    public ImmutableArray<Finding> OfRulesOff { get; init; } = [];
}
