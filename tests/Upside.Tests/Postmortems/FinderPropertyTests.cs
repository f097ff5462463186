using FsCheck;
using FsCheck.Fluent;
using Upside.Language;
using Upside.Postmortems;

namespace Upside.Tests.Postmortems;

public sealed class FinderPropertyTests
{
    private static readonly string[] Scraps =
    [
        "## Action items\n", "## Participants\n", "Next steps: ", "- ", "  - ", "- [x] ", "- [ ] ", "1. ", "| Action | Owner | Due | Status |\n|---|---|---|---|\n", "| add a limit | Ana | 2021-03-03 | done |\n", "Owner: ", "Owner:", "@", "@ana ", "Ana to ", "(Ana",
        "We will ", "we have ", "will be ", "add ", "added ", "by 3 March", "due ", "TBD", "~~", "✅ ", "#12 ", "OPS-42 ", "phab:", "https://example.org/issues/", "https://example.org/issues/7 ", "\n", "\n\n", "\r\n", "\t", ": ", ". ", "?", ")", "]", "—", "\0", "\uD83D", "😀", "日本語", "---\nauthors: [Ana]\n---\n",
    ];

    private static readonly Arbitrary<string> Texts = Gen.Elements(Scraps).ListOf().Select(scraps => string.Concat(scraps)).ToArbitrary();

    [Fact]
    public void Everything_that_is_found_stands_inside_the_text() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Texts, text =>
        {
            foreach (var format in Enum.GetValues<DocumentFormat>())
            {
                var document = PostmortemDocument.Read(text, format);
                foreach (var item in document.ActionItems)
                {
                    foreach (var span in new[] { item.Span, item.What, item.Owner, item.Team, item.Due, item.VagueDue, item.StatusMark }.Where(s => s is not null)) Inside(text, span!.Value);
                    Assert.All(item.Tickets, t => Inside(text, t));
                    Assert.InRange(item.Block, 0, document.Blocks.Length - 1);
                }
                Assert.All(document.KeyFacts, f => Inside(text, f.Value));
                Assert.All(document.Participants, p => Inside(text, p.Span));
            }
        }));

    [Fact]
    public void Actions_come_in_the_order_in_which_they_stand() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Texts, text =>
        {
            var starts = PostmortemDocument.Read(text, DocumentFormat.Markdown).ActionItems.Select(a => a.Span.Start).ToArray();
            Assert.Equal(starts.Order(), starts);
        }));

    private static void Inside(string text, TextSpan span)
    {
        Assert.InRange(span.Start, 0, text.Length);
        Assert.InRange(span.End, span.Start, text.Length);
    }
}
