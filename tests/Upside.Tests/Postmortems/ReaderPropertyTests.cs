using FsCheck;
using FsCheck.Fluent;
using Upside.Postmortems;

namespace Upside.Tests.Postmortems;

public sealed class ReaderPropertyTests
{
    private static readonly string[] Scraps =
    [
        "# A\n", "## Impact\n", "Impact\n======\n", "TIMELINE:\n", "**Root cause**: ", "**Lessons**\n", "- ", "  - ", "1. ", "• ", "| a | b |\n|---|---|\n", "| 18:04 | paged |\n", "|\n", "- [x] add an alert\n",
        "18:04 UTC it began.\n", "~18:10Z - rolled back\n", "9:26 PM\n", "It broke. We fixed it! ", "TBD\n", "???", "> quoted\n", "```\ncode\n", "```\n", "~~~", "<!-- hint -->", "<!--", "<b>", "</div>", "<p>", "<li>", "<td>", "<tr>",
        "<table>", "<script>", "<pre>", "<h2>", "</h2>", "<a href=\"http://x.org\">", "\n\n", "\r\n", "\r", "\t", "    indented words\n", "[a](http://example.org/", ")", "![", "((((", "]]", "****", "____", "\\*", "\0", "\uD83D", "\uDE00", "😀", "日本語。",
        "مرحبا ", "e\u0301", "---\n", "title: x\n", "&amp;", "&#0;", "{{< x >}}", "{{", "<%= x %>", "<%", "{ref}`x`", "::: {.note}\n", ":::\n", "\u200b", "\ufeff", "\u3000\n", "\u2028", "\u0085", "\v", "\n\u3000\n", "1/4\n", "2020/7/6\n", "  2. Two ", "v1.2.3", "db1_a.b-c", "@ana", "#12", "a-b-c", "https://x.org/a?b=c. ",
    ];

    private static readonly Arbitrary<string> Texts = Gen.Elements(Scraps).ListOf().Select(scraps => string.Concat(scraps)).ToArbitrary();

    /// <summary>Texts too short for the limits that count characters, line ends included.</summary>
    private static readonly Arbitrary<string> ShortTexts = Gen.Elements(Scraps).ListOf().Resize(12).Select(scraps => string.Concat(scraps)).ToArbitrary();

    [Fact]
    public void Every_span_of_any_text_lies_inside_it_and_in_order() => Check.QuickThrowOnFailure(Prop.ForAll(Texts, text =>
    {
        foreach (var format in Enum.GetValues<DocumentFormat>())
        {
            var document = PostmortemDocument.Read(text, format);
            var end = 0;
            foreach (var block in document.Blocks)
            {
                Assert.InRange(block.Span.Start, end, text.Length);
                Assert.InRange(block.Span.End, block.Span.Start + 1, text.Length);
                var runEnd = block.Span.Start;
                foreach (var run in block.Runs)
                {
                    Assert.InRange(run.Span.Start, runEnd, block.Span.End);
                    Assert.InRange(run.Span.End, run.Span.Start + 1, block.Span.End);
                    runEnd = run.Span.End;
                }
                end = block.Span.End;
            }
            var token = 0;
            foreach (var sentence in document.Sentences)
            {
                Assert.Equal(token, sentence.FirstToken);
                token = sentence.EndToken;
                Assert.True(document.Blocks[sentence.Block].Span.Contains(sentence.Span));
            }
            Assert.Equal(document.Prose.Tokens.Count, token);
            for (var i = 1; i < token; i++) Assert.True(document.Prose.Tokens[i].Start >= document.Prose.Tokens[i - 1].End);
        }
    }));

    [Fact]
    public void Sections_cover_all_blocks_in_order_and_every_block_knows_its_section() => Check.QuickThrowOnFailure(Prop.ForAll(Texts, text =>
    {
        foreach (var format in Enum.GetValues<DocumentFormat>())
        {
            var document = PostmortemDocument.Read(text, format);
            var next = 0;
            foreach (var section in document.Sections)
            {
                Assert.Equal(next, section.FirstBlock);
                for (var i = section.FirstBlock; i < section.EndBlock; i++) Assert.Equal(section.Index, document.Blocks[i].Section);
                next = section.EndBlock;
                Assert.True(section.Parent is null || section.Parent < section.Index);
            }
            Assert.Equal(document.Blocks.Length, next);
        }
    }));

    [Fact]
    public void Windows_line_ends_change_no_word() => Check.QuickThrowOnFailure(Prop.ForAll(ShortTexts, text =>
    {
        var unix = text.Replace("\r", "", StringComparison.Ordinal);
        var windows = unix.Replace("\n", "\r\n", StringComparison.Ordinal);
        foreach (var format in Enum.GetValues<DocumentFormat>()) Assert.Equal(Words(unix, format), Words(windows, format));
    }));

    private static string[] Words(string text, DocumentFormat format)
    {
        var document = PostmortemDocument.Read(text, format);
        return [.. document.Sentences.Select(s => $"{document.KindOf(s)} {s.Context} {string.Join(' ', Enumerable.Range(s.FirstToken, s.TokenCount).Select(i => document.Source.Quote(document.Prose.Tokens[i].Span)))}")];
    }
}
