using Upside.Grading;

namespace Upside.Tests.Grading.Criteria;

/// <summary>L14 in the words of many writers.</summary>
public class ReviewsTheResponseWordingTests
{
    [Theory]
    [InlineData("Finding the owner of the queue took forty minutes, because the runbook named a team that no longer exists.", Verdict.Yes)]
    [InlineData("We spent too long looking at the network before we turned to the database.", Verdict.Yes)]
    [InlineData("Our response was slowed down by missing permissions.", Verdict.Yes)]
    [InlineData("The first public notice went out an hour late.", Verdict.Yes)]
    [InlineData("Three people changed settings at once without telling each other, and that cost us time.", Verdict.Yes)]
    [InlineData("Restoring the backup took much longer than we had planned for.", Verdict.Yes)]
    [InlineData("Logs were spread over five systems, which made the search for the cause painful.", Verdict.Yes)]
    [InlineData("We could not reach the console for a while.", Verdict.Partial)]
    [InlineData("At first we suspected the network.", Verdict.Partial)]
    [InlineData("The first rollback did not help.", Verdict.Partial)]
    [InlineData("We had trouble reproducing the fault.", Verdict.Partial)]
    [InlineData("We tried a restart, but errors came back.", Verdict.Partial)]
    [InlineData("The responders struggled to find the right log.", Verdict.Partial)]
    [InlineData("The page went to the wrong team.", Verdict.Partial)]
    [InlineData("Nobody took charge for the first half hour, so work was done twice.", Verdict.Yes)]
    [InlineData("Our status page lagged behind events by forty minutes.", Verdict.Yes)]
    [InlineData("Diagnosis was hampered by the lack of logs.", Verdict.Yes)]
    [InlineData("We should have rolled back at once instead of trying to patch the problem live.", Verdict.Yes)]
    [InlineData("Our first guess was a bad disk.", Verdict.Partial)]
    [InlineData("The second restart made no difference.", Verdict.Partial)]
    [InlineData("It was some time before we could log in to the hosts.", Verdict.Partial)]
    [InlineData("It took us half an hour to find somebody with access to the account.", Verdict.Yes)]
    [InlineData("Because two chats ran in parallel, decisions got lost.", Verdict.Yes)]
    [InlineData("We chased a network problem that was not there.", Verdict.Partial)]
    public void Plain_statements_earn_at_least_their_due(string text, Verdict least) => Assert.True(CandourSamples.Rank("L14", text) >= CandourSamples.RankOf(least), text);

    [Theory]
    [InlineData("We could not reach the console for a while.", Verdict.Partial)]
    [InlineData("At first we suspected the network.", Verdict.Partial)]
    [InlineData("The first rollback did not help.", Verdict.Partial)]
    [InlineData("We had trouble reproducing the fault.", Verdict.Partial)]
    [InlineData("We tried a restart, but errors came back.", Verdict.Partial)]
    [InlineData("The page went to the wrong team.", Verdict.Partial)]
    [InlineData("The site was slow.", Verdict.No)]
    [InlineData("Queries took nine seconds.", Verdict.No)]
    [InlineData("We deployed the fix.", Verdict.No)]
    [InlineData("The replica was slow to catch up.", Verdict.No)]
    [InlineData("The on-call forgot to escalate.", Verdict.No)]
    [InlineData("The service recovered.", Verdict.No)]
    [InlineData("Our first guess was a bad disk.", Verdict.Partial)]
    [InlineData("The second restart made no difference.", Verdict.Partial)]
    [InlineData("It was some time before we could log in to the hosts.", Verdict.Partial)]
    [InlineData("The pages were slow to load.", Verdict.No)]
    [InlineData("The cache was cleared.", Verdict.No)]
    [InlineData("The operator did not bother to read the guide.", Verdict.No)]
    [InlineData("The index was rebuilt in ten minutes.", Verdict.No)]
    [InlineData("We chased a network problem that was not there.", Verdict.Partial)]
    [InlineData("The report was slow to open.", Verdict.No)]
    public void Statements_that_only_look_alike_earn_no_more_than_their_due(string text, Verdict most) => Assert.True(CandourSamples.Rank("L14", text) <= CandourSamples.RankOf(most), text);
}
