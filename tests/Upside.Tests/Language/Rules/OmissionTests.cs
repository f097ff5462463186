using Upside.Language;
using Xunit;

namespace Upside.Tests.Language.Rules;

public sealed class OmissionTests
{
    [Theory]
    [InlineData("The engineer should have checked the backup first.")]
    [InlineData("Maria should have checked the backup first.")]
    [InlineData("The operator, in a hurry, failed to verify the target.")]
    [InlineData("The night shift and the vendor neglected to rotate the key.")]
    [InlineData("Maria forgot about the second region.")]
    [InlineData("Nobody bothered to look: the team did not bother to open the alert.")]
    [InlineData("The developer did not test the migration.")]
    [InlineData("The alert was ignored by the network team.")]
    [InlineData("The operator ignored the warning and went on.")]
    [InlineData("Nobody on the team thought to check the certificate.")]
    [InlineData("Whoever wrote this script clearly did not think about load.")]
    [InlineData("The failure of the engineer to verify the target cost an hour.")]
    public void What_others_did_not_do_is_an_error(string text) => Assert.Equal(Severity.Error, Linted.By("omission", text));

    [Theory]
    [InlineData("I should have told the team first.")]
    [InlineData("I forgot the second region.")]
    [InlineData("This should have been noticed much sooner.")]
    [InlineData("The new cache shouldn't have been rushed to production.")]
    [InlineData("Should have moved it to a newer host last year.")]
    [InlineData("The second region was overlooked.")]
    [InlineData("Failure to test the backup led to data loss.")]
    [InlineData("The outage would have been short if the team had followed the runbook.")]
    [InlineData("The change was not properly tested before it went out.")]
    [InlineData("If greater care had been taken with the restore, the data would be there.")]
    public void What_the_author_or_nobody_in_particular_did_not_do_is_a_warning(string text) => Assert.Equal(Severity.Warning, Linted.By("omission", text));

    [Theory]
    [InlineData("The load balancer should have failed over.")]
    [InlineData("Requests should have been rejected by the gateway.")]
    [InlineData("There should have been an alert for this.")]
    [InlineData("The issue should have been resolved for all users by noon.")]
    [InlineData("We failed to test this, and we forgot the second region.")]
    [InlineData("We should have tested the restore.")]
    [InlineData("Maria missed the alert because it went to a channel that she had left.")]
    [InlineData("The job ignored the warning and went on.")]
    [InlineData("The change was made despite our test of it.")]
    [InlineData("Maria restarted the broker, which failed to start.")]
    [InlineData("Users should have received a mail.")]
    [InlineData("The script forgot nothing: it failed to find the file.")]
    [InlineData("Should the operator have been asked?")]
    [InlineData("The team tried and failed to reproduce it.")]
    [InlineData("Every page should have a runbook.")]
    public void Systems_the_authors_and_plain_telling_are_left_alone(string text) => Assert.Null(Linted.By("omission", text));

    [Theory]
    [InlineData("## What the operator should have checked")]
    [InlineData("> The operator should have checked.")]
    [InlineData("```\nthe operator should have checked\n```")]
    [InlineData("One comment read \"the operator should have checked\" and drew no answer.")]
    [InlineData("18:04 <maria> the operator should have checked")]
    public void Headings_quotations_code_and_chat_are_left_alone(string text) => Assert.Null(Linted.By("omission", text));

    [Fact]
    public void The_suggestion_is_in_the_words_of_the_text()
    {
        var finding = Assert.Single(Linted.Report("The night operator should have checked the backup first.").Findings);
        Assert.Contains("the night operator to have checked the backup first", finding.Suggestion, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Kim should not have touched the switch.", "Ask what would have had to be different for Kim not to have touched the switch, and write that instead.")]
    [InlineData("Kim shouldn't have touched the switch.", "Ask what would have had to be different for Kim not to have touched the switch, and write that instead.")]
    [InlineData("Kim should never have been on call.", "Ask what would have had to be different for Kim not to have been on call, and write that instead.")]
    [InlineData("Kim ought to have asked.", "Ask what would have had to be different for Kim to have asked, and write that instead.")]
    [InlineData("The operator ignored the warning.", "Tell why, at the time, ignoring the warning made sense to the operator: what was known, what was relied on.")]
    [InlineData("The operator ignored it.", "Tell why, at the time, ignoring it made sense to the operator: what was known, what was relied on.")]
    [InlineData("The operator missed the second alert.", "Tell why, at the time, passing over the second alert made sense to the operator: what was known, what was relied on.")]
    [InlineData("The operator did not properly check the backup.", "Tell why, at the time, not checking the backup made sense to the operator: what was known, what was relied on.")]
    [InlineData("The operator didn't verify the target.", "Tell why, at the time, not verifying the target made sense to the operator: what was known, what was relied on.")]
    [InlineData("The operator never told the team.", "Tell why, at the time, not telling the team made sense to the operator: what was known, what was relied on.")]
    [InlineData("The operator never validated the input.", "Tell why, at the time, not validating the input made sense to the operator: what was known, what was relied on.")]
    [InlineData("The operator did not think about load.", "Tell why, at the time, not thinking about load made sense to the operator: what was known, what was relied on.")]
    [InlineData("The operator did not pay attention to the graph.", "Tell why, at the time, not paying attention to the graph made sense to the operator: what was known, what was relied on.")]
    [InlineData("Ben carelessly ignored the alert and went home.", "Tell why, at the time, ignoring the alert made sense to Ben: what was known, what was relied on.")]
    [InlineData("The operator did not tell Ana and Ben.", "Tell why, at the time, not telling Ana and Ben made sense to the operator: what was known, what was relied on.")]
    [InlineData("The on-call did not bother with the page.", "Tell what the on-call had in view at the time, and what could have brought this to mind.")]
    [InlineData("The operator failed to verify the target.", "Tell what made it hard for the operator to verify the target, and what they were busy with or relied on.")]
    public void The_whole_suggestion_is_a_sentence_that_says_what_the_text_says(string text, string suggestion) =>
        Assert.Equal(suggestion, Assert.Single(Linted.Report(text).Findings, f => f.Rule == "omission").Suggestion);

    [Fact]
    public void The_finding_covers_the_subject_and_the_verb()
    {
        const string Text = "On Monday it broke. The night operator should have checked the backup first.";
        var finding = Assert.Single(Linted.Report(Text).Findings);
        Assert.Equal("The night operator should have", Text.Substring(finding.Span.Start, finding.Span.Length));
    }
}
