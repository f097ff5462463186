using Upside.Language;
using Upside.Language.Lexicon;
using Upside.Postmortems;

namespace Upside.Grading.Criteria;

/// <summary>L11: whether the document says which safeguard was missing or did not work, and why.</summary>
internal sealed class WhyNotCaughtEarlier : ICriterion
{
    private static readonly Feature Gap = new("a safeguard missing or not working", 3, 2);
    private static readonly Feature GapExplained = new("a gap, and why", 3, 2);
    private static readonly Feature Near = new("why, next to a gap", 2, 1);
    private static readonly Feature Implied = new("a safeguard to be added", 1, 2);
    private const int PartialAt = 1;
    private const int YesAt = 9;

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
            "Looks for sentences that say that a test, alert, review, limit or check was not there or did not see it, and for why: what it watched instead, where it does not run, how it was set, whom it reached. "
            + "A safeguard that is only to be added implies the gap, which is partial.",
        HowToEarnIt = "Name the check that should have seen it, and say why it did not: not there, not run there, or looking elsewhere.",
        GoodExample = "Staging has a single shard, so the test suite could not show the cross-shard lock. The alert watched the average and stayed green.",
        PoorExample = "We will add monitoring.",
    };

    /// <inheritdoc/>
    public Judgement Judge(Reading reading)
    {
        var tally = new Tally();
        Told? before = null;
        foreach (var told in reading.CausalAccount.Sentences)
        {
            var isGap = told.Sentence.HasAny(Safeguards.Absent, Safeguards.Failed);
            var tellsWhy = told.StatesCause || told.Sentence.HasAny(Safeguards.WhyBlind, Latency.WhyItStood);
            if (isGap)
            {
                tally.Add(Gap, told.Clues(Safeguards.Absent, Safeguards.Failed), told.IsRepeated);
                if (tellsWhy) tally.Add(GapExplained, told.Clues(Safeguards.WhyBlind, Latency.WhyItStood), told.IsRepeated);
            }
            else if (tellsWhy && before is { } near && near.Sentence.HasAny(Safeguards.Absent, Safeguards.Failed) && near.Sentence.Block == told.Sentence.Block)
            {
                tally.Add(Near, told.Clues(Safeguards.WhyBlind, Latency.WhyItStood), told.IsRepeated);
            }
            before = told;
        }
        foreach (var sentence in reading.Claims)
        {
            if (!sentence.Has(Safeguards.Wanted) || !(reading.IsActionItem(sentence) || reading.Document.KindOf(sentence) == SectionKind.Actions || sentence.Has(Causation.Intended))) continue;
            tally.Add(Implied, sentence.All(Safeguards.Wanted).Select(hit => Clue.Of(sentence, hit)));
        }
        return tally.Decide(PartialAt, YesAt, "A gap is named: say which check should have seen it, and why it did not.",
            "Nothing says why it was not caught earlier: name the check that was missing or did not see it, and why.");
    }
}
