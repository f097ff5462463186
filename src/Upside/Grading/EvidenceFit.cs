using System.Collections.Immutable;
using Upside.Language;
using Upside.Postmortems;

namespace Upside.Grading;

/// <summary>
/// Cuts evidence to measure: all that supports a verdict, together at most a fifth of the text. The words that counted come
/// first; what room they leave goes to the whole statements around them, those that weigh most for their length first, and
/// then to the clauses around the rest. Where the words alone are too many, the weightiest are shown; one at least.
/// </summary>
internal static class EvidenceFit
{
    private const int ShareOfText = 5;
    // A longer clause would hardly fit; this keeps endless lines linear.
    private const int LongestSide = 300;

    public static ImmutableArray<TextSpan> Fit(PostmortemDocument document, ImmutableArray<Clue> clues)
    {
        var statements = Merge(clues.Select(c => c.Statement));
        var size = document.Source.Text.Length / ShareOfText;
        if (LengthOf(statements) <= size) return statements;
        var room = new Room(document.Source.Text.Length, size);
        foreach (var cue in ByWorth(clues, c => c.Cue)) room.TryTake(cue);
        foreach (var statement in ByWorth(clues, c => c.Statement)) room.TryTake(statement);
        foreach (var clause in ByWorth(ClausesAround(document.Source, clues), c => c.Cue)) room.TryTake(clause);
        if (room.Taken() is { IsEmpty: false } taken) return taken;
        // Of a text too short for any, the least: a verdict without evidence would ask to be believed.
        return [clues.Select(c => c.Cue).Where(c => c.Length > 0).OrderBy(c => c.Length).ThenBy(c => c).First()];
    }

    /// <summary>The spans as they stand, overlapping ones joined.</summary>
    public static ImmutableArray<TextSpan> Merge(IEnumerable<TextSpan> spans)
    {
        var merged = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var span in InOrder(spans))
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

    private static List<TextSpan> InOrder(IEnumerable<TextSpan> spans)
    {
        var ordered = new List<TextSpan>();
        var isOrdered = true;
        foreach (var span in spans)
        {
            if (span.Length == 0) continue;
            isOrdered &= ordered.Count == 0 || ordered[^1].CompareTo(span) <= 0;
            ordered.Add(span);
        }
        if (!isOrdered) ordered.Sort((a, b) => a.CompareTo(b));
        return ordered;
    }

    private static int LengthOf(ImmutableArray<TextSpan> spans) => spans.Sum(s => s.Length);

    /// <summary>What weighs most for its length first; of equals, what stands first.</summary>
    private static List<TextSpan> ByWorth(IEnumerable<Clue> clues, Func<Clue, TextSpan> part)
    {
        var weights = new Dictionary<TextSpan, long>();
        foreach (var clue in clues)
        {
            var span = part(clue);
            if (span.Length > 0) weights[span] = weights.GetValueOrDefault(span) + clue.Weight;
        }
        var spans = new List<TextSpan>(weights.Keys);
        spans.Sort((a, b) => Worth(a) != Worth(b) ? Worth(b).CompareTo(Worth(a)) : a.CompareTo(b));
        return spans;

        long Worth(TextSpan span) => weights[span] * 1000 / span.Length;
    }

    /// <summary>The clues with their cues widened to the clauses that hold them.</summary>
    private static IEnumerable<Clue> ClausesAround(SourceText source, ImmutableArray<Clue> clues)
    {
        var clause = default(TextSpan);
        foreach (var clue in clues.OrderBy(c => c.Cue.Start).ThenBy(c => c.Cue.Length))
        {
            if (clue.Cue.Start < clause.Start || clue.Cue.End > clause.End) clause = ClauseAround(source, clue);
            yield return clue with { Cue = clause };
        }
    }

    private static TextSpan ClauseAround(SourceText source, Clue clue)
    {
        var start = clue.Cue.Start;
        var first = Math.Max(clue.Statement.Start, clue.Cue.Start - LongestSide);
        var last = Math.Min(clue.Statement.End, clue.Cue.End + LongestSide);
        while (start > first && !EndsClause(source.Text, start - 1)) start--;
        var end = clue.Cue.End;
        while (end < last && !EndsClause(source.Text, end)) end++;
        while (start < clue.Cue.Start && char.IsWhiteSpace(source.Text[start])) start++;
        return TextSpan.Between(start, end);
    }

    private static bool EndsClause(string text, int at) =>
        text[at] is ';' or '(' or ')' or '–' or '—' or '|' || (text[at] is ',' or ':' && at + 1 < text.Length && char.IsWhiteSpace(text[at + 1]));

    /// <summary>A text of which only so many characters may be taken, each counted once.</summary>
    private sealed class Room(int length, int size)
    {
        private readonly List<TextSpan> _spans = [];
        private readonly bool[] _taken = new bool[length];
        private int _left = size;

        public void TryTake(TextSpan span)
        {
            var needed = _taken.AsSpan(span.Start, span.Length).Count(false);
            if (needed > _left) return;
            _left -= needed;
            _taken.AsSpan(span.Start, span.Length).Fill(true);
            _spans.Add(span);
        }

        public ImmutableArray<TextSpan> Taken() => Merge(_spans);
    }
}
