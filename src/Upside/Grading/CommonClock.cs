using NodaTime;
using Upside.Postmortems;

namespace Upside.Grading;

/// <summary>
/// Brings the times of a document to one clock, so that they can be put in order: a time in UTC among local ones, or a local one among
/// times in UTC, is moved to the zone that covers the others, where the words fix both.
/// </summary>
internal sealed class CommonClock(PostmortemDocument document)
{
    private static readonly LocalDate AnyDay = new(1, 1, 1);

    private readonly ZoneMention? _zone = document.Times.StatedZone;
    private readonly bool _isDated = document.Times.Mentions.Any(m => m.Day is not null);

    /// <summary>When, in local time of the covering zone; null where the day, the time of day, or the zones leave it open.</summary>
    public LocalDateTime? Of(TimeMention time)
    {
        if (time.Clock is not { } clock || (time.Day ?? (_isDated ? null : AnyDay)) is not { } date) return null;
        var local = date.At(clock);
        // Names of one place ("PDT", "US/Pacific") are used for each other; universal time beside a local one is meant as it stands.
        if (_zone is null || time.Zone is not { } own || IsUniversal(own) == IsUniversal(_zone)) return local;
        return own.Offset is { } from && _zone.Offset is { } to ? local.PlusSeconds(to.Seconds - from.Seconds) : null;
    }

    private static bool IsUniversal(ZoneMention zone) => zone.Offset == Offset.Zero;
}
