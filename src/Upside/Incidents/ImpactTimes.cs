using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;

namespace Upside.Incidents;

/// <summary>
/// When the impact of an incident started, was detected, mitigated and resolved, as far as that is known. What is not known is
/// null and stays so: nothing is filled in from the time of a report.
/// </summary>
public sealed record ImpactTimes(Instant? ImpactStarted, Instant? Detected, Instant? Mitigated, Instant? Resolved)
{
    /// <summary>How far a time may lie ahead: the clock of whoever writes need not be ours.</summary>
    public static readonly Duration ClockTolerance = Duration.FromMinutes(5);

    /// <summary>Nothing is known.</summary>
    public static readonly ImpactTimes Unknown = new(null, null, null, null);

    // Each pair in the order in which it has to have happened. Detection is late where it is: it may follow the mitigation.
    private static readonly ImmutableArray<(Milestone Earlier, Milestone Later)> Order =
    [
        (Milestone.ImpactStarted, Milestone.Detected),
        (Milestone.ImpactStarted, Milestone.Mitigated),
        (Milestone.ImpactStarted, Milestone.Resolved),
        (Milestone.Detected, Milestone.Resolved),
        (Milestone.Mitigated, Milestone.Resolved),
    ];

    // Nothing that runs today failed before; a year typed wrong did.
    private static readonly Instant Earliest = Instant.FromUtc(1970, 1, 1, 0, 0);

    /// <summary>The time of a milestone; null where it is not known.</summary>
    public Instant? this[Milestone milestone] => milestone switch
    {
        Milestone.ImpactStarted => ImpactStarted,
        Milestone.Detected => Detected,
        Milestone.Mitigated => Mitigated,
        Milestone.Resolved => Resolved,
        _ => throw new ArgumentOutOfRangeException(nameof(milestone), milestone, null),
    };

    /// <summary>These times with one of them put otherwise.</summary>
    /// <param name="milestone">Which.</param>
    /// <param name="time">When it happened; null takes back what was believed.</param>
    public ImpactTimes With(Milestone milestone, Instant? time) => milestone switch
    {
        Milestone.ImpactStarted => this with { ImpactStarted = time },
        Milestone.Detected => this with { Detected = time },
        Milestone.Mitigated => this with { Mitigated = time },
        Milestone.Resolved => this with { Resolved = time },
        _ => throw new ArgumentOutOfRangeException(nameof(milestone), milestone, null),
    };

    /// <summary>
    /// Decides whether these times may take the place of those before. They are looked at together, so that two that depend on
    /// one another can be corrected in one go.
    /// </summary>
    /// <param name="before">What was believed until now.</param>
    /// <param name="now">No time may lie more than <see cref="ClockTolerance"/> after it.</param>
    /// <returns>The milestones that change, in order; <see cref="ProblemKind.Invalid"/> for a time that cannot be, <see cref="ProblemKind.Conflict"/> where nothing changes.</returns>
    public Result<ImmutableArray<Milestone>> DecideAfter(ImpactTimes before, Instant now)
    {
        foreach (var milestone in Enum.GetValues<Milestone>())
        {
            if (this[milestone] is not { } time) continue;
            if (time > now + ClockTolerance) return Wrong(milestone, $"{Text(time)} is still to come. Give the time when {milestone.Event()}, or leave it away until it is known.");
            if (time < Earliest) return Wrong(milestone, $"{Text(time)} is too long ago: is the year right?");
        }
        foreach (var (earlier, later) in Order)
        {
            if (this[earlier] is { } first && this[later] is { } second && second < first)
                return Wrong(this[later] == before[later] ? earlier : later, $"{Text(second)}, when {later.Event()}, lies before {Text(first)}, when {earlier.Event()}. Correct one of the two, or both together.");
        }
        var changed = Enum.GetValues<Milestone>().Where(milestone => this[milestone] != before[milestone]).ToImmutableArray();
        return changed.IsEmpty ? new Problem(ProblemKind.Conflict, "These are the times that are known already.") : changed;
    }

    private static Problem Wrong(Milestone milestone, string message) => new(ProblemKind.Invalid, message, milestone.Word());

    private static string Text(Instant time) => InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm:ss 'UTC'").Format(time);
}
