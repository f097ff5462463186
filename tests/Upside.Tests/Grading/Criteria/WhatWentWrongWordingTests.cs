using Upside.Grading;

namespace Upside.Tests.Grading.Criteria;

/// <summary>Statements in many people's words, each in a document of its own.</summary>
public sealed class WhatWentWrongWordingTests
{
    [Theory]
    [InlineData(Verdict.Yes, "What happened", "Because the build held a lock on the orders table, every checkout waited and then timed out.")]
    [InlineData(Verdict.Yes, "What happened", "A routine certificate renewal picked up the wrong intermediate, so older Android phones refused to connect to our login page.")]
    [InlineData(Verdict.Yes, "What happened", "At noon a technician unplugged the wrong power supply; the second feed had already tripped, which took the whole rack down along with every site hosted on it.")]
    [InlineData(Verdict.Yes, "What happened", "Our DNS provider withdrew a zone after a billing mix-up. Resolvers could no longer find our API and mobile clients stopped syncing.")]
    [InlineData(Verdict.Yes, "What happened", "We shipped a release containing a loop that never ended for empty carts; each such cart tied up a worker until there were none left, and pages stopped loading.")]
    [InlineData(Verdict.Yes, "What happened", "The outage stemmed from an expired token: the payment worker lost access to the vault, queued its jobs and finally ran out of memory.")]
    [InlineData(Verdict.Yes, "What happened", "An intern's feature flag sent all image requests past the CDN, which swamped the origin until it stopped answering.")]
    [InlineData(Verdict.Yes, "What happened", "The autoscaler read a stale metric, decided that nothing was running and terminated forty healthy workers, leaving the queue with no consumers.")]
    [InlineData(Verdict.Yes, "What happened", "We rotated the API key on Monday. The mobile gateway still used the old one, and so every push notification was refused.")]
    [InlineData(Verdict.Yes, "What happened", "Due to a leap-day bug, the licence server believed that every seat had expired and logged everybody out.")]
    [InlineData(Verdict.Yes, "What happened", "After the vendor's firmware update the switches dropped jumbo frames, causing replication to stall and reads to return old data.")]
    [InlineData(Verdict.Partial, "What happened", "The primary database crashed on Tuesday and was restarted by the on-call engineer.")]
    [InlineData(Verdict.Partial, "What happened", "The root cause was a misconfigured load balancer.")]
    [InlineData(Verdict.Partial, "What happened", "A switch in our Frankfurt site rebooted, and we still do not know why.")]
    [InlineData(Verdict.Partial, "What happened", "The message broker ran out of file handles.")]
    [InlineData(Verdict.Partial, "What happened", "One of our nodes lost its disk.")]
    [InlineData(Verdict.Partial, "What happened", "The payment gateway crashed.")]
    [InlineData(Verdict.Partial, "What happened", "We pushed a release on Friday evening.")]
    [InlineData(Verdict.Partial, "What happened", "The cache cluster was restarted, but the reason is still unknown.")]
    [InlineData(Verdict.No, "What happened", "The site was slow and some pages did not load.")]
    [InlineData(Verdict.No, "What happened", "The service was unavailable between two and three in the afternoon.")]
    [InlineData(Verdict.No, "What happened", "Users reported that they could not sign in.")]
    [InlineData(Verdict.No, "What happened", "Everything is back to normal now and we thank you for your patience.")]
    [InlineData(Verdict.No, "What happened", "Our website could not be reached on Sunday.")]
    [InlineData(Verdict.No, "What happened", "Customers experienced slowness and errors.")]
    [InlineData(Verdict.No, "What happened", "Support received many calls.")]
    public void One_statement_in_anybodys_words_earns_what_the_rubric_gives_for_it(Verdict expected, string heading, string statement) =>
        Assert.Equal(expected, Judged.Verdict("C7", $"# Outage\n\n## {heading}\n\n{statement}\n"));
}
