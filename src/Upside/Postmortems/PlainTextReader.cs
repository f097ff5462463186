using Upside.Language;

namespace Upside.Postmortems;

/// <summary>
/// Reads text without markup: headings by their form and by the words that headings have, lists, wrapped lines, tables drawn with bars, and prints of web
/// pages with what the browser adds to each page.
/// </summary>
internal sealed class PlainTextReader
{
    private const int LongestFence = 500;

    private readonly SourceText _source;
    private readonly OutlineBuilder _outline;
    private readonly PageFurniture _furniture;
    private readonly Stack<(int Indent, int? Block)> _items = [];

    private int _regionStart = -1;
    private int _regionEnd;
    private bool _afterBlank = true;
    private int? _group;
    private (int Group, int? Header)? _table;
    private int _columns;
    private bool _isRowOpen;

    private PlainTextReader(SourceText source)
    {
        _source = source;
        _outline = new OutlineBuilder(source);
        _furniture = new PageFurniture(source);
    }

    public static DocumentOutline Read(SourceText source)
    {
        var front = FrontMatterReader.Read(source);
        var reader = new PlainTextReader(source);
        reader.ReadLines(front.Span.Length > 0 ? source.LineOf(front.Span.End - 1) + 1 : 1);
        return new DocumentOutline(source, DocumentFormat.PlainText, front, reader._outline.ToBlocks());
    }

    private void ReadLines(int first)
    {
        for (var line = first; line <= _source.LineCount; line++)
        {
            var span = _source.LineSpan(line);
            var text = _source.Slice(span);
            if (IsBlank(text))
            {
                // A line that holds only a time is the head of what follows the blank line.
                if (_regionStart >= 0 && IsOnlyTime(_regionEnd)) continue;
                Flush();
                _afterBlank = true;
            }
            else if (_furniture.Has(line))
            {
                continue;
            }
            else
            {
                line = ReadLine(line, span, text);
                _afterBlank = false;
            }
        }
        Flush();
    }

    /// <summary>Reads one line that says something; returns the last line that belonged to it.</summary>
    private int ReadLine(int line, TextSpan span, ReadOnlySpan<char> text)
    {
        var level = HeadingLevel(line, text, out var last);
        if (level > 0)
        {
            Flush();
            EndList();
            _outline.Heading(level, [new ProseRun(WithoutMarks(span), ProseRunKind.Text)]);
            return last;
        }
        if (IsTableRow(text))
        {
            Flush();
            Row(line, span, text);
            return line;
        }
        // A page turned to text may spread a row over paragraphs: the row that lacks cells goes on below.
        if (!_isRowOpen) _table = null;
        if (text.TrimStart().StartsWith("```", StringComparison.Ordinal)) return Fence(line);
        if (text.TrimStart() is ['>', ..]) return Quote(line);
        var marker = LineShapes.Marker(text, out var indent, out _);
        if (marker > 0)
        {
            Flush();
            return Item(line, span, marker, indent);
        }
        if (_afterBlank && indent == 0) EndList();
        if (_regionStart < 0) _regionStart = line;
        _regionEnd = line;
        return line;
    }

    /// <summary>Reads a list item with the lines that it is wrapped over; returns the last of them.</summary>
    private int Item(int line, TextSpan span, int marker, int indent)
    {
        var runs = new List<ProseRun>();
        InlineLinks.Add(runs, _source, TextSpan.Between(span.Start + marker, span.End));
        var last = line;
        for (var next = line + 1; next <= _source.LineCount; next++)
        {
            if (_furniture.Has(next)) continue;
            var nextSpan = _source.LineSpan(next);
            var text = _source.Slice(nextSpan);
            if (IsBlank(text) || LineShapes.Marker(text, out var nextIndent, out _) > 0 || HeadingLevel(next, text, out _) > 0 || IsTableRow(text)) break;
            // Deeper than the marker, or the line before it was full: it is wrapped.
            if (nextIndent <= indent && ProseLines.WasEnded(_source.Slice(_source.LineSpan(last)), text, _outline.LineWidth)) break;
            InlineLinks.Add(runs, _source, nextSpan);
            last = next;
        }
        while (_items.Count > 0 && _items.Peek().Indent >= indent) _items.Pop();
        var place = new Place(_items.Count > 0 ? _items.Peek().Block : null, false);
        var block = _outline.Item(runs, place, _items.Count, _group ??= _outline.NewGroup(), null);
        if (_items.Count < 100) _items.Push((indent, block));
        return last;
    }

    /// <summary>Reads fenced code; returns its last line. A fence that is never closed is a line like others.</summary>
    private int Fence(int line)
    {
        Flush();
        for (var next = line + 1; next <= Math.Min(_source.LineCount, line + LongestFence); next++)
        {
            if (!_source.Slice(_source.LineSpan(next)).TrimStart().StartsWith("```", StringComparison.Ordinal)) continue;
            _outline.Code(TextSpan.Between(_source.StartOfLine(line + 1), _source.StartOfLine(next)), new Place());
            return next;
        }
        return line;
    }

    private int Quote(int line)
    {
        Flush();
        var last = line;
        while (last < _source.LineCount && _source.Slice(_source.LineSpan(last + 1)).TrimStart() is ['>', ..]) last++;
        ProseLines.Read(_outline, TextSpan.Between(_source.StartOfLine(line), _source.LineSpan(last).End), new Place(null, true));
        return last;
    }

    private void Row(int line, TextSpan span, ReadOnlySpan<char> text)
    {
        _table ??= (_outline.NewGroup(), null);
        if (IsTableRule(text)) return;
        var cells = System.Collections.Immutable.ImmutableArray.CreateBuilder<Cell>();
        var start = span.Start;
        while (start <= span.End)
        {
            var bar = _source.Text.IndexOf('|', start, span.End - start);
            var end = bar < 0 ? span.End : bar;
            // Bars at the edges frame the row, they do not make cells.
            if (!IsBlank(_source.Text.AsSpan(start, end - start)) || (start > span.Start && bar >= 0))
            {
                var runs = new List<ProseRun>();
                InlineLinks.Add(runs, _source, TextSpan.Between(start, end));
                cells.Add(_outline.Cell(runs, start, start));
            }
            if (bar < 0) break;
            start = bar + 1;
        }
        if (cells.Count == 0) return;
        var isHeader = line < _source.LineCount && IsTableRule(_source.Slice(_source.LineSpan(line + 1)));
        var index = _outline.Row(cells.ToImmutable(), new Place(), _table.Value.Group, _table.Value.Header, isHeader);
        if (isHeader) (_table, _columns) = ((_table.Value.Group, index), cells.Count);
        _isRowOpen = _table.Value.Header is not null && cells.Count < _columns;
    }

    private void Flush()
    {
        if (_regionStart < 0) return;
        var place = new Place(_items.Count > 0 ? _items.Peek().Block : null, false);
        ProseLines.Read(_outline, TextSpan.Between(_source.StartOfLine(_regionStart), _source.LineSpan(_regionEnd).End), place, _furniture);
        _regionStart = -1;
    }

    private void EndList()
    {
        _items.Clear();
        _group = null;
    }

    /// <summary>The level of the heading that a line is, 0 where it is none; <paramref name="last"/> is its underline's line where it has one.</summary>
    private int HeadingLevel(int line, ReadOnlySpan<char> text, out int last)
    {
        last = line;
        if (text.Length > 200) return 0;
        var trimmed = text.Trim();
        if (trimmed.Length == 0) return 0;
        if (trimmed[0] == '#')
        {
            var marks = trimmed.Length - trimmed.TrimStart('#').Length;
            return marks <= 6 && marks < trimmed.Length && trimmed[marks] is ' ' or '\t' ? marks : 0;
        }
        if (_regionStart < 0 && line < _source.LineCount && Underline(_source.Slice(_source.LineSpan(line + 1)).Trim(), trimmed.Length) is > 0 and var underlined)
        {
            last = line + 1;
            return underlined;
        }
        var isFree = _afterBlank || _regionStart < 0 || line == 1 || ProseLines.WasEnded(_source.Slice(_source.LineSpan(line - 1)), text, _outline.LineWidth);
        return isFree && HeadingWords.Are(trimmed, _afterBlank && (line == _source.LineCount || IsBlank(_source.Slice(_source.LineSpan(line + 1))))) ? 2 : 0;
    }

    private static int Underline(ReadOnlySpan<char> next, int length)
    {
        if (next.Length < 3 || next.Length < length / 2 || next.Length > length * 3 + 3) return 0;
        return next.ContainsAnyExcept('=') ? next.ContainsAnyExcept('-') ? 0 : 2 : 1;
    }

    private bool IsOnlyTime(int line) => LineShapes.IsOnlyTime(_source.Slice(_source.LineSpan(line)).Trim());

    private TextSpan WithoutMarks(TextSpan span)
    {
        var text = _source.Slice(span);
        var lead = text.Length - text.TrimStart(" \t#*_").Length;
        return TextSpan.Between(span.Start + lead, span.Start + text.TrimEnd(" \t#*_").Length);
    }

    private static bool IsTableRow(ReadOnlySpan<char> text)
    {
        var bars = text.Count('|');
        return bars >= 2 || (bars == 1 && (text.Trim() is "|" || IsTableRule(text)));
    }

    private static bool IsTableRule(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        return text.Contains('|') && text.Contains("--", StringComparison.Ordinal) && !text.ContainsAnyExcept("|-:+ ");
    }

    private static bool IsBlank(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c) && c is not ('\0' or '\ufeff')) return false;
        }
        return true;
    }
}
