using NodaTime;
using Upside.Language;

namespace Upside.Postmortems;

/// <summary>A point in time as it stands in the text, before dates are carried over.</summary>
/// <param name="Block">Index of the block.</param>
/// <param name="Sentence">Index of the sentence that it begins in.</param>
/// <param name="FirstToken">Index of its first token.</param>
/// <param name="EndToken">Index of the first token after it.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Date">The date that stands with it.</param>
/// <param name="Clock">The time of day.</param>
/// <param name="Zone">The zone that stands with it.</param>
/// <param name="IsApproximate">Whether the text hedges it.</param>
internal readonly record struct WrittenTime(
    int Block, int Sentence, int FirstToken, int EndToken, TextSpan Span, WrittenDate? Date, LocalTime? Clock, ZoneMention? Zone, bool IsApproximate)
{
    /// <summary>The weekday that stands with it in place of a date, from Monday as 1; 0 for none.</summary>
    public int Weekday { get; init; }
}
