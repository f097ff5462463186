using System.Collections.Immutable;
using Upside.Language;
using Upside.Language.Lexicon;
using Upside.Postmortems;

namespace Upside.Grading;

/// <summary>The action items of a document and what their wording is worth, and what stands for actions where there are none.</summary>
internal sealed class Remedies
{
    private const int FewestListed = 2;

    private readonly HashSet<object?> _judged;

    private Remedies(Reading reading)
    {
        var all = ImmutableArray.CreateBuilder<Remedy>();
        var sentences = reading.Document.Sentences;
        var next = 0;
        foreach (var item in reading.Document.ActionItems.OrderBy(a => a.Span.Start).ThenBy(a => a.Span.Length))
        {
            while (next < sentences.Count && sentences[next].Span.End <= item.Span.Start) next++;
            var own = new List<Sentence>();
            for (var i = next; i < sentences.Count && sentences[i].Span.Start < item.Span.End; i++)
            {
                if (sentences[i].IsClaim && PartOf(sentences[i], item.Span) is { } part) own.Add(part);
            }
            all.Add(Weigh(item, own));
        }
        All = [.. all.Where(r => r.HasWords && !r.IsPledge)];
        var listed = All.Where(r => r.Item.IsListed && (r.IsConcrete || r.Item.Tickets.Length > 0)).ToImmutableArray();
        Judged = listed.Length >= FewestListed ? listed : All;
        _judged = Judged.ToHashSet(ReferenceEqualityComparer.Instance);
        Links = [.. all.Where(r => !r.HasWords && r.Item.Tickets.Length > 0)];
        var inItems = all.Where(r => r.IsPledge).SelectMany(r => r.Sentences).Where(s => s.Has(Actions.Pledge)).Select(s => s.Index).ToHashSet();
        Pledges = [.. reading.Claims.Where(s => s.Has(Actions.Pledge) && !s.Has(Actions.AboutTheList) && (inItems.Contains(s.Index) || !reading.IsActionItem(s))
            && reading.Document.KindOf(s) is not (SectionKind.Timeline or SectionKind.Discussion or SectionKind.Metadata or SectionKind.WentWell))];
    }

    /// <summary>All of them, as they stand.</summary>
    public ImmutableArray<Remedy> All { get; }

    /// <summary>Those of which most have to have an owner, a date, a ticket: the listed ones where there is a list, else all.</summary>
    public ImmutableArray<Remedy> Judged { get; }

    /// <summary>Whether one of <see cref="All"/> is among <see cref="Judged"/>.</summary>
    public bool IsJudged(Remedy remedy) => _judged.Contains(remedy);

    /// <summary>Items that are a bare link or id, without words.</summary>
    public ImmutableArray<Remedy> Links { get; }

    /// <summary>Sentences that promise to act without saying how.</summary>
    public ImmutableArray<Sentence> Pledges { get; }

    /// <summary>Weighs the action items of a document.</summary>
    public static Remedies Of(Reading reading) => new(reading);

    private static Sentence? PartOf(Sentence sentence, TextSpan span)
    {
        if (span.Contains(sentence.Span)) return sentence;
        var (first, end) = sentence.Prose.TokensIn(span);
        return sentence.Within(first, end);
    }

    private static Remedy Weigh(ActionItem item, List<Sentence> sentences)
    {
        var acts = new List<TextSpan>();
        var words = default(RemedyWords?);
        foreach (var sentence in sentences)
        {
            var here = (item.IsListed ? RemedyWording.AtHead(sentence) : null) ?? RemedyWording.InSentence(sentence) ?? RemedyWording.AsState(sentence, isAnnounced: true) ?? RemedyWording.Anywhere(sentence);
            if (here is { } found) acts.Add(sentence.Prose.SpanOf(found.First, found.End));
            if (words is null || (here is { IsClosed: true } && !words.Value.IsClosed)) words = here ?? words;
        }
        foreach (var sentence in sentences) acts.AddRange(sentence.All(Actions.Deed).Concat(sentence.All(ActionVerbs.ClosedBase)).Concat(sentence.All(ActionVerbs.OpenBase)).Select(sentence.Prose.SpanOf));
        var strong = StrongCues(sentences);
        var middle = Cues(sentences, ActionStrength.Intermediate);
        var weak = Cues(sentences, ActionStrength.Weak);
        var isWeakAct = words is { } w && (IsWeakAct(sentences, w) || (!w.IsClosed && weak.Count > 0));
        var isPledge = words is not { IsClosed: true } && sentences.Count > 0 && strong.Count == 0 && sentences.Any(s => s.Has(Actions.Pledge)) && item.Tickets.IsEmpty;
        var strength = strong.Count > 0 && !isWeakAct ? RemedyStrength.Strong : middle.Count > 0 && !(isWeakAct && weak.Count > 0) ? RemedyStrength.Intermediate : weak.Count > 0 || acts.Count > 0 ? RemedyStrength.Weak : RemedyStrength.None;
        List<TextSpan> instruments = isWeakAct && words is { } act && !Sharpens(sentences[0].Prose.TextOf(act.Verb)) ? [] : Cues(sentences, ActionChecks.Instrument);
        return new Remedy(item, sentences)
        {
            Acts = acts,
            IsPledge = isPledge,
            IsConcrete = acts.Count > 0 && !isPledge,
            IsSpecific = sentences.Any(IsSpecific),
            Strength = strength,
            StrengthCues = strength switch { RemedyStrength.Strong => strong, RemedyStrength.Intermediate => [.. middle, .. strong], _ => weak },
            Instruments = instruments,
            Proofs = instruments.Count > 0 || sentences.Any(IsThreshold) ? [.. Cues(sentences, ActionChecks.Proof), .. Cues(sentences, ActionChecks.Bound)] : Cues(sentences, ActionChecks.Proof),
        };
    }

    // "Automate the tests", "restrict the alert": what is changed is what detects, not what failed.
    private static List<TextSpan> StrongCues(List<Sentence> sentences)
    {
        const int Reach = 4;
        var cues = new List<TextSpan>();
        foreach (var sentence in sentences)
        {
            var made = sentence.All(ActionChecks.Instrument).Select(h => h.FirstToken).ToArray();
            cues.AddRange(sentence.All(ActionStrength.Strong).Where(h => !made.Any(m => m >= h.FirstToken && m < h.EndToken + Reach - 2)).Select(sentence.Prose.SpanOf));
        }
        return cues;
    }

    private static List<TextSpan> Cues(List<Sentence> sentences, Phrases phrases) => [.. sentences.SelectMany(s => s.All(phrases).Select(s.Prose.SpanOf))];

    // "abort if < 98%", "stops at > 5"
    private static bool IsThreshold(Sentence sentence)
    {
        for (var i = sentence.FirstToken; i + 1 < sentence.EndToken; i++)
        {
            if (sentence.Prose.TextOf(i)[0] is '<' or '>' or '≥' or '≤' && sentence.Prose.Tokens[i + 1].Kind == TokenKind.Number && sentence.Has(ActionStrength.Strong)) return true;
        }
        return false;
    }

    // "improving the alerts", "make sure that …": the instrument is what the act is about.
    private static bool Sharpens(ReadOnlySpan<char> verb)
    {
        foreach (var stem in (ReadOnlySpan<string>)["monitor", "improv", "ensur", "mak", "enhanc", "refin", "extend", "keep"])
        {
            if (verb.StartsWith(stem, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    private static bool IsWeakAct(List<Sentence> sentences, RemedyWords words) =>
        sentences.Any(s => s.All(ActionStrength.WeakAct).Any(h => h.FirstToken == words.Verb));

    // A verb whose end can be told, and an object that names a thing.
    private static bool IsSpecific(Sentence sentence)
    {
        const int FewestWords = 2;
        if (IsQuestion(sentence) || sentence.Has(ActionChecks.VagueAim)) return false;
        var words = RemedyWording.AtHead(sentence) ?? RemedyWording.InSentence(sentence);
        words ??= RemedyWording.AsState(sentence, isAnnounced: true);
        if (words is { Mood: RemedyMood.Done, Verb: var state } && sentence.HasAny(Actions.InPlace, Actions.StandingRule) && Content(sentence, sentence.FirstToken) > FewestWords) return state >= 0;
        if (words is not { } found) return sentence.Has(Actions.Deed) && Content(sentence, sentence.FirstToken) > FewestWords;
        if (found.IsClosed && Content(sentence, found.End, ObjectEnd(sentence, found.End)) + Content(sentence, sentence.FirstToken, found.First) >= FewestWords) return true;
        return sentence.All(ActionVerbs.ClosedIng).Any(h => h.FirstToken > found.End && IsMeans(sentence.Prose, h.FirstToken - 1) && Content(sentence, h.EndToken, ObjectEnd(sentence, h.EndToken)) >= FewestWords);
    }

    // "… by adding", "… including adding", "…, adding", "… and adding"
    private static bool IsMeans(Prose prose, int token) => prose.Is(token, "by") || prose.Is(token, "and") || prose.Is(token, "including") || prose.Is(token, "or") || prose.TextOf(token)[0] is ',' or ':';

    private static bool IsQuestion(Sentence sentence)
    {
        if (sentence.Prose.TextOf(sentence.EndToken - 1)[0] == '?') return true;
        foreach (var word in (ReadOnlySpan<string>)["how", "what", "why", "who", "where", "when", "whether", "can", "could"])
        {
            if (sentence.Prose.Is(sentence.FirstToken, word)) return true;
        }
        return false;
    }

    // Up to where the object goes over into a purpose, a reason or a further clause.
    private static int ObjectEnd(Sentence sentence, int first)
    {
        for (var i = first; i < sentence.EndToken; i++)
        {
            if (sentence.Prose.Tokens[i].Kind == TokenKind.Mark && sentence.Prose.TextOf(i)[0] is ',' or ';' or '.' or '(') return i;
            foreach (var word in (ReadOnlySpan<string>)["so", "which", "because", "since", "as", "while", "when", "if"])
            {
                if (i > first && sentence.Prose.Is(i, word)) return i;
            }
            if (i + 1 < sentence.EndToken && sentence.Prose.Is(i, "to") && RemedyWording.IsVerb(sentence, i + 1)) return i;
        }
        return sentence.EndToken;
    }

    private static int Content(Sentence sentence, int first, int? end = null)
    {
        var vague = sentence.All(ActionChecks.VagueObject).Select(h => h.FirstToken).ToHashSet();
        var count = 0;
        for (var i = first; i < (end ?? sentence.EndToken); i++)
        {
            var token = sentence.Prose.Tokens[i];
            if (token.Kind is TokenKind.Code or TokenKind.Identifier or TokenKind.Version || (token.Kind == TokenKind.Word && !vague.Contains(i) && !WordLists.IsFunctionWord(sentence.Prose.TextOf(i)))) count++;
        }
        return count;
    }
}
