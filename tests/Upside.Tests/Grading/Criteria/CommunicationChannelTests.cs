using Upside.Grading;
using Upside.Postmortems;

namespace Upside.Tests.Grading.Criteria;

public sealed class CommunicationChannelTests
{
    [Theory]
    [InlineData("---\nchannels: [blog, twitter]\n---\n\nThe mail server was down.\n", Verdict.Yes)]
    [InlineData("---\nstatus_page: https://status.example.org\n---\n\nThe mail server was down.\n", Verdict.Yes)]
    [InlineData("---\nchannels: TBD\n---\n\nThe mail server was down.\n", Verdict.No)]
    public void The_publication_records_in_the_front_matter_decide(string text, Verdict expected) => Assert.Equal(expected, Grade(text));

    [Theory]
    [InlineData("We posted updates every half hour on our status page, https://status.example.org.\n", Verdict.Yes)]
    [InlineData("We kept customers informed through the status page.\n", Verdict.Yes)]
    [InlineData("If in doubt, contact us.\n", Verdict.Partial)]
    [InlineData("A user asked about it in the team chat on Slack.\n", Verdict.Partial)]
    [InlineData("The mail server was down for an hour.\n", Verdict.No)]
    [InlineData("## Action items\n\n- Add a status page\n", Verdict.No)]
    public void The_place_and_the_news_count_together(string text, Verdict expected) => Assert.Equal(expected, Grade(text));

    private static Verdict Grade(string text) => Grader.Grade(PostmortemDocument.Read(text, DocumentFormat.Markdown)).Criteria.Single(c => c.Guide.Id == "C3").Verdict;
}
