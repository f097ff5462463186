using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Upside.Grading;
using Upside.Postmortems;

namespace Upside.Tests.Grading;

public sealed class GraderPropertyTests
{
    /// <summary>Scraps that postmortems are made of, and scraps that break readers: random documents are rows of these.</summary>
    private static readonly string[] Scraps =
    [
        "# Postmortem\n", "## Impact\n", "## Timeline\n", "## Action items\n", "**Root cause**: ", "- ", "  - ", "1. ", "| a | b |\n|---|---|\n", "| 18:04 | we paged the on-call |\n",
        "- [x] add an alert, owner: Ana, due 2024-05-01, OPS-12\n", "18:04 UTC the deploy began. ", "We should have tested this. ", "Nobody noticed the alert. ",
        "because the limit was 5, ", "40% of requests failed for 3 hours. ", "TBD\n", "???", "> quoted\n", "```\ncode\n", "```\n", "<!-- hint -->", "<b>", "</div>", "\n\n", "\r\n", "\t",
        "    indented\n", "[a](http://example.org/", "![", "((((", "****", "____", "\0", "\uD83D", "😀", "日本語。", "مرحبا ", "---\n", "title: x\n", "&amp;", "&#0;", "{{< x >}}", "::: {.note}\n", "\u200b",
    ];

    private static readonly Arbitrary<string> Texts =
        Gen.Elements(Scraps).ListOf().Select(scraps => string.Concat(scraps)).ToArbitrary();

    [Fact]
    public void Any_text_in_any_format_is_graded_with_evidence_inside_it_in_order_and_apart() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Texts, text =>
        {
            foreach (var format in Enum.GetValues<DocumentFormat>())
            {
                foreach (var result in Grader.Grade(PostmortemDocument.Read(text, format)).Criteria)
                {
                    var end = 0;
                    foreach (var span in result.Evidence)
                    {
                        Assert.InRange(span.Start, end, text.Length);
                        Assert.InRange(span.End, span.Start + 1, text.Length);
                        end = span.End;
                    }
                    Assert.Equal(result.Verdict is Verdict.Yes or Verdict.Partial, !result.Evidence.IsEmpty);
                    Assert.Equal(result.Verdict is Verdict.No or Verdict.Partial, result.Missing is not null);
                }
            }
        }));

    [Fact]
    public void The_same_text_gets_the_same_report_in_any_culture() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Texts, text =>
        {
            var before = Render(text);
            var culture = CultureInfo.CurrentCulture;
            try
            {
                CultureInfo.CurrentCulture = ForeignCulture();
                Assert.Equal(before, Render(text));
            }
            finally
            {
                CultureInfo.CurrentCulture = culture;
            }
        }));

    /// <summary>A culture that writes numbers and dates its own way, made here because the tests run without the machine's culture tables.</summary>
    private static CultureInfo ForeignCulture()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = ".";
        culture.NumberFormat.NegativeSign = "~";
        culture.DateTimeFormat.ShortDatePattern = "dd.MM.yy";
        culture.DateTimeFormat.TimeSeparator = ".";
        return culture;
    }

    private static string Render(string text) => string.Join('\n', Grader.Grade(PostmortemDocument.Read(text, DocumentFormat.Markdown)).Criteria
        .Select(c => $"{c.Guide.Id} {c.Verdict} {string.Join(' ', c.Evidence)} {c.Missing}"));
}
