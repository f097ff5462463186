using System.Buffers;
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
        if (clues.IsEmpty) return [];
        var statements = Merge(clues.Select(c => c.Statement));
        var size = document.Source.Text.Length / ShareOfText;
        if (LengthOf(statements) <= size) return statements;
        using var room = new Room(document.Source.Text.Length, size);
        room.Take(ByWorth(clues, c => c.Cue));
        room.Take(ByWorth(clues, c => c.Statement));
        room.Take(ByWorth(ClausesAround(document.Source, clues), c => c.Cue));
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

    private static int LengthOf(ImmutableArray<TextSpan> spans)
    {
        var length = 0;
        foreach (var span in spans) length += span.Length;
        return length;
    }

    /// <summary>What weighs most for its length first; of equals, what stands first. Clues for the same stretch weigh together.</summary>
    private static List<Stretch> ByWorth(IReadOnlyList<Clue> clues, Func<Clue, TextSpan> spanOf)
    {
        var bySpan = new Dictionary<TextSpan, Stretch>();
        var stretches = new List<Stretch>();
        foreach (var clue in clues)
        {
            var span = spanOf(clue);
            if (span.Length == 0) continue;
            if (!bySpan.TryGetValue(span, out var stretch)) stretches.Add(bySpan[span] = stretch = new Stretch(span));
            stretch.Add(clue.Weight);
        }
        stretches.Sort((a, b) => a.Worth != b.Worth ? b.Worth.CompareTo(a.Worth) : a.Span.CompareTo(b.Span));
        return stretches;
    }

    /// <summary>The clues with their cues widened to the clauses that hold them.</summary>
    private static List<Clue> ClausesAround(SourceText source, ImmutableArray<Clue> clues)
    {
        var widened = new List<Clue>(clues.Length);
        var clause = default(TextSpan);
        foreach (var clue in InOrder(clues))
        {
            if (clue.Cue.Start < clause.Start || clue.Cue.End > clause.End) clause = ClauseAround(source, clue);
            widened.Add(clue with { Cue = clause });
        }
        return widened;
    }

    private static IEnumerable<Clue> InOrder(ImmutableArray<Clue> clues)
    {
        for (var i = 1; i < clues.Length; i++)
        {
            if (clues[i - 1].Cue > clues[i].Cue) return clues.OrderBy(c => c.Cue.Start).ThenBy(c => c.Cue.Length);
        }
        return clues;
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

    /// <summary>A stretch of the text that clues point at.</summary>
    private sealed class Stretch(TextSpan span)
    {
        private long _weight;

        public TextSpan Span => span;

        /// <summary>What it weighs for its length.</summary>
        public long Worth { get; private set; }

        public void Add(int weight)
        {
            _weight += weight;
            Worth = _weight * 1000 / span.Length;
        }
    }

    /// <summary>A text of which only so many characters may be taken, each counted once.</summary>
    private sealed class Room : IDisposable
    {
        private readonly List<TextSpan> _spans = [];
        private readonly bool[] _taken;
        private int _left;

        public Room(int length, int size)
        {
            _left = size;
            _taken = ArrayPool<bool>.Shared.Rent(length);
            _taken.AsSpan(0, length).Clear();
        }

        /// <summary>Takes the stretches that have room, the first ones first.</summary>
        public void Take(List<Stretch> stretches)
        {
            foreach (var stretch in stretches)
            {
                var span = stretch.Span;
                var taken = _taken.AsSpan(span.Start, span.Length);
                var needed = taken.Count(false);
                if (needed > _left) continue;
                _left -= needed;
                taken.Fill(true);
                _spans.Add(span);
            }
        }

        public ImmutableArray<TextSpan> Taken() => Merge(_spans);

        public void Dispose() => ArrayPool<bool>.Shared.Return(_taken);
    }
}
