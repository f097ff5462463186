using System.Collections.Immutable;

namespace Upside.Postmortems;

/// <summary>All that a document says about when.</summary>
/// <param name="Mentions">Every date and clock time, as they stand.</param>
/// <param name="Durations">Every length of time, as they stand.</param>
/// <param name="Intervals">Every from-to, as they stand.</param>
/// <param name="StatedZones">The zones that statements give to all times ("all times in UTC"), as they stand; empty where there is none.</param>
public sealed record DocumentTimes(
    ImmutableArray<TimeMention> Mentions, ImmutableArray<DurationMention> Durations, ImmutableArray<IntervalMention> Intervals, ImmutableArray<ZoneMention> StatedZones)
{
    /// <summary>The zone that holds for times without one of their own: the first that is stated for all; null where none is.</summary>
    public ZoneMention? StatedZone => StatedZones.IsEmpty ? null : StatedZones[0];
}
