using System.Collections.Immutable;
using Upside.Language;
using Upside.Language.Lexicon;
using Upside.Postmortems;

namespace Upside.Grading;

/// <summary>What a document says of the harm: what could not be done, and by whom.</summary>
internal sealed class Harm
{
    private static readonly Phrases[] WhatSets = [Impact.Inability, Impact.Outage];
    private static readonly Phrases[] WhomSets = [Impact.Whom, Impact.Where];

    private Harm(ImmutableArray<Clue> what, ImmutableArray<Clue> whom, ImmutableArray<Clue> both)
    {
        (What, Whom, Both) = (what, whom, both);
    }

    /// <summary>Says what could not be done or was lost.</summary>
    public ImmutableArray<Clue> What { get; }

    /// <summary>Says, in a sentence about harm, who was hurt.</summary>
    public ImmutableArray<Clue> Whom { get; }

    /// <summary>Says both in one sentence.</summary>
    public ImmutableArray<Clue> Both { get; }

    /// <summary>Reads a document for it.</summary>
    public static Harm Of(Reading reading)
    {
        var what = ImmutableArray.CreateBuilder<Clue>();
        var whom = ImmutableArray.CreateBuilder<Clue>();
        var both = ImmutableArray.CreateBuilder<Clue>();
        foreach (var sentence in reading.Statements)
        {
            var kind = reading.Document.KindOf(sentence);
            if (kind == SectionKind.Background || reading.IsToDo(sentence)) continue;
            var harms = Hits(sentence, WhatSets);
            var people = Hits(sentence, WhomSets);
            var about = harms.Count > 0 || kind == SectionKind.Impact || sentence.Has(Impact.Struck);
            what.AddRange(harms.Select(h => Clue.Of(sentence, h)));
            if (about) whom.AddRange(people.Select(h => Clue.Of(sentence, h)));
            if (harms.Count == 0) continue;
            if (people.Count > 0)
            {
                both.AddRange(people.Select(h => Clue.Of(sentence, h)));
                both.AddRange(harms.Select(h => Clue.Of(sentence, h)));
            }
            else
            {
                both.AddRange(harms.Where(h => IsSaidOfNamedService(sentence, h)).Select(h => Clue.Of(sentence, h)));
            }
        }
        return new Harm(what.ToImmutable(), whom.ToImmutable(), both.ToImmutable());
    }

    private static List<PhraseHit> Hits(Sentence sentence, Phrases[] sets)
    {
        var hits = new List<PhraseHit>();
        foreach (var set in sets) hits.AddRange(sentence.All(set));
        return hits;
    }

    /// <summary>Whether a name stands within a few words before "was down", "became unavailable".</summary>
    private static bool IsSaidOfNamedService(Sentence sentence, PhraseHit hit)
    {
        var prose = sentence.Prose;
        if (!hit.Equals(sentence.First(Impact.Gone)) && !sentence.All(Impact.Gone).Any(g => g.FirstToken <= hit.FirstToken && g.EndToken >= hit.FirstToken)) return false;
        for (var i = hit.FirstToken - 1; i >= sentence.FirstToken && i >= hit.FirstToken - 5; i--)
        {
            var token = prose.Tokens[i];
            if (token.Kind == TokenKind.Mark && !prose.Is(i, ")")) return false;
            if (token.Kind is TokenKind.Identifier or TokenKind.Code || (token.Capital && token.Kind == TokenKind.Word && (token.Length > 3 || i > sentence.FirstToken))) return true;
        }
        return false;
    }
}
