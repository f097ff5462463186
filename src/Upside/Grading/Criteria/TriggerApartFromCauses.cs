using Upside.Language;
using Upside.Language.Lexicon;

namespace Upside.Grading.Criteria;

/// <summary>L7: whether what set the harm off and what made it possible are told apart.</summary>
internal sealed class TriggerApartFromCauses : ICriterion
{
    private static readonly Feature Trigger = new("what set it off", 3, 1);
    private static readonly Feature Condition = new("what made it possible", 3, 1);
    private static readonly Feature Link = new("a stated cause", 1, 2);
    private static readonly Feature More = new("more on the trigger", 1, 1);
    private const int PartialAt = 4;
    private const int YesAt = 7;

    /// <inheritdoc/>
    public CriterionGuide Guide { get; } = new()
    {
        Id = "L7",
        Name = "Trigger apart from causes",
        Scorecard = Scorecard.Learning,
        Yes = "What set it off and what made it possible can each be quoted by themselves.",
        Partial = "Both are there but run together, or one of them only as a hint.",
        No = "Only one of them.",
        HowItDecides =
            "Looks for sentences that name what set the harm off (a change, a restart, a surge, an expiry, a failure elsewhere) and for other sentences that name a condition which was there before "
            + "(a weakness, a missing safeguard, a cause that is no change). Both in sentences of their own is a yes; both in one sentence, or a weak sign of one of them, is partial.",
        HowToEarnIt = "Write one sentence on what set it off, and another on what had been wrong before that.",
        GoodExample = "The failover at 9:10 set it off. The standby had never been given the new certificate.",
        PoorExample = "A deploy caused the outage.",
    };

    /// <inheritdoc/>
    public Judgement Judge(Reading reading)
    {
        var tally = new Tally();
        foreach (var told in reading.CausalAccount.Sentences)
        {
            if (told.Sentence.Has(Failure.Trigger)) tally.Add(tally.Count(Trigger) > 0 ? More : Trigger, told.Clues(Failure.Trigger), told.IsRepeated);
            if (told.NamesCondition) tally.Add(Condition, told.Clues(Latency.Weakness, Safeguards.Absent, Safeguards.Failed), told.IsRepeated);
            if (told.StatesCause) tally.Add(Link, told.Clues(Causation.Link), told.IsRepeated);
        }
        return tally.Decide(PartialAt, YesAt, "Trigger and conditions run together: say in one sentence what set it off, and in another what had made it possible.",
            "Only one side is told: name what set it off, and what had made it possible.");
    }
}
