using Upside.Language;
using Upside.Language.Lexicon;
using Upside.Postmortems;

namespace Upside.Grading.Criteria;

/// <summary>L10: whether what lay behind people's acts is told.</summary>
internal sealed class LooksBehindActions : ICriterion
{
    private const int ForYes = 6;

    private static readonly Phrases[] Acts = [HumanActs.Change, HumanActs.Done, HumanActs.DoneBySomebody];

    private static readonly Phrases[] Behind =
    [
        Beliefs.Aim, Beliefs.Held, Beliefs.Struggle, HumanActs.MadeSense, HumanActs.MadePossible, Safeguards.WhyBlind, Shortcoming.Lacking,
    ];

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
            "Looks in the causal account for acts of people: deployments, changes, settings, merges, omissions. For what lies behind them it counts statements of what people did not know, relied on, aimed for or struggled with, "
            + "what a tool, a default or a document led them to, and what was missing or did not stop it. Six such statements earn a yes. Where nobody does anything it does not apply; where human error is named as the cause it is no, or partial if something behind it is told.",
        HowToEarnIt = "For each act that mattered, say what the person aimed for, what they could see, and why nothing warned them.",
        GoodExample = "Ben removed the old rule as part of the clean-up; the dashboard showed no traffic on it, and the tool does not warn about rules that a job uses once a month.",
        PoorExample = "The rule was removed by an operator.",
    };

    /// <inheritdoc/>
    public Judgement Judge(Reading reading)
    {
        var acts = ActsIn(reading);
        if (acts.Count == 0) return Judgement.NotApplicable;
        var (behind, statements) = (new List<Clue>(), 0);
        foreach (var (sentence, isRepeated) in reading.CausalAccount.Sentences)
        {
            var before = behind.Count;
            foreach (var set in Behind)
            {
                foreach (var hit in sentence.All(set)) behind.Add(Clue.Of(sentence, hit));
            }
            if (behind.Count > before && !isRepeated) statements++;
        }
        if (statements >= ForYes) return Judgement.Yes(behind);
        if (statements == 0 && reading.Claims.Any(s => s.Has(Blame.HumanError))) return Judgement.No("It ends at a person's mistake: say what made that act look right, and what did not stop it.");
        return Judgement.Partial("It tells what was done, not what lay behind it: say what the person aimed for and could see, and what did not stop it.", acts);
    }

    private static List<Clue> ActsIn(Reading reading)
    {
        var acts = new List<Clue>();
        foreach (var sentence in reading.Claims)
        {
            if (reading.Document.KindOf(sentence) is SectionKind.Actions or SectionKind.Supporting or SectionKind.Metadata) continue;
            foreach (var set in Acts)
            {
                foreach (var hit in sentence.All(set))
                {
                    if (set != HumanActs.Done || !HumanStory.IsThing(sentence, hit)) acts.Add(Clue.Of(sentence, hit));
                }
            }
        }
        return acts;
    }
}
