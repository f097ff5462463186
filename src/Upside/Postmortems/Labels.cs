using Upside.Language;

namespace Upside.Postmortems;

/// <summary>The label that a block begins with, as in "**Impact**: two nodes were lost".</summary>
/// <param name="Span">Its words, without marks and colon.</param>
/// <param name="End">Offset at which what it labels begins; the end of the block where nothing follows.</param>
/// <param name="IsBold">Whether it is set in bold.</param>
internal readonly record struct Label(TextSpan Span, int End, bool IsBold);

/// <summary>Finds the labels that blocks begin with.</summary>
internal static class Labels
{
    private const int Longest = 80;
    private const int MostWords = 9;

    /// <summary>The label of a stretch of text: bold words at its beginning, or words before a colon; null where it has none.</summary>
    public static Label? Find(SourceText source, TextSpan span)
    {
        var text = source.Slice(span)[..Math.Min(span.Length, Longest + 8)];
        var marks = span.Start >= 2 && source.Text[span.Start - 1] is '*' or '_' && source.Text[span.Start - 2] == source.Text[span.Start - 1] ? 2 : 0;
        var lead = 0;
        if (marks == 0 && text.Length > 2 && text[0] is '*' or '_' && text[1] == text[0]) lead = marks = 2;
        var isBold = marks == 2 || IsAfterBoldTag(source.Text, span.Start);
        var end = lead;
        while (end < text.Length && text[end] is not (':' or '：' or '\r' or '\n' or '<') && !(isBold && IsMarkAt(text, end))) end++;
        if (end > Longest || end == lead) return null;
        var words = text[lead..end].TrimEnd();
        if (words.Count(' ') >= MostWords || HasMarkup(words) || words.Length == 0) return null;
        var label = new TextSpan(span.Start + lead, words.Length);
        var rest = end;
        var colon = false;
        if (rest < text.Length && text[rest] == '<') rest = AfterTag(text, rest);
        while (rest < text.Length && (text[rest] is '*' or '_' or ' ' or '\t' or '\u00a0' || (!colon && text[rest] is ':' or '：' or '–')))
        {
            if (text[rest] is ':' or '：' or '–') colon = true;
            rest++;
        }
        if (colon && rest < text.Length && text[rest] == '<') rest = AfterTag(text, rest);
        if (!colon && !isBold) return null;
        // "10:30", "https://", "a:b": a colon inside a word is none.
        if (colon && rest < text.Length && rest == end + 1 && text[end] == ':') return null;
        if (isBold && !colon && rest < text.Length && text[rest] == '-' && rest + 1 < text.Length && text[rest + 1] == ' ') rest += 2;
        while (rest < text.Length && char.IsWhiteSpace(text[rest])) rest++;
        return new Label(label, rest >= text.Length ? span.End : span.Start + rest, isBold);
    }

    private static bool IsAfterBoldTag(string text, int at) =>
        text.AsSpan(0, at).EndsWith("<strong>", StringComparison.OrdinalIgnoreCase) || text.AsSpan(0, at).EndsWith("<b>", StringComparison.OrdinalIgnoreCase);

    /// <summary>Where an end tag of bold text ends; anything else stays where it is.</summary>
    private static int AfterTag(ReadOnlySpan<char> text, int at) =>
        text[at..].StartsWith("</strong>", StringComparison.OrdinalIgnoreCase) ? at + 9 : text[at..].StartsWith("</b>", StringComparison.OrdinalIgnoreCase) ? at + 4 : at;

    private static bool IsMarkAt(ReadOnlySpan<char> text, int at) => text[at] is '*' or '_' && at + 1 < text.Length && text[at + 1] == text[at];

    private static bool HasMarkup(ReadOnlySpan<char> words)
    {
        foreach (var c in words)
        {
            if (c is '<' or '>' or '|' or '{' or '}' or '"') return true;
        }
        return false;
    }
}
