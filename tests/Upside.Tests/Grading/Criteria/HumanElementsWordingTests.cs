using Upside.Grading;

namespace Upside.Tests.Grading.Criteria;

/// <summary>C11 in the words of many writers.</summary>
public class HumanElementsWordingTests
{
    [Theory]
    [InlineData("We believed the alert was noise, since it had fired every night that week.", Verdict.Yes)]
    [InlineData("Maria thought the disk was the culprit because its graph had spiked first.", Verdict.Yes)]
    [InlineData("The on-call hesitated to fail over, fearing that writes would be lost.", Verdict.Yes)]
    [InlineData("At that point it looked to us like a network fault, so we called the carrier.", Verdict.Yes)]
    [InlineData("We decided to wait for the morning rather than risk a second outage at peak.", Verdict.Yes)]
    [InlineData("Since the dashboard was green, nobody suspected the proxy.", Verdict.Yes)]
    [InlineData("I was convinced the rollback had finished, as the tool said done.", Verdict.Yes)]
    [InlineData("She skipped the canary because the runbook said it was optional.", Verdict.Yes)]
    [InlineData("We chose not to restart the cluster in case it lost the queue.", Verdict.Yes)]
    [InlineData("The team had trouble telling the two clusters apart, as their names differ by one letter.", Verdict.Yes)]
    [InlineData("Tom restarted the broker.", Verdict.Partial)]
    [InlineData("An engineer rolled back the release.", Verdict.Partial)]
    [InlineData("The on-call declared an incident.", Verdict.Partial)]
    [InlineData("We were confused.", Verdict.Partial)]
    [InlineData("The team paged the database group.", Verdict.Partial)]
    [InlineData("We assumed the cache was warm.", Verdict.Partial)]
    [InlineData("The responders struggled to reach the console.", Verdict.Partial)]
    [InlineData("We took the spike for an attack, because it came from three addresses only.", Verdict.Yes)]
    [InlineData("As the previous restarts had been harmless, Ines saw no reason to ask for a review.", Verdict.Yes)]
    [InlineData("We held off on the rollback, since it would have logged everybody out.", Verdict.Yes)]
    [InlineData("The console showed all green, which led us to think that it was over.", Verdict.Yes)]
    [InlineData("Karim switched traffic to the other site.", Verdict.Partial)]
    [InlineData("We thought it was the network.", Verdict.Partial)]
    [InlineData("We read the quiet graphs as good news, because nobody had told us the exporter was dead.", Verdict.Yes)]
    [InlineData("Sara drained the node.", Verdict.Partial)]
    public void Plain_statements_earn_at_least_their_due(string text, Verdict least) => Assert.True(CandourSamples.Rank("C11", text) >= CandourSamples.RankOf(least), text);

    [Theory]
    [InlineData("Tom restarted the broker.", Verdict.Partial)]
    [InlineData("An engineer rolled back the release.", Verdict.Partial)]
    [InlineData("The on-call declared an incident.", Verdict.Partial)]
    [InlineData("The team paged the database group.", Verdict.Partial)]
    [InlineData("We assumed the cache was warm.", Verdict.Partial)]
    [InlineData("The responders struggled to reach the console.", Verdict.Partial)]
    [InlineData("The scheduler assumed that the node was gone.", Verdict.No)]
    [InlineData("Latency rose.", Verdict.No)]
    [InlineData("The client believed its token was valid.", Verdict.No)]
    [InlineData("Orders were delayed.", Verdict.No)]
    [InlineData("The disk was full.", Verdict.No)]
    [InlineData("Karim switched traffic to the other site.", Verdict.Partial)]
    [InlineData("The database team was called in.", Verdict.Partial)]
    [InlineData("We thought it was the network.", Verdict.Partial)]
    [InlineData("The controller concluded that the node was healthy.", Verdict.No)]
    [InlineData("The proxy picked the wrong backend.", Verdict.No)]
    [InlineData("CPU use rose sharply.", Verdict.No)]
    [InlineData("The cache was empty.", Verdict.No)]
    [InlineData("Sara drained the node.", Verdict.Partial)]
    [InlineData("The agent retried ten times.", Verdict.No)]
    public void Statements_that_only_look_alike_earn_no_more_than_their_due(string text, Verdict most) => Assert.True(CandourSamples.Rank("C11", text) <= CandourSamples.RankOf(most), text);
}
