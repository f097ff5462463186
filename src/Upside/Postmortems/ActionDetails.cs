using Upside.Language;
using Upside.Language.Lexicon;

namespace Upside.Postmortems;

/// <summary>Finds how far an action is and when it is due.</summary>
internal sealed class ActionDetails(PostmortemDocument document)
{
    private readonly SourceText _source = document.Source;
    private readonly TimeMention[] _dates = [.. document.Times.Mentions.Where(m => m.HasOwnDate)];

    /// <summary>How far an item of a list is, by the words and marks at its head and in brackets.</summary>
    public (ActionStatus Status, TextSpan? Mark) StatusOf(Block block, IReadOnlyList<Sentence> sentences, RemedyWords? words)
    {
        if (block.Checked is { } ticked) return (ticked ? ActionStatus.Done : ActionStatus.Open, CheckboxOf(block));
        if (sentences.Count > 0 && ActionLines.BoxAt(sentences[0].Prose, sentences) is { } box) return (box ? ActionStatus.Done : ActionStatus.Open, box ? sentences[0].Prose.SpanOf(sentences[0].FirstToken, sentences[0].FirstToken + 3) : null);
        var open = false;
        foreach (var sentence in sentences)
        {
            var prose = sentence.Prose;
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (prose.Tokens[i].Kind == TokenKind.Mark && prose.TextOf(i)[0] is '✅' or '✔' or '☑') return (ActionStatus.Done, prose.Tokens[i].Span);
            }
            if (prose.TextOf(sentence.FirstToken)[0] == '~' && sentence.TokenCount > 2) return (ActionStatus.Done, sentence.Span);
            foreach (var hit in sentence.All(ActionFacts.NotDone)) open |= IsMark(sentence, hit);
            foreach (var hit in sentence.All(ActionFacts.Done))
            {
                if (IsMark(sentence, hit) && !IsNegated(sentence, hit)) return (ActionStatus.Done, prose.SpanOf(hit));
            }
        }
        if (open) return (ActionStatus.Open, null);
        return words is { Mood: RemedyMood.Done or RemedyMood.Told } w && sentences.Count > 0
            ? (ActionStatus.Done, sentences[0].Prose.SpanOf(w.First, w.End)) : (words is null ? ActionStatus.Unstated : ActionStatus.Open, null);
    }

    /// <summary>How far a cell of a status column says that an action is.</summary>
    public (ActionStatus Status, TextSpan? Mark) StatusOfCell(Sentence row, int first, int end)
    {
        if (first >= end) return (ActionStatus.Unstated, null);
        var span = row.Prose.SpanOf(first, end);
        var text = _source.Slice(span);
        if (text.IndexOfAny('✅', '✔', '☑') >= 0) return (ActionStatus.Done, span);
        if (row.All(ActionFacts.NotDone).Any(h => h.FirstToken >= first && h.EndToken <= end)) return (ActionStatus.Open, span);
        if (row.All(ActionFacts.Done).Any(h => h.FirstToken >= first && h.EndToken <= end)) return (ActionStatus.Done, span);
        return text.Equals("yes", StringComparison.OrdinalIgnoreCase) || text.Equals("y", StringComparison.OrdinalIgnoreCase) ? (ActionStatus.Done, span) : (ActionStatus.Open, null);
    }

    /// <summary>Where a due date stands in the words of an item, and where a term without a date does.</summary>
    public (TextSpan? Due, TextSpan? Vague) DueOf(Sentence sentence)
    {
        TextSpan? vague = sentence.First(ActionFacts.VagueDue) is { } term ? sentence.Prose.SpanOf(term) : null;
        foreach (var cue in sentence.All(ActionFacts.DueCue))
        {
            var at = cue.EndToken;
            while (at < sentence.EndToken && at < cue.EndToken + 2 && sentence.Prose.Tokens[at].Kind == TokenKind.Mark) at++;
            if (DateAt(sentence, at, sentence.EndToken) is { } due) return (due, vague);
        }
        return (DateAtEdge(sentence), vague);
    }

    // "… – Dec 13", "… (Dec 13)", "…: done 2024-11-27": a date set apart from the words of the item.
    private static TextSpan? DateAtEdge(Sentence sentence)
    {
        var prose = sentence.Prose;
        for (var i = sentence.FirstToken + 1; i < sentence.EndToken; i++)
        {
            if (prose.Tokens[i - 1].Kind != TokenKind.Mark || prose.TextOf(i - 1)[0] is not ('(' or '–' or '—' or '-' or '|' or ',' or '[' or ':')) continue;
            if (prose.Tokens[i].Kind is TokenKind.Date || (IsMonth(prose, i) && i + 1 < sentence.EndToken && prose.Tokens[i + 1].Kind == TokenKind.Number)
                || (prose.Tokens[i].Kind == TokenKind.Number && i + 1 < sentence.EndToken && IsMonth(prose, i + 1))) return prose.Tokens[i].Kind == TokenKind.Date ? prose.Tokens[i].Span : prose.SpanOf(i, i + 2);
        }
        return null;
    }

    // "06-27", "27/6": a day of a month, in a column of dates.
    private static bool IsDayOfMonth(Prose prose, int token, int end)
    {
        if (token + 2 >= end || prose.TextOf(token + 1)[0] is not ('-' or '/' or '.')) return false;
        return prose.Tokens[token].Length <= 2 && prose.Tokens[token + 2].Length <= 2 && prose.Tokens[token].Kind == TokenKind.Number && prose.Tokens[token + 2].Kind == TokenKind.Number;
    }

    /// <summary>Where a date stands in a cell of a due column, or a term without a date.</summary>
    public (TextSpan? Due, TextSpan? Vague) DueOfCell(Sentence row, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (DateAt(row, i, end) is not null || IsDayOfMonth(row.Prose, i, end)) return (row.Prose.SpanOf(first, end), null);
        }
        return row.All(ActionFacts.VagueDue).Any(h => h.FirstToken >= first && h.EndToken <= end) ? (null, row.Prose.SpanOf(first, end)) : (null, null);
    }

    private TextSpan? DateAt(Sentence sentence, int at, int end)
    {
        if (at >= end) return null;
        var prose = sentence.Prose;
        var token = prose.Tokens[at];
        if (token.Kind is TokenKind.Date or TokenKind.Timestamp) return token.Span;
        var mention = FirstMentionFrom(token.Start);
        if (mention is not null && mention.Span.Start <= token.End && mention.Span.End <= sentence.Span.End) return mention.Span;
        for (var i = at; i < Math.Min(end, at + 3); i++)
        {
            if (IsMonth(prose, i) && (i > at || i + 1 < end)) return prose.SpanOf(at, i + 1);
        }
        return null;
    }

    private TimeMention? FirstMentionFrom(int start)
    {
        var (low, high) = (0, _dates.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_dates[middle].Span.Start < start) low = middle + 1;
            else high = middle;
        }
        return low < _dates.Length ? _dates[low] : null;
    }

    internal static bool IsMonth(Prose prose, int token)
    {
        if (!prose.Tokens[token].Capital) return false;
        foreach (var month in WordClasses.All["month"])
        {
            if (prose.Is(token, month)) return true;
        }
        return false;
    }

    // "Done: …", "Status: Done …", "… (done)", "… — done", "… [fixed]".
    private static bool IsMark(Sentence sentence, PhraseHit hit)
    {
        var prose = sentence.Prose;
        var before = hit.FirstToken - 1;
        var atHead = hit.FirstToken <= sentence.FirstToken + 3;
        for (var i = sentence.FirstToken; atHead && i < hit.FirstToken; i++)
        {
            atHead = prose.Tokens[i].Kind is TokenKind.Mark or TokenKind.Ticket || prose.Is(i, "status") || prose.Is(i, "state") || prose.Is(i, "almost") || prose.Is(i, "already") || prose.Is(i, "now") || prose.Is(i, "not") || prose.Is(i, "partially");
        }
        if (atHead) return hit.EndToken >= sentence.EndToken || prose.Tokens[hit.EndToken].Kind != TokenKind.Word || prose.Tokens[hit.EndToken].Capital || prose.TextOf(hit.FirstToken).IndexOfAnyInRange('a', 'z') < 0;
        while (before > sentence.FirstToken && (prose.Is(before, "now") || prose.Is(before, "already") || prose.Is(before, "been") || prose.Is(before, "is") || prose.Is(before, "was"))) before--;
        // "… per address Done"
        if (before >= sentence.FirstToken && hit.EndToken == sentence.EndToken && hit.EndToken - hit.FirstToken == 1 && prose.Tokens[hit.FirstToken].Capital && prose.Is(hit.FirstToken, "done")) return true;
        var isMarkedOff = before >= sentence.FirstToken && prose.Tokens[before].Kind == TokenKind.Mark && prose.TextOf(before)[0] is '(' or '[' or '—' or '–' or '-' or ':' or '|' or '>';
        // "Ana, done …": a name by itself before it.
        isMarkedOff |= before > sentence.FirstToken && hit.FirstToken - sentence.FirstToken <= 6 && prose.TextOf(before)[0] == ',' && prose.Tokens[sentence.FirstToken].Capital
            && (hit.EndToken >= sentence.EndToken || prose.Tokens[hit.EndToken].Kind is TokenKind.Date or TokenKind.Number || prose.TextOf(hit.EndToken)[0] is '.' or ',' or ';');
        return isMarkedOff && (hit.EndToken >= sentence.EndToken || prose.Tokens[hit.EndToken].Kind is TokenKind.Mark or TokenKind.Date or TokenKind.Number
            || prose.Is(hit.EndToken, "in") || prose.Is(hit.EndToken, "with") || prose.Is(hit.EndToken, "for") || prose.Is(hit.EndToken, "by") || prose.Is(hit.EndToken, "on") || prose.Is(hit.EndToken, "via"));
    }

    private static bool IsNegated(Sentence sentence, PhraseHit hit) =>
        sentence.All(ActionFacts.NotDone).Any(n => n.FirstToken <= hit.FirstToken && n.EndToken >= hit.FirstToken && n.EndToken >= hit.FirstToken - 1)
        || (hit.FirstToken > sentence.FirstToken && (sentence.Prose.Is(hit.FirstToken - 1, "not") || sentence.Prose.Is(hit.FirstToken - 1, "almost") || sentence.Prose.Is(hit.FirstToken - 1, "be")));

    private TextSpan? CheckboxOf(Block block)
    {
        const int Farthest = 8;
        for (var i = block.Span.Start; i >= Math.Max(0, block.Span.Start - Farthest); i--)
        {
            if (i < _source.Text.Length && _source.Text[i] == '[') return TextSpan.Between(i, Math.Max(i + 3, block.Span.Start));
        }
        return null;
    }
}
