using System.Collections.Immutable;
using Upside.Language;
using Upside.Language.Lexicon;

namespace Upside.Postmortems;

/// <summary>
/// Finds action items, wherever they stand: rows and items of lists under headings and labels that announce them, ticked boxes, and sentences that state
/// a remedy that is planned, under way, or done since.
/// </summary>
internal sealed class ActionItemFinder
{
    private readonly PostmortemDocument _document;
    private readonly Prose _prose;
    private readonly Sentence[] _sentences;
    private readonly int[] _firstSentence;
    private readonly bool[] _hasChildren;
    private readonly ActionDetails _details;
    private readonly OwnerFinder _owners;
    private readonly ActionScope _scope;
    private readonly ActionLines _lines;
    private readonly Dictionary<int, ActionTable> _tables = [];
    private readonly ImmutableArray<ActionItem>.Builder _items = ImmutableArray.CreateBuilder<ActionItem>();

    private ActionItemFinder(PostmortemDocument document)
    {
        _document = document;
        _prose = document.Prose;
        _sentences = [.. document.Sentences];
        _firstSentence = new int[document.Blocks.Length + 1];
        foreach (var sentence in document.Sentences) _firstSentence[sentence.Block + 1]++;
        for (var i = 0; i < document.Blocks.Length; i++) _firstSentence[i + 1] += _firstSentence[i];
        _hasChildren = new bool[document.Blocks.Length];
        foreach (var block in document.Blocks)
        {
            if (block.Parent is { } parent && block.Kind == BlockKind.ListItem) _hasChildren[parent] = true;
        }
        _details = new ActionDetails(document);
        _owners = new OwnerFinder(document, KnownNames(document));
        _lines = new ActionLines(document.Source);
        _scope = new ActionScope(document, block => SentencesOf(block));
    }

    /// <summary>The action items of a document, as they stand. Linear in the length of the text.</summary>
    public static ImmutableArray<ActionItem> Find(PostmortemDocument document) => new ActionItemFinder(document).Find();

    private ImmutableArray<ActionItem> Find()
    {
        foreach (var block in _document.Blocks)
        {
            var place = _scope.Enter(block);
            if (block.Context != ProseContext.Body || block.Kind is BlockKind.Heading or BlockKind.Code or BlockKind.Quote) continue;
            if (block.Kind == BlockKind.TableRow) Row(block, place);
            else if (place.IsActions && (block.Kind == BlockKind.ListItem || IsLine(block) || _lines.Of(SentencesOf(block)).Count > 1)) Listed(block, place);
            else if (block.Checked is not null && place.Kind is not (SectionKind.Timeline or SectionKind.Discussion or SectionKind.Metadata)) Listed(block, place);
            else if (block.Checked is null && ActionLines.BoxAt(_prose, SentencesOf(block)) is not null && place.Kind is not (SectionKind.Timeline or SectionKind.Discussion or SectionKind.Metadata)) Listed(block, place);
            else if (place.Kind == SectionKind.Discussion && IsLinkedTask(block)) Listed(block, place with { GroupTicket = place.GroupTicket ?? BareTicketAfter(block) });
            else Sentences(block, place);
        }
        return _items.ToImmutable();
    }

    private ArraySegment<Sentence> SentencesOf(Block block) =>
        new(_sentences, _firstSentence[block.Index], _firstSentence[block.Index + 1] - _firstSentence[block.Index]);

    // A line that stands for itself, such as a list item whose marker the format has lost.
    private bool IsLine(Block block)
    {
        const int LongestLine = 220;
        var sentences = SentencesOf(block);
        if (sentences.Count > 0 && block.Span.Length <= LongestLine && ActionLines.IsMarked(_prose, sentences[0].FirstToken)) return true;
        return sentences.Count == 1 && block.Span.Length <= LongestLine && RemedyWording.InSentence(sentences[0]) is null
            && (sentences[0].Has(Actions.Deed) || RemedyWording.AtHead(sentences[0]) is not null || TicketFinder.Find(sentences[0]).Any());
    }

    // "Reject empty lists #123" among the linked issues of a tracker page.
    private bool IsLinkedTask(Block block)
    {
        const int LongestTitle = 150;
        var sentences = SentencesOf(block);
        return block.Span.Length <= LongestTitle && sentences.Count == 1 && sentences[0].IsClaim && RemedyWording.IsVerb(sentences[0], sentences[0].FirstToken)
            && (TicketFinder.Find(sentences[0]).Any(t => t.End == sentences[0].Span.End) || BareTicketAfter(block) is not null);
    }

    private TextSpan? BareTicketAfter(Block block)
    {
        if (block.Index + 1 >= _document.Blocks.Length) return null;
        var next = SentencesOf(_document.Blocks[block.Index + 1]);
        if (next.Count != 1) return null;
        foreach (var ticket in TicketFinder.Find(next[0])) return ticket.Start == next[0].Span.Start && ticket.End == next[0].Span.End ? ticket : null;
        return null;
    }

    private void Row(Block block, ActionPlace place)
    {
        var table = TableOf(block);
        if (block.IsHeaderRow || block.Cells.IsEmpty || !(table.NamesActions || place.IsActions)) return;
        var sentences = SentencesOf(block).Where(s => s.IsClaim).ToArray();
        if (sentences.Length == 0 || table.What(block) is not { } what) return;
        var (first, end) = _prose.TokensIn(what.Span);
        if (end == first || OwnerFinder.IsBlank(_prose.Source.Slice(_prose.SpanOf(first, end)))) return;
        var whole = sentences.Length == 1 ? sentences[0] : null;
        var (person, team) = table.Owner(block) is { } ownerCell ? InCell(ownerCell, _owners.InCell) : whole is null ? default : _owners.InWords(whole, isListed: true);
        var (due, vague) = (default(TextSpan?), default(TextSpan?));
        var (status, mark) = (ActionStatus.Unstated, default(TextSpan?));
        foreach (var sentence in sentences)
        {
            if (table.Due(block) is { } dueCell && dueCell.Span.Contains(sentence.Span) | sentence.Span.Contains(dueCell.Span)) (due, vague) = InCell(dueCell, (_, f, e) => _details.DueOfCell(sentence, f, e));
            if (table.State(block) is { } stateCell && stateCell.Span.Contains(sentence.Span) | sentence.Span.Contains(stateCell.Span)) (status, mark) = InCell(stateCell, (_, f, e) => _details.StatusOfCell(sentence, f, e));
        }
        if (table.Due(block) is null && whole is not null) (due, vague) = _details.DueOf(whole);
        if (table.State(block) is null) (status, mark) = _details.StatusOf(block, sentences, null);
        // "29 Jan, done" in the column of dates
        if (status != ActionStatus.Done && table.State(block) is null && table.Due(block) is { } term && whole is not null && InCell(term, (_, f, e) => _details.StatusOfCell(whole, f, e)) is { Status: ActionStatus.Done } told) (status, mark) = told;
        Add(block, block.Span, what.Span, (person, team), (due, vague), (status, mark), sentences, place, isListed: true);
    }

    private T InCell<T>(Cell cell, Func<Prose, int, int, T> find)
    {
        var (first, end) = _prose.TokensIn(cell.Span);
        return find(_prose, first, end);
    }

    private ActionTable TableOf(Block row)
    {
        if (row.HeaderRow is not { } header) return ActionTable.Plain;
        if (_tables.TryGetValue(header, out var table)) return table;
        var block = _document.Blocks[header];
        var sentences = SentencesOf(block);
        return _tables[header] = ActionTable.FromHeader(block, _prose, sentences.Count == 1 ? sentences[0] : null);
    }

    private void Listed(Block block, ActionPlace place)
    {
        var items = _lines.Of(SentencesOf(block));
        foreach (var item in items)
        {
            if ((items.Count > 1 || block.Kind == BlockKind.Paragraph) && LeadsIn(item))
            {
                Sentences(block, place, item);
                continue;
            }
            var sentences = place.FromToken > 0 ? [.. item.Where(s => s.EndToken > place.FromToken)] : item;
            if (sentences.Length > 0) Listed(block, place, sentences, isWhole: items.Count == 1);
        }
    }

    private void Listed(Block block, ActionPlace place, Sentence[] sentences, bool isWhole)
    {
        sentences = [.. sentences.SkipWhile(s => !HasWords(s))];
        if (sentences.Length == 0 || sentences[0].Has(Actions.NoAction) || (sentences[0].First(Actions.NothingDone) is { } none && none.FirstToken == sentences[0].FirstToken)) return;
        if (sentences[0].Has(Actions.AboutTheList))
        {
            Links(block, sentences, place);
            return;
        }
        var what = TextSpan.Between(sentences[0].Span.Start, sentences[^1].Span.End);
        if (OwnerFinder.IsBlank(_prose.Source.Slice(what))) return;
        var words = RemedyWording.AtHead(sentences[0]) ?? RemedyWording.InSentence(sentences[0]);
        var hasTicket = sentences.Any(s => TicketFinder.Find(s).Any());
        if (_hasChildren[block.Index] && block.Checked is null && !hasTicket && !(words is { IsClosed: true } || IsThing(sentences[0])))
        {
            _scope.OpenList(block);
            return;
        }
        if (words is null && !hasTicket && sentences.Length == 1 && _prose.Source.Text[sentences[0].Span.End - 1] == '?' && IsQuestion(sentences[0])) return;
        if (words is null && !hasTicket && sentences[0].Has(Actions.Hindsight)) return;
        if (_scope.IsDetail(block) && block.Checked is null && !hasTicket) return;
        if (words is null && (IsLabelOnly(sentences[0]) || IsByline(sentences[0]))) return;
        if (_hasChildren[block.Index]) _scope.HoldDetails(block);
        var (person, team) = (default(TextSpan?), default(TextSpan?));
        var (due, vague) = (default(TextSpan?), default(TextSpan?));
        foreach (var sentence in sentences)
        {
            var owner = _owners.InWords(sentence, isListed: true);
            (person, team) = (person ?? owner.Person, team ?? owner.Team);
            var when = _details.DueOf(sentence);
            (due, vague) = (due ?? when.Due, vague ?? when.Vague);
        }
        Add(block, isWhole ? block.Span : what, what, (person, team), (due, vague), _details.StatusOf(block, sentences, words), sentences, place, isListed: true);
    }

    // A sentence that says where the actions are: what it links to stands for them.
    private void Links(Block block, Sentence[] sentences, ActionPlace place)
    {
        foreach (var sentence in sentences)
        {
            foreach (var link in TicketFinder.Find(sentence))
            {
                var (first, end) = _prose.TokensIn(link);
                if (sentence.Within(first, end) is { } bare) Add(block, link, link, default, default, default, [bare], place, isListed: true);
            }
        }
    }

    // "Dashboard and alerting for …" names what is to be made, "Monitoring" and "Storage:" only what the items below are about.
    private static bool IsThing(Sentence sentence) => sentence.TokenCount > 5 && sentence.Has(Actions.Deed) && sentence.Prose.TextOf(sentence.EndToken - 1)[0] != ':';

    // "These steps include:", before the lines of a list.
    private static bool LeadsIn(Sentence[] item) => item[^1].Prose.TextOf(item[^1].EndToken - 1)[0] == ':';

    private static bool HasWords(Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (sentence.Prose.Tokens[i].Kind != TokenKind.Mark) return true;
        }
        return false;
    }

    private static bool IsLabelOnly(Sentence sentence)
    {
        const int LookedAt = 40;
        if (sentence.Prose.TextOf(sentence.EndToken - 1)[0] == ':') return true;
        for (var i = sentence.FirstToken; i < Math.Min(sentence.EndToken, sentence.FirstToken + LookedAt); i++)
        {
            if (sentence.Prose.Tokens[i].Kind is TokenKind.Word or TokenKind.Url or TokenKind.Ticket or TokenKind.Code or TokenKind.Identifier) return false;
        }
        return true;
    }

    private static bool IsQuestion(Sentence sentence)
    {
        foreach (var word in (ReadOnlySpan<string>)["how", "what", "why", "who", "where", "when", "did", "was", "were", "is", "are"])
        {
            if (sentence.Prose.Is(sentence.FirstToken, word)) return true;
        }
        return false;
    }

    // "Edited two years ago by …", a date alone, and other furniture of a page.
    private static bool IsByline(Sentence sentence)
    {
        if (sentence.Prose.Is(sentence.FirstToken, "edited") || sentence.Prose.Is(sentence.FirstToken, "updated")) return true;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (sentence.Prose.Tokens[i].Kind is TokenKind.Clock or TokenKind.Timestamp) return true;
        }
        return false;
    }

    private void Sentences(Block block, ActionPlace place) => Sentences(block, place, SentencesOf(block));

    private void Sentences(Block block, ActionPlace place, IEnumerable<Sentence> sentences)
    {
        foreach (var sentence in sentences)
        {
            if (!sentence.IsClaim || sentence.TokenCount < 3 || sentence.HasAny(Actions.AboutTheList, Actions.NoAction)) continue;
            var isAnnounced = place.IsActions && sentence.EndToken > place.FromToken;
            if (RemedyStatement.Read(sentence, place.Kind, isAnnounced, block) is not { } words) continue;
            var (person, team) = _owners.InWords(sentence, isListed: false);
            var status = words.Mood is RemedyMood.Done or RemedyMood.Told ? (ActionStatus.Done, (TextSpan?)_prose.SpanOf(words.First, words.End)) : (ActionStatus.Open, null);
            Add(block, sentence.Span, sentence.Span, (person, team), _details.DueOf(sentence), status, [sentence], place, isListed: false);
        }
    }

    private void Add(Block block, TextSpan span, TextSpan what, (TextSpan? Person, TextSpan? Team) owner, (TextSpan? Due, TextSpan? Vague) due,
        (ActionStatus Status, TextSpan? Mark) status, IReadOnlyList<Sentence> sentences, ActionPlace place, bool isListed)
    {
        var tickets = sentences.SelectMany(TicketFinder.Find).ToImmutableArray();
        if (tickets.IsEmpty && isListed && place.GroupTicket is { } shared) tickets = [shared];
        if (place.Group is { } group)
        {
            due.Due ??= _details.DueOf(group.Words).Due;
            if (group.IsDone && status.Mark is null && !sentences.Any(s => RemedyWording.InSentence(s) is { Mood: RemedyMood.Planned or RemedyMood.UnderWay or RemedyMood.Wanted } || s.Has(ActionFacts.NotDone))) status = (ActionStatus.Done, null);
        }
        _items.Add(new ActionItem(span, what, owner.Person, owner.Team, due.Due, status.Status, tickets, block.Index, isListed) { StatusMark = status.Mark, VagueDue = due.Vague });
    }

    private static HashSet<string> KnownNames(PostmortemDocument document)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in document.Options.Roster.Concat(document.Participants.Select(p => p.Name)))
        {
            if (Roster.IsTeam(name))
            {
                var team = name.ToLowerInvariant().Trim();
                known.Add("team:" + team);
                if (team.LastIndexOf(' ') is > 0 and var last) known.Add("team:" + team[..last].TrimEnd());
                continue;
            }
            known.Add(name.ToLowerInvariant().TrimStart('@'));
            var blank = name.IndexOf(' ', StringComparison.Ordinal);
            if (blank > 2) known.Add(name[..blank].ToLowerInvariant());
        }
        return known;
    }
}
