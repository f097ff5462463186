using Markdig;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Upside.Server.Web;

/// <summary>
/// What people write, as HTML. Nothing of it can act: raw HTML stays text, links lead to the web, to mail or to this server,
/// and a picture becomes a link to it, so that opening a page asks no other server for anything.
/// </summary>
internal static class SafeMarkdown
{
    // A page's own headings come first.
    private const int HeadingsBelow = 2;

    private static readonly MarkdownPipeline Prose = Grammar().Build();
    private static readonly MarkdownPipeline Notes = Grammar().UseSoftlineBreakAsHardlineBreak().Build();

    /// <param name="flowing">Whether line ends are where an editor put them; notes are written line by line.</param>
    public static string ToHtml(string text, bool flowing = false)
    {
        var pipeline = flowing ? Prose : Notes;
        MarkdownDocument document;
        try
        {
            document = Markdown.Parse(text, pipeline);
        }
        catch (ArgumentException) // nested deeper than anybody means: it is shown as it was typed
        {
            return $"<pre>{System.Net.WebUtility.HtmlEncode(text)}</pre>";
        }
        foreach (var heading in document.Descendants<HeadingBlock>()) heading.Level = Math.Min(6, heading.Level + HeadingsBelow);
        foreach (var link in document.Descendants<LinkInline>().ToList()) Tame(link);
        foreach (var link in document.Descendants<AutolinkInline>().ToList()) Tame(link);
        return document.ToHtml(pipeline);
    }

    private static MarkdownPipelineBuilder Grammar() => new MarkdownPipelineBuilder().DisableHtml().UseAutoLinks().UsePipeTables().UseTaskLists();

    private static void Tame(LinkInline link)
    {
        if (link.IsImage)
        {
            link.IsImage = false;
            if (link.FirstChild is null) link.AppendChild(new LiteralInline(link.Url ?? ""));
        }
        var target = link.GetDynamicUrl?.Invoke() ?? link.Url;
        if (IsSafe(target)) Mark(link);
        else Unlink(link);
    }

    private static void Tame(AutolinkInline link)
    {
        if (link.IsEmail || IsSafe(link.Url)) Mark(link);
        else link.ReplaceBy(new LiteralInline(link.Url));
    }

    private static void Mark(IMarkdownObject link) => link.GetAttributes().AddProperty("rel", "nofollow noopener");

    private static void Unlink(LinkInline link)
    {
        link.MoveChildrenAfter(link);
        link.Remove();
    }

    private static bool IsSafe(string? url) =>
        url is ['/', ..] ? LocalAddress.OrHome(url) == url
        : Uri.TryCreate(url, UriKind.Absolute, out var absolute) && absolute.Scheme is "http" or "https" or "mailto";
}
