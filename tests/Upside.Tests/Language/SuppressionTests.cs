using Upside.Language;
using Upside.Postmortems;
using Upside.Tests.Language.Rules;
using Xunit;

namespace Upside.Tests.Language;

public sealed class SuppressionTests
{
    private const string Blame = "The operator should have checked the list.";

    [Fact]
    public void A_finding_on_the_next_line_is_left_out_and_counted()
    {
        var report = Linted.Report($"<!-- upside-disable-next-line omission: the board's own words -->\n{Blame}\n\n{Blame}\n");
        Assert.Single(report.Findings);
        Assert.Equal("the board's own words", Assert.Single(report.Suppressed).Reason);
    }

    [Fact]
    public void A_stretch_is_left_out_up_to_where_it_is_enabled_again()
    {
        var report = Linted.Report($"<!-- upside-disable omission: kept as it was read out -->\n\n{Blame}\n\n{Blame}\n\n<!-- upside-enable omission -->\n\n{Blame}\n");
        Assert.Single(report.Findings);
        Assert.Equal(2, report.Suppressed.Length);
    }

    [Fact]
    public void Only_the_named_rule_is_left_out()
    {
        var report = Linted.Report($"<!-- upside-disable-next-line character: a nickname -->\n{Blame}\n");
        Assert.Equal("omission", Assert.Single(report.Findings).Rule);
    }

    [Theory]
    [InlineData("<!-- upside-disable-next-line omission -->")]
    [InlineData("<!-- upside-disable-next-line omission: -->")]
    [InlineData("<!-- upside-disable-next-line omision: a typing error -->")]
    public void Without_a_reason_or_a_known_rule_it_has_no_effect_and_is_reported(string comment)
    {
        var report = Linted.Report($"{comment}\n{Blame}\n");
        Assert.Equal(["suppression-without-reason", "omission"], report.Findings.Select(f => f.Rule));
        Assert.Empty(report.Suppressed);
    }

    [Fact]
    public void In_plain_text_it_stands_on_a_line_of_its_own()
    {
        var report = Linted.Report($"[upside-disable-next-line omission: the board's own words]\n{Blame}\n", DocumentFormat.PlainText);
        Assert.Empty(report.Findings);
        Assert.Single(report.Suppressed);
    }

    [Fact]
    public void An_example_in_code_suppresses_nothing()
    {
        var report = Linted.Report($"```\n<!-- upside-disable omission: shown -->\n```\n\n{Blame}\n");
        Assert.Equal("omission", Assert.Single(report.Findings).Rule);
    }

    [Fact]
    public void A_rule_that_is_off_finds_nothing()
    {
        var prose = PostmortemDocument.Read(Blame, DocumentFormat.Markdown).Prose;
        Assert.Empty(LanguageLinter.Lint(prose, new LintOptions { RulesOff = ["omission"] }).Findings);
    }

    [Fact]
    public void Several_on_one_line_end_each_with_its_own_comment()
    {
        var report = Linted.Report($"<!-- upside-disable-next-line omission: read out --> <!-- upside-disable-next-line character: a name -->\n{Blame}\n");
        Assert.Empty(report.Findings);
        Assert.Equal("read out", Assert.Single(report.Suppressed).Reason);
    }

    [Fact]
    public void Words_that_only_look_like_one_do_not_use_up_how_many_are_read()
    {
        var report = Linted.Report($"{string.Concat(Enumerable.Repeat("The upside-down queue was full. ", 2_000))}\n\n<!-- upside-disable-next-line omission: read out -->\n{Blame}\n");
        Assert.Single(report.Suppressed);
    }
}
