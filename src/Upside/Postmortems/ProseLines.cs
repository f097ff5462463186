using Upside.Language;

namespace Upside.Postmortems;

/// <summary>
/// Reads lines that carry no markup of their own as paragraphs and list items: text without markup, the indented blocks of reports that lost their
/// bullets on the way, and the inside of call-outs.
/// </summary>
internal static class ProseLines
{
    // A line that leaves so much room unused was ended on purpose.
    private const double FullLine = 0.75;
    private const double AlmostFullLine = 0.9;
    private const int LongestItem = 400;

    /// <summary>Reads an indented block: as prose where most of its lines read so, else as code.</summary>
    public static void ReadIndented(OutlineBuilder outline, TextSpan span, Place place)
    {
        var source = outline.Source;
        var code = 0;
        var lines = 0;
        for (var line = source.LineOf(span.Start); line <= source.LineOf(Math.Max(span.Start, span.End - 1)); line++)
        {
            var text = source.Slice(Within(source, line, span));
            if (text.Trim().Length == 0) continue;
            lines++;
            if (LineShapes.LooksLikeCode(text) && !LineShapes.StartsWithTime(text)) code++;
        }
        if (code * 2 > lines) outline.Code(span, place);
        else Read(outline, span, place, isList: true);
    }

    /// <summary>Whether at least two lines, and more than half of them, begin with a time and read as prose.</summary>
    public static bool IsTimeline(SourceText source, TextSpan span)
    {
        var timed = 0;
        var lines = 0;
        for (var line = source.LineOf(span.Start); line <= source.LineOf(Math.Max(span.Start, span.End - 1)); line++)
        {
            var text = source.Slice(Within(source, line, span));
            if (text.Trim().Length == 0) continue;
            lines++;
            if (LineShapes.StartsWithTime(text) && !LineShapes.LooksLikeCode(text.TrimStart("0123456789-:. \tTZ"))) timed++;
        }
        return timed >= 2 && timed * 2 > lines;
    }

    /// <summary>Whether the break after a line was meant: the next word would have had room on it, or it ends a sentence short of the full width.</summary>
    /// <remarks>In a list (<paramref name="isList"/>) items may begin in lower case, and begin alike ("Status: …").</remarks>
    public static bool WasEnded(ReadOnlySpan<char> line, ReadOnlySpan<char> next, int width, bool isList = false)
    {
        line = line.TrimEnd();
        next = next.TrimStart(" \t>");
        if (line.Length == 0 || next.Length == 0) return true;
        var word = next.IndexOf(' ') is > 0 and var blank ? blank : next.Length;
        var room = line.Length + 1 + word;
        if (isList && word > 2 && char.IsUpper(next[0]) && line.TrimStart().StartsWith(next[..word], StringComparison.Ordinal)) return true;
        if (!isList && char.IsLower(next[0]) && line[^1] is not ('.' or '!' or '?' or ':')) return room <= FullLine / 2 * width;
        return room <= FullLine * width || (room <= AlmostFullLine * width && (line[^1] is '.' or '!' or '?' or ':' || line.Length > width));
    }

    /// <summary>Reads lines: wrapped ones are joined; one that begins with a marker or a time, or follows a line that was ended on purpose, begins a block.</summary>
    public static void Read(OutlineBuilder outline, TextSpan span, Place place, PageFurniture? furniture = null, bool isList = false)
    {
        var source = outline.Source;
        var first = source.LineOf(span.Start);
        var last = source.LineOf(Math.Max(span.Start, span.End - 1));
        var statements = new List<(List<ProseRun> Runs, bool IsItem)>();
        var previous = default(TextSpan);
        var isOpen = false;
        var head = false;
        for (var line = first; line <= last; line++)
        {
            if (furniture?.Has(line) == true) continue;
            var lineSpan = Within(source, line, span);
            var text = source.Slice(lineSpan);
            if (text.Trim(" \t>\f\0").Length == 0)
            {
                isOpen &= head;
                continue;
            }
            var marker = LineShapes.Marker(text, out _, out _);
            var isTimed = LineShapes.StartsWithTime(text);
            var goesOn = isOpen && marker == 0 && !isTimed && (head || !(WasEnded(source.Slice(previous), text, outline.LineWidth, isList) || BeginsWithLabel(source, lineSpan)));
            if (!goesOn) statements.Add(([], marker > 0));
            head = LineShapes.IsOnlyTime(text.Trim());
            var start = marker > 0 ? marker : text.Length - text.TrimStart(" \t>\f\0").Length;
            AddCut(statements, source, TextSpan.Between(lineSpan.Start + start, lineSpan.End));
            previous = lineSpan;
            isOpen = true;
        }
        // The first lines of a text are its title and what goes with it.
        var areItems = outline.Count > 0 && statements.Count > 1 && statements.TrueForAll(s => Length(s.Runs) <= LongestItem);
        var group = 0;
        var isInList = false;
        foreach (var (runs, isItem) in statements)
        {
            if (isItem || areItems)
            {
                if (!isInList) group = outline.NewGroup();
                outline.Item(runs, place, 0, group, null);
            }
            else
            {
                outline.Paragraph(runs, place);
            }
            isInList = isItem || areItems;
        }
    }

    private static void AddCut(List<(List<ProseRun> Runs, bool IsItem)> statements, SourceText source, TextSpan span)
    {
        var start = span.Start;
        foreach (var cut in RunInLabels.Find(source, span))
        {
            InlineLinks.Add(statements[^1].Runs, source, TextSpan.Between(start, cut.End));
            statements.Add(([], cut.IsItem));
            start = cut.At;
        }
        InlineLinks.Add(statements[^1].Runs, source, TextSpan.Between(start, span.End));
    }

    private static bool BeginsWithLabel(SourceText source, TextSpan line)
    {
        const int MostWords = 3;
        return source.Text[line.Start] != ' ' && Labels.Find(source, line) is { IsBold: false } label && source.Slice(label.Span).Count(' ') < MostWords
            && SectionSynonyms.KindOfLabel(source.Slice(label.Span), ReadingOptions.Default) is not null;
    }

    private static int Length(List<ProseRun> runs) => runs.Count == 0 ? 0 : runs[^1].Span.End - runs[0].Span.Start;

    private static TextSpan Within(SourceText source, int line, TextSpan within)
    {
        var span = source.LineSpan(line);
        return TextSpan.Between(Math.Max(span.Start, within.Start), Math.Min(span.End, within.End));
    }
}
