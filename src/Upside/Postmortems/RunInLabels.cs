using Upside.Language;

namespace Upside.Postmortems;

/// <summary>
/// Finds where a long line that holds a whole report has to be cut: before a label that opens a section
/// ("… region. Next steps: We …") and before the items of a list that was written into it ("… 1. Add … 2. Test …").
/// </summary>
internal static class RunInLabels
{
    private const int ShortestLine = 300;
    private const int LongestLabel = 60;

    /// <summary>A place at which a line is cut.</summary>
    /// <param name="At">Offset of the first character of the new part, its marker left out.</param>
    /// <param name="End">Offset of the end of the part before it.</param>
    /// <param name="IsItem">Whether the new part is an item of a list.</param>
    public readonly record struct CutPoint(int At, int End, bool IsItem);

    /// <summary>The places at which a line is cut, in order.</summary>
    public static List<CutPoint> Find(SourceText source, TextSpan line)
    {
        var cuts = new List<CutPoint>();
        if (line.Length < ShortestLine) return cuts;
        var text = source.Slice(line);
        var number = 0;
        for (var i = 1; i < text.Length - 1; i++)
        {
            if (!char.IsWhiteSpace(text[i - 1]) || char.IsWhiteSpace(text[i])) continue;
            if (char.IsUpper(text[i]) && EndsBefore(text, i) && IsLabel(text[i..]))
            {
                cuts.Add(new CutPoint(line.Start + i, line.Start + i, false));
                number = 0;
            }
            else if (IsItem(text, i, number + 1, out var marker))
            {
                // "1." alone may end a sentence ("version 1. "): the second item has to follow.
                if (number == 0 && text[i] == '1' && !HasNext(text, i)) continue;
                cuts.Add(new CutPoint(line.Start + i + marker, line.Start + i, true));
                if (text[i] is not '-' and not '•') number++;
            }
        }
        return cuts;
    }

    private static bool IsItem(ReadOnlySpan<char> text, int at, int number, out int marker)
    {
        marker = 0;
        if (text[at] is '-' or '•')
        {
            marker = 2;
            return at >= 2 && (char.IsWhiteSpace(text[at - 2]) || text[at - 2] == ':') && char.IsWhiteSpace(text[at + 1]);
        }
        if (number > 9 || text[at] != (char)('0' + number) || text[at + 1] is not ('.' or ')') || at + 3 >= text.Length || !char.IsWhiteSpace(text[at + 2])) return false;
        marker = char.IsWhiteSpace(text[at + 3]) ? 4 : 3;
        return at + marker < text.Length && (char.IsUpper(text[at + marker]) || text[at + marker] is '[' or '"');
    }

    private static bool HasNext(ReadOnlySpan<char> text, int at)
    {
        const int Window = 3000;
        return text.Slice(at, Math.Min(Window, text.Length - at)).IndexOf(" 2" + text[at + 1] + " ", StringComparison.Ordinal) > 0;
    }

    private static bool EndsBefore(ReadOnlySpan<char> text, int at)
    {
        var before = text[..at].TrimEnd();
        return before.Length > 0 && (before[^1] is '.' or '!' or '?' or ')' or ']' or '"' || at - before.Length >= 2);
    }

    private static bool IsLabel(ReadOnlySpan<char> text)
    {
        var colon = text[..Math.Min(LongestLabel, text.Length)].IndexOf(':');
        return colon > 2 && colon + 1 < text.Length && char.IsWhiteSpace(text[colon + 1]) && text[..colon].Count(' ') <= 5 && text[..colon].IndexOf(". ", StringComparison.Ordinal) < 0
            && SectionSynonyms.KindOfLabel(text[..colon], ReadingOptions.Default) is not null;
    }
}
