using Upside.Language.Lexicon;
using Upside.Postmortems;

namespace Upside.Grading.Criteria;

/// <summary>L13: whether chance is named.</summary>
internal sealed class WhereLuckPlayedIn : ICriterion
{
    /// <inheritdoc/>
    public CriterionGuide Guide { get; } = new()
    {
        Id = "L13",
        Name = "Where luck played in",
        Scorecard = Scorecard.Learning,
        Yes = "Names at least one lucky or unlucky circumstance, as chance.",
        Partial = "Chance is hinted at.",
        No = "None.",
        HowItDecides =
            "Reads what stands under a heading for luck, and elsewhere looks for sentences that call something luck, chance or coincidence, or say that it was a close call, that only the moment decided it, or that it could have been worse. "
            + "A circumstance that is only told is partial: an unfortunate moment, somebody who was away, a fault found while looking for something else. A sentence that denies luck, puts it off or points elsewhere counts nowhere.",
        HowToEarnIt = "Say what could as well have gone the other way, and that nothing you did decided it.",
        GoodExample = "By luck the only person who knew the old format was still in the office.",
        PoorExample = "The issue was resolved.",
    };

    /// <inheritdoc/>
    public Judgement Judge(Reading reading)
    {
        var chance = new List<Clue>();
        var hints = new List<Clue>();
        foreach (var sentence in reading.Statements)
        {
            if (sentence.HasAny(Prompts.Asks, Prompts.Empty)) continue;
            var kind = reading.Document.KindOf(sentence);
            if (kind == SectionKind.Lucky && sentence.TokenCount >= WordsOfThing) chance.Add(Clue.Of(sentence));
            else chance.AddRange(sentence.All(Luck.Chance).Select(h => Clue.Of(sentence, h)));
            hints.AddRange(sentence.All(Luck.Hint).Select(h => Clue.Of(sentence, h)));
        }
        if (chance.Count > 0) return Judgement.Yes(chance);
        return hints.Count > 0
            ? Judgement.Partial("It hints at chance without saying so: say which circumstance was luck, good or bad.", hints)
            : Judgement.No("It names no lucky or unlucky circumstance: say what could as well have gone the other way.");
    }

    private const int WordsOfThing = 4;
}
