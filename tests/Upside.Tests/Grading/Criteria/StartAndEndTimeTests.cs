using Upside.Grading;
using Upside.Postmortems;

namespace Upside.Tests.Grading.Criteria;

public class StartAndEndTimeTests
{
    [Theory]
    [InlineData(TimeSamples.Full, Verdict.Yes)]
    [InlineData("Checkout returned errors from 09:12 to 10:40 UTC on 4 March 2024.", Verdict.Yes)]
    [InlineData("- **Start**: 2024-03-04 09:12 UTC\n- **End**: 2024-03-04 10:40 UTC\n", Verdict.Yes)]
    [InlineData(TimeSamples.FromAlarmOn, Verdict.Partial)]
    [InlineData("The shop was down for 40 minutes.", Verdict.Partial)]
    [InlineData("The shop was down from 09:12 to 10:40.", Verdict.Partial)]
    [InlineData("The shop had trouble last night, for a few hours.", Verdict.No)]
    [InlineData(TimeSamples.Placeholders, Verdict.No)]
    [InlineData("## Action items\n\n- 2024-03-04 09:12 outage drill\n- 2024-03-05 10:40 service restored drill\n", Verdict.No)]
    public void The_start_and_end_of_harm_are_found(string text, Verdict expected) => Assert.Equal(expected, TimeSamples.Of("C5", text));

    [Theory]
    [InlineData("09:20", Verdict.Partial)]
    [InlineData("09:12", Verdict.Yes)]
    [InlineData("10:15", Verdict.Yes)]
    public void Two_beginnings_of_one_incident_contradict_each_other(string from, Verdict expected) =>
        Assert.Equal(expected, TimeSamples.Of("C5", $"The incident began at 09:12 UTC on 4 March 2024.\n\nCheckout returned errors from {from} to 10:40 UTC on 4 March 2024.\n"));

    [Theory]
    [InlineData("The certificate expired at 00:00 UTC. The service was down for 72 minutes.", false)]
    [InlineData("The first alert fired at 09:20 UTC on 4 March 2024. The service was restored at 10:40 UTC.", true)]
    public void An_alert_is_named_as_no_beginning_only_where_there_is_one(string text, bool isNamed)
    {
        var missing = Grader.Grade(PostmortemDocument.Read(text, DocumentFormat.Markdown)).Criteria.Single(c => c.Guide.Id == "C5").Missing;
        Assert.NotNull(missing);
        Assert.Contains("the harm began", missing, StringComparison.Ordinal);
        Assert.Equal(isNamed, missing.Contains("alert", StringComparison.Ordinal));
    }

    [Fact]
    public void Bare_words_earn_no_yes() => Assert.NotEqual(Verdict.Yes, TimeSamples.Of("C5", TimeSamples.BareWords));
}
