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
    public void Bare_words_earn_no_yes() => Assert.NotEqual(Verdict.Yes, TimeSamples.Of("L4", TimeSamples.BareWords));
}
