using Upside.Language;
using Upside.Language.Lexicon;
using Upside.Postmortems;

namespace Upside.Grading.Criteria;

/// <summary>L11: whether the document says which safeguard was missing or did not work, and why.</summary>
internal sealed class WhyNotCaughtEarlier : ICriterion
{
    /// <inheritdoc/>
    public CriterionGuide Guide { get; } = new()
    {
        Id = "L11",
        Name = "Why it was not caught earlier",
        Scorecard = Scorecard.Learning,
        Yes = "It says which test, alert, review or limit was missing or did not work, and why.",
        Partial = "It says that one was missing, or only an action item implies it.",
        No = "Nothing is said about it.",
        HowItDecides =
            "Looks for sentences that say that a test, alert, review, limit or check was not there or did not see it, and for why: what it watched instead, where it does not run, how it was set, whom it reached. The reason stands in the same sentence or next to it; without one it is partial. "
            + "A safeguard that is only to be added implies the gap, which is partial.",
        HowToEarnIt = "Name the check that should have seen it, and say why it did not: not there, not run there, or looking elsewhere.",
        GoodExample = "Staging has a single shard, so the test suite could not show the cross-shard lock. The alert watched the average and stayed green.",
        PoorExample = "We will add monitoring.",
    };

    /// <inheritdoc/>
    public Judgement Judge(Reading reading)
    {
        var clues = new List<Clue>();
        var explained = false;
        Told? before = null;
        foreach (var told in reading.CausalAccount.Sentences)
        {
            var isGap = IsGap(told);
            var tellsWhy = TellsWhy(told);
            var isNear = before is { } near && near.Sentence.Index == told.Sentence.Index - 1 && (isGap ? TellsWhy(near) : tellsWhy && IsGap(near));
            if (isGap) clues.AddRange(told.Clues(Safeguards.Absent, Safeguards.Failed));
            explained |= (isGap && tellsWhy) || isNear;
            before = told;
        }
        if (explained) return Judgement.Yes(clues);

        clues.AddRange(reading.Claims.Where(s => s.Has(Safeguards.Wanted) && IsPlan(reading, s)).SelectMany(s => s.All(Safeguards.Wanted).Select(hit => Clue.Of(s, hit))));
        return clues.Count > 0
            ? Judgement.Partial("A gap is named or implied: say which check should have seen it, and why it did not.", clues)
            : Judgement.No("Nothing says why it was not caught earlier: name the check that was missing or did not see it, and why.");
    }

    private static bool IsGap(Told told) => told.Sentence.HasAny(Safeguards.Absent, Safeguards.Failed);

    private static bool TellsWhy(Told told) => told.StatesCause || told.Sentence.HasAny(Safeguards.WhyBlind, Latency.WhyItStood);

    private static bool IsPlan(Reading reading, Sentence sentence) =>
        reading.IsActionItem(sentence) || reading.Document.KindOf(sentence) is SectionKind.Actions or SectionKind.Lessons || sentence.Has(Causation.Intended);
}
