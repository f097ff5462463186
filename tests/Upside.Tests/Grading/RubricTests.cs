using Upside.Grading;

namespace Upside.Tests.Grading;

public sealed class RubricTests
{
    [Fact]
    public void The_rubric_has_its_34_criteria_in_their_order()
    {
        var expected = Enumerable.Range(1, 12).Select(n => $"C{n}")
            .Concat(Enumerable.Range(1, 14).Select(n => $"L{n}"))
            .Concat(Enumerable.Range(1, 8).Select(n => $"F{n}"));
        Assert.Equal(expected, Rubric.Guides.Select(g => g.Id));
    }

    [Fact]
    public void Each_criterion_counts_in_the_scorecard_of_its_letter() =>
        Assert.All(Rubric.Guides, guide => Assert.Equal(
            guide.Id[0] switch { 'C' => Scorecard.Communication, 'L' => Scorecard.Learning, _ => Scorecard.FollowThrough },
            guide.Scorecard));

    [Fact]
    public void Every_guide_says_in_whole_sentences_how_it_decides_and_how_to_earn_it() =>
        Assert.All(Rubric.Guides, guide => Assert.All([guide.HowItDecides, guide.HowToEarnIt], text => Assert.EndsWith(".", text, StringComparison.Ordinal)));

    [Fact]
    public void The_good_example_of_a_guide_earns_more_than_its_poor_one()
    {
        var unearned = Rubric.Guides
            .Select(guide => (guide.Id, Good: VerdictOn(guide, guide.GoodExample), Poor: VerdictOn(guide, guide.PoorExample)))
            .Where(x => x.Good <= x.Poor || x.Good == Verdict.NotApplicable)
            .Select(x => $"{x.Id}: good {x.Good}, poor {x.Poor}");
        Assert.True(!unearned.Any(), string.Join("; ", unearned));
    }

    [Fact]
    public void The_scorecard_of_the_second_example_draft_is_better_in_every_part_and_blames_nobody()
    {
        var first = Example("search-outage-first-draft.md");
        var second = Example("search-outage.md");
        foreach (var scorecard in Enum.GetValues<Scorecard>()) Assert.True(Score(second, scorecard) > Score(first, scorecard), $"{scorecard}");
        Assert.NotEmpty(first.Language.Findings);
        Assert.Empty(second.Language.Findings);
    }

    private static Verdict VerdictOn(CriterionGuide guide, string example)
    {
        var heading = guide switch
        {
            { Scorecard: Scorecard.FollowThrough, Id: not "F8" } => "Action items",
            { Id: "L2" or "L3" or "L4" } => "Timeline",
            _ => "What happened",
        };
        var document = Upside.Postmortems.PostmortemDocument.Read($"# Outage\n\n## {heading}\n\n{example}\n", Upside.Postmortems.DocumentFormat.Markdown);
        return Grader.Grade(document).Criteria.Single(c => c.Guide.Id == guide.Id).Verdict;
    }

    private static int Score(Report report, Scorecard scorecard) =>
        report.Criteria.Where(c => c.Guide.Scorecard == scorecard).Sum(c => c.Verdict switch { Verdict.Yes => 2, Verdict.Partial => 1, _ => 0 });

    private static Report Example(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Upside.slnx"))) folder = folder.Parent!;
        var text = File.ReadAllText(Path.Combine(folder.FullName, "docs", "examples", name));
        return Grader.Grade(Upside.Postmortems.PostmortemDocument.Read(text, Upside.Postmortems.DocumentFormat.Markdown));
    }
}
