using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Upside.Incidents;

namespace Upside.Tests.Incidents;

public sealed class TimelineOrderTests
{
    private static readonly Instant Now = Instant.FromUtc(2017, 2, 28, 17, 37);

    private static readonly Arbitrary<TimelineOrder[]> Timelines =
        (from minutes in Gen.ListOf(Gen.Choose(0, 5))
         select minutes.Select((minute, number) => new TimelineOrder(Now + Duration.FromMinutes(minute), number)).ToArray()).ToArbitrary();

    [Fact]
    public void However_entries_come_in_their_order_is_one() => Check.QuickThrowOnFailure(Prop.ForAll(Timelines, entries =>
    {
        var forwards = entries.Order().ToArray();
        Assert.Equal(forwards, entries.Reverse().Order());
        for (var i = 1; i < forwards.Length; i++) Assert.True(forwards[i - 1] < forwards[i] && forwards[i] > forwards[i - 1] && forwards[i - 1] <= forwards[i] && forwards[i] >= forwards[i - 1]);
    }));

    [Fact]
    public void Pages_of_any_length_hold_every_entry_once() => Check.QuickThrowOnFailure(Prop.ForAll(Timelines, Gen.Choose(1, 4).ToArbitrary(), (entries, length) =>
    {
        var read = new List<TimelineOrder>();
        TimelineOrder? before = null;
        while (entries.Where(entry => before is not { } place || entry < place).OrderDescending().Take(length).ToArray() is { Length: > 0 } page)
        {
            read.AddRange(page);
            before = page[^1];
        }
        Assert.Equal(entries.OrderDescending(), read);
    }));

    [Fact]
    public void An_entry_tells_what_has_happened()
    {
        Assert.Equal(Now - Duration.FromDays(400), TimelineOrder.Place(Now - Duration.FromDays(400), Now).Value);
        Assert.Equal(Now + ImpactTimes.ClockTolerance, TimelineOrder.Place(Now + ImpactTimes.ClockTolerance, Now).Value);
        Assert.Equal("happenedAt", TimelineOrder.Place(Now + Duration.FromHours(1), Now).Problem!.Field);
        Assert.Equal("happenedAt", TimelineOrder.Place(Instant.FromUtc(17, 2, 28, 0, 0), Now).Problem!.Field);
    }
}
