using Upside.Language;
using Upside.Postmortems;

namespace Upside.Tests.Language;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("didn't", "Word didn't")]
    [InlineData("long-standing", "Word long, Word standing")]
    [InlineData("1,234.5 users", "Number 1,234.5, Word users")]
    [InlineData("3.", "Number 3, Mark .")]
    [InlineData("18:04", "Clock 18:04")]
    [InlineData("18:04:33.120", "Clock 18:04:33.120")]
    [InlineData("6:30pm", "Clock 6:30, Word pm")]
    [InlineData("2021-02-15", "Date 2021-02-15")]
    [InlineData("15/02/2021", "Date 15/02/2021")]
    [InlineData("2021-02-15T18:04:33Z", "Timestamp 2021-02-15T18:04:33Z")]
    [InlineData("2021-02-15T18:04+01:00", "Timestamp 2021-02-15T18:04+01:00")]
    [InlineData("v1.2", "Version v1.2")]
    [InlineData("1.13.12", "Version 1.13.12")]
    [InlineData("db1042", "Identifier db1042")]
    [InlineData("us-east-1", "Identifier us-east-1")]
    [InlineData("CoreDNS", "Identifier CoreDNS")]
    [InlineData("my_table", "Identifier my_table")]
    [InlineData("@ana", "Handle @ana")]
    [InlineData("OPS-42", "Ticket OPS-42")]
    [InlineData("UTF-8", "Identifier UTF-8")]
    [InlineData("#123", "Ticket #123")]
    [InlineData("T12345", "Ticket T12345")]
    [InlineData("see https://x.org/a_b.", "Word see, Url https://x.org/a_b, Mark .")]
    [InlineData("e.g. this", "Word e, Mark ., Word g, Mark ., Word this")]
    [InlineData("40%", "Number 40, Mark %")]
    [InlineData("日本語。", "Word 日本語, Mark 。")]
    [InlineData("😀", "Mark 😀")]
    public void Each_shape_is_a_token_of_its_kind(string text, string tokens) => Assert.Equal(tokens, string.Join(", ", Tokens(text)));

    [Fact]
    public void A_word_far_longer_than_any_name_is_still_one_pass()
    {
        var text = string.Concat(Enumerable.Repeat("a-", 300_000));
        Assert.Equal(300_001, Tokens(text).Count());
    }

    [Theory]
    [InlineData(40, "Identifier")]
    [InlineData(64, "Identifier")]
    [InlineData(128, "Identifier")]
    [InlineData(129, "Number")]
    public void A_hexadecimal_name_is_no_longer_than_a_digest(int length, string kind) =>
        Assert.StartsWith(kind + " ", Tokens("1" + new string('a', length - 1)).First(), StringComparison.Ordinal);

    private static IEnumerable<string> Tokens(string text)
    {
        var document = PostmortemDocument.Read(text, DocumentFormat.PlainText);
        return document.Prose.Tokens.Select(t => $"{t.Kind} {document.Source.Slice(t.Span)}");
    }
}
