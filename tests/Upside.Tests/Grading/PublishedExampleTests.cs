using Upside.Grading;
using Upside.Postmortems;

namespace Upside.Tests.Grading;

/// <summary>
/// The letter that Zendesk published in 2010 about a failure of its mail and network, against the scorecard that was published for it.
/// The scorecard took from the records that it went out on the company's blog and Twitter account; here a front-matter field says so.
/// </summary>
public class PublishedExampleTests
{
    // Quoted from the letter of Zendesk to its customers, 2010.
    private const string Letter =
        """
        ---
        channels: Zendesk blog, @zendesk on Twitter
        ---

        Yesterday an unannounced DNS change apparently made our mail server go incognito to the rest of the world. The consequences of this came sneaking over night as the changes propagated through the DNS network. Whammy. On top of this our upstream internet provider late last night PST (early morning CET) experienced a failure that prevented our servers from reaching external destinations. Web access was not affected but email, widget, targets, basically everything that relied on communication from our servers to the outside world were. Double whammy. It took too long time to realize that we had two separate issues at hand. We kept focusing on the former as root cause for the latter. And it took unacceptably long to determine that we had a network outage.

        We've learned an important lesson and will do our best to ensure that no 3rd parties can take us down like this again.
        """;

    [Theory]
    [InlineData("C1", Verdict.Yes)]
    [InlineData("C2", Verdict.Yes)]
    [InlineData("C3", Verdict.Yes)]
    [InlineData("C4", Verdict.Yes)]
    [InlineData("C5", Verdict.No)]
    [InlineData("C6", Verdict.Yes)]
    [InlineData("C7", Verdict.Yes)]
    [InlineData("C8", Verdict.Partial)]
    [InlineData("C9", Verdict.No)]
    [InlineData("C10", Verdict.No)]
    [InlineData("C11", Verdict.Partial)]
    [InlineData("C12", Verdict.Partial)]
    public void The_published_scorecard_comes_out(string id, Verdict published)
    {
        var report = Grader.Grade(PostmortemDocument.Read(Letter, DocumentFormat.Markdown));

        Assert.Equal(published, report.Criteria.Single(c => c.Guide.Id == id).Verdict);
    }
}
