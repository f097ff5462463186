using Upside.Language;
using Upside.Postmortems;

namespace Upside.Tests.Postmortems;

public sealed class PlainTextReaderTests
{
    private static string[] Read(string text) => Outline.Of(text, DocumentFormat.PlainText);

    [Theory]
    [InlineData("Impact\n======\n\nForty users waited.")]
    [InlineData("## Impact\nForty users waited.")]
    [InlineData("1. Impact\n\nForty users waited.")]
    [InlineData("**Impact**\nForty users waited.")]
    [InlineData("IMPACT:\n\nForty users waited.")]
    [InlineData("Impact\n\nForty users waited.")]
    [InlineData("Impact:\nForty users waited.")]
    public void Every_form_of_heading_opens_a_section(string text)
    {
        var lines = Read("Mail was late\n\n" + text + "\n");
        Assert.Equal(3, lines.Length);
        Assert.StartsWith("Impact Heading: ", lines[1], StringComparison.Ordinal);
        Assert.Equal("Impact Paragraph: Forty users waited.", lines[2]);
    }

    [Theory]
    [InlineData("\u3000")]
    [InlineData("\u2028")]
    [InlineData("\u0085")]
    [InlineData("\v")]
    [InlineData("\0\u2003\ufeff")]
    public void A_line_of_any_white_space_is_blank(string blank) => Assert.Equal(
        ["Other Paragraph: The disk was full.", "Other Paragraph: We freed it."],
        Read($"The disk was full.\n{blank}\nWe freed it.\n"));

    [Fact]
    public void Wrapped_lines_are_joined_and_wrapped_items_too() => Assert.Equal(
        [
            "Other Paragraph: The queue grew until the disk of the first broker was full and then every producer had to wait for the second one.",
            "Other ListItem: add an alert on the disk of each broker, at eighty per cent, so that somebody sees it in time", "Other ListItem: test it",
        ],
        Read("The queue grew until the disk of the first broker was full and then\nevery producer had to wait for the second one.\n\n"
            + "- add an alert on the disk of each broker, at eighty per cent, so that\n  somebody sees it in time\n- test it\n"));

    [Fact]
    public void Labels_and_lists_written_into_one_long_line_are_taken_apart()
    {
        var filler = string.Concat(Enumerable.Repeat("Requests to the store timed out in one region. ", 8));
        Assert.Equal(
            ["Impact Paragraph", "Factors Paragraph", "Actions Paragraph", "Actions ListItem", "Actions ListItem"],
            Read($"Summary of impact: {filler}Root cause and mitigation: A disk was full. Next steps: We will do this: 1. Add an alert on it. 2. Test the alert.\n").Select(l => l[..l.IndexOf(':', StringComparison.Ordinal)]));
    }

    [Fact]
    public void A_line_that_holds_only_a_time_heads_what_follows_the_blank_line() => Assert.Equal(
        ["Timeline Heading: Timeline", "Timeline Paragraph: 9:26 PM The alert fired.", "Timeline Paragraph: 9:30 PM We rolled back."],
        Read("Timeline\n\n9:26 PM\n\nThe alert fired.\n\n9:30 PM\n\nWe rolled back.\n"));

    [Fact]
    public void What_the_browser_prints_on_each_page_is_left_out() => Assert.Equal(
        ["Other Paragraph: The disk was full.", "Other Paragraph: We freed it."],
        Read("2020/7/6\n\nThe disk was full.\n\nhttps://example.org/issues/1\n\n1/3\n\n2020/7/6\n\nWe freed it.\n\nhttps://example.org/issues/1\n\n2/3\n\n2020/7/6\n\nhttps://example.org/issues/1\n\n3/3\n"));

    [Fact]
    public void A_table_drawn_with_bars_has_rows_and_its_header_and_headings_inside_do_not_move_its_rows() => Assert.Equal(
        [
            "Timeline Heading: Timeline", "Timeline TableRow: Date Time Description", "Timeline TableRow: Sep 19 10:00", "Impact Heading: IMPACT:", "Impact Paragraph: None was lost.",
            "Timeline TableRow: Sep 20 11:00",
        ],
        Read("## Timeline\n\n| Date | Time | Description\n---|---|---\n| Sep 19 | 10:00 |\n\nIMPACT:\n\nNone was lost.\n\n|\n| Sep 20 | 11:00 |\n"));

    [Fact]
    public void A_field_beside_a_heading_does_not_take_its_text_away() => Assert.Equal(
        ["Summary Heading: Overview", "Summary Heading: OWNER OF REVIEW PROCESS", "Summary Paragraph: A wrong file was deployed.", "Metadata Heading: DURATION", "Metadata Paragraph: 24m 23s"],
        Read("Overview\n\nOWNER OF REVIEW PROCESS\n\nA wrong file was deployed.\n\nDURATION\n24m 23s\n"));

    [Fact]
    public void A_short_first_line_is_the_title()
    {
        var document = PostmortemDocument.Read("Mail was late in May\n\nSummary\n\nIt was.\n", DocumentFormat.PlainText);
        Assert.Equal("Mail was late in May", document.Source.Slice(document.Title!.Value).ToString());
    }

    [Fact]
    public void Fenced_code_and_quoted_lines_are_not_the_authors_words() => Assert.Equal(
        [ProseContext.Body, ProseContext.Code, ProseContext.Quoted],
        PostmortemDocument.Read("We ran\n\n```\nrm -r x\n```\n\n> oh no, they said\n", DocumentFormat.PlainText).Blocks.Select(b => b.Context));
}
