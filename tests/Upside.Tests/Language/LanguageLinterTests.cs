using FsCheck;
using FsCheck.Fluent;
using Upside.Language;
using Upside.Postmortems;
using Upside.Tests.Language.Rules;
using Xunit;

namespace Upside.Tests.Language;

public sealed class LanguageLinterTests
{
    private const string Blaming = """
        # Orders lost for an hour

        The outage was caused by human error. The operator carelessly ran the clean-up on the live cluster and should have looked at the prompt.
        The on-call engineer did not follow the escalation procedure.

        ## Actions

        - Remind everyone to be careful.
        """;

    private const string Explaining = """
        # Orders lost for an hour

        Ana ran the clean-up from the runbook. Both terminals showed the same prompt, and the tool does not ask before it deletes.
        Ben took the first alert for the weekly noise, because it had come every Monday for a year.
        We failed to test the restore, and we never looked at what the alert watched.

        ## Actions

        - Make the tool refuse to delete from a live cluster without a second approval.
        """;

    [Fact]
    public void One_incident_told_with_blame_is_found_by_every_rule_that_it_breaks()
    {
        var rules = Linted.Report(Blaming).Findings.Where(f => f.Severity == Severity.Error).Select(f => f.Rule).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        Assert.Equal(["character", "correct-the-person", "human-error", "omission", "rule-broken"], rules);
    }

    [Fact]
    public void The_same_incident_explained_has_no_finding() => Assert.Empty(Linted.Report(Explaining).Findings);

    [Fact]
    public void Each_rules_poor_example_is_found_and_its_good_example_is_not()
    {
        foreach (var guide in LanguageLinter.Guides.Where(g => g.Id != LanguageLinter.WithoutReason))
        {
            Assert.Contains(Linted.Report(guide.PoorExample).Findings, f => f.Rule == guide.Id);
            Assert.DoesNotContain(Linted.Report(guide.GoodExample).Findings, f => f.Severity != Severity.Hint || f.Rule == guide.Id);
        }
    }

    [Fact]
    public void Findings_of_any_text_lie_inside_it_and_come_out_the_same_twice() =>
        Check.QuickThrowOnFailure(Prop.ForAll<string?>(text =>
        {
            var source = text + " The operator should have checked " + text;
            var first = LanguageLinter.Lint(PostmortemDocument.Read(source, DocumentFormat.PlainText).Prose);
            var second = LanguageLinter.Lint(PostmortemDocument.Read(source, DocumentFormat.PlainText).Prose);
            return first.Findings.All(f => f.Span.Start >= 0 && f.Span.End <= source.Length && f.Span.Length > 0) && first.Findings.SequenceEqual(second.Findings);
        }));
}
