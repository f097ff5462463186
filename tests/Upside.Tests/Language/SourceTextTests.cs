using Upside.Language;

namespace Upside.Tests.Language;

public sealed class SourceTextTests
{
    [Fact]
    public void A_line_ends_at_any_of_the_three_line_ends_and_its_span_leaves_it_out()
    {
        var source = new SourceText("a\r\nbc\rd\n\n");
        Assert.Equal(["a", "bc", "d", "", ""], Enumerable.Range(1, source.LineCount).Select(line => source.Slice(source.LineSpan(line)).ToString()));
        Assert.Equal([1, 1, 1, 2], Enumerable.Range(0, 4).Select(source.LineOf));
    }
}
