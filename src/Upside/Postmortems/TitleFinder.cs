using Upside.Language;

namespace Upside.Postmortems;

/// <summary>Finds the title: the front matter's, else the first heading of the highest level.</summary>
internal static class TitleFinder
{
    public static TextSpan? Find(PostmortemDocument document) =>
        document.Blocks.FirstOrDefault(b => b.Kind == BlockKind.Heading)?.Span;
}
