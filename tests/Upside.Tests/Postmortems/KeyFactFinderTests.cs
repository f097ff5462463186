using Upside.Postmortems;

namespace Upside.Tests.Postmortems;

public sealed class KeyFactFinderTests
{
    [Theory]
    [InlineData("- **Time to repair**: 5h 8m\n", "time to repair", "5h 8m")]
    [InlineData("Severity: 2\n", "severity", "2")]
    [InlineData("- Status : closed\n", "status", "closed")]
    [InlineData("---\ntime_to_detect: 4 min\n---\n\nText.\n", "time to detect", "4 min")]
    public void A_label_and_its_value_are_a_fact(string text, string label, string value)
    {
        var document = PostmortemDocument.Read(text, DocumentFormat.Markdown);
        var fact = Assert.Single(document.KeyFacts);
        Assert.Equal(label, fact.Label);
        Assert.Equal(value, document.Source.Quote(fact.Value));
    }

    [Fact]
    public void Rows_of_two_cells_are_facts()
    {
        var document = PostmortemDocument.Read("| Field | Value |\n|---|---|\n| Severity | 2 |\n| Duration | 40 min |\n", DocumentFormat.Markdown);
        Assert.Equal(["severity", "duration"], document.KeyFacts.Select(f => f.Label));
    }

    [Theory]
    [InlineData("The broker, which the old team had set up long ago, was slow: it swapped.\n")]
    [InlineData("At 18:04 the broker stopped.\n")]
    public void A_sentence_with_a_colon_or_a_time_is_no_fact(string text) => Assert.Empty(PostmortemDocument.Read(text, DocumentFormat.Markdown).KeyFacts);
}
