using Upside.Postmortems;

namespace Upside.Tests.Postmortems;

public sealed class HtmlReaderTests
{
    private static string[] Read(string text) => Outline.Of(text, DocumentFormat.Html);

    [Fact]
    public void The_main_content_is_read_and_menus_scripts_and_footers_are_not() => Assert.Equal(
        [
            "Other Heading: Queue outage", "Other Paragraph: Mail was late , see https://example.org/1 the ticket .", "Impact Heading: Impact", "Impact ListItem: Forty users", "Impact ListItem: ten of them twice",
            "Impact ListItem: no loss", "Impact TableRow: Time Event", "Impact TableRow: 10:00 It began", "Impact Code (Code): df -h", "Impact Quote (Quoted): oh no",
        ],
        Read("<html><head><title>t</title><script>var a = '<p>x</p>';</script></head><body><nav><ul><li>Home</li></ul></nav><main><h1>Queue outage</h1><p>Mail was <b>late</b>, see <a href=\"https://example.org/1\">the ticket</a>."
            + "<h2>Impact</h2><ul><li>Forty users<ul><li>ten of them twice</li></ul></li><li>no loss</li></ul><table><tr><th>Time</th><th>Event</th></tr><tr><td>10:00</td><td>It began</td></tr></table>"
            + "<pre>df -h</pre><blockquote><p>oh no</p></blockquote></main><footer>imprint</footer></body></html>"));

    [Fact]
    public void A_bold_paragraph_is_a_heading_and_a_bold_label_opens_a_section() => Assert.Equal(
        ["Factors Heading: Root cause", "Factors Paragraph: A full disk.", "Response Paragraph: Resolution : We freed it."],
        Read("<p><strong>Root cause</strong></p><p>A full disk.</p><p><strong>Resolution</strong>: We freed it.</p>"));

    [Fact]
    public void Character_references_separate_runs_and_keep_offsets_exact()
    {
        const string Text = "<p>mail &amp; calendars</p>";
        var document = PostmortemDocument.Read(Text, DocumentFormat.Html);
        Assert.Equal(["mail", "calendars"], document.Blocks[0].Runs.Select(r => document.Source.Slice(r.Span).ToString()));
    }

    [Theory]
    [InlineData("<p>It broke")]
    [InlineData("<div><div><p>It broke<script>")]
    [InlineData("It broke<!-- never closed")]
    public void What_is_never_closed_ends_with_the_text(string text) => Assert.Equal(["Other Paragraph: It broke"], Read(text));

    [Fact]
    public void Blanks_between_a_row_and_its_first_cell_are_no_cell() =>
        Assert.Equal(["Other TableRow: paged"], Read("<table><tr>\t<td>paged</td></tr></table>"));

    [Fact]
    public void Blanks_around_what_a_site_generator_fills_in_are_no_paragraph() =>
        Assert.Empty(Read("\u0085<!-- hint -->\r\n\u3000\n{{< x >}}\v"));
}
