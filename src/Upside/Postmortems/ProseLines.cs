using Upside.Language;

namespace Upside.Postmortems;

/// <summary>
/// Reads lines that carry no markup of their own as paragraphs and list items: the indented blocks of reports that lost their bullets on the way, and
/// the inside of call-outs.
/// </summary>
internal static class ProseLines
{
    // A line that leaves so much room unused was ended on purpose.
    private const double FullLine = 0.75;

    /// <summary>Reads an indented block: as prose where most of its lines read so, else as code.</summary>
    public static void ReadIndented(OutlineBuilder outline, TextSpan span, Place place)
    {
        var source = outline.Source;
        var code = 0;
        var lines = 0;
        for (var line = source.LineOf(span.Start); line <= source.LineOf(Math.Max(span.Start, span.End - 1)); line++)
        {
            var text = source.Slice(LineSpan(source, line, span));
            if (text.Trim().Length == 0) continue;
            lines++;
            if (LineShapes.LooksLikeCode(text) && !LineShapes.StartsWithTime(text)) code++;
        }
        if (code * 2 > lines) outline.Code(span, place);
        else Read(outline, span, place);
    }

    /// <summary>Whether at least two lines, and more than half of them, begin with a time and read as prose.</summary>
    public static bool IsTimeline(SourceText source, TextSpan span)
    {
        var timed = 0;
        var lines = 0;
        for (var line = source.LineOf(span.Start); line <= source.LineOf(Math.Max(span.Start, span.End - 1)); line++)
        {
            var text = source.Slice(LineSpan(source, line, span));
            if (text.Trim().Length == 0) continue;
            lines++;
            if (LineShapes.StartsWithTime(text) && !LineShapes.LooksLikeCode(text.TrimStart("0123456789-:. \tTZ"))) timed++;
        }
        return timed >= 2 && timed * 2 > lines;
    }

    /// <summary>Reads lines: wrapped ones are joined; one that begins with a marker or a time, or follows a line that was ended on purpose, begins a block.</summary>
    public static void Read(OutlineBuilder outline, TextSpan span, Place place)
    {
        var source = outline.Source;
        var first = source.LineOf(span.Start);
        var last = source.LineOf(Math.Max(span.Start, span.End - 1));
        var width = outline.LineWidth;
        var statements = new List<List<ProseRun>>();
        List<ProseRun>? current = null;
        var previous = 0;
        for (var line = first; line <= last; line++)
        {
            var lineSpan = LineSpan(source, line, span);
            var text = source.Slice(lineSpan);
            var content = text.Trim(" \t>");
            if (content.Length == 0)
            {
                current = null;
                continue;
            }
            var marker = LineShapes.Marker(text, out _, out _);
            var word = content.IndexOf(' ') is > 0 and var blank ? blank : content.Length;
            var wasEnded = previous + 1 + word <= FullLine * width;
            if (current is null || marker > 0 || wasEnded || LineShapes.StartsWithTime(text))
            {
                current = [];
                statements.Add(current);
            }
            var start = marker > 0 ? marker : text.Length - text.TrimStart(" \t>").Length;
            current.Add(new ProseRun(TextSpan.Between(lineSpan.Start + start, lineSpan.End), ProseRunKind.Text));
            previous = text.TrimEnd().Length;
        }
        if (statements.Count == 1)
        {
            outline.Paragraph(statements[0], place);
            return;
        }
        var group = outline.NewGroup();
        foreach (var statement in statements) outline.Item(statement, place, 0, group, null);
    }

    private static TextSpan LineSpan(SourceText source, int line, TextSpan within)
    {
        var end = line < source.LineCount ? source.StartOfLine(line + 1) : source.Text.Length;
        var start = Math.Max(source.StartOfLine(line), within.Start);
        end = Math.Min(end, within.End);
        while (end > start && source.Text[end - 1] is '\r' or '\n') end--;
        return TextSpan.Between(start, end);
    }
}
