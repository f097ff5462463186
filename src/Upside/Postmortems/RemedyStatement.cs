using Upside.Language;
using Upside.Language.Lexicon;

namespace Upside.Postmortems;

/// <summary>Decides whether a sentence of running text states a remedy that is planned, under way, or done since.</summary>
internal static class RemedyStatement
{
    /// <summary>The words that state it; null where the sentence states none.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="kind">What its section is for.</param>
    /// <param name="isAnnounced">Whether a heading or label announces actions there.</param>
    /// <param name="block">The block that it stands in.</param>
    public static RemedyWords? Read(Sentence sentence, SectionKind kind, bool isAnnounced, Block block)
    {
        if (kind is SectionKind.Metadata or SectionKind.WentWell) return null;
        if (kind == SectionKind.Discussion && !isAnnounced) return InComment(sentence);
        if (sentence.Has(Actions.Hindsight) && !isAnnounced) return null;
        // "If you uploaded …, it has been deleted" speaks to the reader.
        if (sentence.Prose.Is(sentence.FirstToken, "if") && sentence.Prose.Is(sentence.FirstToken + 1, "you")) return null;
        var hasPurpose = sentence.Has(Actions.Purpose);
        var words = RemedyWording.InSentence(sentence, isAnnounced);
        if (isAnnounced && words is null or { IsClosed: false }) words = Prefer(words, RemedyWording.AtHead(sentence, isProse: true));
        else if (kind is SectionKind.Lessons or SectionKind.WentPoorly && words is null && block.Kind == BlockKind.ListItem) words = AtVeryHead(sentence);
        if (IsRepair(sentence, kind) is { } repair && words is null or { Mood: RemedyMood.Told or RemedyMood.Done or RemedyMood.Wanted }) return repair;
        if (!(words is { } told && IsRemedy(sentence, told, kind, isAnnounced, hasPurpose)) && AsState(sentence, kind, isAnnounced) is { } state) return state;
        if (words is not { } found) return kind is SectionKind.Lessons or SectionKind.WentPoorly && sentence.First(Actions.Lack) is { } lack ? new RemedyWords(RemedyMood.Wanted, true, lack.FirstToken, lack.FirstToken, lack.EndToken) : null;
        return IsRemedy(sentence, found, kind, isAnnounced, hasPurpose) ? found : null;
    }

    // "The importer now refuses empty files", "There's an index on the table now".
    private static RemedyWords? AsState(Sentence sentence, SectionKind kind, bool isAnnounced)
    {
        if (HasClock(sentence) || sentence.Has(Actions.Hindsight)) return null;
        var mayStand = isAnnounced || kind is SectionKind.Lessons or SectionKind.Other or SectionKind.Response or SectionKind.WentPoorly or SectionKind.Summary;
        return mayStand ? RemedyWording.AsState(sentence, isAnnounced) : null;
    }

    // Under a tracker page people talk: there a change counts that has a ticket, was made for good, or is said to be needed.
    private static RemedyWords? InComment(Sentence sentence)
    {
        if (HasClock(sentence) || sentence.HasAny(Actions.Hindsight, Actions.Firefighting) || sentence.Prose.TextOf(sentence.EndToken - 1)[0] == '?') return null;
        if (RemedyWording.InSentence(sentence) is not { IsClosed: true } words || sentence.All(Actions.Routine).Any(h => h.FirstToken == words.Verb)) return IsRepair(sentence, SectionKind.Discussion);
        var isKept = (words.Mood == RemedyMood.Done && (sentence.Has(Actions.HasBeen) || TicketFinder.Find(sentence).Any() || sentence.Has(Actions.Label))) || (words.Mood == RemedyMood.Wanted && IsAsked(sentence, words)) || sentence.Has(Actions.Purpose) || (words.Mood is RemedyMood.Planned or RemedyMood.UnderWay && TicketFinder.Find(sentence).Any());
        return isKept ? words : IsRepair(sentence, SectionKind.Discussion);
    }

    // "we should …", "it needs to …", not "you might want to …" or "if …".
    private static bool IsAsked(Sentence sentence, RemedyWords words)
    {
        if (sentence.Prose.Is(sentence.FirstToken, "if") || (words.First > sentence.FirstToken && sentence.Prose.Is(words.First - 1, "you"))) return false;
        foreach (var word in (ReadOnlySpan<string>)["should", "must", "need", "needs", "ought"])
        {
            if (sentence.Prose.Is(words.First, word)) return true;
        }
        return false;
    }

    // A repair that lasts is an action done, also where the response or the timeline tells it.
    private static RemedyWords? IsRepair(Sentence sentence, SectionKind kind)
    {
        if (kind is SectionKind.Detection or SectionKind.Impact or SectionKind.Background or SectionKind.Lucky || sentence.First(Actions.Repair) is not { } hit) return null;
        if (sentence.HasAny(Actions.Hindsight, Actions.Undone) || (HasClock(sentence) && !TicketFinder.Find(sentence).Any())) return null;
        return new RemedyWords(RemedyMood.Done, true, hit.FirstToken, hit.FirstToken, hit.EndToken);
    }

    private static bool IsRemedy(Sentence sentence, RemedyWords words, SectionKind kind, bool isAnnounced, bool hasPurpose)
    {
        var isTimed = HasClock(sentence);
        var isPassing = !isAnnounced && !hasPurpose && (sentence.Has(Actions.Firefighting) || sentence.All(Actions.Routine).Any(h => h.FirstToken == words.Verb));
        switch (words.Mood)
        {
            case RemedyMood.Planned:
                return kind is not SectionKind.Timeline && !isPassing && !(isTimed && !isAnnounced) && (words.IsClosed || isAnnounced || hasPurpose);
            case RemedyMood.UnderWay:
                return kind is not SectionKind.Timeline && !isPassing && !isTimed && (words.IsClosed || isAnnounced || hasPurpose);
            case RemedyMood.Done:
                if (isPassing || (isTimed && !hasPurpose)) return false;
                return words.IsClosed && (isAnnounced || hasPurpose || (kind is SectionKind.Lessons or SectionKind.Other or SectionKind.Factors && !sentence.Has(Actions.Firefighting)));
            case RemedyMood.Told:
                if (kind == SectionKind.Response && words.IsClosed && !isTimed && !isPassing && !sentence.Has(Actions.Undone)) return true;
                return words.IsClosed && hasPurpose && !isTimed && !sentence.Has(Actions.Firefighting) && kind is not (SectionKind.Timeline or SectionKind.Trigger or SectionKind.Background or SectionKind.Impact);
            case RemedyMood.Wanted:
                return isAnnounced || (words.IsClosed && !isPassing && !isTimed && kind is SectionKind.Lessons or SectionKind.WentPoorly);
            default:
                return isAnnounced ? !isTimed : words.IsClosed;
        }
    }

    private static RemedyWords? Prefer(RemedyWords? first, RemedyWords? second) => second is { IsClosed: true } || first is null ? second ?? first : first;

    private static RemedyWords? AtVeryHead(Sentence sentence) =>
        RemedyWording.AtHead(sentence) is { Mood: RemedyMood.Bare } words && words.First == sentence.FirstToken && RemedyWording.IsVerb(sentence, words.First) ? words : null;

    private static bool HasClock(Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (sentence.Prose.Tokens[i].Kind is TokenKind.Clock or TokenKind.Timestamp) return true;
        }
        return false;
    }
}
