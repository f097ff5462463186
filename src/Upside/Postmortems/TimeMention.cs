using NodaTime;
using Upside.Language;

namespace Upside.Postmortems;

/// <summary>A time zone as the text gives it.</summary>
/// <param name="Text">The words: "UTC", "+02:00", "Pacific".</param>
/// <param name="Offset">Its offset from UTC, where the words fix one.</param>
/// <param name="IsAmbiguous">Whether the words name zones of several places ("IST", "CST") or of no place ("local time").</param>
/// <param name="Span">Where it stands.</param>
public sealed record ZoneMention(string Text, Offset? Offset, bool IsAmbiguous, TextSpan Span);

/// <summary>A point in time that the text names: a date, a clock time, or both.</summary>
/// <param name="Span">Where it stands, date and zone included where they are next to it.</param>
/// <param name="Date">The date stated with it, or carried over from what stands before it in the timeline; null where none is known.</param>
/// <param name="Clock">The time of day; null where only a date is given.</param>
/// <param name="Zone">The zone stated with it; null where none is (see <see cref="DocumentTimes.StatedZone"/>).</param>
/// <param name="HasOwnDate">Whether the date stands with it.</param>
/// <param name="IsApproximate">Whether the text hedges it ("~14:16", "around 14:00").</param>
public sealed record TimeMention(TextSpan Span, LocalDate? Date, LocalTime? Clock, ZoneMention? Zone, bool HasOwnDate, bool IsApproximate)
{
    /// <summary>Whether the day is known: a date, or at least its month and day where no year is named anywhere in the document.</summary>
    public bool IsDated { get; init; } = Date is not null;

    /// <summary>The day that puts it in order among the others: its date, or that day in an assumed year where the document names no year.</summary>
    internal LocalDate? Day { get; init; } = Date;

    /// <summary>The day of the week that stands for the date ("Tuesday", "Tue 14:05"), from Monday as 1; 0 where none does.</summary>
    public int Weekday { get; init; }
}

/// <summary>A length of time that the text names, such as "40 minutes" or "5h 8m".</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Length">How long; a month counts 30 days, a year 365.</param>
/// <param name="IsApproximate">Whether the text hedges it.</param>
public sealed record DurationMention(TextSpan Span, Duration Length, bool IsApproximate);

/// <summary>A stretch from one time to another that the text gives as one ("between 13:13 and 15:00", "13:13–15:00").</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="From">Its beginning.</param>
/// <param name="To">Its end.</param>
public sealed record IntervalMention(TextSpan Span, TimeMention From, TimeMention To);
