using Upside.Grading;

namespace Upside.Tests.Grading.Criteria;

public class MilestonesPlacedTests
{
    [Theory]
    [InlineData(TimeSamples.Full, Verdict.Yes)]
    [InlineData(TimeSamples.FromAlarmOn, Verdict.Partial)]
    [InlineData("Errors began at 09:12. They were noticed within 6 minutes. Service was restored at 09:40.", Verdict.Yes)]
    [InlineData("Errors began at 09:12. We noticed immediately. Service was restored at 09:40.", Verdict.Yes)]
    [InlineData("## Timeline\n\n- 2024-03-04 09:12 the checkout outage begins, no alerts\n- 2024-03-04 10:40 full recovery\n", Verdict.Partial)]
    [InlineData("## Timeline\n\n- 2024-03-04 09:12 requests begin to fail, an alert fires\n- 2024-03-04 10:40 full recovery\n", Verdict.Yes)]
    [InlineData("We were paged at 09:20.", Verdict.No)]
    [InlineData(TimeSamples.Placeholders, Verdict.No)]
    public void Start_detection_and_end_are_told_apart(string text, Verdict expected) => Assert.Equal(expected, TimeSamples.Of("L3", text));

    [Fact]
    public void Bare_words_earn_no_yes() => Assert.NotEqual(Verdict.Yes, TimeSamples.Of("L3", TimeSamples.BareWords));
}
