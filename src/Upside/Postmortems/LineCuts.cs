using System.Collections.Immutable;
using Upside.Language;

namespace Upside.Postmortems;

/// <summary>Cuts the text of a block at its line breaks where its lines stand for themselves.</summary>
internal static class LineCuts
{
    private const int Indent = 2;

    /// <summary>
    /// The parts of a block: its entries where lines begin with times, its statements where it is a block of indented lines that
    /// were ended on purpose (a list that lost its marks), otherwise the block itself.
    /// </summary>
    public static List<ImmutableArray<ProseRun>> Apply(SourceText source, ImmutableArray<ProseRun> runs, int width, out bool areStatements)
    {
        areStatements = false;
        var whole = TextSpan.Between(runs[0].Span.Start, runs[^1].Span.End);
        if (!source.Slice(whole).ContainsAny('\r', '\n')) return [runs];
        var first = source.LineOf(whole.Start);
        var last = source.LineOf(whole.End - 1);
        if (TimedLines(source, whole, first, last) is { } timed) return At(source, runs, timed);
        if (!AreIndented(source, first, last)) return [runs];
        var starts = new List<int> { whole.Start };
        for (var line = first + 1; line <= last; line++)
        {
            if (ProseLines.WasEnded(source.Slice(source.LineSpan(line - 1)), source.Slice(source.LineSpan(line)), width, isList: true)) starts.Add(source.StartOfLine(line));
        }
        areStatements = starts.Count > 1;
        return areStatements ? At(source, runs, starts) : [runs];
    }

    /// <summary>The offsets at which entries begin; null where the lines are no entries.</summary>
    private static List<int>? TimedLines(SourceText source, TextSpan whole, int first, int last)
    {
        var starts = new List<int> { whole.Start };
        var timed = 0;
        for (var line = first; line <= last; line++)
        {
            var start = Math.Max(whole.Start, source.StartOfLine(line));
            if (!LineShapes.StartsWithTime(source.Slice(TextSpan.Between(start, source.LineSpan(line).End)))) continue;
            timed++;
            if (line > first) starts.Add(start);
        }
        // A wrapped line of prose may begin with a time too.
        if (starts.Count == 1 || timed < 2) return null;
        return timed == starts.Count || timed * 2 > last - first ? starts : null;
    }

    private static bool AreIndented(SourceText source, int first, int last)
    {
        for (var line = first; line <= last; line++)
        {
            var text = source.Slice(source.LineSpan(line));
            if (text.Length - text.TrimStart().Length < Indent || LineShapes.Marker(text, out _, out _) > 0) return false;
        }
        return true;
    }

    private static List<ImmutableArray<ProseRun>> At(SourceText source, ImmutableArray<ProseRun> runs, List<int> starts)
    {
        var parts = new List<ImmutableArray<ProseRun>>();
        var run = 0;
        for (var i = 0; i < starts.Count; i++)
        {
            var end = i + 1 < starts.Count ? starts[i + 1] : int.MaxValue;
            var part = ImmutableArray.CreateBuilder<ProseRun>();
            while (run < runs.Length && runs[run].Span.Start < end)
            {
                var span = TextSpan.Between(Math.Max(runs[run].Span.Start, starts[i]), Math.Min(runs[run].Span.End, end));
                span = OutlineBuilder.Trim(source, span);
                if (span.Length > 0) part.Add(runs[run] with { Span = span });
                if (runs[run].Span.End > end) break;
                run++;
            }
            if (part.Count > 0) parts.Add(part.ToImmutable());
        }
        return parts;
    }
}
