using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Upside.Language;

namespace Upside.Postmortems;

/// <summary>The words of a Markdown block without its markup, each where it stands in the source.</summary>
internal sealed class MarkdownRuns(SourceText source)
{
    private readonly List<ProseRun> _runs = [];
    private int _end;
    private bool? _isChecked;

    /// <summary>The runs of a block; the list is used again by the next call.</summary>
    public List<ProseRun> Of(LeafBlock block, out bool? isChecked)
    {
        _runs.Clear();
        _isChecked = null;
        // Blocks come in their order; the parser sets one that follows on a broken link back to the start of the text.
        _end = Math.Clamp(block.Span.Start, _end, source.Text.Length);
        if (block.Inline is { } inline) Visit(inline);
        isChecked = _isChecked;
        return _runs;
    }

    private void Visit(ContainerInline container)
    {
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    // The span of an escaped character holds its backslash.
                    Text(literal.Span.Start + (literal.IsFirstCharacterEscaped ? 1 : 0), literal.Span.End + 1);
                    break;
                case CodeInline code:
                    Add(ProseRunKind.Code, code.Span.Start + code.DelimiterCount, code.Span.End + 1 - code.DelimiterCount);
                    break;
                case LinkInline link:
                    Visit(link);
                    if (link.UrlSpan.Start > link.Span.Start && link.UrlSpan.End < link.Span.End) Add(ProseRunKind.Url, link.UrlSpan.Start, link.UrlSpan.End + 1);
                    break;
                case AutolinkInline address:
                    Add(ProseRunKind.Url, address.Span.Start + 1, address.Span.End);
                    break;
                case TaskList task:
                    _isChecked = task.Checked;
                    break;
                case ContainerInline inner:
                    Visit(inner);
                    break;
            }
        }
    }

    private void Text(int start, int end)
    {
        // Only emphasis marks and white space between two stretches: they are read as one.
        if (_runs.Count > 0 && _runs[^1] is { Kind: ProseRunKind.Text } last && start >= last.Span.End && start - last.Span.End < 80 && IsSilent(last.Span.End, start))
        {
            start = last.Span.Start;
            _runs.RemoveAt(_runs.Count - 1);
            _end = start;
        }
        Add(ProseRunKind.Text, start, end);
    }

    private bool IsSilent(int start, int end)
    {
        for (var i = start; i < end && i < source.Text.Length; i++)
        {
            if (!char.IsWhiteSpace(source.Text[i]) && source.Text[i] is not ('*' or '_')) return false;
        }
        return true;
    }

    private void Add(ProseRunKind kind, int start, int end)
    {
        start = Math.Clamp(start, _end, source.Text.Length);
        end = Math.Clamp(end, start, source.Text.Length);
        if (kind == ProseRunKind.Code)
        {
            while (start < end && source.Text[start] is ' ' or '\n' or '\r') start++;
            while (end > start && source.Text[end - 1] is ' ' or '\n' or '\r') end--;
        }
        if (end == start) return;
        _runs.Add(new ProseRun(TextSpan.Between(start, end), kind));
        _end = end;
    }
}
