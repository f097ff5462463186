using Upside.Language.Lexicon;
using Upside.Postmortems;

namespace Upside.Grading.Criteria;

/// <summary>L8: how many different contributing factors the document names.</summary>
internal sealed class SeveralContributingFactors : ICriterion
{
    private static readonly Feature Condition = new("a condition", 1, 8);
    private static readonly Feature Trigger = new("a change or an outside event", 1, 2);
    private const int PartialAt = 2;
    private const int YesAt = 4;
    private const int NamedForYes = 3;
    private const string Few = "It names few factors: say what else had to come together, or drew it out.";

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
            "Counts, where the story is told, the different conditions that are said to have caused, spread or prolonged the harm: stated causes, weaknesses, missing or failed safeguards, what drew it out, and items listed as factors; "
            + "changes and outside events count up to twice. Statements that share most of their words count as one. A sentence often states a factor and its effect together, so four statements stand for three factors; three weaknesses or safeguards that are named outright, each in a clause of its own, are a yes as well. Sentences that blame earn nothing. Sentences that only go on to the effect (\"this meant that …\", causes told under the impact), the search for a cause, plans and praise do not count.",
        HowToEarnIt = "List what had to come together: the trigger, the weaknesses it met, the checks that did not see it, and what made recovery slow.",
        GoodExample = "The job had no memory limit. Both replicas ran on one host. The alert watched the average, so a single slow shard did not fire it.",
        PoorExample = "The root cause was a bug.",
    };

    /// <inheritdoc/>
    public Judgement Judge(Reading reading)
    {
        var tally = new Tally();
        foreach (var theme in reading.Factors.All.Where(f => f.IsCore && !reading.Blames(f.Sentence) && !TellsEffect(reading, f)).GroupBy(f => f.Theme)) tally.Add(Condition, theme.SelectMany(f => f.Clues));
        foreach (var told in reading.CausalAccount.Sentences.Where(t => t.IsCore && t.NamesTrigger && !reading.Blames(t.Sentence))) tally.Add(Trigger, told.Clues(Failure.Trigger), told.IsRepeated);
        var score = tally.Score;
        if (score < YesAt)
        {
            var named = ConditionsByClause(reading);
            if (named.Count >= NamedForYes) return Judgement.Yes(named);
            if (named.Count >= PartialAt && score < PartialAt) return Judgement.Partial(Few, named);
        }
        return tally.Decide(PartialAt, YesAt, Few,
            "It names one factor at most: say which conditions had to come together.");
    }

    /// <summary>The conditions that are named outright, one for each clause that names some: a sentence may list several.</summary>
    private static List<Clue> ConditionsByClause(Reading reading)
    {
        var found = new List<Clue>();
        foreach (var told in reading.CausalAccount.Sentences.Where(t => t.IsCore && !t.IsRepeated && !reading.Blames(t.Sentence)))
        {
            var end = -1;
            foreach (var clue in told.ConditionClues.OrderBy(c => c.Cue.Start))
            {
                if (end >= 0 && !Parts(reading.Document.Source.Text.AsSpan(end, Math.Max(0, clue.Cue.Start - end)))) continue;
                found.Add(clue);
                end = clue.Cue.End;
            }
        }
        return found;
    }

    private static bool Parts(ReadOnlySpan<char> between) =>
        between.IndexOfAny(",;:") >= 0 || between.Contains(" and ", StringComparison.OrdinalIgnoreCase) || between.Contains(" while ", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it only goes on to what followed: under the heading of the impact, or pointing back to what was told.</summary>
    private static bool TellsEffect(Reading reading, Factor factor) =>
        factor.Kind == FactorKind.Cause
        && !factor.Sentence.HasAny(Latency.Weakness, Safeguards.Absent, Safeguards.Failed, Failure.Aggravation)
        && (reading.Document.KindOf(factor.Sentence) == SectionKind.Impact || factor.Sentence.First(Causation.PointsBack)?.FirstToken == factor.Sentence.FirstToken);
}
