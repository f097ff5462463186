using Upside.Grading;

namespace Upside.Tests.Grading.Criteria;

/// <summary>Statements in many people's words, each in a document of its own.</summary>
public sealed class FiveWhysWordingTests
{
    [Theory]
    [InlineData(Verdict.Yes, "What happened", "Checkouts timed out because the pool had run dry. The pool ran dry since each request held its connection while waiting for the tax service. The tax service was slow because its index had been dropped. The index was dropped because the migration tool removes whatever is not in its schema file, and that file had never listed it.")]
    [InlineData(Verdict.Yes, "What happened", "Why did pages fail? The cache was empty. Why was it empty? The nodes had restarted together. Why together? The updater has no stagger setting. Why not? It was written when we had one node. Why was that never revisited? Nobody owns the updater.")]
    [InlineData(Verdict.Yes, "What happened", "Emails bounced because the signing key was missing. The key was missing because the rotation job deleted it. The job deleted it because it judged the key unused, as the usage counter had stopped. The counter had stopped due to a full partition, which nothing monitored.")]
    [InlineData(Verdict.Yes, "What happened", "Payments failed because the gateway refused our certificate. It refused it because it had expired. It had expired since the renewal job no longer ran, and the job no longer ran because the host it lived on was retired. Nobody had listed what ran on that host.")]
    [InlineData(Verdict.Yes, "What happened", "The page was blank because the script did not load. The script did not load because the CDN served an error page for it. That was due to an origin which ran out of threads, and the threads were all waiting on a lock because log rotation had no timeout.")]
    [InlineData(Verdict.Yes, "What happened", "Searches returned nothing because the index was empty. The index was empty because the nightly job had deleted it before it rebuilt it. The rebuild failed because the source table was locked, as a report held it for hours. Reports may hold locks forever, because no statement timeout is set.")]
    [InlineData(Verdict.Partial, "What happened", "Logins failed because the session store was down. It was down because its disk had filled.")]
    [InlineData(Verdict.Partial, "What happened", "Sync stopped because the queue was stuck, which was caused by a malformed message.")]
    [InlineData(Verdict.Partial, "What happened", "Emails were delayed because the queue was full, and it was full because a worker had hung.")]
    [InlineData(Verdict.Partial, "What happened", "Builds failed because the registry was down. The registry was down due to an expired token.")]
    [InlineData(Verdict.No, "What happened", "The service went down because of a bug.")]
    [InlineData(Verdict.No, "What happened", "The server crashed.")]
    [InlineData(Verdict.No, "What happened", "A colleague mistyped a command and this took the site down.")]
    [InlineData(Verdict.No, "What happened", "We restarted the service, then checked the logs, then went home.")]
    [InlineData(Verdict.No, "What happened", "The site failed because of a network problem.")]
    [InlineData(Verdict.No, "What happened", "Orders were lost.")]
    [InlineData(Verdict.No, "What happened", "The cause was an engineer's mistake.")]
    [InlineData(Verdict.Partial, "What happened", "Redis restarted because Kafka rebooted. Nginx moved because Consul voted. Postgres slept because Docker waited. Envoy turned because Vault called. Linux stopped because Java waited. MySQL was there. Puppet ran as usual.")]
    [InlineData(Verdict.No, "What happened", "The gateway failed because the engineer forgot to check the cache. The cache was wrong because the operator was careless. It was down since Ben ignored the alert out of laziness.")]
    public void One_statement_in_anybodys_words_earns_what_the_rubric_gives_for_it(Verdict expected, string heading, string statement) =>
        Assert.Equal(expected, Judged.Verdict("C10", $"# Outage\n\n## {heading}\n\n{statement}\n"));
}
