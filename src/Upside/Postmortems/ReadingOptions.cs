using System.Collections.Immutable;

namespace Upside.Postmortems;

/// <summary>What a team can tell the reader about its own documents.</summary>
public sealed record ReadingOptions
{
    /// <summary>Nothing told.</summary>
    public static readonly ReadingOptions Default = new();

    /// <summary>Names and handles of people, and names of teams.</summary>
    public ImmutableArray<string> Roster { get; init; } = [];

    /// <summary>Headings of the team's own, lower case, and what they are for.</summary>
    public ImmutableDictionary<string, SectionKind> SectionSynonyms { get; init; } = ImmutableDictionary<string, SectionKind>.Empty;

    /// <summary>Words that name a time zone in the team's documents ("Hub time"), each with an IANA zone or an offset ("+02:00").</summary>
    public ImmutableDictionary<string, string> ZoneWords { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Where the team gives news of its incidents, as its records say (a status page, an account): a document need not name it again.</summary>
    public ImmutableArray<string> Channels { get; init; } = [];
}
