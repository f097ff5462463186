using Upside.Language;

namespace Upside.Postmortems;

/// <summary>Reads HTML.</summary>
internal static class HtmlReader
{
    public static DocumentOutline Read(SourceText source)
    {
        var outline = new OutlineBuilder(source);
        ReadInto(outline, new TextSpan(0, source.Text.Length), new Place());
        return new DocumentOutline(source, DocumentFormat.Html, FrontMatter.None, outline.ToBlocks());
    }

    /// <summary>Reads a stretch of HTML that stands in another text.</summary>
    public static void ReadInto(OutlineBuilder outline, TextSpan span, Place place)
    {
        var text = outline.Source.Text;
        var runs = new List<ProseRun>();
        var at = span.Start;
        while (at < span.End)
        {
            if (text[at] != '<')
            {
                var end = text.IndexOf('<', at, span.End - at);
                if (end < 0) end = span.End;
                runs.Add(new ProseRun(TextSpan.Between(at, end), ProseRunKind.Text));
                at = end;
                continue;
            }
            var isComment = text.AsSpan(at, span.End - at).StartsWith("<!--", StringComparison.Ordinal);
            var close = text.IndexOf(isComment ? "-->" : ">", at, span.End - at, StringComparison.Ordinal);
            at = close < 0 ? span.End : close + (isComment ? 3 : 1);
            outline.Paragraph(runs, place);
            runs = [];
        }
        outline.Paragraph(runs, place);
    }
}
