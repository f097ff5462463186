using Upside.Language;
using Upside.Language.Lexicon;

namespace Upside.Grading.Criteria;

/// <summary>C7: whether the document tells an event, what it led to, and why.</summary>
internal sealed class WhatWentWrong : ICriterion
{
    private static readonly Feature Cause = new("a stated cause", 1, 2);
    private static readonly Feature Event = new("a change or an outside event", 2);
    private static readonly Feature Behaviour = new("what the system did", 1, 2);
    private const int PartialAt = 1;
    private const int YesAt = 4;
    private const int YesWithMechanism = 3;
    private const int EnoughMechanism = 2;
    private const int WholeStory = 3;

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
            "Looks, where the story is told (not in the timeline, the response, action items, praise or references), for sentences that name a change or an outside event, that say what the system did, "
            + "and that state that one thing led to another. The three together are a yes; so is a stated cause beside two things that the system did beyond being slow, failing or gone, or one sentence that states a cause and three such things: then what happened first inside the system stands for the event. A statement that the cause is not known, or not yet, keeps it at partial; the same words twice count once.",
        HowToEarnIt = "Write three sentences: what changed or happened, what that did to the system, and why the system let it.",
        GoodExample = "A new index was built during the day. Because the build held a lock on the orders table, every checkout waited and then timed out.",
        PoorExample = "Checkout was not working for some time.",
    };

    /// <inheritdoc/>
    public Judgement Judge(Reading reading)
    {
        var tally = new Tally();
        var (mechanism, isWholeStory) = (0, false);
        foreach (var told in reading.CausalAccount.Sentences.Where(t => t.IsCore))
        {
            if (told.StatesCause) tally.Add(Cause, told.CauseClues, told.IsRepeated);
            if (told.NamesTrigger) tally.Add(Event, told.Clues(Failure.Trigger), told.IsRepeated);
            if (told.Sentence.Has(Failure.Behaviour)) tally.Add(Behaviour, told.Clues(Failure.Behaviour), told.IsRepeated);
            if (told.IsRepeated) continue;
            var here = MechanismIn(told);
            mechanism += here;
            isWholeStory |= told.StatesCause && here >= WholeStory;
        }
        if (tally.Count(Cause) + tally.Count(Event) + mechanism == 0) return Judgement.No(Nothing);
        if (reading.CausalAccount.IsCauseUnknown) return tally.Decide(PartialAt, int.MaxValue, "The cause is said to be unknown: say what is known of it, and what would settle it.", Nothing);
        var yesAt = isWholeStory ? PartialAt : tally.Count(Cause) > 0 && mechanism >= EnoughMechanism ? YesWithMechanism : YesAt;
        return tally.Decide(PartialAt, yesAt, "Parts of the story are there: tell what happened, what it led to, and why it could.", Nothing);
    }

    /// <summary>In how many ways it says what the system did, beyond that users saw it slow, failing or gone.</summary>
    private static int MechanismIn(Told told)
    {
        var symptoms = told.Sentence.All(Failure.Symptom).ToArray();
        return told.Sentence.All(Failure.Behaviour).Count(hit => !Array.Exists(symptoms, s => s.FirstToken <= hit.FirstToken && hit.EndToken <= s.EndToken));
    }

    private const string Nothing = "Only the symptom is told: say what happened, what it led to, and why.";
}
