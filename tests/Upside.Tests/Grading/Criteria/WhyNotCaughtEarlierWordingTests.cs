using Upside.Grading;

namespace Upside.Tests.Grading.Criteria;

/// <summary>Statements in many people's words, each in a document of its own.</summary>
public sealed class WhyNotCaughtEarlierWordingTests
{
    [Theory]
    [InlineData(Verdict.Yes, "There was an alarm on queue depth, but it only watched the old cluster.")]
    [InlineData(Verdict.Yes, "The smoke test passes because it mocks the payment gateway.")]
    [InlineData(Verdict.Yes, "The probe asks the load balancer for its front page; that page is static, so it stayed green.")]
    [InlineData(Verdict.Yes, "Staging has two shops and no promotions, so the slow query never showed there.")]
    [InlineData(Verdict.Yes, "The certificate warning went to an inbox of a team that no longer exists.")]
    [InlineData(Verdict.Yes, "Disk alerts had been muted during the spring migration and were never switched back on.")]
    [InlineData(Verdict.Yes, "Our canary runs for ten minutes; the leak needs six hours to show.")]
    [InlineData(Verdict.Yes, "The review looked at the code and not at the generated schedule.")]
    [InlineData(Verdict.Yes, "Error rate is a line on a dashboard, not an alert.")]
    [InlineData(Verdict.Yes, "The threshold was five percent, and errors never went above four.")]
    [InlineData(Verdict.Partial, "Nobody was alerted.")]
    [InlineData(Verdict.Partial, "There was no test for a full disk.")]
    [InlineData(Verdict.Partial, "We have no monitoring of the replication lag.")]
    [InlineData(Verdict.No, "The alert for high latency fired at 10:02 and the on-call engineer opened the dashboard.")]
    [InlineData(Verdict.No, "We restarted the server and service was restored.")]
    [InlineData(Verdict.No, "The monitoring team noticed the spike at once.")]
    [InlineData(Verdict.No, "Users saw errors for an hour.")]
    public void One_statement_in_anybodys_words_earns_what_the_rubric_gives_for_it(Verdict expected, string statement) =>
        Assert.Equal(expected, Judged.Verdict("L11", $"# Outage\n\n## What happened\n\n{statement}\n"));
}
