using System.Collections.Immutable;
using Upside.Language;

namespace Upside.Postmortems;

/// <summary>
/// Reads HTML: the main content of a page, its menus, scripts and forms left out. It walks the source itself, tag by tag, because every
/// block has to know its place in it; a tag that is never closed costs nothing.
/// </summary>
internal sealed class HtmlReader(OutlineBuilder outline, Place place)
{
    private readonly string _text = outline.Source.Text;
    private readonly List<ProseRun> _runs = [];
    private readonly List<(int? Item, int Group)> _lists = [];
    private readonly HashSet<string> _neverClosed = new(StringComparer.Ordinal);

    private int _heading;
    private bool _isItem;
    private int _quotes;
    private bool _isCode;
    private int? _item;
    private int? _table;
    private int? _headerRow;
    private bool _isHeaderRow;
    private ImmutableArray<Cell>.Builder? _cells;
    private int _cellStart;

    public static DocumentOutline Read(SourceText source)
    {
        var outline = new OutlineBuilder(source);
        ReadInto(outline, MainContent(source.Text), new Place());
        return new DocumentOutline(source, DocumentFormat.Html, FrontMatter.None, outline.ToBlocks());
    }

    /// <summary>Reads a stretch of HTML that stands in another text.</summary>
    public static void ReadInto(OutlineBuilder outline, TextSpan span, Place place)
    {
        var reader = new HtmlReader(outline, place);
        reader.Walk(span.Start, span.End);
        reader.EndRow();
        reader.Flush();
    }

    private static TextSpan MainContent(string text)
    {
        foreach (var name in (ReadOnlySpan<string>)["main", "article", "body"])
        {
            var start = text.IndexOf("<" + name, StringComparison.OrdinalIgnoreCase);
            if (start < 0 || start + name.Length + 1 >= text.Length || char.IsLetterOrDigit(text[start + name.Length + 1])) continue;
            var end = text.LastIndexOf("</" + name, StringComparison.OrdinalIgnoreCase);
            return TextSpan.Between(start, end > start ? end : text.Length);
        }
        return new TextSpan(0, text.Length);
    }

    private void Walk(int at, int end)
    {
        while (at < end)
        {
            var next = _text.AsSpan(at, end - at).IndexOfAny('<', '&');
            next = next < 0 ? end : at + next;
            if (next > at) Text(at, next);
            at = next < end ? _text[next] == '&' ? Entity(next, end) : Tag(next, end) : end;
        }
    }

    private void Text(int start, int end) => _runs.Add(new ProseRun(TextSpan.Between(start, end), _isCode ? ProseRunKind.Code : ProseRunKind.Text));

    /// <summary>Passes over a character reference; a bare ampersand is text.</summary>
    private int Entity(int at, int end)
    {
        const int Longest = 12;
        var stop = at + 1;
        while (stop < end && stop < at + Longest && (char.IsAsciiLetterOrDigit(_text[stop]) || _text[stop] == '#')) stop++;
        if (stop < end && stop > at + 1 && _text[stop] == ';') return stop + 1;
        Text(at, at + 1);
        return at + 1;
    }

    /// <summary>Reads a tag, a comment or a whole element that is left out; returns where reading goes on.</summary>
    private int Tag(int at, int end)
    {
        var next = at + 1 < end ? _text[at + 1] : ' ';
        if (next is '!' or '?')
        {
            var isComment = _text.AsSpan(at, end - at).StartsWith("<!--", StringComparison.Ordinal);
            var close = _text.IndexOf(isComment ? "-->" : ">", at, end - at, StringComparison.Ordinal);
            return close < 0 ? end : close + (isComment ? 3 : 1);
        }
        var isEnd = next == '/';
        var nameStart = isEnd ? at + 2 : at + 1;
        var nameEnd = nameStart;
        while (nameEnd < end && nameEnd < nameStart + 16 && char.IsAsciiLetterOrDigit(_text[nameEnd])) nameEnd++;
        var bracket = nameEnd == nameStart || _neverClosed.Contains(">") ? -1 : _text.IndexOf('>', nameEnd, end - nameEnd);
        if (bracket < 0)
        {
            if (nameEnd > nameStart) _neverClosed.Add(">");
            Text(at, at + 1);
            return at + 1;
        }
        var name = _text[nameStart..nameEnd].ToLowerInvariant();
        if (!isEnd && name is "script" or "style" or "nav" or "footer" or "form" or "noscript" or "template" or "svg" or "head" or "button" or "select" or "iframe" or "aside")
        {
            return AfterElement(name, bracket + 1, end);
        }
        if (!isEnd && name == "pre") return Pre(bracket + 1, end);
        if (!isEnd && name == "a") Address(nameEnd, bracket);
        else if (isEnd) Close(name);
        else Open(name, bracket + 1);
        return bracket + 1;
    }

    private void Open(string name, int inner)
    {
        switch (name)
        {
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                Flush();
                _heading = name[1] - '0';
                break;
            case "ul" or "ol":
                Flush();
                _lists.Add((_item, outline.NewGroup()));
                break;
            case "li" or "dt" or "dd":
                Flush();
                _isItem = true;
                break;
            case "table":
                Flush();
                (_table, _headerRow) = (outline.NewGroup(), null);
                break;
            case "tr":
                EndRow();
                Flush();
                _cells = ImmutableArray.CreateBuilder<Cell>();
                _isHeaderRow = false;
                break;
            case "td" or "th" when _cells is not null:
                EndCell();
                _isHeaderRow |= name == "th" && _cells.Count == 0 && _headerRow is null;
                _isHeaderRow &= name == "th";
                _cellStart = inner;
                break;
            case "blockquote":
                Flush();
                _quotes++;
                break;
            case "code" or "kbd" or "samp" or "tt":
                _isCode = true;
                break;
            default:
                if (IsBlockName(name)) Flush();
                break;
        }
    }

    private void Close(string name)
    {
        switch (name)
        {
            case "ul" or "ol":
                Flush();
                if (_lists.Count > 0)
                {
                    _item = _lists[^1].Item;
                    _lists.RemoveAt(_lists.Count - 1);
                }
                break;
            case "td" or "th":
                EndCell();
                break;
            case "tr" or "table" or "tbody" or "thead":
                EndRow();
                break;
            case "blockquote":
                Flush();
                if (_quotes > 0) _quotes--;
                break;
            case "code" or "kbd" or "samp" or "tt":
                _isCode = false;
                break;
            default:
                if (IsBlockName(name)) Flush();
                break;
        }
    }

    private static bool IsBlockName(string name) => name is "p" or "div" or "section" or "article" or "main" or "header" or "br" or "hr" or "li" or "dl" or "dt" or "dd" or "figure"
        or "figcaption" or "details" or "summary" or "body" or "address" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6";

    private void Flush()
    {
        // Inside a cell a break is only white space.
        if (_cells is not null) return;
        var here = place with { Parent = _isItem && _lists.Count > 0 ? _lists[^1].Item ?? place.Parent : _item ?? place.Parent, IsQuoted = place.IsQuoted || _quotes > 0 };
        var hasText = _runs.Exists(r => !outline.Source.Slice(r.Span).IsWhiteSpace());
        if (hasText && _heading > 0)
        {
            outline.Heading(_heading, _runs);
        }
        else if (hasText && _isItem)
        {
            if (_lists.Count == 0) _lists.Add((null, outline.NewGroup()));
            _item = outline.Item(_runs, here, Math.Min(_lists.Count, 100) - 1, _lists[^1].Group, null);
            _isItem = false;
        }
        else if (hasText)
        {
            outline.Paragraph(_runs, _lists.Count > 0 ? here : here with { Parent = place.Parent });
        }
        if (hasText) _heading = 0;
        _runs.Clear();
    }

    private void EndCell()
    {
        if (_cells is null) return;
        // Between a row and its first cell stands nothing but blanks, or words that nobody put into a cell.
        var cell = outline.Cell(_runs, _cellStart, _cellStart);
        if (_cellStart > 0 || cell.Runs.Length > 0) _cells.Add(cell);
        _cellStart = 0;
        _runs.Clear();
    }

    private void EndRow()
    {
        if (_cells is not { } cells) return;
        EndCell();
        _cells = null;
        if (cells.Count == 0) return;
        var row = outline.Row(cells.ToImmutable(), place, _table ??= outline.NewGroup(), _headerRow, _isHeaderRow);
        if (_isHeaderRow) _headerRow = row;
    }

    private int Pre(int inner, int end)
    {
        Flush();
        var close = _neverClosed.Contains("pre") ? -1 : _text.IndexOf("</pre", inner, end - inner, StringComparison.OrdinalIgnoreCase);
        if (close < 0)
        {
            _neverClosed.Add("pre");
            return inner;
        }
        outline.Code(TextSpan.Between(inner, close), place);
        return close;
    }

    private int AfterElement(string name, int inner, int end)
    {
        var close = _neverClosed.Contains(name) ? -1 : _text.IndexOf("</" + name, inner, end - inner, StringComparison.OrdinalIgnoreCase);
        if (close >= 0) return close;
        _neverClosed.Add(name);
        return inner;
    }

    private void Address(int start, int end)
    {
        var tag = _text.AsSpan(start, Math.Min(end - start, 2000));
        var at = tag.IndexOf("href=", StringComparison.OrdinalIgnoreCase);
        if (at < 0 || at + 7 > tag.Length || tag[at + 5] is not ('"' or '\'')) return;
        var first = at + 6;
        var length = tag[first..].IndexOf(tag[at + 5]);
        if (length > 0 && tag[first..].StartsWith("http", StringComparison.OrdinalIgnoreCase)) _runs.Add(new ProseRun(new TextSpan(start + first, length), ProseRunKind.Url));
    }
}
