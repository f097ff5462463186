using Upside.Grading;

namespace Upside.Tests.Grading.Criteria;

public class TimeZoneStatedTests
{
    [Theory]
    [InlineData(TimeSamples.Full, Verdict.Yes)]
    [InlineData("Down between 09:12 and 10:40 UTC, and again at 11:00 UTC.", Verdict.Yes)]
    [InlineData("Down at 09:12 UTC. Up at 10:40.", Verdict.Partial)]
    [InlineData("Down at 09:12 CST. Up at 10:40 CST.", Verdict.Partial)]
    [InlineData("All times are Eastern.\n\nDown at 09:12. Up at 10:40.", Verdict.Yes)]
    [InlineData("(times Vienna)\n\nDown at 09:12. Up at 10:40.", Verdict.Yes)]
    [InlineData("## Timeline (Z)\n\n- 09:12 down\n- 10:40 up\n", Verdict.Yes)]
    [InlineData("Times shown are Zulu.\n\nDown at 09:12. Up at 10:40.", Verdict.Yes)]
    [InlineData("At all times Central staff were on site.\n\nDown at 09:12. Up at 10:40.", Verdict.No)]
    [InlineData("Three times Oslo office called.\n\nDown at 09:12. Up at 10:40.", Verdict.No)]
    [InlineData("---\ntitle: Outage\ntimezone: Europe/Vienna\n---\n\nDown at 09:12. Up at 10:40.", Verdict.Yes)]
    [InlineData("---\ntitle: Outage\ntime_zone: \"UTC+2\"\n---\n\nDown at 09:12. Up at 10:40.", Verdict.Yes)]
    [InlineData("---\ntitle: Outage\ntimezone: PT\n---\n\nDown at 09:12. Up at 10:40.", Verdict.Yes)]
    [InlineData("---\ntitle: Outage\ntimezone: IST\n---\n\nDown at 09:12. Up at 10:40.", Verdict.Partial)]
    [InlineData("---\ntitle: Outage\ntimezone: TBD\n---\n\nDown at 09:12. Up at 10:40.", Verdict.No)]
    [InlineData("---\ntitle: Outage\ntimezone: unknown\n---\n\nDown at 09:12. Up at 10:40.", Verdict.No)]
    [InlineData(TimeSamples.FromAlarmOn, Verdict.No)]
    [InlineData("The shop was down on 4 March 2024 for an hour.", Verdict.NotApplicable)]
    [InlineData("It failed.\n\n```\n09:12:01 ERROR no route\n```\n", Verdict.NotApplicable)]
    public void A_zone_is_asked_of_every_clock_time(string text, Verdict expected) => Assert.Equal(expected, TimeSamples.Of("L1", text));
}
