using Upside.Grading;

namespace Upside.Tests.Grading.Criteria;

/// <summary>L13 in the words of many writers.</summary>
public class WhereLuckPlayedInWordingTests
{
    [Theory]
    [InlineData("Luckily the batch had not started yet.", Verdict.Yes)]
    [InlineData("It was pure chance that an engineer was still in the office.", Verdict.Yes)]
    [InlineData("By good fortune the old server had not been wiped.", Verdict.Yes)]
    [InlineData("As luck would have it, the vendor was on site that day.", Verdict.Yes)]
    [InlineData("Had this happened on a Monday, ten times as many people would have been hit.", Verdict.Yes)]
    [InlineData("The timing could hardly have been worse: it was the busiest hour of the year.", Verdict.Yes)]
    [InlineData("We were fortunate that the leak stopped by itself.", Verdict.Yes)]
    [InlineData("We dodged a bullet: the backup job runs an hour later.", Verdict.Yes)]
    [InlineData("Unfortunately for us, the only person with the key was on a flight.", Verdict.Yes)]
    [InlineData("It so happened that a copy of the data sat on a laptop.", Verdict.Yes)]
    [InlineData("The incident coincided with a planned upgrade of the firewall.", Verdict.Partial)]
    [InlineData("This happened late at night when traffic is low.", Verdict.Partial)]
    [InlineData("It could have been much worse.", Verdict.Partial)]
    [InlineData("The outage came in the middle of the sale.", Verdict.Partial)]
    [InlineData("An engineer happened to be looking at the graph.", Verdict.Partial)]
    [InlineData("Two disks failed within the same hour.", Verdict.Partial)]
    [InlineData("It was sheer luck that the second copy survived.", Verdict.Yes)]
    [InlineData("As it happened, two of us were awake in another time zone.", Verdict.Yes)]
    [InlineData("Worse luck, the spare part was out of stock everywhere.", Verdict.Yes)]
    [InlineData("If the fire had broken out an hour later, nobody would have been there.", Verdict.Yes)]
    [InlineData("It was a stroke of good fortune that the cache was still warm.", Verdict.Yes)]
    [InlineData("The fault could not have come at a worse time, in the middle of payroll.", Verdict.Yes)]
    [InlineData("By coincidence the firewall was replaced the same day.", Verdict.Partial)]
    [InlineData("The failure fell on a public holiday.", Verdict.Partial)]
    [InlineData("Things might have turned out far worse.", Verdict.Partial)]
    [InlineData("Luck was on our side, since the oldest backup had not been pruned yet.", Verdict.Yes)]
    [InlineData("A week later the spare would already have been sold.", Verdict.Yes)]
    public void Plain_statements_earn_at_least_their_due(string text, Verdict least) => Assert.True(CandourSamples.Rank("L13", text) >= CandourSamples.RankOf(least), text);

    [Theory]
    [InlineData("At the same moment, an unrelated network fault hit the other site.", Verdict.Partial)]
    [InlineData("The incident coincided with a planned upgrade of the firewall.", Verdict.Partial)]
    [InlineData("This happened late at night when traffic is low.", Verdict.Partial)]
    [InlineData("The outage came in the middle of the sale.", Verdict.Partial)]
    [InlineData("Two disks failed within the same hour.", Verdict.Partial)]
    [InlineData("Unfortunately, some orders failed.", Verdict.No)]
    [InlineData("The service was restored.", Verdict.No)]
    [InlineData("The random seed was fixed.", Verdict.No)]
    [InlineData("There is a chance that a retry fails.", Verdict.No)]
    [InlineData("We hope to be done on Friday.", Verdict.No)]
    [InlineData("The timing of the job is set in a file.", Verdict.No)]
    [InlineData("It happens whenever a node restarts.", Verdict.No)]
    [InlineData("The failure fell on a public holiday.", Verdict.Partial)]
    [InlineData("Things might have turned out far worse.", Verdict.Partial)]
    [InlineData("Unfortunately the restart did not help.", Verdict.No)]
    [InlineData("The load balancer picks a server at random.", Verdict.No)]
    [InlineData("The job is timed to run at night.", Verdict.No)]
    [InlineData("Chances are that this will be fixed soon.", Verdict.No)]
    [InlineData("The fault hit on the evening of the cup final.", Verdict.Partial)]
    public void Statements_that_only_look_alike_earn_no_more_than_their_due(string text, Verdict most) => Assert.True(CandourSamples.Rank("L13", text) <= CandourSamples.RankOf(most), text);
}
