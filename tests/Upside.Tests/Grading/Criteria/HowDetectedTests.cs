using Upside.Grading;

namespace Upside.Tests.Grading.Criteria;

public class HowDetectedTests
{
    [Theory]
    [InlineData(TimeSamples.Full, Verdict.Yes)]
    [InlineData("A customer reported the empty page to support.", Verdict.Yes)]
    [InlineData("The \"queue too long\" alarm went off.", Verdict.Yes)]
    [InlineData("Ana noticed that the queue was not moving.", Verdict.Yes)]
    [InlineData("Pingdom alerted us.", Verdict.Yes)]
    [InlineData(TimeSamples.FromAlarmOn, Verdict.Partial)]
    [InlineData("We noticed that the page was empty.", Verdict.Partial)]
    [InlineData("The page was empty because the cache was cold.", Verdict.No)]
    [InlineData("## Action items\n\n- Add an alert for high latency\n- Ask customers to report errors\n", Verdict.No)]
    [InlineData(TimeSamples.Placeholders, Verdict.No)]
    public void The_source_of_a_detection_is_asked_for(string text, Verdict expected) => Assert.Equal(expected, TimeSamples.Of("L5", text));

    [Fact]
    public void Bare_words_earn_no_yes() => Assert.NotEqual(Verdict.Yes, TimeSamples.Of("L5", TimeSamples.BareWords));
}
