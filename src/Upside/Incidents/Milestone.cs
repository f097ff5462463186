namespace Upside.Incidents;

/// <summary>
/// A moment in the life of an incident that intervals are derived from. Each is about what happened, not about when it was written
/// down: that is the report's own time and is never corrected.
/// </summary>
public enum Milestone
{
    /// <summary>The first harm.</summary>
    ImpactStarted,

    /// <summary>Somebody, or something that tells somebody, noticed. It may come after <see cref="Mitigated"/>.</summary>
    Detected,

    /// <summary>The harm was over, or small enough, by whatever means.</summary>
    Mitigated,

    /// <summary>What had failed works again, and what was done in a hurry is undone or kept on purpose.</summary>
    Resolved,
}

/// <summary>How milestones are called.</summary>
public static class Milestones
{
    /// <summary>The name of a milestone as a field of the API and in the database.</summary>
    public static string Word(this Milestone milestone) => milestone switch
    {
        Milestone.ImpactStarted => "impactStarted",
        Milestone.Detected => "detected",
        Milestone.Mitigated => "mitigated",
        Milestone.Resolved => "resolved",
        _ => throw new ArgumentOutOfRangeException(nameof(milestone), milestone, null),
    };

    /// <summary>What happened then, to be put after "when".</summary>
    public static string Event(this Milestone milestone) => milestone switch
    {
        Milestone.ImpactStarted => "the impact started",
        Milestone.Detected => "it was detected",
        Milestone.Mitigated => "it was mitigated",
        Milestone.Resolved => "it was resolved",
        _ => throw new ArgumentOutOfRangeException(nameof(milestone), milestone, null),
    };
}
