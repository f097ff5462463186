namespace Upside.Incidents;

/// <summary>Where an incident stands. The first four are the way through it; going back is allowed, since it happens.</summary>
public enum IncidentState
{
    /// <summary>Something is wrong, and nobody knows yet what.</summary>
    Investigating,

    /// <summary>It is known what is wrong.</summary>
    Identified,

    /// <summary>Something was done about it, and it is watched whether that holds.</summary>
    Monitoring,

    /// <summary>It is over for those who were hurt.</summary>
    Resolved,

    /// <summary>It was no incident. It is kept, for the next false alarm of its kind.</summary>
    Cancelled,
}

/// <summary>A move from one state to another that is allowed.</summary>
/// <param name="From">The state before.</param>
/// <param name="To">The state after; another one than <paramref name="From"/>.</param>
public readonly record struct StateMove(IncidentState From, IncidentState To)
{
    /// <summary>Whether the incident is further from its end than before.</summary>
    public bool IsBack => From == IncidentState.Cancelled || (To != IncidentState.Cancelled && To < From);

    /// <summary>
    /// Decides whether an incident may move. The four states of the way may follow one another in any order, any of them may turn out
    /// to be a false alarm, and a false alarm that was none begins anew.
    /// </summary>
    /// <returns>The move; <see cref="ProblemKind.Conflict"/> where the state is the same, or leaves a cancelled incident other than for its beginning.</returns>
    public static Result<StateMove> Decide(IncidentState from, IncidentState to) => (from, to) switch
    {
        _ when from == to => new Problem(ProblemKind.Conflict, $"The incident is {from.Word()} already.", "state"),
        (IncidentState.Cancelled, not IncidentState.Investigating) =>
            new Problem(ProblemKind.Conflict, "The incident was cancelled. If it was none to cancel, set it to investigating first.", "state"),
        _ => new StateMove(from, to),
    };
}

/// <summary>What can be said of a state.</summary>
public static class IncidentStates
{
    /// <summary>Whether somebody still has to do something about it.</summary>
    public static bool IsOpen(this IncidentState state) => state < IncidentState.Resolved;

    /// <summary>The state of a word; null for a word that is none.</summary>
    public static IncidentState? Read(string? word)
    {
        foreach (var state in Enum.GetValues<IncidentState>())
        {
            if (string.Equals(state.Word(), word, StringComparison.OrdinalIgnoreCase)) return state;
        }
        return null;
    }

    /// <summary>The state as it is written inside a sentence, in the database and over the API.</summary>
    public static string Word(this IncidentState state) => state switch
    {
        IncidentState.Investigating => "investigating",
        IncidentState.Identified => "identified",
        IncidentState.Monitoring => "monitoring",
        IncidentState.Resolved => "resolved",
        IncidentState.Cancelled => "cancelled",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
