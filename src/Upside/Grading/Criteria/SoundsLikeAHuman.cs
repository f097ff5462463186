using Upside.Language;
using Upside.Language.Lexicon;

namespace Upside.Grading.Criteria;

/// <summary>C2: whether somebody speaks.</summary>
internal sealed class SoundsLikeAHuman : ICriterion
{
    // In hundredths of the sentences: one in nine in the first person, and no reader doubts that somebody speaks.
    private const int ShareForYes = 11;
    private const int LeastForYes = 3;
    private const int LeastForPartial = 2;
    private const int Singular = 2;

    /// <inheritdoc/>
    public CriterionGuide Guide { get; } = new()
    {
        Id = "C2",
        Name = "Sounds like a human",
        Scorecard = Scorecard.Communication,
        Yes = "First person and plain words: somebody speaks.",
        Partial = "The first person stands in it, but in stock phrases, or here and there in a report in the third person.",
        No = "Impersonal throughout.",
        HowItDecides =
            "Counts the sentences in the first person; those in the singular count double, and set phrases (regret, assurance, status notices) do not count as somebody speaking. "
            + "Three or more, and at least one in nine of all sentences, earn a yes; two, or set phrases alone, are partial. A stray \"we\" is a no. Chat lines and quotations are somebody else's words.",
        HowToEarnIt = "Tell it as you would tell a colleague: \"we saw\", \"we thought\", \"our change did this\".",
        GoodExample = "We looked at the wrong graph for twenty minutes, since we were sure that our own change had done it. We were wrong. When we asked the network team, they saw it at once, and we felt rather foolish.",
        PoorExample = "It was determined that service was degraded. We apologise for any inconvenience.",
    };

    /// <inheritdoc/>
    public Judgement Judge(Reading reading)
    {
        var spoken = new List<Clue>();
        var stock = new List<Clue>();
        var (voice, stockCount, all) = (0, 0, 0);
        foreach (var sentence in reading.Claims)
        {
            all++;
            var isSingular = false;
            var clues = new List<Clue>();
            foreach (var hit in sentence.All(FirstPerson.Plural))
            {
                if (!IsCountry(sentence, hit)) clues.Add(Clue.Of(sentence, hit));
            }
            foreach (var hit in sentence.All(FirstPerson.Singular))
            {
                if (!IsPerson(sentence, hit)) continue;
                isSingular = true;
                clues.Add(Clue.Of(sentence, hit));
            }
            if (clues.Count == 0) continue;
            if (sentence.HasAny(StockPhrases.Regret, StockPhrases.Assurance, StockPhrases.Notice))
            {
                stockCount++;
                stock.AddRange(clues);
            }
            else
            {
                voice += isSingular ? Singular : 1;
                spoken.AddRange(clues);
            }
        }

        if (voice >= LeastForYes && voice * 100 >= ShareForYes * all) return Judgement.Yes(spoken);
        return voice + stockCount >= LeastForPartial
            ? Judgement.Partial("Nobody quite speaks: tell what you saw and did in your own words, in the first person.", spoken.Concat(stock))
            : Judgement.No("It is written as if nobody had been there: tell it in the first person, in plain words.");
    }

    private static bool IsCountry(Sentence sentence, PhraseHit hit) => sentence.Prose.TextOf(hit.FirstToken).SequenceEqual("US");

    // "I/O", "part i": the pronoun is a capital that stands by itself.
    private static bool IsPerson(Sentence sentence, PhraseHit hit)
    {
        var word = sentence.Prose.TextOf(hit.FirstToken);
        if (word.Length > 1 || word[0] == 'i') return word.Length > 1;
        return hit.EndToken >= sentence.EndToken || !sentence.Prose.Is(hit.EndToken, "/");
    }
}
