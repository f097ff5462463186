using System.Collections.Immutable;
using Upside.Postmortems;

namespace Upside.Cli.Settings;

/// <summary>What kinds of sections are called in settings: "went-well" for <see cref="SectionKind.WentWell"/>.</summary>
internal static class SectionWords
{
    /// <summary>All words, in the order of the kinds.</summary>
    public static readonly ImmutableArray<string> All = [.. Enum.GetValues<SectionKind>().Select(Of)];

    /// <summary>The kind that a word stands for; null for none.</summary>
    public static SectionKind? Parse(string word) =>
        All.IndexOf(word.Replace('_', '-').ToLowerInvariant()) is >= 0 and var at ? Enum.GetValues<SectionKind>()[at] : null;

    /// <summary>What a kind is called.</summary>
    public static string Of(SectionKind kind) =>
        string.Concat(kind.ToString().Select((c, i) => i > 0 && char.IsAsciiLetterUpper(c) ? $"-{char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"));
}
