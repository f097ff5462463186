using Upside.Language;
using Upside.Language.Lexicon;

namespace Upside.Grading.Criteria;

/// <summary>L8: how many different contributing factors the document names.</summary>
internal sealed class SeveralContributingFactors : ICriterion
{
    private const int PartialAt = 2;
    private const int YesAt = 4;

    /// <inheritdoc/>
    public CriterionGuide Guide { get; } = new()
    {
        Id = "L8",
        Name = "Several contributing factors",
        Scorecard = Scorecard.Learning,
        Yes = "At least three different factors.",
        Partial = "Two factors.",
        No = "One factor or none.",
        HowItDecides =
            "Counts the different conditions that are said to have caused, spread or prolonged the harm: stated causes, weaknesses, missing or failed safeguards, what drew it out, and items listed as factors. "
            + "Statements that share most of their words count as one. A cause told in passing counts for less than a weakness that is named. Symptoms, plans and praise do not count.",
        HowToEarnIt = "List what had to come together: the trigger, the weaknesses it met, the checks that did not see it, and what made recovery slow.",
        GoodExample = "The job had no memory limit. Both replicas ran on one host. The alert watched the average, so a single slow shard did not fire it.",
        PoorExample = "The root cause was a bug.",
    };

    /// <inheritdoc/>
    public Judgement Judge(Reading reading)
    {
        var factors = reading.Factors;
        var clues = factors.All.SelectMany(f => f.Clues);
        if (factors.ThemeCount >= YesAt) return Judgement.Yes(clues);
        return factors.ThemeCount >= PartialAt
            ? Judgement.Partial("It names few factors: say what else had to come together, or drew it out.", clues)
            : Judgement.No("It names one factor at most: say which conditions had to come together.");
    }
}
