using Upside.Grading;

namespace Upside.Tests.Grading.Criteria;

public class StartsBeforeDetectionTests
{
    [Theory]
    [InlineData(TimeSamples.Full, Verdict.Yes)]
    [InlineData("Two weeks earlier we had changed the limit. At 09:20 alerts fired.", Verdict.Yes)]
    [InlineData("A change of the limit caused errors. At 09:20 alerts fired.", Verdict.Partial)]
    [InlineData(TimeSamples.FromAlarmOn, Verdict.No)]
    [InlineData(TimeSamples.Placeholders, Verdict.No)]
    public void What_came_before_the_alarm_is_asked_for(string text, Verdict expected) => Assert.Equal(expected, TimeSamples.Of("L4", text));

    [Fact]
    public void A_time_told_within_a_later_entry_counts() =>
        Assert.Equal(Verdict.Yes, TimeSamples.Of("L4", "## Timeline\n\n- 2024-03-04 09:20 Ana is paged\n- 09:40 Ana finds that connections began to fail at 09:05\n- 10:10 rolled back\n"));

    [Fact]
    public void What_follows_the_declaration_is_not_before_anybody_noticed() =>
        Assert.NotEqual(Verdict.Yes, TimeSamples.Of("L4", "## Timeline\n\n- 2024-03-04 09:00 incident declared\n- 09:15 Ben joins the call\n- 09:32 the uptime alert fires\n"));

    [Theory]
    [InlineData("16:10", Verdict.Yes)]
    [InlineData("16:50", Verdict.No)]
    public void Universal_time_among_local_times_is_put_on_their_clock(string time, Verdict expected) =>
        Assert.Equal(expected, TimeSamples.Of("L4", $"## Timeline\n\nAll times in PDT.\n\n- 2024-07-04 09:20 Ana is paged\n- 2024-07-04 {time} UTC queue is full\n- 2024-07-04 10:10 queue is empty\n"));

    [Fact]
    public void Bare_words_earn_no_yes() => Assert.NotEqual(Verdict.Yes, TimeSamples.Of("L4", TimeSamples.BareWords));
}
