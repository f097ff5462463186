using Upside.Language;

namespace Upside.Postmortems;

/// <summary>Takes links written as in Markdown ("[words](address)") apart in text that is not read as Markdown.</summary>
internal static class InlineLinks
{
    /// <summary>Adds a stretch of text to runs, the addresses of links as runs of their own.</summary>
    public static void Add(List<ProseRun> runs, SourceText source, TextSpan span)
    {
        var text = source.Text;
        var start = span.Start;
        while (start < span.End)
        {
            var link = text.AsSpan(start, span.End - start).IndexOf("](", StringComparison.Ordinal);
            if (link < 0) break;
            var address = start + link + 2;
            var end = address;
            while (end < span.End && text[end] != ')' && !char.IsWhiteSpace(text[end])) end++;
            runs.Add(new ProseRun(TextSpan.Between(start, start + link), ProseRunKind.Text));
            if (end > address) runs.Add(new ProseRun(TextSpan.Between(address, end), ProseRunKind.Url));
            start = end < span.End && text[end] == ')' ? end + 1 : end;
        }
        if (start < span.End) runs.Add(new ProseRun(TextSpan.Between(start, span.End), ProseRunKind.Text));
    }
}
