using Upside.Grading;
using Upside.Language;
using Upside.Postmortems;

namespace Upside.Tests.Grading;

/// <summary>Texts on which work that grows with the square of the length would take minutes: they are graded all the same.</summary>
public sealed class HostileTextTests
{
    [Theory]
    [InlineData("a\n-\n", 40_000)]
    [InlineData("Impact: bad\n", 5_000)]
    [InlineData("- **Duration**: 5h 8m\n", 5_000)]
    [InlineData("# Root causes\n- The queue was full because the limit was too low.\n", 2_000)]
    [InlineData("All times in UTC. 18:04 it failed.\n\n", 4_000)]
    [InlineData("We failed to notice that the database was down because nobody had checked the alerts; ", 2_000)]
    public void Endless_repetition_is_graded(string scrap, int times)
    {
        var text = string.Concat(Enumerable.Repeat(scrap, times));
        var document = PostmortemDocument.Read(text, DocumentFormat.Markdown);
        var report = Grader.Grade(document);
        Assert.Equal(Rubric.Criteria.Length, report.Criteria.Length);
        Assert.True(document.Sentences.Count >= times * scrap.Length / 4000, "it was read to its end");
    }

    // The limit guards against the hour that work of the square of the length would take; it measures nothing.
    [Theory(Timeout = 300_000)]
    [InlineData("1aa", 3_000_000)]
    [InlineData("<!-- upside-x ", 500_000)]
    [InlineData("<!-- upside-enable --> ", 200_000)]
    public async Task Millions_of_marks_on_one_line_are_read_to_the_end(string scrap, int times)
    {
        var text = string.Concat(Enumerable.Repeat(scrap, times)) + "z\n\nThe operator should have checked the list.\n";
        var findings = await Task.Run(() => LanguageLinter.Lint(PostmortemDocument.Read(text, DocumentFormat.PlainText).Prose).Findings, TestContext.Current.CancellationToken);
        Assert.Contains(findings, f => f.Rule == "omission");
    }

    [Theory(Timeout = 300_000)]
    [InlineData(" ", "<!-- upside-enable ", "")]
    [InlineData("", "<!-- upside-disable-next-line ", "\n")]
    [InlineData("", "<!-- upside-disable ", " ")]
    public async Task Blanks_beside_many_suppressions_are_passed_over_once(string before, string marker, string after)
    {
        const int Blanks = 1_000_000;
        var source = new SourceText(string.Concat(Enumerable.Repeat(before, Blanks)) + string.Concat(Enumerable.Repeat(marker, 20_000)) + string.Concat(Enumerable.Repeat(after, Blanks)));
        var found = await Task.Run(() => Suppressions.Read(source, _ => false), TestContext.Current.CancellationToken);
        Assert.InRange(found.Length, 0, 1000);
    }

    [Fact]
    public void Each_of_very_many_action_items_is_judged()
    {
        const int Items = 8_000;
        var text = "# Action items\n\n" + string.Concat(Enumerable.Repeat("- [ ] Ana to add an alert for the queue by 2021-03-04 (OPS-42)\n", Items));
        var document = PostmortemDocument.Read(text, DocumentFormat.Markdown);
        Assert.Equal(Items, document.ActionItems.Length);
        var verdicts = Grader.Grade(document).Criteria.Where(c => c.Guide.Id is "F2" or "F3" or "F4").Select(c => c.Verdict);
        Assert.All(verdicts, verdict => Assert.Equal(Verdict.Yes, verdict));
    }

    [Fact]
    public void Preparing_changes_no_report()
    {
        var document = PostmortemDocument.Read("# Outage\n\nWe are sorry: the queue was full because the limit was too low.\n", DocumentFormat.Markdown);
        var before = Grader.Grade(document).Criteria.Select(c => c.Verdict).ToArray();
        Grader.Prepare();
        Assert.Equal(before, Grader.Grade(document).Criteria.Select(c => c.Verdict));
    }
}
