using Upside.Language;
using Upside.Language.Lexicon;

namespace Upside.Postmortems;

/// <summary>How a sentence speaks of a remedy.</summary>
internal enum RemedyMood
{
    /// <summary>"we will add".</summary>
    Planned,
    /// <summary>"we are adding".</summary>
    UnderWay,
    /// <summary>"we have added"; "Added …" at the head of an item.</summary>
    Done,
    /// <summary>"we added": a remedy only where its purpose or its place says so.</summary>
    Told,
    /// <summary>"we should add", "the queue must reject".</summary>
    Wanted,
    /// <summary>"Add …", "Adding …" at the head of an item.</summary>
    Bare,
}

/// <summary>The words by which a sentence speaks of a remedy.</summary>
/// <param name="Mood">How.</param>
/// <param name="IsClosed">Whether one can tell when the verb is done with.</param>
/// <param name="First">Its first token.</param>
/// <param name="Verb">The token that the verb begins at.</param>
/// <param name="End">The first token after the verb.</param>
internal readonly record struct RemedyWords(RemedyMood Mood, bool IsClosed, int First, int Verb, int End);

/// <summary>Finds the words by which a sentence speaks of a remedy.</summary>
internal static class RemedyWording
{
    private const int Reach = 3;
    // "Ana and the storage team to …": who is to do it stands before "to".
    private const int LongestAgent = 6;

    private static readonly (Phrases Head, RemedyMood Mood, VerbForm Form)[] Heads =
    [
        (Actions.Intends, RemedyMood.Planned, VerbForm.Base), (Actions.WillBe, RemedyMood.Planned, VerbForm.Past),
        (Actions.UnderWay, RemedyMood.UnderWay, VerbForm.Ing), (Actions.IsBeing, RemedyMood.UnderWay, VerbForm.Past),
        (Actions.Including, RemedyMood.UnderWay, VerbForm.Ing),
        (Actions.HasDone, RemedyMood.Done, VerbForm.Past), (Actions.HasBeen, RemedyMood.Done, VerbForm.Past),
        (Actions.Ought, RemedyMood.Wanted, VerbForm.Base), (Actions.Ought, RemedyMood.Wanted, VerbForm.Past),
        (Actions.Did, RemedyMood.Told, VerbForm.Past), (Actions.WasDone, RemedyMood.Told, VerbForm.Past),
    ];

    private enum VerbForm { Base, Ing, Past }

    /// <summary>The first words of a remedy among the tokens of a sentence, closed verbs before open ones; null where there are none.</summary>
    public static RemedyWords? InSentence(Sentence sentence, bool isAnnounced = true)
    {
        RemedyWords? best = null;
        foreach (var (head, mood, form) in Heads)
        {
            if (head == Actions.Including && !isAnnounced) continue;
            foreach (var hit in sentence.All(head))
            {
                if (VerbAfter(sentence, hit.EndToken, form, Reach) is not { } verb) continue;
                var words = new RemedyWords(mood, verb.IsClosed, hit.FirstToken, verb.First, verb.End);
                if (best is null || (words.IsClosed && !best.Value.IsClosed)) best = words;
            }
            if (best is { IsClosed: true }) return best;
        }
        return best;
    }

    /// <summary>A verb that stands at the head of an item: "Add …", "[P1] storage: add …", "Ana to add …"; null where none does.</summary>
    public static RemedyWords? AtHead(Sentence sentence, bool isProse = false)
    {
        var prose = sentence.Prose;
        var end = Math.Min(sentence.EndToken, sentence.FirstToken + 14);
        for (var i = sentence.FirstToken; i < end; i++)
        {
            if (i > sentence.FirstToken && (!OpensClause(prose, i - 1) || IsPurpose(sentence, i) || (isProse && i > sentence.FirstToken + LongestAgent && prose.Is(i - 1, "to")))) continue;
            foreach (var form in (ReadOnlySpan<VerbForm>)[VerbForm.Base, VerbForm.Ing, VerbForm.Past])
            {
                if (VerbAt(sentence, i, form) is { } verb) return new RemedyWords(form == VerbForm.Past ? RemedyMood.Done : RemedyMood.Bare, verb.IsClosed, i, i, verb.End);
            }
        }
        return null;
    }

    /// <summary>Words that tell a remedy by the state that it has brought about; null where there are none.</summary>
    public static RemedyWords? AsState(Sentence sentence, bool isAnnounced)
    {
        if (sentence.Prose.TextOf(sentence.EndToken - 1)[0] is '?' or ':') return null;
        var hit = sentence.First(Actions.InPlace) is { } lasting && (isAnnounced || !sentence.Has(Actions.Recovered)) ? lasting : isAnnounced ? sentence.First(Actions.StandingRule) : null;
        return hit is { } found ? new RemedyWords(RemedyMood.Done, true, found.FirstToken, found.FirstToken, found.EndToken) : null;
    }

    /// <summary>Any verb of remedies in its base form in the sentence, closed ones first.</summary>
    public static RemedyWords? Anywhere(Sentence sentence)
    {
        if (sentence.First(ActionVerbs.ClosedBase) is { } closed) return new RemedyWords(RemedyMood.Bare, true, closed.FirstToken, closed.FirstToken, closed.EndToken);
        return sentence.First(ActionVerbs.OpenBase) is { } open ? new RemedyWords(RemedyMood.Bare, false, open.FirstToken, open.FirstToken, open.EndToken) : null;
    }

    /// <summary>Whether a verb of remedies in its base form begins at the token.</summary>
    public static bool IsVerb(Sentence sentence, int token) => VerbAt(sentence, token, VerbForm.Base) is not null;

    // "To prevent …, we will add …": what it is for, not what is done.
    private static bool IsPurpose(Sentence sentence, int verb) =>
        sentence.Prose.Is(verb - 1, "to") && (verb - 1 == sentence.FirstToken || sentence.Prose.Is(verb - 2, "order"));

    private static bool OpensClause(Prose prose, int token)
    {
        var kind = prose.Tokens[token].Kind;
        if (kind == TokenKind.Mark) return prose.TextOf(token)[0] is not (',' or '"' or '\'' or '(' or '/' or '<' or '=');
        return kind is TokenKind.Ticket or TokenKind.Handle or TokenKind.Url
            || prose.Is(token, "to") || prose.Is(token, "please") || prose.Is(token, "then") || prose.Is(token, "also") || prose.Is(token, "possibly") || prose.Is(token, "done")
            || prose.Is(token, "status") || prose.Is(token, "progress") || prose.Is(token, "maybe") || prose.Is(token, "better");
    }

    private static (bool IsClosed, int First, int End)? VerbAfter(Sentence sentence, int token, VerbForm form, int reach)
    {
        for (var i = token; i < Math.Min(sentence.EndToken, token + reach + 1); i++)
        {
            if (sentence.Prose.Tokens[i].Kind == TokenKind.Mark && sentence.Prose.TextOf(i)[0] is not (',' or '/')) return null;
            if (VerbAt(sentence, i, form) is { } verb) return (verb.IsClosed, i, verb.End);
        }
        return null;
    }

    private static (bool IsClosed, int End)? VerbAt(Sentence sentence, int token, VerbForm form)
    {
        var (closed, open) = form switch
        {
            VerbForm.Base => (ActionVerbs.ClosedBase, ActionVerbs.OpenBase),
            VerbForm.Ing => (ActionVerbs.ClosedIng, ActionVerbs.OpenIng),
            _ => (ActionVerbs.ClosedPast, ActionVerbs.OpenPast),
        };
        // "make" is closed, "make sure" is not: the longer one tells.
        var closedEnd = EndAt(sentence, token, closed);
        var openEnd = EndAt(sentence, token, open);
        if (closedEnd == 0 && openEnd == 0) return null;
        return (closedEnd >= openEnd, Math.Max(closedEnd, openEnd));
    }

    // Hits stand in the order of their first tokens; a search by halves keeps one endless sentence linear.
    private static int EndAt(Sentence sentence, int token, Phrases phrases)
    {
        var hits = sentence.Prose.Hits;
        var low = sentence.Prose.FirstHitFrom(token, sentence.FirstHit, sentence.EndHit);
        for (; low < sentence.EndHit && hits[low].FirstToken == token; low++)
        {
            if (hits[low].Phrases == phrases.Id && hits[low].EndToken <= sentence.EndToken) return hits[low].EndToken;
        }
        return 0;
    }
}
