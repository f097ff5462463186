using Upside.Language.Lexicon;

namespace Upside.Grading.Criteria;

/// <summary>C10: how deep the causes go.</summary>
internal sealed class FiveWhys : ICriterion
{
    private static readonly Feature Step = new("a stated link", 1, 5);
    private static readonly Feature Condition = new("a weakness that a chain can end at", 1, 4);
    private static readonly Feature Event = new("a change or an outside event", 1, 2);
    private static readonly Feature Part = new("a named part of the system", 1, 6);
    private static readonly Feature Joint = new("a statement that takes up the one before", 1, 3);
    private const int PartialAt = 4;
    private const int YesAt = 12;
    private const int DeepChain = 4;
    private const int ShortChain = 2;

    /// <inheritdoc/>
    public CriterionGuide Guide { get; } = new()
    {
        Id = "C10",
        Name = "Answers the five whys",
        Scorecard = Scorecard.Communication,
        Yes = "The causes go at least four steps deep, and end at a condition, not a person.",
        Partial = "Two or three steps; or deeper, but the last one is left unexplained.",
        No = "One step or none.",
        HowItDecides =
            "Measures how much of a chain is told where the story is told (not in the timeline or the response): stated links between two things (\"because\", \"led to\", \"which meant\"), weaknesses that a chain can end at, "
            + "events that start one, sentences about named parts of the system, through which it runs, and statements that take up the one before with a condition or a cause, without a word that ties them. Each counts once for the same words, and up to a cap, so that no single kind is enough. "
            + "Four links in one go, each taking up the one before, that come to a weakness are a yes by themselves, two are partial. Where no weakness, nothing that stood since earlier and no mistaken belief is told anywhere, it stays partial, for the chain ends at an event; sentences that blame earn nothing. "
            + "Where the cause is said to be unknown, the chain ends unexplained and it stays partial.",
        HowToEarnIt = "Start at the harm and ask why until you reach something that you can change: a default, a missing check, a way of working.",
        GoodExample = "Uploads failed because the disk was full. It was full because logs were no longer rotated; rotation stopped as the upgrade replaced its configuration, and no check compares that file with ours. The file had been edited by hand since the first install.",
        PoorExample = "Uploads failed because the disk was full.",
    };

    /// <inheritdoc/>
    public Judgement Judge(Reading reading)
    {
        var tally = new Tally();
        foreach (var told in reading.CausalAccount.Sentences.Where(t => t.IsCore && !reading.Blames(t.Sentence)))
        {
            if (told.StatesCause) tally.Add(Step, told.CauseClues, told.IsRepeated);
            if (told.NamesCondition) tally.Add(Condition, told.ConditionClues, told.IsRepeated);
            else if (told.NamesTrigger) tally.Add(Event, told.Clues(Failure.Trigger), told.IsRepeated);
            if (told.NamesTechnology) tally.Add(Part, told.TechnologyClues, told.IsRepeated);
        }
        var chain = CausalChain.Of(reading);
        // They deepen a chain that is told; they are none by themselves.
        foreach (var joint in tally.Score >= PartialAt ? chain.Joints : []) tally.Add(Joint, joint);
        var score = tally.Score;
        if (chain.Steps >= DeepChain && chain.EndsAtCondition && score < YesAt && !reading.CausalAccount.IsCauseUnknown) return Judgement.Yes(chain.Clues);
        if (chain.Steps >= ShortChain && score < PartialAt) return Judgement.Partial(Deeper, chain.Clues);
        if (score >= YesAt && !reading.CausalAccount.IsCauseUnknown && !reading.CausalAccount.ComesToCondition) return Judgement.Partial("The chain of causes ends at an event: ask why that could happen, until you reach a condition that you can change.", tally.Clues);
        return reading.CausalAccount.IsCauseUnknown
            ? tally.Decide(PartialAt, int.MaxValue, "The chain of causes ends unexplained: say what is known of its last step.", Nothing)
            : tally.Decide(PartialAt, YesAt, Deeper, Nothing);
    }

    private const string Deeper = "The causes go a few steps deep: ask why again, until you reach a condition that you can change.";
    private const string Nothing = "The causes end at the first step: ask why it could happen, and why that was so.";
}
