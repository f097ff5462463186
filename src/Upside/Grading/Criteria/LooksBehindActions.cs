using Upside.Language.Lexicon;

namespace Upside.Grading.Criteria;

/// <summary>L10: whether what lay behind people's acts is told.</summary>
internal sealed class LooksBehindActions : ICriterion
{
    private const int ForYes = 3;

    /// <inheritdoc/>
    public CriterionGuide Guide { get; } = new()
    {
        Id = "L10",
        Name = "Looks behind people's actions",
        Scorecard = Scorecard.Learning,
        Yes = "Where a person's act plays a part, what made it possible or reasonable is told.",
        Partial = "The act is told neutrally, and nothing behind it.",
        No = "The person is the cause.",
        NotApplicable = "No human act plays a part.",
        HowItDecides =
            "Looks in the causal account for acts of people: deployments, changes, settings, merges, omissions. For what lies behind them it counts statements of what people did not know, relied on or aimed for, "
            + "what a tool or document led them to, and what did not stop it. Three earn a yes. With no act it does not apply; where human error is named as the cause it is no, or partial if something behind it is told.",
        HowToEarnIt = "For each act that mattered, say what the person aimed for, what they could see, and why nothing warned them.",
        GoodExample = "Ben removed the old rule as part of the clean-up; the dashboard showed no traffic on it, and the tool does not warn about rules that a job uses once a month.",
        PoorExample = "The rule was removed by an operator.",
    };

    /// <inheritdoc/>
    public Judgement Judge(Reading reading)
    {
        var acts = new List<Clue>();
        var behind = new List<Clue>();
        var reasons = 0;
        foreach (var (sentence, isRepeated) in reading.CausalAccount.Sentences)
        {
            foreach (var hit in sentence.All(HumanActs.Change)) acts.Add(Clue.Of(sentence, hit));
            var found = false;
            foreach (var hit in sentence.All(HumanActs.Behind))
            {
                found = true;
                behind.Add(Clue.Of(sentence, hit));
            }
            if (found && !isRepeated) reasons++;
        }
        if (acts.Count == 0) return Judgement.NotApplicable;
        if (reasons >= ForYes) return Judgement.Yes(behind);
        return Judgement.Partial("It tells what was done, not what lay behind it: say what the person aimed for and could see, and what did not stop it.", acts);
    }
}
