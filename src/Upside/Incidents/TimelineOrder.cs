using NodaTime;

namespace Upside.Incidents;

/// <summary>
/// The place of an entry in the one order of a timeline: by when it happened, and what happened at the same moment by when it was
/// written. Times differ or numbers do, so two entries never share a place.
/// </summary>
/// <param name="HappenedAt">When it happened, as its writer says.</param>
/// <param name="Number">The entry's number; a later one was written later.</param>
public readonly record struct TimelineOrder(Instant HappenedAt, long Number) : IComparable<TimelineOrder>
{
    /// <inheritdoc/>
    public int CompareTo(TimelineOrder other) =>
        HappenedAt.CompareTo(other.HappenedAt) is not 0 and var byTime ? byTime : Number.CompareTo(other.Number);

    /// <summary>Whether one comes before the other.</summary>
    public static bool operator <(TimelineOrder left, TimelineOrder right) => left.CompareTo(right) < 0;

    /// <summary>Whether one comes after the other.</summary>
    public static bool operator >(TimelineOrder left, TimelineOrder right) => left.CompareTo(right) > 0;

    /// <summary>Whether one is the other or comes before it.</summary>
    public static bool operator <=(TimelineOrder left, TimelineOrder right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one is the other or comes after it.</summary>
    public static bool operator >=(TimelineOrder left, TimelineOrder right) => left.CompareTo(right) >= 0;

    /// <summary>Decides whether an entry may say that it happened at a time.</summary>
    /// <returns>The time, or <see cref="ProblemKind.Invalid"/> where it is still to come, beyond <see cref="ImpactTimes.ClockTolerance"/>.</returns>
    public static Result<Instant> Place(Instant happenedAt, Instant now) => happenedAt > now + ImpactTimes.ClockTolerance
        ? new Problem(ProblemKind.Invalid, "It lies in the future. An entry tells what has happened.", "happenedAt")
        : happenedAt < Instant.FromUtc(1970, 1, 1, 0, 0)
            ? new Problem(ProblemKind.Invalid, "It is too long ago: is the year right?", "happenedAt")
            : happenedAt;
}
