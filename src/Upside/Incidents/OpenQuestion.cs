using System.Collections.Immutable;

namespace Upside.Incidents;

/// <summary>Something that an incident does not say yet and that somebody will need.</summary>
public enum OpenQuestion
{
    /// <summary>How bad is it? Without a severity nobody knows how fast to come.</summary>
    Severity,

    /// <summary>Who lost what, and how much?</summary>
    Impact,

    /// <summary>Which components are concerned?</summary>
    Components,

    /// <summary>When did the impact start? No interval can be derived without.</summary>
    ImpactStarted,

    /// <summary>When was it detected?</summary>
    Detected,

    /// <summary>It is resolved: since when?</summary>
    Resolved,
}

/// <summary>Finds what is open.</summary>
public static class OpenQuestions
{
    /// <summary>
    /// What an incident leaves open, the most pressing first. While it is investigated only what decides on the response is asked; the times are asked
    /// once it is known what is wrong, and nothing of a false alarm.
    /// </summary>
    public static ImmutableArray<OpenQuestion> Of(IncidentState state, bool hasSeverity, bool hasImpact, bool hasComponents, ImpactTimes times)
    {
        return state == IncidentState.Cancelled ? [] : [.. Ask()];

        IEnumerable<OpenQuestion> Ask()
        {
            if (!hasSeverity) yield return OpenQuestion.Severity;
            if (!hasImpact) yield return OpenQuestion.Impact;
            if (state == IncidentState.Investigating) yield break;
            if (!hasComponents) yield return OpenQuestion.Components;
            if (times.ImpactStarted is null) yield return OpenQuestion.ImpactStarted;
            if (times.Detected is null) yield return OpenQuestion.Detected;
            if (state == IncidentState.Resolved && times.Resolved is null) yield return OpenQuestion.Resolved;
        }
    }
}
