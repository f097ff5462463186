using Upside.Grading;

namespace Upside.Tests.Grading.Criteria;

/// <summary>Statements in many people's words, each in a document of its own.</summary>
public sealed class SeveralContributingFactorsWordingTests
{
    [Theory]
    [InlineData(Verdict.Yes, "What happened", "The alert threshold was too high, the runbook was out of date, and the failover had never been tested.")]
    [InlineData(Verdict.Yes, "Contributing factors", "- The pool was too small\n- No timeout was set on calls to the tax service\n- Retries without backoff multiplied the load")]
    [InlineData(Verdict.Yes, "What happened", "A stale config file, a missing health check and a single upstream all contributed to the outage.")]
    [InlineData(Verdict.Yes, "What happened", "Both replicas lived on the same host, the backup was three weeks old, and no alert watched replication.")]
    [InlineData(Verdict.Yes, "What happened", "The rule was too broad. It was applied to all regions at once. The rollback tool depended on the very service that was down, which made recovery slow.")]
    [InlineData(Verdict.Yes, "What happened", "The token had no owner and expired unnoticed; the fallback used the same token; and the runbook for it was out of date.")]
    [InlineData(Verdict.Partial, "What happened", "The certificate had expired and nothing monitored its expiry.")]
    [InlineData(Verdict.Partial, "What happened", "The queue had no upper bound, and consumers retried without backoff.")]
    [InlineData(Verdict.Partial, "What happened", "A missing index made the query slow; the connection pool was too small to absorb that.")]
    [InlineData(Verdict.Partial, "What happened", "The pool was undersized and calls had no timeout.")]
    [InlineData(Verdict.Partial, "What happened", "The backup job overlapped with the import, and both lock the same table.")]
    [InlineData(Verdict.Partial, "What happened", "The DNS record had a TTL of a day, and the old address was switched off immediately.")]
    [InlineData(Verdict.No, "What happened", "Customers could not log in, could not pay and could not see their orders.")]
    [InlineData(Verdict.No, "What happened", "We restarted the pods, cleared the cache and scaled up.")]
    [InlineData(Verdict.No, "What happened", "The cause was a bug in the parser.")]
    [InlineData(Verdict.No, "What happened", "The token expired.")]
    [InlineData(Verdict.No, "What happened", "Pages were blank, searches were empty and logins failed.")]
    [InlineData(Verdict.No, "What happened", "We drained the node, replaced the disk and waited.")]
    [InlineData(Verdict.No, "What happened", "The gateway failed because the engineer forgot to check the cache. The operator was careless and failed to test the limit. Ben ignored the alert out of laziness.")]
    public void One_statement_in_anybodys_words_earns_what_the_rubric_gives_for_it(Verdict expected, string heading, string statement) =>
        Assert.Equal(expected, Judged.Verdict("L8", $"# Outage\n\n## {heading}\n\n{statement}\n"));
}
