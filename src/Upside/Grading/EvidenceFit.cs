using System.Collections.Immutable;
using Upside.Language;
using Upside.Postmortems;

namespace Upside.Grading;

/// <summary>
/// Cuts evidence to measure: all that supports a verdict, together at most a fifth of the text. Whole sentences where
/// they fit; else the clauses around the words that counted; else those words alone.
/// </summary>
internal static class EvidenceFit
{
    private const int ShareOfText = 5;

    public static ImmutableArray<TextSpan> Fit(PostmortemDocument document, ImmutableArray<Clue> clues)
    {
        var room = document.Source.Text.Length / ShareOfText;
        var statements = Merge(clues.Select(c => c.Statement));
        if (LengthOf(statements) <= room) return statements;
        var clauses = Merge(clues.Select(c => ClauseAround(document.Source, c)));
        return LengthOf(clauses) <= room ? clauses : Merge(clues.Select(c => c.Cue));
    }

    /// <summary>The spans as they stand, overlapping ones joined.</summary>
    public static ImmutableArray<TextSpan> Merge(IEnumerable<TextSpan> spans)
    {
        var merged = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var span in spans.Where(s => s.Length > 0).Order())
        {
            if (merged.Count > 0 && merged[^1].End > span.Start)
            {
                merged[^1] = TextSpan.Between(merged[^1].Start, Math.Max(merged[^1].End, span.End));
            }
            else
            {
                merged.Add(span);
            }
        }
        return merged.ToImmutable();
    }

    private static int LengthOf(ImmutableArray<TextSpan> spans) => spans.Sum(s => s.Length);

    private static TextSpan ClauseAround(SourceText source, Clue clue)
    {
        var start = clue.Cue.Start;
        while (start > clue.Statement.Start && !EndsClause(source.Text, start - 1)) start--;
        var end = clue.Cue.End;
        while (end < clue.Statement.End && !EndsClause(source.Text, end)) end++;
        while (start < clue.Cue.Start && char.IsWhiteSpace(source.Text[start])) start++;
        return TextSpan.Between(start, end);
    }

    private static bool EndsClause(string text, int at) =>
        text[at] is ';' or '(' or ')' or '–' or '—' or '|' || (text[at] is ',' or ':' && at + 1 < text.Length && char.IsWhiteSpace(text[at + 1]));
}
