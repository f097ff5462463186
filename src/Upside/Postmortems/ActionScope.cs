using Upside.Language;
using Upside.Language.Lexicon;

namespace Upside.Postmortems;

/// <summary>Where a block stands, as far as actions go.</summary>
/// <param name="Kind">What its section is for.</param>
/// <param name="IsActions">Whether a heading or a label above it announces actions.</param>
/// <param name="FromToken">The token from which on it does, where the label stands in the block itself.</param>
/// <param name="GroupTicket">A ticket that is given for the whole list.</param>
/// <param name="Group">The heading or label that says how far the actions below it are, or until when they are due ("Done:", "In progress, end of March:").</param>
internal readonly record struct ActionPlace(SectionKind Kind, bool IsActions, int FromToken, TextSpan? GroupTicket, ActionGroup? Group);

/// <summary>Follows headings, labels ("Next steps:") and nesting through a document, and tells of each block whether actions are announced there.</summary>
internal sealed class ActionScope(PostmortemDocument document, Func<Block, ArraySegment<Sentence>> sentencesOf)
{
    private readonly HashSet<int> _announced = [];
    private readonly HashSet<int> _holders = [];
    private readonly Dictionary<int, TextSpan> _groupTickets = [];
    private bool _open;
    private bool _isLog;
    private bool _listSeen;
    private TextSpan? _groupTicket;
    private ActionGroup? _group;

    /// <summary>Moves on to the next block, in the order of the document.</summary>
    public ActionPlace Enter(Block block)
    {
        var kind = document.Sections[block.Section].Kind;
        if (block.Kind == BlockKind.Heading)
        {
            (_open, _isLog, _listSeen, _groupTicket) = (false, false, false, null);
            _group = kind == SectionKind.Actions ? GroupOf(block) : null;
            return new ActionPlace(kind, false, 0, null, null);
        }

        var isList = block.Kind is BlockKind.ListItem or BlockKind.TableRow;
        var label = LabelOf(block);
        if (label is { IsAlone: true })
        {
            if (block.Kind == BlockKind.ListItem) _announced.Add(block.Index);
            // What is nested in an item that announces actions is the list; the items after it are others.
            var holdsList = block.Kind == BlockKind.ListItem && block.Index + 1 < document.Blocks.Length && document.Blocks[block.Index + 1].Parent == block.Index;
            (_open, _listSeen, _groupTicket, _group) = (!holdsList, false, null, GroupOf(block));
            return new ActionPlace(kind, false, 0, null, null);
        }
        if (_open && ((_listSeen && !isList) || IsOtherLabel(block))) _open = false;
        var isGroupLabel = label is null && IsGroupLabel(block);
        if (isGroupLabel) _group = GroupOf(block);
        _listSeen |= isList;

        var isNested = block.Parent is { } parent && _announced.Contains(parent);
        if (isNested) _announced.Add(block.Index);
        if (block.Parent is { } holder && _groupTickets.TryGetValue(holder, out var inherited)) _groupTickets[block.Index] = inherited;
        _isLog |= kind == SectionKind.Actions && IsLogRow(block);
        var isActions = (kind == SectionKind.Actions && !_isLog) || _open || isNested || label is not null;
        if (isActions && !isList && TicketFor(block) is { } ticket) _groupTicket = ticket;
        if (!isActions) _group = null;
        var group = label is { End: > 0 } && !isList ? ActionGroup.Read(sentencesOf(block)[0].Within(sentencesOf(block)[0].FirstToken, label.Value.End)) : _group;
        return new ActionPlace(_isLog ? SectionKind.Timeline : kind, isActions && !isGroupLabel, label?.End ?? 0, _groupTickets.TryGetValue(block.Index, out var own) ? own : _groupTicket, group);
    }

    private ActionGroup? GroupOf(Block block) => sentencesOf(block) is { Count: > 0 } sentences ? ActionGroup.Read(sentences[0]) : null;

    // "Already done:", "In progress, end of March:", a line by itself before the items that it speaks of.
    private bool IsGroupLabel(Block block)
    {
        const int Longest = 9;
        if (block.Kind != BlockKind.Paragraph || sentencesOf(block) is not { Count: 1 } sentences) return false;
        var sentence = sentences[0];
        return sentence.TokenCount <= Longest && sentence.Prose.TextOf(sentence.EndToken - 1)[0] is not ('.' or '?' or ';' or ',')
            && block.Index + 1 < document.Blocks.Length && document.Blocks[block.Index + 1].Kind == BlockKind.ListItem;
    }

    /// <summary>A list item turned out to be no action but the head of those nested in it.</summary>
    public void OpenList(Block block) => _announced.Add(block.Index);

    /// <summary>What is nested in a block tells more about its action and is none by itself.</summary>
    public void HoldDetails(Block block)
    {
        _holders.Add(block.Index);
        foreach (var sentence in sentencesOf(block))
        {
            foreach (var ticket in TicketFinder.Find(sentence)) _groupTickets.TryAdd(block.Index, ticket);
        }
    }

    /// <summary>Whether a block is nested in an action and tells more about it.</summary>
    public bool IsDetail(Block block)
    {
        if (block.Parent is not { } parent || !_holders.Contains(parent)) return false;
        _holders.Add(block.Index);
        return true;
    }

    // A row of a date and a clock time begins a log of what was told when; what follows is no plan.
    private bool IsLogRow(Block block)
    {
        if (block.Kind != BlockKind.TableRow || block.Cells.Length < 2 || block.IsHeaderRow && block.Cells.Length > 3) return false;
        var sentences = sentencesOf(block);
        if (sentences.Count == 0) return false;
        var prose = sentences[0].Prose;
        var (first, end) = prose.TokensIn(block.Cells[0].Span);
        var (next, last) = prose.TokensIn(block.Cells[1].Span);
        return end > first && end - first <= 5 && last > next && prose.Tokens[next].Kind is TokenKind.Clock or TokenKind.Timestamp;
    }

    // A paragraph before a list, of a sentence or two, with a link to where all of it is tracked.
    private TextSpan? TicketFor(Block block)
    {
        const int LongestIntroduction = 300;
        if (block.Kind != BlockKind.Paragraph || block.Span.Length > LongestIntroduction || block.Index + 1 >= document.Blocks.Length) return null;
        if (document.Blocks[block.Index + 1].Kind is not (BlockKind.ListItem or BlockKind.TableRow)) return null;
        foreach (var sentence in sentencesOf(block))
        {
            foreach (var ticket in TicketFinder.Find(sentence)) return ticket;
        }
        return null;
    }

    private (int End, bool IsAlone)? LabelOf(Block block)
    {
        if (block.Kind is BlockKind.TableRow || !(block.Context is ProseContext.Body or ProseContext.Heading || (block.Context == ProseContext.Placeholder && HasList(block)))) return null;
        if (AnnouncementOf(block) is { } announcement) return announcement;
        foreach (var sentence in sentencesOf(block))
        {
            if (sentence.First(Actions.Label) is not { } hit) continue;
            var prose = sentence.Prose;
            foreach (var each in sentence.All(Actions.Label))
            {
                if (each.FirstToken > sentence.FirstToken + 2) break;
                hit = each;
                break;
            }
            if (hit.FirstToken > sentence.FirstToken + 2) continue;
            var isAtHead = true;
            for (var i = sentence.FirstToken; i < hit.FirstToken; i++) isAtHead &= prose.Tokens[i].Kind is TokenKind.Mark or TokenKind.Number || prose.Tokens[i].Kind == TokenKind.Word && prose.Tokens[i].Capital;
            var end = hit.EndToken;
            while (end < sentence.EndToken && prose.Tokens[end].Kind == TokenKind.Mark && prose.TextOf(end)[0] is '*' or ')' or '?') end++;
            if (!isAtHead) continue;
            if (end >= sentence.EndToken) return sentence == sentencesOf(block)[0] && sentencesOf(block).Count == 1 ? (end, true) : null;
            if (prose.TextOf(end)[0] != ':')
            {
                // "Actionables" by itself on the first line of a paragraph.
                if (hit.FirstToken > sentencesOf(block)[0].FirstToken || block.Kind != BlockKind.Paragraph || document.Source.LineOf(prose.Tokens[end].Start) == document.Source.LineOf(prose.Tokens[end - 1].Start)) continue;
                return (end, false);
            }
            return (end + 1, end + 1 >= sentence.EndToken && sentence.Index == sentencesOf(block)[^1].Index);
        }
        return null;
    }

    // "todo" by itself asks for something to be filled in; with a list below it is what the list is.
    private bool HasList(Block block) => block.Index + 1 < document.Blocks.Length && document.Blocks[block.Index + 1] is { Kind: BlockKind.ListItem } next && (next.Parent == block.Index || block.Kind == BlockKind.Paragraph);

    // "What we have done since: …", "What we changed. …"
    private (int End, bool IsAlone)? AnnouncementOf(Block block)
    {
        const int Longest = 10;
        var sentences = sentencesOf(block);
        if (sentences.Count == 0 || !(sentences[0].Prose.Is(sentences[0].FirstToken, "what") || sentences[0].Prose.Is(sentences[0].FirstToken, "how"))) return null;
        var prose = sentences[0].Prose;
        for (var i = sentences[0].FirstToken; i < Math.Min(sentences[^1].EndToken, sentences[0].FirstToken + Longest); i++)
        {
            if (prose.TextOf(i)[0] is not (':' or '.' or '?')) continue;
            return SectionSynonyms.AnnouncesChange(SectionSynonyms.Normalise(prose.Source.Slice(prose.SpanOf(sentences[0].FirstToken, i)))) ? (i + 1, i + 1 >= sentences[^1].EndToken) : null;
        }
        return null;
    }

    // "Timeline:", "**Impact**: …" close what a label opened.
    private bool IsOtherLabel(Block block)
    {
        if (block.Parent is not null) return false;
        var sentences = sentencesOf(block);
        if (sentences.Count == 0) return false;
        var sentence = sentences[0];
        var prose = sentence.Prose;
        for (var i = sentence.FirstToken; i < Math.Min(sentence.EndToken, sentence.FirstToken + 5); i++)
        {
            if (prose.TextOf(i)[0] == ':') return i > sentence.FirstToken && block.Kind == BlockKind.Paragraph;
        }
        return false;
    }
}
