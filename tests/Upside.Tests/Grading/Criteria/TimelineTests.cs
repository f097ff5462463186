using Upside.Grading;

namespace Upside.Tests.Grading.Criteria;

public class TimelineTests
{
    [Theory]
    [InlineData(TimeSamples.Full, Verdict.Yes)]
    [InlineData("At 09:00 we released. At 09:12 errors rose. At 09:20 Ana was paged. At 09:31 she rolled back. By 09:40 it was over.", Verdict.Yes)]
    [InlineData("# Mill outage\n\nOn Monday we changed the feed. On Tuesday the first jam came. On Wednesday the line stopped. On Thursday Kim opened the cover. On Friday it ran.", Verdict.Yes)]
    [InlineData("# Mill outage\n\nThe feed was changed at half past six. The line stopped at ten to seven in the morning. It ran again at nine o'clock.", Verdict.Partial)]
    [InlineData("## Timeline\n\n- 09:40 CPU is high\n- 09:00 CPU is high\n- 09:30 CPU is high\n- 09:10 CPU is high\n- 09:20 CPU is high\n", Verdict.Partial)]
    [InlineData("## Timeline\n\n- 09:00 CPU is high\n- 09:10 CPU is high\n- 09:20 CPU is high\n- 09:30 CPU is high\n- 09:40 CPU is high\n", Verdict.Partial)]
    [InlineData("## Timeline\n\n- 09:40 errors gone\n- 09:00 release 42 goes out\n- 09:31 release rolled back\n- 09:12 errors rise\n- 09:20 Ana is paged\n", Verdict.Partial)]
    [InlineData("## Timeline\n\n- 09:40 errors gone\n- 09:31 release rolled back\n- 09:20 Ana is paged\n- 09:12 errors rise\n- 09:00 release 42 goes out\n", Verdict.Yes)]
    [InlineData("## Timeline\n\n- 23:00 release 42 goes out\n- 23:40 errors rise\n- 00:10 Ana is paged\n- 00:31 release rolled back\n- 00:40 errors gone\n", Verdict.Yes)]
    [InlineData(TimeSamples.FromAlarmOn, Verdict.Partial)]
    [InlineData("Checkout returned errors from 09:12 to 10:40 UTC on 4 March 2024.", Verdict.No)]
    [InlineData(TimeSamples.Placeholders, Verdict.No)]
    [InlineData("## Timeline\n\n- 09:00\n- 09:10\n- 09:20\n- 09:30\n- 09:40\n", Verdict.No)]
    public void A_timeline_is_counted_by_its_moments(string text, Verdict expected) => Assert.Equal(expected, TimeSamples.Of("L2", text));

    [Fact]
    public void Bare_words_earn_no_yes() => Assert.NotEqual(Verdict.Yes, TimeSamples.Of("L2", TimeSamples.BareWords));
}
