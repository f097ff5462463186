using System.Collections.Immutable;

namespace Upside.Postmortems;

/// <summary>All that a document says about when.</summary>
/// <param name="Mentions">Every date and clock time, as they stand.</param>
/// <param name="Durations">Every length of time, as they stand.</param>
/// <param name="Intervals">Every from-to, as they stand.</param>
/// <param name="StatedZone">The zone that one statement gives to all times ("all times in UTC"); null where none does.</param>
public sealed record DocumentTimes(
    ImmutableArray<TimeMention> Mentions, ImmutableArray<DurationMention> Durations, ImmutableArray<IntervalMention> Intervals, ZoneMention? StatedZone);
