using Upside.Grading;

namespace Upside.Tests.Grading.Criteria;

/// <summary>Statements in many people's words, each in a document of its own.</summary>
public sealed class StartsBeforeDetectionWordingTests
{
    [Theory]
    [InlineData(Verdict.No, "Summary", "The pool ran out of addresses.")]
    [InlineData(Verdict.No, "Summary", "We looked into the failed logins and rolled back the release.")]
    [InlineData(Verdict.Partial, "Summary", "Logins failed because a release had changed the cookie.")]
    [InlineData(Verdict.Yes, "Timeline", "- 08:02 queue delays began\n- 08:20 on-call paged")]
    [InlineData(Verdict.Yes, "Timeline", "At 09:12 on 3 May we rolled out version 5.1. At 09:40 the first alert fired.")]
    [InlineData(Verdict.Yes, "Timeline", "- 2021-03-04 07:55 UTC: certificate expires\n- 08:20 UTC: on-call is paged")]
    [InlineData(Verdict.Yes, "Timeline", "The first failed requests date from 14:02; we were alerted at 14:31.")]
    [InlineData(Verdict.Yes, "Timeline", "Two weeks earlier, on 12 April, a contractor had switched the router to manual mode. Customers called us on 26 April at 10:00.")]
    [InlineData(Verdict.Yes, "Timeline", "Errors started climbing at 06:10 UTC. Support escalated the first complaint at 06:45 UTC.")]
    [InlineData(Verdict.Yes, "Timeline", "- 10:00 Migration script merged\n- 10:30 Deploy to production\n- 11:05 Pager goes off")]
    [InlineData(Verdict.Yes, "Timeline", "- 13:10 Feature flag turned on for everybody\n- 13:22 Support hears from the first shop\n- 14:00 Flag turned off")]
    [InlineData(Verdict.Yes, "Timeline", "Queue depth began to grow at 02:15; nobody noticed until the morning shift looked at 07:40.")]
    [InlineData(Verdict.Yes, "Timeline", "The certificate ran out at 00:00 UTC on 1 June. At 05:12 UTC a partner wrote to us.")]
    [InlineData(Verdict.Yes, "Timeline", "- 08:30 vendor swaps the line card\n- 08:47 packet loss alert")]
    [InlineData(Verdict.Yes, "Timeline", "- 07:10 build 9 to one store. Tills slower there; nobody was alarmed\n- 08:58 Page: till latency")]
    [InlineData(Verdict.Yes, "Timeline", "- Wed 22:30 new index built\n- Thu 02:20 operator notices the warning")]
    [InlineData(Verdict.No, "Timeline", "- 11:05 Pager goes off\n- 11:10 On-call looks at dashboards\n- 11:40 Restart\n- 11:45 Recovered")]
    [InlineData(Verdict.No, "Timeline", "At 08:00 we received an alert. At 08:30 we rolled back.")]
    [InlineData(Verdict.No, "Timeline", "We were paged at noon and fixed it by one.")]
    [InlineData(Verdict.No, "Timeline", "- 16:20 Alarm\n- 16:25 Call opened\n- 16:50 Failover to the second site\n- 16:55 Over")]
    [InlineData(Verdict.No, "Timeline", "At 10:05 a customer wrote in. We fixed the page at 10:30.")]
    public void One_statement_in_anybodys_words_earns_what_the_rubric_gives_for_it(Verdict expected, string heading, string statement) =>
        Assert.Equal(expected, Judged.Verdict("L4", $"# Outage\n\n## {heading}\n\n{statement}\n"));
}
