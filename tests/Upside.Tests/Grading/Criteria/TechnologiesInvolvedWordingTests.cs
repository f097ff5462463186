using Upside.Grading;

namespace Upside.Tests.Grading.Criteria;

/// <summary>Statements in many people's words, each in a document of its own.</summary>
public sealed class TechnologiesInvolvedWordingTests
{
    [Theory]
    [InlineData(Verdict.Yes, "What happened", "PostgreSQL 14 refused new connections once max_connections of 200 was reached.")]
    [InlineData(Verdict.Yes, "What happened", "Redis evicted the session keys as soon as it hit its 4 GB maxmemory limit.")]
    [InlineData(Verdict.Yes, "What happened", "Kafka's consumer group kept rebalancing because the session.timeout.ms of ten seconds was shorter than our longest garbage collection pause.")]
    [InlineData(Verdict.Yes, "What happened", "With the flag innodb_flush_log_at_trx_commit=1 MySQL waited for the disk at every commit.")]
    [InlineData(Verdict.Yes, "What happened", "HAProxy 2.4 ignores a server whose health check returns 404, so it dropped all of our backends.")]
    [InlineData(Verdict.Yes, "What happened", "The Kubernetes scheduler evicted pods from nodes whose inode usage passed 95%.")]
    [InlineData(Verdict.Yes, "What happened", "Our Go services cache DNS answers forever by default, so they kept talking to the old Elasticsearch node.")]
    [InlineData(Verdict.Yes, "What happened", "RabbitMQ blocks all publishers once its memory watermark is exceeded.")]
    [InlineData(Verdict.Yes, "What happened", "ZooKeeper expired our sessions because the JVM paused for longer than tickTime allows.")]
    [InlineData(Verdict.Yes, "What happened", "When etcd fills its 2 GB quota, it turns read-only, and the API server rejects every write.")]
    [InlineData(Verdict.Yes, "What happened", "nginx resolves upstream names once at start, so it kept sending traffic to addresses that were gone.")]
    [InlineData(Verdict.Yes, "What happened", "SQS redelivers a message after its visibility timeout of 30 seconds; ours took longer, so each invoice was sent twice.")]
    [InlineData(Verdict.Yes, "What happened", "Our Varnish instances stored the 503 page with a TTL of one day.")]
    [InlineData(Verdict.Partial, "What happened", "We run our API on Kubernetes in AWS.")]
    [InlineData(Verdict.Partial, "What happened", "The affected host was a Dell R740 with Ubuntu 20.04.")]
    [InlineData(Verdict.Partial, "What happened", "Our queue is built on RabbitMQ.")]
    [InlineData(Verdict.Partial, "What happened", "Cassandra was affected.")]
    [InlineData(Verdict.Partial, "What happened", "The shop is a Rails application.")]
    [InlineData(Verdict.Partial, "What happened", "The outage affected our Redis nodes.")]
    [InlineData(Verdict.No, "What happened", "Our database was overloaded.")]
    [InlineData(Verdict.No, "What happened", "The load balancer stopped sending traffic to the servers.")]
    [InlineData(Verdict.No, "What happened", "The network had a problem and the cache was cold.")]
    [InlineData(Verdict.No, "What happened", "Maria restarted the server on Monday.")]
    [InlineData(Verdict.No, "What happened", "London and Paris customers were hit hardest.")]
    [InlineData(Verdict.No, "What happened", "The server ran out of disk space.")]
    [InlineData(Verdict.No, "What happened", "A firewall dropped the packets.")]
    [InlineData(Verdict.No, "What happened", "Our team in Berlin handled the incident.")]
    [InlineData(Verdict.Partial, "What happened", "We use PostgreSQL 14.2, Redis 6.0, Kafka 3.1 and nginx 1.21 in the house. There is Envoy with Consul 1.9 in the list as well. Grafana is the screen of the house there.")]
    public void One_statement_in_anybodys_words_earns_what_the_rubric_gives_for_it(Verdict expected, string heading, string statement) =>
        Assert.Equal(expected, Judged.Verdict("C9", $"# Outage\n\n## {heading}\n\n{statement}\n"));
}
