using Upside.Postmortems;

namespace Upside.Tests.Postmortems;

public sealed class DocumentSifterTests
{
    private const string Report = """
        # Search outage

        ## What happened

        Somebody started a reindex and the disk of the search cluster filled up. Eventually it was restarted and things were back to normal.

        ## Root cause

        The runbook was not followed.

        ## Action items

        - Improve monitoring
        - Be more careful with reindexing
        """;

    private const string Manual = "# The shop\n\nThis is how the parts of the shop are built, and where they are kept. Read the page on its parts first, and then the one on the tools that are used with them.\n";

    [Theory]
    [InlineData("search-outage.md")]
    [InlineData("indexing-outage.md")]
    [InlineData("index-corruption.md")]
    [InlineData("source-control-outage.md")]
    [InlineData("manifest-lost.md")]
    [InlineData("email-template-outage.md")]
    [InlineData("faq-page-down.html")]
    public void A_report_is_graded_whatever_its_name_begins_with(string file) => Assert.Null(Reason(file, Report));

    [Theory]
    [InlineData("README.md", "a README")]
    [InlineData("readme.en.md", "a README")]
    [InlineData("_index.md", "an index")]
    [InlineData("TEMPLATE.md", "a template")]
    [InlineData("postmortem-template.md", "a template")]
    [InlineData("CODE_OF_CONDUCT.md", "a code of conduct")]
    [InlineData("LICENSE", "a licence")]
    [InlineData("notes.md", "not a postmortem: it tells of no incident")]
    public void What_is_no_report_is_left_out_by_its_name_or_by_what_it_says(string file, string reason) => Assert.Equal(reason, Reason(file, Manual));

    [Theory]
    [InlineData("", "empty: it says nothing")]
    [InlineData("# Title\n\n## Impact\n\n## Timeline\n\nTBD\n", "a template that is not filled in")]
    public void What_says_nothing_is_left_out(string text, string reason) => Assert.Equal(reason, Reason("a.md", text));

    private static string? Reason(string file, string text) => DocumentSifter.ReasonToLeaveOut(file, PostmortemDocument.Read(text, DocumentFormat.Markdown));
}
