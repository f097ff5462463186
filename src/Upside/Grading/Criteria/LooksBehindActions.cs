using Upside.Language;
using Upside.Language.Lexicon;
using Upside.Postmortems;

namespace Upside.Grading.Criteria;

/// <summary>L10: whether what lay behind people's acts is told.</summary>
internal sealed class LooksBehindActions : ICriterion
{
    private const int ForYes = 5;

    private static readonly Phrases[] Behind =
    [
        Beliefs.Aim, Beliefs.Struggle, HumanActs.MadeSense, HumanActs.MadePossible, Safeguards.WhyBlind, Shortcoming.Lacking,
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
            "Looks in the causal account and in the order of events for what people did or left undone before the harm: deployments, upgrades, changes, settings, omissions; what ended the incident is not looked at. For what lies behind, it counts statements of what people did not know, relied on, aimed for or struggled with, "
            + "what a tool, a default or a document led them to, and what was missing or did not stop it. Beside an act, five such statements earn a yes, and so does one in the same sentence as what a person did, or in the next. Fewer are partial; without any act it does not apply. Sentences that blame earn nothing. Where human error is named as the cause and nothing behind it is told, it is no.",
        HowToEarnIt = "For each act that mattered, say what the person aimed for, what they could see, and why nothing warned them.",
        GoodExample = "The monthly job failed because Ben had removed the old rule. He removed it since the dashboard showed no traffic on it, and the tool does not warn about rules that are used once a month.",
        PoorExample = "The rule was removed by an operator.",
    };

    /// <inheritdoc/>
    public Judgement Judge(Reading reading)
    {
        var explained = new List<Clue>();
        List<Clue> lastActs = [];
        void Explain(Told told)
        {
            var own = told.Clues(HumanActs.ActOfPerson).Concat(ByName(told)).ToList();
            var reasons = told.Clues(HumanActs.MadeSense, HumanActs.MadePossible).Where(r => !own.Exists(a => a.Cue.Overlaps(r.Cue))).ToList();
            if (reasons.Count > 0 && own.Count + lastActs.Count > 0) explained.AddRange([.. reasons, .. own, .. lastActs]);
            lastActs = own;
        }
        var (acts, behind, statements) = (new List<Clue>(), new List<Clue>(), 0);
        foreach (var told in reading.CausalAccount.Sentences)
        {
            if (reading.Blames(told.Sentence)) continue;
            // How it was found and mended is full of what people did; what led to the harm stands in the story and in the order of events.
            if (told.IsCore || reading.Document.KindOf(told.Sentence) == SectionKind.Timeline) acts.AddRange(ActsIn(told));
            var before = behind.Count;
            behind.AddRange(told.Clues(Behind));
            if (told.IsCore && !told.IsRepeated) Explain(told);
            if (behind.Count > before && !told.IsRepeated) statements++;
        }
        if (acts.Count + explained.Count > 0 && statements >= ForYes) return Judgement.Yes([.. acts, .. behind]);
        if (explained.Count > 0) return Judgement.Yes([.. explained, .. behind]);
        if (statements == 0 && reading.Claims.Any(s => s.Has(Blame.HumanError))) return Judgement.No("It ends at a person's mistake: say what made that act look right, and what did not stop it.");
        return acts.Count == 0
            ? Judgement.NotApplicable
            : Judgement.Partial("It tells what was done, not what lay behind it: say what the person aimed for and could see, and what did not stop it.", acts);
    }

    private static IEnumerable<Clue> ActsIn(Told told) => told.Clues(HumanActs.Change).Concat(ByName(told));

    private static IEnumerable<Clue> ByName(Told told)
    {
        var sentence = told.Sentence;
        return sentence.All(HumanActs.ByName)
            .Where(hit => sentence.Prose.Tokens[hit.FirstToken].Kind == TokenKind.Handle || GivenNames.IsNameInItsPlace(sentence.Prose.TextOf(hit.FirstToken)))
            .Select(hit => Clue.Of(sentence, hit));
    }
}
