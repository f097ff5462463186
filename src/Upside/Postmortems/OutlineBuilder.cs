using System.Collections.Immutable;
using Upside.Language;

namespace Upside.Postmortems;

/// <summary>Where a block that is being added stands.</summary>
/// <param name="Parent">Index of the list item that it is nested in.</param>
/// <param name="IsQuoted">Whether it is quoted.</param>
internal readonly record struct Place(int? Parent, bool IsQuoted);

/// <summary>
/// Collects the blocks that a reader finds, in the order of the text, and decides what all formats have in common: which
/// lines stand for themselves, which bold lines are headings, and what is a placeholder.
/// </summary>
internal sealed class OutlineBuilder(SourceText source)
{
    private const int LongestBoldHeading = 90;

    private readonly ImmutableArray<Block>.Builder _blocks = ImmutableArray.CreateBuilder<Block>();
    private readonly MarkupHoles _holes = new(source);
    private int _headingLevel;
    private int _lineWidth;
    private int _groups;

    /// <summary>The text that is read.</summary>
    public SourceText Source => source;

    /// <summary>About how many characters a full line has: nine of ten lines have at most so many.</summary>
    public int LineWidth => _lineWidth > 0 ? _lineWidth : _lineWidth = FindLineWidth();

    /// <summary>Where the last block ends.</summary>
    public int End => _blocks.Count > 0 ? _blocks[^1].Span.End : 0;

    /// <summary>How many blocks there are so far.</summary>
    public int Count => _blocks.Count;

    /// <summary>The blocks so far.</summary>
    public ImmutableArray<Block> ToBlocks() => _blocks.ToImmutable();

    /// <summary>A number for a new list or table.</summary>
    public int NewGroup() => _groups++;

    /// <summary>Adds a heading.</summary>
    public void Heading(int level, List<ProseRun> runs)
    {
        if (Cut(runs) is not { Length: > 0 } cut) return;
        _headingLevel = Math.Clamp(level, 1, 6);
        Add(BlockKind.Heading, cut, new Place(), _headingLevel);
    }

    /// <summary>Adds a paragraph, or its lines where they stand for themselves.</summary>
    public void Paragraph(List<ProseRun> runs, Place place)
    {
        if (Cut(runs) is not { Length: > 0 } cut) return;
        if (!place.IsQuoted && place.Parent is null && IsBoldLine(cut) && !Placeholders.Is(source.Slice(SpanOf(cut))))
        {
            Add(BlockKind.Heading, cut, new Place(), Math.Min(_headingLevel + 1, 6));
            return;
        }
        var parts = LineCuts.Apply(source, cut, LineWidth, out var areStatements);
        int? group = areStatements && !place.IsQuoted ? NewGroup() : null;
        foreach (var part in parts) Add(place.IsQuoted ? BlockKind.Quote : group is null ? BlockKind.Paragraph : BlockKind.ListItem, part, place, group: group);
    }

    /// <summary>Adds the own text of a list item and returns the index of its block; a blank item gets none.</summary>
    public int? Item(List<ProseRun> runs, Place place, int depth, int group, bool? isChecked)
    {
        if (Cut(runs) is not { Length: > 0 } cut) return place.Parent;
        int? first = null;
        foreach (var part in LineCuts.Apply(source, cut, LineWidth, out _))
        {
            var index = Add(BlockKind.ListItem, part, place, depth, group, isChecked);
            first ??= index;
        }
        return first;
    }

    /// <summary>Adds a row of a table and returns its index; null where all its cells are blank.</summary>
    public int? Row(ImmutableArray<Cell> cells, Place place, int group, int? headerRow, bool isHeader)
    {
        var runs = ImmutableArray.CreateBuilder<ProseRun>();
        foreach (var cell in cells) runs.AddRange(cell.Runs);
        if (runs.Count == 0) return null;
        var span = TextSpan.Between(cells[0].Span.Start, cells[^1].Span.End);
        var context = isHeader ? ProseContext.Heading
            : place.IsQuoted ? ProseContext.Quoted
            : cells.All(c => c.Runs.Length == 0 || Placeholders.Is(source.Slice(c.Span))) ? ProseContext.Placeholder
            : ProseContext.Body;
        _blocks.Add(new Block
        {
            Index = _blocks.Count,
            Kind = BlockKind.TableRow,
            Span = span,
            Runs = runs.ToImmutable(),
            Cells = cells,
            Group = group,
            HeaderRow = isHeader ? _blocks.Count : headerRow,
            Parent = place.Parent,
            Context = context,
        });
        return _blocks.Count - 1;
    }

    /// <summary>A cell of the runs that stand between two offsets.</summary>
    public Cell Cell(List<ProseRun> runs, int start, int end)
    {
        var cut = Cut(runs);
        return new Cell(cut.Length > 0 ? TextSpan.Between(cut[0].Span.Start, cut[^1].Span.End) : TextSpan.Between(start, end), cut);
    }

    /// <summary>Adds code.</summary>
    public void Code(TextSpan span, Place place)
    {
        span = Trim(span);
        if (span.Length > 0) _blocks.Add(new Block { Index = _blocks.Count, Kind = BlockKind.Code, Span = span, Runs = [new ProseRun(span, ProseRunKind.Text)], Parent = place.Parent, Context = ProseContext.Code });
    }

    private int Add(BlockKind kind, ImmutableArray<ProseRun> runs, Place place, int level = 0, int? group = null, bool? isChecked = null)
    {
        var span = SpanOf(runs);
        var context = kind == BlockKind.Heading ? ProseContext.Heading
            : place.IsQuoted ? ProseContext.Quoted
            : Placeholders.Is(Outer(span)) ? ProseContext.Placeholder
            : ProseContext.Body;
        _blocks.Add(new Block
        {
            Index = _blocks.Count,
            Kind = kind,
            Span = span,
            Runs = runs,
            Level = level,
            Parent = place.Parent,
            Group = group,
            Checked = isChecked,
            Context = context,
        });
        return _blocks.Count - 1;
    }

    /// <summary>A span with the marks of emphasis, link text or template variable that stand directly around it.</summary>
    private ReadOnlySpan<char> Outer(TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start > 0 && source.Text[start - 1] is '*' or '_' or '[' or '<') start--;
        while (end < source.Text.Length && source.Text[end] is '*' or '_' or ']' or '>') end++;
        return source.Text.AsSpan(start, end - start);
    }

    /// <summary>Whether a paragraph is one short bold line, as people write headings without the marks for them.</summary>
    private bool IsBoldLine(ImmutableArray<ProseRun> runs)
    {
        var span = SpanOf(runs);
        if (span.Length is 0 or > LongestBoldHeading || source.Slice(span).ContainsAny('\r', '\n')) return false;
        if (source.Text.AsSpan(0, span.Start).EndsWith("<strong>", StringComparison.OrdinalIgnoreCase) || source.Text.AsSpan(0, span.Start).EndsWith("<b>", StringComparison.OrdinalIgnoreCase))
        {
            return IsBoldElement(span);
        }
        var outer = Outer(span).Trim();
        var isBold = outer.StartsWith("**", StringComparison.Ordinal) || outer.StartsWith("__", StringComparison.Ordinal);
        if (!isBold) return false;
        var mark = outer[..2];
        outer = outer.TrimEnd(':').TrimEnd();
        if (outer.Length < 5 || !outer.EndsWith(mark, StringComparison.Ordinal) || outer[2..^2].Contains(mark, StringComparison.Ordinal)) return false;
        var inner = outer[2..^2].Trim();
        return inner.Length > 0 && inner[^1] is not ('.' or ',' or ';') && !LineShapes.StartsWithTime(inner);
    }

    /// <summary>The runs without blank ends, neighbours joined, foreign markup cut out.</summary>
    private ImmutableArray<ProseRun> Cut(List<ProseRun> runs)
    {
        var kept = ImmutableArray.CreateBuilder<ProseRun>(runs.Count);
        var end = 0;
        foreach (var run in runs)
        {
            if (run.Span.Length == 0 || run.Span.Start < end) continue;
            if (run.Kind != ProseRunKind.Text || !_holes.Any)
            {
                kept.Add(run);
            }
            else
            {
                foreach (var part in _holes.Outside(run.Span)) kept.Add(run with { Span = part });
            }
            end = run.Span.End;
        }
        var first = 0;
        while (first < kept.Count && kept[first].Kind == ProseRunKind.Text && (kept[first] = kept[first] with { Span = Trim(kept[first].Span) }).Span.Length == 0) first++;
        kept.RemoveRange(0, first);
        while (kept.Count > 0 && kept[^1].Kind == ProseRunKind.Text && (kept[^1] = kept[^1] with { Span = Trim(kept[^1].Span) }).Span.Length == 0) kept.RemoveAt(kept.Count - 1);
        return kept.ToImmutable();
    }

    /// <summary>Whether nothing but the end of the element follows bold text.</summary>
    private bool IsBoldElement(TextSpan span)
    {
        var rest = source.Text.AsSpan(span.End);
        if (source.Slice(span).Contains('<') || source.Slice(span)[^1] is '.' or ',') return false;
        rest = rest.StartsWith("</strong>", StringComparison.OrdinalIgnoreCase) ? rest[9..] : rest.StartsWith("</b>", StringComparison.OrdinalIgnoreCase) ? rest[4..] : default;
        return rest.TrimStart(" :\r\n") is ['<', '/', ..] or ['<', 'b', 'r', ..];
    }

    private static TextSpan SpanOf(ImmutableArray<ProseRun> runs) => TextSpan.Between(runs[0].Span.Start, runs[^1].Span.End);

    private int FindLineWidth()
    {
        const int Shortest = 60;
        const int Longest = 250;
        var counts = new int[Longest + 1];
        var lines = 0;
        for (var line = 1; line < source.LineCount; line++)
        {
            var length = source.LineSpan(line).Length;
            if (length < 2) continue;
            counts[Math.Min(length, Longest)]++;
            lines++;
        }
        var width = Longest;
        for (var rest = lines / 10; width > Shortest && rest >= counts[width]; width--) rest -= counts[width];
        return width;
    }

    private TextSpan Trim(TextSpan span) => Trim(source, span);

    /// <summary>A span without the blanks at its ends.</summary>
    internal static TextSpan Trim(SourceText source, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && IsBlank(source.Text[start])) start++;
        while (end > start && IsBlank(source.Text[end - 1])) end--;
        return TextSpan.Between(start, end);
    }

    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || c is '\0' or '\ufeff' or '\u200b';
}
