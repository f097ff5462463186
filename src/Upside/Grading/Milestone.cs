using System.Collections.Immutable;
using Upside.Postmortems;

namespace Upside.Grading;

/// <summary>The moments by which an incident is measured.</summary>
internal enum MilestoneKind
{
    /// <summary>The harm began.</summary>
    ImpactStart,
    /// <summary>Somebody or something noticed it.</summary>
    Detection,
    /// <summary>Somebody took it on.</summary>
    Acknowledgement,
    /// <summary>It was declared an incident.</summary>
    Declaration,
    /// <summary>Something was done that eased it.</summary>
    Mitigation,
    /// <summary>The harm was over.</summary>
    End,
    /// <summary>The users were told.</summary>
    PublicUpdate,
}

/// <summary>A milestone that the document places in time.</summary>
/// <param name="Kind">Which one.</param>
/// <param name="Time">When; null where it is given as a length of time from another one.</param>
/// <param name="Clues">Where it stands: the time, and the words that say what it is.</param>
internal sealed record Milestone(MilestoneKind Kind, TimeMention? Time, ImmutableArray<Clue> Clues)
{
    /// <summary>Whether it follows from another one and a length of time.</summary>
    public bool IsDerived { get; init; }

    /// <summary>When, by the clock that the document goes by (see <see cref="PlacedEvent.When"/>).</summary>
    public NodaTime.LocalDateTime? When { get; init; }

    /// <summary>Whether it is a detection that came with the start, as "we noticed at once".</summary>
    public bool IsAtOnce { get; init; }

    /// <summary>Whether it is an end of a range that is given for the harm as a whole.</summary>
    public bool IsOfRange { get; init; }

    /// <summary>Whether it is said of the incident as such: "the incident began at …".</summary>
    public bool IsOutright { get; init; }

    /// <summary>Whether it has a clock time and a date.</summary>
    public bool IsExact => Time is { Clock: not null, IsDated: true };
}
