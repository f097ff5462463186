using System.Collections.Immutable;
using Upside.Grading;
using Upside.Postmortems;

namespace Upside.Cli.Settings;

/// <summary>What a team sets in `.upside.yml`; docs/grade.md lists the keys.</summary>
internal sealed record TeamSettings
{
    /// <summary>Nothing set.</summary>
    public static readonly TeamSettings None = new();

    /// <summary>Where they stand, from the current folder; null for none.</summary>
    public string? File { get; init; }

    /// <summary>Whom the documents are for, where they do not say so themselves.</summary>
    public Audience? Audience { get; init; }

    /// <summary>What the reader is told: roster, headings, zones.</summary>
    public ReadingOptions Reading { get; init; } = ReadingOptions.Default;

    /// <summary>Headings that every document has to have.</summary>
    public ImmutableArray<string> RequiredHeadings { get; init; } = [];

    /// <summary>Language rules that are off, each with the reason.</summary>
    public ImmutableSortedDictionary<string, string> RulesOff { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
}
