using NodaTime;
using NodaTime.Text;

namespace Upside.Server.Web;

/// <summary>Points in time and durations as pages write and read them.</summary>
internal static class Moments
{
    private static readonly InstantPattern IsoPattern = InstantPattern.ExtendedIso;
    private static readonly InstantPattern DatePattern = InstantPattern.CreateWithInvariantCulture("d MMM uuuu");
    private static readonly InstantPattern ClockPattern = InstantPattern.CreateWithInvariantCulture("HH:mm");
    private static readonly InstantPattern WholePattern = InstantPattern.CreateWithInvariantCulture("d MMM uuuu, HH:mm:ss 'UTC'");
    private static readonly InstantPattern DayPattern = InstantPattern.CreateWithInvariantCulture("dddd d MMMM uuuu");
    private static readonly LocalDateTimePattern FieldPattern = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");
    private static readonly LocalDateTimePattern FieldPatternWithSeconds = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss");

    /// <summary><c>2017-02-28T17:37:00Z</c></summary>
    public static string Iso(Instant moment) => IsoPattern.Format(moment);

    /// <summary><c>28 Feb 2017</c>, in UTC.</summary>
    public static string Date(Instant moment) => DatePattern.Format(moment);

    /// <summary><c>17:37</c>, in UTC.</summary>
    public static string Clock(Instant moment) => ClockPattern.Format(moment);

    /// <summary><c>28 Feb 2017, 17:37:00 UTC</c></summary>
    public static string Whole(Instant moment) => WholePattern.Format(moment);

    /// <summary><c>Tuesday 28 February 2017</c>, in UTC.</summary>
    public static string Day(Instant moment) => DayPattern.Format(moment);

    /// <summary>What a <c>datetime-local</c> field takes: <c>2017-02-28T17:37</c>, in UTC; with seconds where there are any.</summary>
    public static string Field(Instant moment) => moment.InUtc().LocalDateTime is { Second: 0 } whole ? FieldPattern.Format(whole) : FieldPatternWithSeconds.Format(moment.InUtc().LocalDateTime);

    /// <summary>What was filled into a form's field: null where it was left empty.</summary>
    public static Result<Instant?> Take(IFormCollection form, string field)
    {
        var written = form[field].ToString();
        if (written.Length == 0) return (Instant?)null;
        return Read(written) is { } moment ? (Instant?)moment : new Problem(ProblemKind.Invalid, "This is no time. Write it as 2017-02-28T17:37.", field);
    }

    /// <summary>What was filled into a field: an instant, or a time in UTC; null where it is neither, or of a year that the database has no times of.</summary>
    public static Instant? Read(string? written) => Parse(written) is { } moment && moment.InUtc().Year is > 1 and < 9999 ? moment : null;

    private static Instant? Parse(string? written)
    {
        if (string.IsNullOrWhiteSpace(written)) return null;
        if (IsoPattern.Parse(written) is { Success: true } instant) return instant.Value;
        if (FieldPattern.Parse(written) is { Success: true } local) return local.Value.InUtc().ToInstant();
        return FieldPatternWithSeconds.Parse(written) is { Success: true } precise ? precise.Value.InUtc().ToInstant() : null;
    }

    /// <summary>The two greatest units: <c>3 d 4 h</c>, <c>2 h 14 min</c>, <c>5 min</c>.</summary>
    public static string InWords(Duration duration)
    {
        var (days, hours, minutes) = (duration.Days, duration.Hours, duration.Minutes);
        if (days > 0) return $"{days} d {hours} h";
        return hours > 0 ? $"{hours} h {minutes} min" : $"{Math.Max(0, minutes)} min";
    }
}
