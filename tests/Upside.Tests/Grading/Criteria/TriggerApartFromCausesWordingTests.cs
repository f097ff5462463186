using Upside.Grading;

namespace Upside.Tests.Grading.Criteria;

/// <summary>Statements in many people's words, each in a document of its own.</summary>
public sealed class TriggerApartFromCausesWordingTests
{
    [Theory]
    [InlineData(Verdict.Yes, "What happened", "The outage was set off by a routine failover. What made it possible was a connection limit that had been left at its default since launch.")]
    [InlineData(Verdict.Yes, "What happened", "Trigger: a marketing mail doubled the traffic. The autoscaler had been capped at four machines for two years.")]
    [InlineData(Verdict.Yes, "What happened", "A deploy at noon restarted all workers. They could all restart at once because the rollout had never been staggered.")]
    [InlineData(Verdict.Yes, "What happened", "A router reboot started it, but the network had no second path, a weakness dating back to the office move.")]
    [InlineData(Verdict.Yes, "What happened", "The spike in sign-ups was merely the final straw: the table had been growing without an index for a year.")]
    [InlineData(Verdict.Yes, "What happened", "What set it off was a holiday sale. Behind it lay a table that had never been partitioned.")]
    [InlineData(Verdict.Yes, "What happened", "The switch reboot alone would have been harmless. It became an outage because both uplinks had been plugged into the same switch since the rebuild in 2020.")]
    [InlineData(Verdict.Yes, "What happened", "A contractor rotated the credentials at 10:00. Three services still read them from a file that had been copied by hand years ago.")]
    [InlineData(Verdict.Yes, "What happened", "Immediate trigger: the leader node was drained. Underlying condition: clients had never been taught to follow a new leader.")]
    [InlineData(Verdict.Yes, "What happened", "A customer imported a file of two million rows; the importer has had no size limit since its first version.")]
    [InlineData(Verdict.Partial, "What happened", "The outage happened because a deploy with an untested migration locked the table.")]
    [InlineData(Verdict.Partial, "What happened", "An upgrade exposed a bug in the driver and requests failed.")]
    [InlineData(Verdict.Partial, "What happened", "A traffic spike and a low limit together made the queue overflow.")]
    [InlineData(Verdict.Partial, "What happened", "The upgrade failed because the disk was too small.")]
    [InlineData(Verdict.Partial, "What happened", "A restart with a stale configuration took the cluster down.")]
    [InlineData(Verdict.No, "What happened", "The root cause was a memory leak.")]
    [InlineData(Verdict.No, "What happened", "We deployed a new build at noon and the site went down.")]
    [InlineData(Verdict.No, "What happened", "The disk was full.")]
    [InlineData(Verdict.No, "What happened", "Users could not log in.")]
    [InlineData(Verdict.No, "What happened", "The disk controller failed.")]
    [InlineData(Verdict.No, "What happened", "A bug in the parser was the cause.")]
    [InlineData(Verdict.No, "What happened", "Users saw blank pages.")]
    [InlineData(Verdict.Yes, "What happened", "At nine the new image reached all runners. Retries had no jitter.")]
    [InlineData(Verdict.Yes, "What happened", "The nightly import was started by hand at noon. Imports and live updates share one queue.")]
    [InlineData(Verdict.Yes, "What happened", "A storm took out the power. Both generators hang on the same fuel pump, which nobody had tested.")]
    [InlineData(Verdict.Partial, "What happened", "A deploy restarted the proxy. An upgrade rebooted the host. This led to a swap. That caused a flip.")]
    public void One_statement_in_anybodys_words_earns_what_the_rubric_gives_for_it(Verdict expected, string heading, string statement) =>
        Assert.Equal(expected, Judged.Verdict("L7", $"# Outage\n\n## {heading}\n\n{statement}\n"));
}
