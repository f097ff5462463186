using Upside.Language;
using Upside.Language.Lexicon;

namespace Upside.Grading.Criteria;

/// <summary>C7: whether the document tells an event, what it led to, and why.</summary>
internal sealed class WhatWentWrong : ICriterion
{
    private static readonly Feature Cause = new("a stated cause", 3, 3);
    private static readonly Feature Condition = new("a weakness", 2);
    private static readonly Feature Event = new("a change or an outside event", 2);
    private const int PartialAt = 2;
    private const int YesAt = 5;

    /// <inheritdoc/>
    public CriterionGuide Guide { get; } = new()
    {
        Id = "C7",
        Name = "What went wrong",
        Scorecard = Scorecard.Communication,
        Yes = "It tells an event, what that led to, and why: a causal story.",
        Partial = "It tells an event only, or a cause only, or leaves the cause of the trigger open.",
        No = "It only restates the symptom.",
        HowItDecides =
            "Counts, outside action items, praise and references, the sentences that state that one thing led to another, those that name a weakness or a missing safeguard, and those that name a change "
            + "or an outside event. A statement that the cause is not known, or not yet, keeps it at partial. Sentences about looking for the cause state none, and the same words twice count once.",
        HowToEarnIt = "Write three sentences: what changed or happened, what that did to the system, and why the system let it.",
        GoodExample = "A new index was built during the day. Because the build held a lock on the orders table, every checkout waited and then timed out.",
        PoorExample = "Checkout was not working for some time.",
    };

    /// <inheritdoc/>
    public Judgement Judge(Reading reading)
    {
        var tally = new Tally();
        foreach (var told in reading.CausalAccount.Sentences)
        {
            if (told.StatesCause) tally.Add(Cause, told.Clues(Causation.Link), told.IsRepeated);
            if (told.NamesCondition) tally.Add(Condition, told.Clues(Latency.Weakness, Safeguards.Absent, Safeguards.Failed), told.IsRepeated);
            if (told.Sentence.Has(Failure.Trigger) && told.Sentence.Has(Failure.Behaviour)) tally.Add(Event, told.Clues(Failure.Trigger), told.IsRepeated);
        }
        const string ForYes = "Parts of the story are there: tell what happened, what it led to, and why it could.";
        const string ForPartial = "Only the symptom is told: say what happened, what it led to, and why.";
        return tally.Decide(PartialAt, reading.CausalAccount.IsCauseUnknown ? int.MaxValue : YesAt, reading.CausalAccount.IsCauseUnknown
            ? "The cause is said to be unknown: say what is known of it, and what would settle it." : ForYes, ForPartial);
    }
}
