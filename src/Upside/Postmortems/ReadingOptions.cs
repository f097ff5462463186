using System.Collections.Immutable;

namespace Upside.Postmortems;

/// <summary>What a team can tell the reader about its own documents.</summary>
public sealed record ReadingOptions
{
    /// <summary>Nothing told.</summary>
    public static readonly ReadingOptions Default = new();

    /// <summary>Names and handles of people, and names of teams.</summary>
    public ImmutableArray<string> Roster { get; init; } = [];

    /// <summary>
    /// Headings of the team's own and what they are for. They are compared as all headings are, without case, numbers and marks; of two that are alike so,
    /// the first in ordinal order counts.
    /// </summary>
    public ImmutableDictionary<string, SectionKind> SectionSynonyms
    {
        get;
        init => (field, OwnHeadings) = (value, Postmortems.SectionSynonyms.Compared(value));
    } = ImmutableDictionary<string, SectionKind>.Empty;

    /// <summary>The same as they are compared; null for none.</summary>
    internal Dictionary<string, SectionKind>? OwnHeadings { get; private init; }

    /// <summary>A heading as it is compared with others: lower-case words, without numbers before them, emoji and marks.</summary>
    public static string ComparedHeading(string heading) => Postmortems.SectionSynonyms.Normalise(heading);

    /// <summary>Words that name a time zone in the team's documents ("Hub time"), each with an IANA zone or an offset ("+02:00").</summary>
    public ImmutableDictionary<string, string> ZoneWords { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Where the team gives news of its incidents, as its records say (a status page, an account): a document need not name it again. Each names an address, a handle or a kind of place ("status page").</summary>
    public ImmutableArray<string> Channels { get; init; } = [];
}
