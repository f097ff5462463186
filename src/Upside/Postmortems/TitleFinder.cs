using Upside.Language;

namespace Upside.Postmortems;

/// <summary>Finds the title: the front matter's, else the first heading of the highest level, else a short first line.</summary>
internal static class TitleFinder
{
    private const int LongestTitle = 200;

    public static TextSpan? Find(PostmortemDocument document)
    {
        foreach (var field in document.FrontMatter.Fields)
        {
            if (field.Key.Equals("title", StringComparison.OrdinalIgnoreCase) && field.Span.Length > 0) return field.Span;
        }
        var headings = document.Blocks.Where(b => b.Kind == BlockKind.Heading && document.Sections[b.Section].FirstBlock == b.Index).ToList();
        var first = document.Blocks.FirstOrDefault(b => b.Context != ProseContext.Placeholder);
        if (headings.Count > 0)
        {
            var top = headings.MinBy(b => b.Level)!;
            // A heading that names a part ("Summary") is no title.
            if (SectionSynonyms.KindOfLabel(document.Source.Slice(top.Span), document.Options) is null) return top.Span;
        }
        return first is { Kind: BlockKind.Paragraph or BlockKind.Heading, Span.Length: <= LongestTitle } && !document.Source.Slice(first.Span).ContainsAny('\r', '\n')
            && SectionSynonyms.KindOfLabel(document.Source.Slice(first.Span), document.Options) is null ? first.Span : null;
    }
}
