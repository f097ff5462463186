using Upside.Language;
using Upside.Language.Lexicon;
using Upside.Postmortems;

namespace Upside.Grading.Criteria;

/// <summary>L14: whether the response itself is reviewed.</summary>
internal sealed class ReviewsTheResponse : ICriterion
{
    /// <inheritdoc/>
    public CriterionGuide Guide { get; } = new()
    {
        Id = "L14",
        Name = "Reviews the response",
        Scorecard = Scorecard.Learning,
        Yes = "Judges how detecting, diagnosing, coordinating or recovering went: what was slow, hard or confusing.",
        Partial = "One remark, or a struggle that is only told.",
        No = "None.",
        HowItDecides =
            "Looks for sentences that judge the handling: what took too long, was hard, unclear or confusing, what delayed or helped finding and restoring. One with its reason or cost in the same sentence (or spelled out after a colon), two such remarks, or one and a struggle that is told, earn a yes. "
            + "One remark, or failed attempts told without a judgement, are partial; so is what stands in the timeline or among what went well. What is quoted, what software did not do, and a sentence that says that nothing went poorly, puts it off or points elsewhere, is no judgement on the response.",
        HowToEarnIt = "Write down what made finding or fixing it slow, and what made it quick.",
        GoodExample = "Finding the owner of the queue took forty minutes, because the runbook named a team that no longer exists.",
        PoorExample = "The team resolved the issue.",
    };

    /// <inheritdoc/>
    public Judgement Judge(Reading reading)
    {
        var tally = new Tally();
        foreach (var sentence in reading.Statements)
        {
            if (reading.IsToDo(sentence) || reading.Blames(sentence) || sentence.Has(Prompts.Asks)) continue;
            var isEmpty = sentence.Has(Prompts.Empty);
            var kind = reading.Document.KindOf(sentence);
            var judged = sentence.First(Response.Judged) is not null;
            foreach (var hit in sentence.All(Response.Judged).Where(h => !SelfCriticism.IsQuoted(sentence, h)))
            {
                var feature = kind is SectionKind.Timeline or SectionKind.WentWell ? Told : hit != sentence.First(Response.Judged) ? SameSentence : (sentence.Has(Response.Why) || IsSpelledOut(sentence, hit)) ? Explained : Judged;
                tally.Add(feature, Clue.Of(sentence, hit));
            }
            foreach (var hit in sentence.All(Response.Label).Where(h => h.EndToken < sentence.EndToken && sentence.Prose.Is(h.EndToken, ":"))) tally.Add(Told, Clue.Of(sentence, hit));
            foreach (var hit in sentence.All(Response.Struggle)) tally.Add(Told, Clue.Of(sentence, hit));
            if (kind == SectionKind.WentPoorly && !judged && !isEmpty && sentence.TokenCount >= WordsOfThing) tally.Add(WentPoorly, Clue.Of(sentence));
        }
        return tally.Decide(PartialAt, YesAt,
            "It has a remark on the response, or tells a struggle without judging it: say what was slow, hard or confusing, and why.",
            "It does not review the response: say how finding, deciding and restoring went.");
    }

    /// <summary>Whether a colon after the judgement opens what is behind it ("Coordination was poor: two calls ran at once").</summary>
    private static bool IsSpelledOut(Sentence sentence, PhraseHit hit)
    {
        for (var i = hit.EndToken; i < Math.Min(hit.EndToken + ReachOfColon, sentence.EndToken - 1); i++)
        {
            if (sentence.Prose.Is(i, ":")) return true;
        }
        return false;
    }

    private static readonly Feature Judged = new("a judgement on the response", 2, 3);
    private static readonly Feature Explained = new("a judgement on the response with its reason or its cost", 3, 3);
    private static readonly Feature WentPoorly = new("a thing that went poorly", 2, 3);
    private static readonly Feature Told = new("a struggle told", 1, 1);
    private static readonly Feature SameSentence = new("more of the same judgement", 1, 0);

    private const int PartialAt = 1;
    private const int YesAt = 3;
    private const int WordsOfThing = 5;
    private const int ReachOfColon = 3;
}
