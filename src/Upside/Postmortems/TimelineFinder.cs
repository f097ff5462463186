using System.Collections.Immutable;
using Upside.Language;

namespace Upside.Postmortems;

/// <summary>
/// Finds the entries of the timeline: list items, rows and lines that begin or end with a time, and headings that are one. Prose that
/// tells times in passing is no entry.
/// </summary>
internal sealed class TimelineFinder
{
    private const int LongestLabel = 14;
    private const int MostFiller = 4;
    private const int FirstCells = 3;

    private readonly PostmortemDocument _document;
    private readonly TokenReader _tokens;
    private readonly int[] _firstTokens;
    private readonly int[] _endTokens;

    private TimelineFinder(PostmortemDocument document)
    {
        _document = document;
        _tokens = new TokenReader(document.Prose);
        (_firstTokens, _endTokens) = (new int[document.Blocks.Length], new int[document.Blocks.Length]);
        foreach (var sentence in document.Sentences)
        {
            if (_endTokens[sentence.Block] == 0) _firstTokens[sentence.Block] = sentence.FirstToken;
            _endTokens[sentence.Block] = sentence.EndToken;
        }
    }

    /// <summary>How a time stands in its line.</summary>
    private enum Place
    {
        InPassing,
        First,
        Last,
        Inside,
    }

    /// <summary>The entries, as they stand.</summary>
    public static ImmutableArray<TimelineEntry> Find(PostmortemDocument document) => new TimelineFinder(document).Find();

    private ImmutableArray<TimelineEntry> Find()
    {
        var times = _document.Times;
        var heads = new List<Head>();
        var (token, sentence, interval) = (0, 0, 0);
        var afterLast = 0;
        for (var i = 0; i < times.Mentions.Length; i++)
        {
            var mention = times.Mentions[i];
            while (_tokens.Tokens[token].End <= mention.Span.Start) token++;
            while (_document.Sentences[sentence].EndToken <= token) sentence++;
            while (interval < times.Intervals.Length && times.Intervals[interval].Span.End <= mention.Span.Start) interval++;
            var isRange = interval < times.Intervals.Length && times.Intervals[interval].Span.Contains(mention.Span);
            if (isRange && times.Intervals[interval].Span.Start < mention.Span.Start) continue;
            if (_document.Sentences[sentence].Context is ProseContext.Placeholder or ProseContext.Code) continue;
            var end = isRange ? times.Intervals[interval].To : null;
            var block = _document.Blocks[_document.Sentences[sentence].Block];
            if (heads.Count > 0 && heads[^1].Block == block.Index && block.Kind == BlockKind.TableRow) continue;
            var place = PlaceOf(block, token, (end ?? mention).Span.End, _document.Sentences[sentence]);
            // "Down at 16:03, up at 16:20": neither time is the line's label.
            if (place == Place.Last && afterLast > Math.Max(block.Span.Start, StartOf(token, block))) place = Place.InPassing;
            afterLast = (end ?? mention).Span.End;
            if (place == Place.InPassing) continue;
            if (place == Place.Inside && heads.Count > 0 && heads[^1].Block == block.Index) continue;
            // What stands under a time that stands alone is told of that time.
            if (place is Place.Inside or Place.Last && heads.Count > 0 && heads[^1].Block == block.Index - 1 && IsAlone(heads[^1])) continue;
            heads.Add(new Head(block.Index, mention, end, place, StartOf(token, block)));
        }
        return Entries(heads);
    }

    private bool IsAlone(Head head) => Trim(TextSpan.Between(head.End?.Span.End ?? head.Time.Span.End, _document.Blocks[head.Block].Span.End)).Length == 0 && head.Place == Place.First;

    private Place PlaceOf(Block block, int token, int end, Sentence sentence)
    {
        var kind = _document.Sections[block.Section].Kind;
        if (kind is SectionKind.Actions or SectionKind.Supporting or SectionKind.Discussion or SectionKind.Lessons || block.IsHeaderRow || block.Kind == BlockKind.Quote) return Place.InPassing;
        var isTimeline = kind == SectionKind.Timeline;
        var after = token;
        while (after < _endTokens[block.Index] && _tokens.Tokens[after].Start < end) after++;

        if (block.Kind == BlockKind.Heading) return isTimeline && IsFirst(block, token, _firstTokens[block.Index]) ? Place.First : Place.InPassing;
        if (block.Kind == BlockKind.TableRow)
        {
            var cell = CellOf(block, token);
            if (cell <= 1 && IsFirst(block, token, _firstTokens[block.Index])) return Place.First;
            return isTimeline ? Place.Inside : Place.InPassing;
        }
        var isListed = block.Kind == BlockKind.ListItem;
        if (IsFirst(block, token, _firstTokens[block.Index]))
        {
            var isMarked = after >= _endTokens[block.Index] || IsNewLine(after - 1, after) || _tokens.IsAnyMark(after, "-–—:|)]→>;") || (_tokens.IsMark(after, ',') && isTimeline);
            return isMarked || isListed || (isTimeline && !IsProse(token, block)) ? Place.First : Place.InPassing;
        }
        if (token == sentence.FirstToken && after < _endTokens[block.Index] && _tokens.IsAnyMark(after, "-–—:")) return Place.First;
        if ((isListed || isTimeline) && IsLast(block, token, after)) return Place.Last;
        return isTimeline && isListed ? Place.Inside : Place.InPassing;
    }

    /// <summary>Whether a time begins its block, its line or its cell, bar such words as "at" and marks.</summary>
    private bool IsFirst(Block block, int token, int first)
    {
        var i = token;
        while (i > first && !IsNewLine(i - 1, i) && !IsNewCell(block, i))
        {
            if (token - i >= MostFiller || !(_tokens.IsAnyMark(i - 1, "[(~≈*-–—•>.,\"") || _tokens.IsAny(i - 1, "at", "around", "about", "approximately", "approx", "by", "from", "on", "between", "circa", "ca", "c", "day"))) return false;
            i--;
        }
        return true;
    }

    /// <summary>Whether a time ends its line, with a short label before it: "Service restored 2021-02-15 18:40".</summary>
    private bool IsLast(Block block, int token, int after)
    {
        var end = _endTokens[block.Index];
        while (after < end && !IsNewLine(after - 1, after))
        {
            if (!_tokens.IsAnyMark(after, ")].,;*")) return false;
            after++;
        }
        var i = token;
        while (i > _firstTokens[block.Index] && !IsNewLine(i - 1, i))
        {
            if (token - i > LongestLabel || _tokens.IsAnyMark(i - 1, "?!")) return false;
            i--;
        }
        return true;
    }

    /// <summary>Whether the words before make the time a part of a sentence ("At 18:04 the team …" in a paragraph).</summary>
    private bool IsProse(int token, Block block) =>
        block.Kind == BlockKind.Paragraph && token > _firstTokens[block.Index] && _tokens.IsAny(token - 1, "at", "on", "from", "between", "by", "around", "about", "approximately");

    private bool IsNewLine(int token, int next) =>
        _document.Source.Text.AsSpan(_tokens.Tokens[token].End, _tokens.Tokens[next].Start - _tokens.Tokens[token].End).IndexOfAny('\n', '\r') >= 0;

    private bool IsNewCell(Block block, int token)
    {
        for (var i = 0; i < Math.Min(block.Cells.Length, FirstCells); i++)
        {
            var cell = block.Cells[i];
            if (cell.Span.Contains(_tokens.Tokens[token].Span)) return !cell.Span.Contains(_tokens.Tokens[token - 1].Span);
        }
        return false;
    }

    private int CellOf(Block block, int token)
    {
        for (var i = 0; i < Math.Min(block.Cells.Length, FirstCells); i++)
        {
            if (block.Cells[i].Span.Contains(_tokens.Tokens[token].Span)) return i;
        }
        return block.Cells.Length == 0 ? 0 : FirstCells;
    }

    /// <summary>Where the entry begins: the start of its block, or of its line where the block holds several.</summary>
    private int StartOf(int token, Block block)
    {
        var i = token;
        while (i > _firstTokens[block.Index] && token - i <= LongestLabel && !IsNewLine(i - 1, i)) i--;
        return i == _firstTokens[block.Index] || block.Kind == BlockKind.TableRow ? Math.Min(block.Span.Start, _tokens.Tokens[i].Start) : _tokens.Tokens[token - i > LongestLabel ? token : i].Start;
    }

    private ImmutableArray<TimelineEntry> Entries(List<Head> heads)
    {
        var entries = ImmutableArray.CreateBuilder<TimelineEntry>();
        for (var i = 0; i < heads.Count; i++)
        {
            var head = heads[i];
            var next = i + 1 < heads.Count ? heads[i + 1] : (Head?)null;
            var end = EndOf(head, next, IsAmongOthers(heads, i), out var endBlock);
            var time = head.End?.Span.End ?? head.Time.Span.End;
            var what = head.Place is Place.Last or Place.Inside ? TextSpan.Between(head.Start, head.Time.Span.Start) : TextSpan.Between(time, end);
            what = Trim(what);
            if (what.Length == 0 && _document.Sections[_document.Blocks[head.Block].Section].Kind != SectionKind.Timeline) continue;
            // A date with nothing beside it is the heading of what follows.
            if (head.Time.Clock is null && (what.Length == 0 || _document.Blocks[head.Block].Kind == BlockKind.Heading || HoldsClocks(head, next, endBlock))) continue;
            entries.Add(new TimelineEntry(TextSpan.Between(head.Start, end), head.Time, head.End, what, head.Block));
        }
        return entries.ToImmutable();
    }

    /// <summary>Whether the clock times that follow stand under this date: in items nested in its item.</summary>
    private bool HoldsClocks(Head head, Head? next, int endBlock) =>
        next is { Time.Clock: not null } follower && (_document.Blocks[follower.Block].Parent == head.Block || (follower.Block == endBlock && follower.Block == head.Block && follower.Start == head.Start));

    /// <summary>Whether a time stands in a timeline: under its heading, or with other times in one section.</summary>
    private bool IsAmongOthers(List<Head> heads, int at)
    {
        int SectionOf(int head) => head >= 0 && head < heads.Count ? _document.Blocks[heads[head].Block].Section : -1;
        var own = SectionOf(at);
        return _document.Sections[own].Kind == SectionKind.Timeline || (SectionOf(at - 1) == own && SectionOf(at + 1) == own) || (SectionOf(at + 1) == own && SectionOf(at + 2) == own)
            || (SectionOf(at - 1) == own && SectionOf(at - 2) == own);
    }

    /// <summary>The end of the entry's own text: items nested in it, and the text under a time that stands alone, belong to it.</summary>
    private int EndOf(Head head, Head? next, bool isAmongOthers, out int last)
    {
        last = head.Block;
        if (next is { } same && same.Block == head.Block) return same.Start;
        var own = _document.Blocks[head.Block];
        var isAlone = own.Kind == BlockKind.Heading || (isAmongOthers && Trim(TextSpan.Between(head.End?.Span.End ?? head.Time.Span.End, own.Span.End)).Length == 0);
        // Under the heading of a timeline, a paragraph without a time goes on with the entry before.
        var isOfTimeline = own.Kind == BlockKind.Paragraph && _document.Sections[own.Section].Kind == SectionKind.Timeline;
        var limit = next?.Block ?? _document.Blocks.Length;
        for (var i = head.Block + 1; i < limit; i++)
        {
            var block = _document.Blocks[i];
            if (block.Kind == BlockKind.Heading) break;
            var isNested = block.Parent is { } parent && parent >= head.Block;
            if (!isNested && !((isAlone || isOfTimeline) && head.Place == Place.First && (block.Section == own.Section || own.Kind == BlockKind.Heading))) break;
            last = i;
        }
        return Math.Max(own.Span.End, _document.Blocks[last].Span.End);
    }

    private TextSpan Trim(TextSpan span)
    {
        var text = _document.Source.Text;
        var (start, end) = (span.Start, Math.Min(span.End, text.Length));
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] is '-' or '–' or '—' or ':' or '|' or '*' or ')' or ']' or '>' or '.' or ',' or ';')) start++;
        while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is '|' or '*' or '(' or '[' or ':' or '-' or '–')) end--;
        return TextSpan.Between(start, end);
    }

    private readonly record struct Head(int Block, TimeMention Time, TimeMention? End, Place Place, int Start);
}
