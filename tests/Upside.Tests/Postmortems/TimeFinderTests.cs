using NodaTime;
using Upside.Postmortems;

namespace Upside.Tests.Postmortems;

public class TimeFinderTests
{
    [Theory]
    [InlineData("The queue stopped at 18:04 and nobody saw it.", 18, 4)]
    [InlineData("The queue stopped at 6:30pm sharp.", 18, 30)]
    [InlineData("The queue stopped at 6.30 p.m. and stayed so.", 18, 30)]
    [InlineData("The queue stopped at 6pm PST.", 18, 0)]
    [InlineData("The queue stopped at 12 am UTC.", 0, 0)]
    [InlineData("The queue stopped at 12:15 AM.", 0, 15)]
    [InlineData("The queue stopped at 18h04.", 18, 4)]
    [InlineData("The queue stopped at 1804 UTC.", 18, 4)]
    [InlineData("The queue stopped, 07 39AM it was.", 7, 39)]
    [InlineData("The queue stopped at noon.", 12, 0)]
    [InlineData("The queue stopped at `18:04`.", 18, 4)]
    [InlineData("The queue stopped at half past nine in the evening.", 21, 30)]
    [InlineData("The queue stopped at ten to six in the morning.", 5, 50)]
    [InlineData("The queue stopped at a quarter past 7 in the evening.", 19, 15)]
    [InlineData("The queue stopped at seven o'clock.", 7, 0)]
    [InlineData("The queue stopped at 4 in the afternoon.", 16, 0)]
    [InlineData("The queue stopped at twenty-five past three in the afternoon.", 15, 25)]
    [InlineData("The queue stopped at eleven at night.", 23, 0)]
    [InlineData("The queue stopped at 2021-02-15T18:04:33Z.", 18, 4)]
    [InlineData("The queue stopped at 20210215T1804.", 18, 4)]
    [InlineData("The queue stopped at 20210215T180433Z.", 18, 4)]
    public void A_clock_time_is_read_however_it_is_spelt(string text, int hour, int minute)
    {
        var mention = Assert.Single(Read(text).Mentions);
        Assert.Equal((hour, minute), (mention.Clock!.Value.Hour, mention.Clock.Value.Minute));
    }

    [Theory]
    [InlineData("Five to ten users wrote.")]
    [InlineData("We moved six to eight nodes in all.")]
    [InlineData("Three in the team knew.")]
    [InlineData("Two past incidents were alike.")]
    [InlineData("Scale from two to four.")]
    [InlineData("One to one, two to one.")]
    [InlineData("Every Friday we deploy; most Tuesday meetings are short; a Monday is a Monday.")]
    public void Numbers_and_weekdays_in_passing_are_no_times(string text) => Assert.Empty(Read(text).Mentions);

    [Theory]
    [InlineData("# Outage of Thursday 6 June 2024\n\n- Wed 23:50 batch starts\n- Thu 00:40 batch hangs\n", 5, 6)]
    [InlineData("# Outage of 2024-06-06\n\n- Thursday 23:50 batch starts\n- Friday 00:40 batch hangs\n", 6, 7)]
    [InlineData("# Outage of 2024-06-06\n\nIt hung at 23:50 on Thursday. At 9:10 on Friday it ran.\n", 6, 7)]
    public void A_weekday_beside_a_clock_time_is_the_day_nearest_to_the_account(string text, int first, int second)
    {
        var clocks = Read(text).Mentions.Where(m => m.Clock is not null).ToList();
        Assert.Equal([first, second], clocks.Select(m => m.Date!.Value.Day));
    }

    [Fact]
    public void Rows_that_begin_with_four_figures_are_timed_when_they_go_forward()
    {
        Assert.Equal(3, Read("| Time | Event |\n|---|---|\n| 0405 | job starts |\n| 0431 | queue grows |\n| 0510 | queue empty |\n").Mentions.Count(m => m.Clock is not null));
        Assert.Empty(Read("| Id | Event |\n|---|---|\n| 0510 | job |\n| 0231 | queue |\n| 0105 | host |\n").Mentions);
    }

    [Theory]
    [InlineData("It failed on 15 February 2021.")]
    [InlineData("It failed on 15th of February, 2021.")]
    [InlineData("It failed on Feb 15th, 2021.")]
    [InlineData("It failed on Monday 15. Feb 2021.")]
    [InlineData("It failed on Monday, February 15 2021.")]
    [InlineData("It failed on 2021-02-15.")]
    [InlineData("It failed on 2021/02/15.")]
    [InlineData("It failed on 15/02/2021.")]
    [InlineData("It failed on 02/15/2021.")]
    [InlineData("It failed on 20210215.")]
    [InlineData("It failed on 2021 Feb 15.")]
    public void A_date_is_read_however_it_is_spelt(string text)
    {
        var mention = Assert.Single(Read(text).Mentions);
        Assert.Equal(new LocalDate(2021, 2, 15), mention.Date);
        Assert.True(mention.HasOwnDate);
        Assert.Null(mention.Clock);
    }

    [Theory]
    [InlineData("2021-02-15 18:04 - the disk fills")]
    [InlineData("18:04 on 15 February 2021 the disk fills")]
    [InlineData("On Monday 15 February 2021 at 18:04 the disk fills")]
    [InlineData("Feb 15, 2021, 6:04 PM: the disk fills")]
    [InlineData("18:04, 15 February 2021: the disk fills")]
    public void A_date_and_a_clock_time_beside_each_other_are_one_mention(string text)
    {
        var mention = Assert.Single(Read(text).Mentions);
        Assert.Equal(new LocalDate(2021, 2, 15).At(new LocalTime(18, 4)), mention.Date!.Value.At(mention.Clock!.Value));
    }

    [Theory]
    [InlineData("at 18:04 UTC it broke", "UTC", 0)]
    [InlineData("at 18:04Z it broke", "Z", 0)]
    [InlineData("at 18:04 +02:00 it broke", "+02:00", 120)]
    [InlineData("at 18:04 -0800 it broke", "-0800", -480)]
    [InlineData("at 18:04 PDT it broke", "PDT", -420)]
    [InlineData("at 18:04 (UTC+1) it broke", "UTC+1", 60)]
    [InlineData("at 18:04 CET it broke", "CET", 60)]
    [InlineData("at 18:04 BST it broke", "BST", 60)]
    [InlineData("at 18:04 Pacific Time it broke", "Pacific Time", null)]
    [InlineData("at 18:04 US/Pacific it broke", "US/Pacific", null)]
    [InlineData("at 18:04 Europe/London it broke", "Europe/London", null)]
    [InlineData("at 18:04 Central European Summer Time it broke", "Central European Summer Time", null)]
    public void A_zone_beside_a_clock_time_is_its_zone(string text, string words, int? minutes)
    {
        var zone = Assert.Single(Read(text).Mentions).Zone;
        Assert.NotNull(zone);
        Assert.Equal(words, zone.Text);
        Assert.Equal(minutes, zone.Offset?.Seconds / 60);
        Assert.False(zone.IsAmbiguous);
    }

    [Theory]
    [InlineData("at 18:04 IST it broke")]
    [InlineData("at 18:04 CST it broke")]
    [InlineData("at 18:04 local time it broke")]
    public void Words_that_name_several_zones_or_none_are_ambiguous(string text) => Assert.True(Assert.Single(Read(text).Mentions).Zone!.IsAmbiguous);

    [Theory]
    [InlineData("All times in UTC.\n\n- 18:04 it broke", "UTC")]
    [InlineData("Times below are US/Pacific.\n\n- 18:04 it broke", "US/Pacific")]
    [InlineData("## Timeline (all times CET)\n\n- 18:04 it broke", "CET")]
    [InlineData("| Time (UTC) | Event |\n|---|---|\n| 18:04 | it broke |", "UTC")]
    [InlineData("Time zone: CET\n\n- 18:04 it broke", "CET")]
    [InlineData("All times listed here are in London.\n\n- 18:04 it broke", "London")]
    public void One_statement_gives_a_zone_to_all_times(string text, string words) => Assert.Equal(words, Read(text).StatedZone?.Text);

    [Fact]
    public void A_clock_time_with_a_zone_states_no_zone_for_the_others() => Assert.Null(Read("The times were bad: at 18:04 UTC it broke, and at 19:00 again.").StatedZone);

    [Fact]
    public void Zone_words_of_the_team_count()
    {
        var options = new ReadingOptions { ZoneWords = ReadingOptions.Default.ZoneWords.Add("hub time", "+02:00") };
        var zone = Assert.Single(PostmortemDocument.Read("At 18:04 hub time it broke.", DocumentFormat.Markdown, options).Times.Mentions).Zone;
        Assert.Equal(Offset.FromHours(2), zone?.Offset);
    }

    [Theory]
    [InlineData("It took 40 minutes.", 40)]
    [InlineData("It took 5h 8m.", 308)]
    [InlineData("It took 5h8m.", 308)]
    [InlineData("It took 1 hour and 20 min.", 80)]
    [InlineData("It took half an hour.", 30)]
    [InlineData("It took ~3 hrs.", 180)]
    [InlineData("A 90-minute outage.", 90)]
    [InlineData("It took an hour and a half.", 90)]
    [InlineData("It took forty-five minutes.", 45)]
    [InlineData("It took 10-15 minutes.", 15)]
    [InlineData("It took 1.5 hours.", 90)]
    public void A_length_of_time_is_read(string text, int minutes) => Assert.Equal(Duration.FromMinutes(minutes), Assert.Single(Read(text).Durations).Length);

    [Theory]
    [InlineData("It took a few hours.")]
    [InlineData("A second attempt was made twice a day.")]
    [InlineData("It served 5m users in 3 regions.")]
    public void Vague_lengths_and_look_alikes_are_none(string text) => Assert.Empty(Read(text).Durations);

    [Theory]
    [InlineData("Down from 13:13 to 15:00 UTC.")]
    [InlineData("Down between 13:13 and 15:00 UTC.")]
    [InlineData("Down 13:13–15:00 UTC.")]
    [InlineData("Down 13:13 UTC - 15:00 UTC.")]
    public void A_range_lends_its_zone_to_both_ends(string text)
    {
        var interval = Assert.Single(Read(text).Intervals);
        Assert.Equal((new LocalTime(13, 13), new LocalTime(15, 0)), (interval.From.Clock, interval.To.Clock));
        Assert.Equal(("UTC", "UTC"), (interval.From.Zone?.Text, interval.To.Zone?.Text));
    }

    [Fact]
    public void The_date_of_a_sentence_covers_its_range()
    {
        var interval = Assert.Single(Read("Between 08:18 and 11:25 UTC on 06 Apr 2018 logins failed.").Intervals);
        Assert.Equal((new LocalDate(2018, 4, 6), new LocalDate(2018, 4, 6)), (interval.From.Date, interval.To.Date));
        Assert.False(interval.From.HasOwnDate);
    }

    [Theory]
    [InlineData("Version 3.10.12 was out.")]
    [InlineData("The ratio was 3:1 against us.")]
    [InlineData("An aspect ratio of 16:10 was used.")]
    [InlineData("It listened on 10.0.0.1:8080 all along.")]
    [InlineData("See store.go:12:30 for the line.")]
    [InlineData("The card 00:1B:44:11:3A:B7 was dead.")]
    [InlineData("Room 1804 was locked.")]
    public void What_only_looks_like_a_time_is_none(string text) => Assert.DoesNotContain(Read(text).Mentions, m => m.Clock is not null);

    [Fact]
    public void A_heading_gives_its_date_to_the_clock_times_below_it()
    {
        var times = Read("# Outage of the shop, 14 March 2022\n\n## Timeline\n\n### 15 March\n\n- 09:00 it broke\n\n### 16 March\n\n- 10:00 it was mended\n");
        Assert.Equal([new LocalDate(2022, 3, 15), new LocalDate(2022, 3, 16)], times.Mentions.Where(m => m.Clock is not null).Select(m => m.Date!.Value));
    }

    [Fact]
    public void The_title_gives_its_date_where_nothing_nearer_does()
    {
        var mention = Read("# Outage of the shop, 14 March 2022\n\nThe shop was down from 09:00 on.").Mentions[^1];
        Assert.Equal((new LocalDate(2022, 3, 14), false), (mention.Date, mention.HasOwnDate));
    }

    [Fact]
    public void A_hedged_time_is_approximate() => Assert.True(Assert.Single(Read("It broke around 14:00.").Mentions).IsApproximate);

    private static DocumentTimes Read(string text) => PostmortemDocument.Read(text, DocumentFormat.Markdown).Times;
}
