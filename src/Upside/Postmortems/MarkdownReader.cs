using Markdig;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Upside.Language;
using Cell = Upside.Postmortems.Cell;

namespace Upside.Postmortems;

/// <summary>Reads Markdown.</summary>
internal sealed class MarkdownReader
{
    private const int LongestSetextHeading = 120;

    private static readonly MarkdownPipeline Pipeline = BuildPipeline();

    private readonly SourceText _source;
    private readonly OutlineBuilder _outline;
    private readonly MarkdownRuns _runs;

    private MarkdownReader(SourceText source)
    {
        _source = source;
        _outline = new OutlineBuilder(source);
        _runs = new MarkdownRuns(source);
    }

    public static DocumentOutline Read(SourceText source)
    {
        if (!MarkdownLimits.Hold(source.Text)) return PlainTextReader.Read(source) with { Format = DocumentFormat.Markdown };
        var front = FrontMatterReader.Read(source);
        var reader = new MarkdownReader(source);
        foreach (var block in Markdown.Parse(source.Text, Pipeline))
        {
            if (block.Span.Start >= front.Span.End) reader.Visit(block, new Place(), 0);
        }
        return new DocumentOutline(source, DocumentFormat.Markdown, front, reader._outline.ToBlocks());
    }

    private void Visit(Markdig.Syntax.Block block, Place place, int depth)
    {
        switch (block)
        {
            case HeadingBlock heading: Heading(heading, place); break;
            case ParagraphBlock paragraph when WikiLevel(_source.Slice(SpanOf(paragraph))) is > 0 and var level: _outline.Heading(level, _runs.Of(paragraph, out _)); break;
            case ParagraphBlock paragraph: _outline.Paragraph(_runs.Of(paragraph, out _), place); break;
            case ListBlock list: List(list, place, depth); break;
            case QuoteBlock quote: Quote(quote, place, depth); break;
            case Table table: Table(table, place); break;
            case YamlFrontMatterBlock or LinkReferenceDefinitionGroup or ThematicBreakBlock: break;
            case FencedCodeBlock fenced: Fenced(fenced, place); break;
            case CodeBlock code: ProseLines.ReadIndented(_outline, SpanOf(code), place); break;
            case HtmlBlock html: Html(html, place); break;
            case ContainerBlock container:
                foreach (var child in container) Visit(child, place, depth);
                break;
        }
    }

    private void Heading(HeadingBlock heading, Place place)
    {
        var runs = _runs.Of(heading, out _);
        // A rule right under a paragraph turns it into a heading, by the letter; nobody means that.
        var span = SpanOf(heading);
        if (heading.IsSetext && (span.Length > LongestSetextHeading || _source.Slice(span).TrimEnd().Count('\n') > 1)) _outline.Paragraph(runs, place);
        else _outline.Heading(heading.Level, runs);
    }

    /// <summary>The level of a heading as wikis write it ("== Impact =="); zero for what is none.</summary>
    private static int WikiLevel(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.Length is < 5 or > LongestSetextHeading || text[0] != '=' || text[^1] != '=' || text.Contains('\n')) return 0;
        var level = text.IndexOfAnyExcept('=');
        return level is > 0 and < 7 && text[level] == ' ' && text.EndsWith(text[..level]) ? level : 0;
    }

    private void List(ListBlock list, Place place, int depth)
    {
        var group = _outline.NewGroup();
        foreach (var child in list)
        {
            if (child is not ListItemBlock item) continue;
            var nested = place;
            var isFirst = true;
            foreach (var part in item)
            {
                if (isFirst && part is ParagraphBlock paragraph)
                {
                    var runs = _runs.Of(paragraph, out var isChecked);
                    nested = place with { Parent = _outline.Item(runs, place, depth, group, isChecked) };
                }
                else
                {
                    Visit(part, nested, depth + 1);
                }
                isFirst = false;
            }
        }
    }

    private void Quote(QuoteBlock quote, Place place, int depth)
    {
        // "> [!NOTE]" is a call-out of the author's own.
        var isOwn = _source.Slice(SpanOf(quote)).TrimStart("> \t").StartsWith("[!", StringComparison.Ordinal);
        foreach (var child in quote) Visit(child, place with { IsQuoted = place.IsQuoted || !isOwn }, depth);
    }

    private void Table(Table table, Place place)
    {
        var group = _outline.NewGroup();
        int? header = null;
        foreach (var child in table)
        {
            if (child is not TableRow row) continue;
            var cells = System.Collections.Immutable.ImmutableArray.CreateBuilder<Cell>(row.Count);
            var at = Math.Clamp(row.Span.Start, _outline.End, _source.Text.Length);
            foreach (var column in row)
            {
                if (column is not TableCell cell) continue;
                var runs = new List<ProseRun>();
                foreach (var part in cell)
                {
                    if (part is LeafBlock leaf) runs.AddRange(_runs.Of(leaf, out _));
                }
                var start = Math.Clamp(cell.Span.Start, at, _source.Text.Length);
                cells.Add(_outline.Cell(runs, start, start));
                at = Math.Max(at, cells[^1].Span.End);
            }
            if (cells.Count == 0) continue;
            var index = _outline.Row(cells.ToImmutable(), place, group, header, row.IsHeader);
            if (row.IsHeader) header = index;
        }
    }

    private void Fenced(FencedCodeBlock fenced, Place place)
    {
        var span = SpanOf(fenced);
        var first = _source.LineOf(span.Start) + 1;
        var last = _source.LineOf(Math.Max(span.Start, span.End - 1));
        var closing = _source.Text.AsSpan(_source.StartOfLine(last), span.End - _source.StartOfLine(last)).TrimStart(" \t>");
        if (last >= first && closing.Length > 0 && closing[0] == fenced.FencedChar && closing.TrimEnd().TrimEnd(fenced.FencedChar).Length == 0) last--;
        if (last < first) return;
        var inner = TextSpan.Between(_source.StartOfLine(first), last < _source.LineCount ? _source.StartOfLine(last + 1) : span.End);
        inner = TextSpan.Between(inner.Start, Math.Min(inner.End, span.End));
        // ```{note} is a call-out of MyST or Quarto; its words are the author's. A fence without language may hold a timeline.
        var isCallOut = fenced.Info is ['{', >= 'a' and <= 'z', ..] && !fenced.Info.StartsWith("{code", StringComparison.Ordinal) && !fenced.Info.StartsWith("{python", StringComparison.Ordinal);
        if (isCallOut) ProseLines.Read(_outline, inner, place);
        else if (string.IsNullOrEmpty(fenced.Info) && ProseLines.IsTimeline(_source, inner)) ProseLines.Read(_outline, inner, place);
        else _outline.Code(inner, place);
    }

    private void Html(HtmlBlock html, Place place)
    {
        if (html.Type == HtmlBlockType.Comment && !_source.Slice(SpanOf(html)).TrimEnd().EndsWith("-->", StringComparison.Ordinal) && html.Lines.Count > 1) return;
        HtmlReader.ReadInto(_outline, SpanOf(html), place);
    }

    /// <summary>
    /// Where a block stands. The parser counts the last character in, may count one too many at the end of the text, and sets a block that follows on a
    /// broken link back to the start of the text.
    /// </summary>
    private TextSpan SpanOf(Markdig.Syntax.Block block)
    {
        var start = Math.Clamp(block.Span.Start, _outline.End, _source.Text.Length);
        return TextSpan.Between(start, Math.Clamp(block.Span.End + 1, start, _source.Text.Length));
    }

    private static MarkdownPipeline BuildPipeline()
    {
        var builder = new MarkdownPipelineBuilder().UsePreciseSourceLocation().UsePipeTables().UseTaskLists().UseYamlFrontMatter();
        builder.BlockParsers.AddIfNotAlready<CustomContainerParser>();
        return builder.Build();
    }
}
