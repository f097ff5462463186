using NodaTime;
using Upside.Incidents;

namespace Upside.Tests.Incidents;

public sealed class OpenQuestionTests
{
    private static readonly Instant Time = Instant.FromUtc(2017, 2, 28, 17, 37);

    [Fact]
    public void While_it_is_investigated_only_what_decides_on_the_response_is_asked() =>
        Assert.Equal([OpenQuestion.Severity, OpenQuestion.Impact], OpenQuestions.Of(IncidentState.Investigating, false, false, false, ImpactTimes.Unknown));

    [Fact]
    public void Once_it_is_over_its_end_is_asked_as_well() => Assert.Equal(
        [OpenQuestion.Components, OpenQuestion.ImpactStarted, OpenQuestion.Detected, OpenQuestion.Resolved],
        OpenQuestions.Of(IncidentState.Resolved, true, true, false, ImpactTimes.Unknown));

    [Fact]
    public void A_record_that_says_all_asks_nothing() =>
        Assert.Empty(OpenQuestions.Of(IncidentState.Resolved, true, true, true, new ImpactTimes(Time, Time, Time, Time)));

    [Fact]
    public void A_false_alarm_asks_nothing() => Assert.Empty(OpenQuestions.Of(IncidentState.Cancelled, false, false, false, ImpactTimes.Unknown));
}
