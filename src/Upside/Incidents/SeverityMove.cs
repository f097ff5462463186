namespace Upside.Incidents;

/// <summary>How an incident is classified: a level of a version of the written definitions, whose words it keeps.</summary>
/// <param name="Level">1 is the worst.</param>
/// <param name="Version">The version of the definitions that it was classified by.</param>
public readonly record struct Classification(int Level, long Version);

/// <summary>Decides on a classification.</summary>
public static class SeverityMove
{
    /// <summary>
    /// A first classification needs no reason: under stress it is better early than well-founded. A later one tells why, since
    /// people have acted on the one before.
    /// </summary>
    /// <param name="before">Null where the incident had none.</param>
    /// <param name="after">What it is to be.</param>
    /// <param name="reason">Why; null or empty without one.</param>
    /// <returns>The reason as it is to be kept; <see cref="ProblemKind.Conflict"/> where nothing changes.</returns>
    public static Result<string> Decide(Classification? before, Classification after, string? reason)
    {
        if (before == after) return new Problem(ProblemKind.Conflict, "The incident has this severity already.", "severity");
        return before is null ? IncidentText.OptionalReason(reason) : IncidentText.Reason(reason);
    }
}
