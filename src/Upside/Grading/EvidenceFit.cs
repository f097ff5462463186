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
        var statements = Join(StatementsOf(clues));
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
    public static ImmutableArray<TextSpan> Merge(IEnumerable<TextSpan> spans) => Join([.. spans]);

    private static ImmutableArray<TextSpan> Join(List<TextSpan> spans)
    {
        // Most come in order, since criteria read a document from its beginning.
        for (var i = 1; i < spans.Count; i++)
        {
            if (spans[i - 1] <= spans[i]) continue;
            spans.Sort((a, b) => a.CompareTo(b));
            break;
        }
        var joined = new List<TextSpan>();
        foreach (var span in spans)
        {
            if (span.Length == 0) continue;
            if (joined.Count > 0 && joined[^1].End > span.Start) joined[^1] = TextSpan.Between(joined[^1].Start, Math.Max(joined[^1].End, span.End));
            else joined.Add(span);
        }
        return [.. joined];
    }

    /// <summary>The statements of clues, each once where its clues follow each other.</summary>
    private static List<TextSpan> StatementsOf(ImmutableArray<Clue> clues)
    {
        var statements = new List<TextSpan>(clues.Length);
        foreach (var clue in clues)
        {
            if (statements.Count == 0 || statements[^1] != clue.Statement) statements.Add(clue.Statement);
        }
        return statements;
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

        public ImmutableArray<TextSpan> Taken() => Join(_spans);

        public void Dispose() => ArrayPool<bool>.Shared.Return(_taken);
    }
}
