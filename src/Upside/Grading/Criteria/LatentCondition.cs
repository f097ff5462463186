using Upside.Language;
using Upside.Language.Lexicon;

namespace Upside.Grading.Criteria;

/// <summary>L9: whether a weakness that was there before the trigger is named, and since when or why.</summary>
internal sealed class LatentCondition : ICriterion
{
    private static readonly Feature Weakness = new("a weakness", 2, 2);
    private static readonly Feature Cause = new("a stated cause", 1, 2);
    private static readonly Feature Origin = new("a weakness, and since when or why", 3, 3);
    private static readonly Feature OriginNear = new("since when or why, next to a weakness", 2, 2);
    private const int PartialAt = 2;
    private const int YesAt = 10;

    /// <inheritdoc/>
    public CriterionGuide Guide { get; } = new()
    {
        Id = "L9",
        Name = "Latent condition",
        Scorecard = Scorecard.Learning,
        Yes = "A weakness that was there before the trigger, and since when it was there or why it existed or was left.",
        Partial = "A weakness is named, without since when or why.",
        No = "No weakness is named.",
        HowItDecides =
            "Looks for sentences that name a weakness or a missing safeguard, and beside them, in the same sentence or the next, for since when it stood (\"since the migration\", \"for years\", \"had never been\") "
            + "or why it existed or was left (\"we had assumed\", \"for historical reasons\", \"the cleanup was not finished\"). How it failed is not why it was there.",
        HowToEarnIt = "Say since when the weakness had been there, and why it was built or left that way.",
        GoodExample = "The retry had no limit. It was written for a batch job in 2019, when nobody expected it to serve live traffic.",
        PoorExample = "The retry had no limit.",
    };

    /// <inheritdoc/>
    public Judgement Judge(Reading reading)
    {
        var tally = new Tally();
        Told? before = null;
        foreach (var told in reading.CausalAccount.Sentences)
        {
            var tellsOrigin = told.Sentence.HasAny(Latency.Since, Latency.WhyItStood);
            if (told.NamesCondition)
            {
                tally.Add(Weakness, told.Clues(Latency.Weakness, Safeguards.Absent, Safeguards.Failed), told.IsRepeated);
                if (tellsOrigin) tally.Add(Origin, told.Clues(Latency.Since, Latency.WhyItStood), told.IsRepeated);
            }
            else if (tellsOrigin && (told.StatesCause || (before is { } near && near.NamesCondition && near.Sentence.Block == told.Sentence.Block)))
            {
                tally.Add(OriginNear, told.Clues(Latency.Since, Latency.WhyItStood), told.IsRepeated);
            }
            if (told.StatesCause) tally.Add(Cause, told.Clues(Causation.Link), told.IsRepeated);
            before = told;
        }
        return tally.Decide(PartialAt, YesAt, "A weakness is named: say since when it had been there, or why it was built or left that way.",
            "No weakness that was there before is named: say what made the harm possible, and since when.");
    }
}
