using NodaTime;

namespace Upside.Incidents;

/// <summary>How long something took, where that can be told.</summary>
public abstract record Elapsed
{
    private Elapsed()
    {
    }

    /// <summary>Both ends are known.</summary>
    /// <param name="Time">Zero or more.</param>
    public sealed record Known(Duration Time) : Elapsed;

    /// <summary>It is not over: so long already, and nobody can say how much longer. Not to be averaged with those that ended.</summary>
    /// <param name="Time">From its start until now; zero or more.</param>
    public sealed record AtLeast(Duration Time) : Elapsed;

    /// <summary>One of the ends is not known. Missing is not zero.</summary>
    /// <param name="Milestone">The first that would have to be known.</param>
    public sealed record Missing(Milestone Milestone) : Elapsed;
}

/// <summary>The intervals of an incident, all counted from the first harm. They are derived whenever they are asked for and kept nowhere.</summary>
/// <param name="ToDetect">Until somebody noticed.</param>
/// <param name="ToMitigate">Until the harm was over, or small enough.</param>
/// <param name="ToResolve">Until everything worked again.</param>
public sealed record IncidentIntervals(Elapsed ToDetect, Elapsed ToMitigate, Elapsed ToResolve)
{
    /// <summary>Derives them.</summary>
    /// <param name="times">What is known.</param>
    /// <param name="state">An open incident is censored where its end is not known; a closed one misses it.</param>
    /// <param name="now">Until when an open incident is counted.</param>
    public static IncidentIntervals Derive(ImpactTimes times, IncidentState state, Instant now)
    {
        return new IncidentIntervals(Until(Milestone.Detected, isOver: true), Until(Milestone.Mitigated, !state.IsOpen()), Until(Milestone.Resolved, !state.IsOpen()));

        // Whoever declared the incident knew of it: detection is never still to come.
        Elapsed Until(Milestone end, bool isOver) => (times.ImpactStarted, times[end]) switch
        {
            (null, _) => new Elapsed.Missing(Milestone.ImpactStarted),
            ({ } start, { } ended) => new Elapsed.Known(Duration.Max(ended - start, Duration.Zero)),
            ({ } start, null) when !isOver => new Elapsed.AtLeast(Duration.Max(now - start, Duration.Zero)),
            _ => new Elapsed.Missing(end),
        };
    }
}
