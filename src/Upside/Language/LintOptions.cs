using System.Collections.Immutable;

namespace Upside.Language;

/// <summary>What the language rules are told.</summary>
public sealed record LintOptions
{
    /// <summary>Nothing told.</summary>
    public static readonly LintOptions Default = new();

    /// <summary>Names and handles of people, and names of teams ("Storage team").</summary>
    public ImmutableArray<string> Roster { get; init; } = [];

    /// <summary>Ids of the rules that are not applied.</summary>
    public ImmutableHashSet<string> RulesOff { get; init; } = [];
}
