using NodaTime;
using Upside.Incidents;

namespace Upside.Server.Incidents;

/// <summary>What a program sends to declare an incident.</summary>
internal sealed record Declaration(string Title, int? Severity = null, IReadOnlyList<long>? Components = null, string? Impact = null, VisibleTo? Visibility = null, IReadOnlyDictionary<Milestone, Instant?>? Times = null);

/// <summary>A better title.</summary>
internal sealed record TitleChange(string Title);

/// <summary>Where the incident stands, and why.</summary>
internal sealed record StateChange(IncidentState State, string? Reason = null);

/// <summary>How bad it is: a level, 1 being the worst; and why, which may go without saying the first time.</summary>
internal sealed record SeverityChange(int Severity, string? Reason = null);

/// <summary>Who lost what, and how much.</summary>
internal sealed record ImpactStatement(string Impact);

/// <summary>Milestones and when they happened; null takes back what was believed. And why, where a time that was given is changed.</summary>
internal sealed record TimesCorrection(IReadOnlyDictionary<Milestone, Instant?> Times, string? Reason = null);

/// <summary>Who may see the incident from now on, and why.</summary>
internal sealed record VisibilityChange(VisibleTo Visibility, string? Reason = null);

/// <summary>All components that the incident concerns.</summary>
internal sealed record ComponentsChange(IReadOnlyList<long> Components);

/// <summary>An entry for the timeline, and when it happened; without that, now.</summary>
internal sealed record EntryText(string Text, Instant? HappenedAt = null);

/// <summary>Why an entry is struck out.</summary>
internal sealed record EntryStrike(string Reason);

/// <summary>How long something took.</summary>
/// <param name="Known">What is known of it.</param>
/// <param name="Seconds">How long it took, or has taken so far; null where an end is missing.</param>
/// <param name="Missing">The milestone that would have to be known.</param>
internal sealed record IntervalView(IntervalKnown Known, double? Seconds, Milestone? Missing)
{
    public static IntervalView Of(Elapsed elapsed) => elapsed switch
    {
        Elapsed.Known known => new IntervalView(IntervalKnown.Exactly, known.Time.TotalSeconds, null),
        Elapsed.AtLeast soFar => new IntervalView(IntervalKnown.AtLeast, soFar.Time.TotalSeconds, null),
        Elapsed.Missing missing => new IntervalView(IntervalKnown.Nothing, null, missing.Milestone),
        _ => throw new ArgumentOutOfRangeException(nameof(elapsed), elapsed, null),
    };
}

/// <summary>What is known of an interval.</summary>
internal enum IntervalKnown
{
    /// <summary>Both ends.</summary>
    Exactly,

    /// <summary>Its start; it is not over.</summary>
    AtLeast,

    /// <summary>Too little.</summary>
    Nothing,
}

/// <summary>The impact times of an incident: everything that was believed of them, the latest last, and what follows from what is believed now.</summary>
internal sealed record ImpactTimesView(IReadOnlyList<ImpactTimeView> History, IntervalView ToDetect, IntervalView ToMitigate, IntervalView ToResolve);
