using Upside.Server.Web;

namespace Upside.Server.Tests.Web;

public sealed class SafeMarkdownTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("text <b onclick=alert(1)>bold</b>")]
    public void Raw_html_stays_text(string written) =>
        Assert.DoesNotMatch("<(script|img|b)", SafeMarkdown.ToHtml(written));

    [Theory]
    [InlineData("[here](javascript:alert(1))")]
    [InlineData("[here](JaVaScRiPt:alert(1))")]
    [InlineData("[here](data:text/html,x)")]
    [InlineData("[here](vbscript:x)")]
    [InlineData("[here](//elsewhere.example)")]
    [InlineData("[here](/\\elsewhere.example)")]
    [InlineData("[here][ref]\n\n[ref]: javascript:alert(1)")]
    public void A_link_that_could_act_or_mislead_is_its_words(string written)
    {
        var html = SafeMarkdown.ToHtml(written);

        Assert.DoesNotContain("<a", html, StringComparison.Ordinal);
        Assert.Contains("here", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("<data:text/html,x>")]
    public void So_is_an_address_in_angle_brackets(string written) =>
        Assert.DoesNotContain("<a", SafeMarkdown.ToHtml(written), StringComparison.Ordinal);

    [Theory]
    [InlineData("[here](https://example.com/a)", "https://example.com/a")]
    [InlineData("https://example.com/a", "https://example.com/a")]
    [InlineData("[here](mailto:a@example.com)", "mailto:a@example.com")]
    [InlineData("[here](/incidents/12)", "/incidents/12")]
    public void Links_to_the_web_to_mail_and_to_this_server_lead_there(string written, string target)
    {
        var html = SafeMarkdown.ToHtml(written);

        Assert.Contains($"href=\"{target}\"", html, StringComparison.Ordinal);
        Assert.Contains("rel=\"nofollow noopener\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_becomes_a_link_to_it()
    {
        var html = SafeMarkdown.ToHtml("![the graph](https://example.com/graph.png)");

        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.Contains(">the graph</a>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Headings_come_below_those_of_the_page_and_lines_stay_lines()
    {
        Assert.Contains("<h3>", SafeMarkdown.ToHtml("# Big"), StringComparison.Ordinal);
        Assert.Contains("<br", SafeMarkdown.ToHtml("one\ntwo"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_nested_deeper_than_anybody_means_is_shown_as_typed()
    {
        var html = SafeMarkdown.ToHtml(new string('>', 5_000) + "<i>");

        Assert.Contains("&lt;i&gt;", html, StringComparison.Ordinal);
    }
}
