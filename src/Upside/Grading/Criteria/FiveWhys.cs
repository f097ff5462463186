using Upside.Language;
using Upside.Language.Lexicon;

namespace Upside.Grading.Criteria;

/// <summary>C10: how deep the causes go.</summary>
internal sealed class FiveWhys : ICriterion
{
    private static readonly Feature Step = new("a stated link", 2, 8);
    private static readonly Feature FurtherStep = new("a further link in the same sentence", 1, 4);
    private static readonly Feature Condition = new("a weakness that a chain can end at", 1, 4);
    private static readonly Feature Why = new("why a condition stood", 1, 2);
    private const int PartialAt = 2;
    private const int YesAt = 12;

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
            "Counts the stated links between two conditions (\"because\", \"led to\", \"which meant\"), once for the same words, and the weaknesses that a chain can end at. "
            + "The harm itself is no step, so a single sentence of cause is not enough. Where the cause is said to be unknown, or something happened \"somehow\", the chain ends unexplained and it stays partial.",
        HowToEarnIt = "Start at the harm and ask why until you reach something that you can change: a default, a missing check, a way of working.",
        GoodExample = "Uploads failed because the disk was full. It was full because logs were no longer rotated; rotation stopped as the upgrade replaced its configuration, and no check compares that file with ours. The file had been edited by hand since the first install.",
        PoorExample = "Uploads failed because the disk was full.",
    };

    /// <inheritdoc/>
    public Judgement Judge(Reading reading)
    {
        var tally = new Tally();
        foreach (var told in reading.CausalAccount.Sentences)
        {
            if (told.StatesCause)
            {
                tally.Add(Step, told.Clues(Causation.Link), told.IsRepeated);
                if (told.Sentence.All(Causation.Link).Skip(1).Any()) tally.Add(FurtherStep, [], told.IsRepeated);
            }
            if (!told.NamesCondition) continue;
            tally.Add(Condition, told.Clues(Latency.Weakness, Safeguards.Absent, Safeguards.Failed), told.IsRepeated);
            if (told.Sentence.Has(Latency.WhyItStood)) tally.Add(Why, told.Clues(Latency.WhyItStood), told.IsRepeated);
        }
        var isOpen = reading.CausalAccount.IsCauseUnknown || reading.CausalAccount.IsStepUnexplained;
        return tally.Decide(PartialAt, isOpen ? int.MaxValue : YesAt,
            isOpen ? "The chain of causes ends unexplained: say what is known of its last step." : "The causes go a few steps deep: ask why again, until you reach a condition that you can change.",
            "The causes end at the first step: ask why it could happen, and why that was so.");
    }
}
