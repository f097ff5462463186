using Upside.Grading;

namespace Upside.Tests.Grading.Criteria;

/// <summary>Statements in many people's words, each in a document of its own.</summary>
public sealed class HowDetectedWordingTests
{
    [Theory]
    [InlineData(Verdict.Yes, "What happened", "A customer rang our help desk to say that invoices were blank.")]
    [InlineData(Verdict.Yes, "Timeline", "- 08:20 memory monitor pages Kim\n- 09:10 fixed")]
    [InlineData(Verdict.Yes, "Detection", "A volunteer, Jo, noticed that the map was blank.")]
    [InlineData(Verdict.Yes, "Timeline", "- 08:20 night guard calls the help desk")]
    [InlineData(Verdict.Yes, "Detection", "There was a ticket filed on Saturday; we read it on Monday.")]
    [InlineData(Verdict.No, "What happened", "We posted on social media in place of the status page.")]
    [InlineData(Verdict.No, "Background", "Users had asked for a larger quota.")]
    [InlineData(Verdict.Yes, "What happened", "We were alerted by the probe that logs in to the shop every minute.")]
    [InlineData(Verdict.Yes, "What happened", "PagerDuty woke the on-call because queue depth had passed ten thousand.")]
    [InlineData(Verdict.Yes, "What happened", "Jo from finance spotted the gap while reconciling payouts.")]
    [InlineData(Verdict.Yes, "What happened", "The first we knew of it was a tweet from a user in Brazil.")]
    [InlineData(Verdict.Yes, "What happened", "Our synthetic checkout test went red.")]
    [InlineData(Verdict.Yes, "What happened", "Support tickets about missing emails were how we learnt of it.")]
    [InlineData(Verdict.Yes, "What happened", "A Datadog monitor on 5xx responses triggered at 10:04.")]
    [InlineData(Verdict.Yes, "What happened", "The night auditor wondered why no bookings had come in and phoned us.")]
    [InlineData(Verdict.Yes, "What happened", "An e-mail from a partner bank was what brought it to our attention.")]
    [InlineData(Verdict.Yes, "What happened", "Our nightly reconciliation flagged a mismatch of three hundred payments.")]
    [InlineData(Verdict.Yes, "What happened", "The disk-space alarm on the mail host rang at 03:10.")]
    [InlineData(Verdict.Yes, "What happened", "A developer happened to look at the logs and spotted the stack traces.")]
    [InlineData(Verdict.Yes, "What happened", "Grafana alerted us that p99 had risen above two seconds.")]
    [InlineData(Verdict.Yes, "What happened", "Several shops called the hotline within minutes.")]
    [InlineData(Verdict.Partial, "What happened", "We noticed the problem at 10:04.")]
    [InlineData(Verdict.Partial, "What happened", "Alerts went off and the team joined a call.")]
    [InlineData(Verdict.Partial, "What happened", "The issue was detected quickly.")]
    [InlineData(Verdict.Partial, "What happened", "We became aware of errors shortly after the release.")]
    [InlineData(Verdict.Partial, "What happened", "We saw that orders had stopped.")]
    [InlineData(Verdict.Partial, "What happened", "The problem came to our attention around noon.")]
    [InlineData(Verdict.Partial, "What happened", "Monitoring caught it.")]
    [InlineData(Verdict.Partial, "What happened", "The on-call engineer was paged.")]
    [InlineData(Verdict.Partial, "What happened", "We discovered the fault at 09:00.")]
    [InlineData(Verdict.No, "What happened", "The site was down for an hour.")]
    [InlineData(Verdict.No, "What happened", "We will add an alert on queue depth.")]
    [InlineData(Verdict.Yes, "Timeline", "- 08:58 Page: oven temperature")]
    [InlineData(Verdict.Yes, "What happened", "A neighbour who uses the app showed me the blank map.")]
    [InlineData(Verdict.Partial, "What happened", "Half the town knew before we did.")]
    [InlineData(Verdict.No, "What happened", "Customers with questions may contact their adviser.")]
    [InlineData(Verdict.No, "What happened", "Users can reach out to the desk.")]
    [InlineData(Verdict.No, "What happened", "A restart brought the service back.")]
    [InlineData(Verdict.No, "What happened", "Customers could not see their invoices.")]
    [InlineData(Verdict.No, "What happened", "The fault lasted until noon.")]
    [InlineData(Verdict.No, "What happened", "We restarted all workers.")]
    [InlineData(Verdict.No, "What happened", "A hot fix is being prepared.")]
    public void One_statement_in_anybodys_words_earns_what_the_rubric_gives_for_it(Verdict expected, string heading, string statement) =>
        Assert.Equal(expected, Judged.Verdict("L5", $"# Outage\n\n## {heading}\n\n{statement}\n"));
}
