using Upside.Postmortems;

namespace Upside.Tests.Postmortems;

/// <summary>A document written out a line a block: section kind, form, and text; "(context)" where its words are no claim.</summary>
internal static class Outline
{
    public static string[] Of(string text, DocumentFormat format)
    {
        var document = PostmortemDocument.Read(text, format);
        return [.. document.Blocks.Select(b => Line(document, b))];
    }

    private static string Line(PostmortemDocument document, Block block)
    {
        var words = string.Join(' ', block.Runs.Select(r => document.Source.Quote(r.Span).Trim()).Where(w => w.Length > 0));
        var context = block.Context is Upside.Language.ProseContext.Body or Upside.Language.ProseContext.Heading ? "" : $" ({block.Context})";
        return $"{document.Sections[block.Section].Kind} {block.Kind}{context}: {words}";
    }
}
