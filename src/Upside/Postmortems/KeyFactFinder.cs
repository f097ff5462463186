using System.Collections.Immutable;

namespace Upside.Postmortems;

/// <summary>Finds facts given as label and value.</summary>
internal static class KeyFactFinder
{
    public static ImmutableArray<KeyFact> Find(PostmortemDocument document)
    {
        _ = document;
        return [];
    }
}
