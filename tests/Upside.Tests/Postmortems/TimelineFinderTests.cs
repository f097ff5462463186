using NodaTime;
using Upside.Postmortems;

namespace Upside.Tests.Postmortems;

public class TimelineFinderTests
{
    [Theory]
    [InlineData("## Timeline\n\n| Time | Event |\n|---|---|\n| 18:04 | queue grows |\n| 18:20 | Ana is paged |\n| 18:40 | queue empty |\n")]
    [InlineData("## Timeline\n\n- 18:04 queue grows\n- 18:20 Ana is paged\n- 18:40 queue empty\n")]
    [InlineData("## Timeline\n\n* **18:04** – queue grows\n* **18:20** – Ana is paged\n* **18:40** – queue empty\n")]
    [InlineData("## Timeline\n\n18:04 - queue grows\n\n18:20 - Ana is paged\n\n18:40 - queue empty\n")]
    [InlineData("## Timeline\n\n18:04 - queue grows\n18:20 - Ana is paged\n18:40 - queue empty\n")]
    [InlineData("## Timeline\n\n   18:04: queue grows\n   18:20: Ana is paged\n   18:40: queue empty\n")]
    [InlineData("## Timeline\n\n### 18:04\n\nqueue grows\n\n### 18:20\n\nAna is paged\n\n### 18:40\n\nqueue empty\n")]
    [InlineData("## Timeline\n\n- [18:04] queue grows\n- [18:20] Ana is paged\n- [18:40] queue empty\n")]
    [InlineData("## What happened\n\n- 18:04 queue grows\n- 18:20 Ana is paged\n- 18:40 queue empty\n")]
    public void Entries_are_found_in_every_usual_layout(string text)
    {
        var entries = Read(text);
        Assert.Equal([new LocalTime(18, 4), new LocalTime(18, 20), new LocalTime(18, 40)], entries.Select(e => e.Time.Clock!.Value));
        Assert.Equal(["queue grows", "Ana is paged", "queue empty"], entries.Select(e => text.Substring(e.What.Start, e.What.Length)));
    }

    [Fact]
    public void A_time_that_stands_last_is_the_time_of_its_label()
    {
        var entries = Read("## Key events\n\n- Service fails 2021-02-15 18:04\n- Team told 2021-02-15 18:20\n- Service restored 2021-02-15 18:40\n");
        Assert.Equal(3, entries.Length);
        Assert.Equal(new LocalDate(2021, 2, 15).At(new LocalTime(18, 40)), entries[2].Time.Date!.Value.At(entries[2].Time.Clock!.Value));
    }

    [Fact]
    public void A_date_over_nested_items_is_theirs_and_no_entry()
    {
        var entries = Read("## Timeline\n\n- 15 February 2021\n  - 18:04 queue grows\n  - 18:20 Ana is paged\n- 16 February 2021\n  - 09:00 queue empty\n");
        Assert.Equal([15, 15, 16], entries.Select(e => e.Time.Date!.Value.Day));
    }

    [Fact]
    public void A_range_is_one_entry()
    {
        var entry = Assert.Single(Read("## Timeline\n\n- 18:04–18:20 queue grows\n"));
        Assert.Equal((new LocalTime(18, 4), new LocalTime(18, 20)), (entry.Time.Clock, entry.End?.Clock));
    }

    [Fact]
    public void Items_nested_in_an_entry_belong_to_it()
    {
        const string Text = "## Timeline\n\n- 18:04 queue grows\n  - the consumer had stopped\n- 18:20 Ana is paged\n";
        var entries = Read(Text);
        Assert.Equal(2, entries.Length);
        Assert.Contains("consumer", Text.Substring(entries[0].Span.Start, entries[0].Span.Length), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("## Summary\n\nThe shop was slow. At 18:04 the queue grew, and at 18:40 it was empty again.\n")]
    [InlineData("## Action items\n\n- 2021-03-01 alert on queue length, Ana\n- 2021-03-02 limit the queue, Ben\n")]
    public void Times_in_prose_and_in_plans_are_no_entries(string text) => Assert.Empty(Read(text));

    private static System.Collections.Immutable.ImmutableArray<TimelineEntry> Read(string text) => PostmortemDocument.Read(text, DocumentFormat.Markdown).Timeline;
}
