using System.Collections.Immutable;

namespace Upside.Postmortems;

/// <summary>Finds the entries of the timeline.</summary>
internal static class TimelineFinder
{
    public static ImmutableArray<TimelineEntry> Find(PostmortemDocument document)
    {
        _ = document;
        return [];
    }
}
