using Upside.Language.Lexicon;

namespace Upside.Grading.Criteria;

/// <summary>L7: whether what set the harm off and what made it possible are told apart.</summary>
internal sealed class TriggerApartFromCauses : ICriterion
{
    private static readonly Feature Trigger = new("what set it off", 2, 2);
    private static readonly Feature Link = new("a stated cause", 1, 4);
    private const int WeightOfCondition = 1;
    private const int MostConditions = 3;
    private const int PartialAt = 4;
    private const int YesAt = 8;

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
            "Looks, where the story is told, for sentences that name what set the harm off (a change, a restart, a surge, an expiry, a failure elsewhere), for the different conditions that are named beside it "
            + "(weaknesses, missing safeguards, causes), and for the links stated between them. A trigger, several conditions and the links between them are a yes; a trigger and one condition, or conditions alone, are partial; so is a story whose cause is said to be unknown.",
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
            if (told.IsCore && told.NamesTrigger) tally.Add(Trigger, told.Clues(Failure.Trigger), told.IsRepeated);
            foreach (var clue in told.StatesCause ? told.CauseClues : []) tally.Add(Link, [clue], told.IsRepeated);
        }
        var condition = new Feature("what made it possible", WeightOfCondition, MostConditions);
        foreach (var theme in reading.Factors.All.Where(f => f.IsCore).GroupBy(f => f.Theme)) tally.Add(condition, theme.SelectMany(f => f.Clues));
        var score = tally.Score;
        if (!reading.CausalAccount.IsCauseUnknown && score < YesAt && Apart(reading) is { Count: > 0 } apart) return Judgement.Yes(apart);
        return tally.Decide(PartialAt, reading.CausalAccount.IsCauseUnknown ? int.MaxValue : YesAt, "Trigger and conditions run together: say in one sentence what set it off, and in another what had made it possible.",
            "Only one side is told: name what set it off, and what had made it possible.");
    }

    /// <summary>A sentence on what set it off, and another, or the other half of it, on what had been so before.</summary>
    private static List<Clue> Apart(Reading reading)
    {
        var triggers = new List<Clue>();
        var standing = new List<Clue>();
        foreach (var told in reading.CausalAccount.Sentences.Where(t => t.IsCore))
        {
            var old = told.NamesCondition ? told.Clues(Latency.Since).ToList() : [];
            standing.AddRange(old);
            triggers.AddRange(told.Clues(Failure.Trigger).Where(t => old.Count == 0 || old.TrueForAll(o => !o.Cue.Overlaps(t.Cue))));
        }
        return triggers.Count > 0 && standing.Count > 0 && triggers.Exists(t => standing.Exists(s => t.Statement != s.Statement || Halves(reading, t, s))) ? [.. triggers, .. standing] : [];
    }

    private static bool Halves(Reading reading, Clue one, Clue other)
    {
        var (first, second) = one.Cue.Start < other.Cue.Start ? (one.Cue, other.Cue) : (other.Cue, one.Cue);
        return first.End < second.Start && reading.Document.Source.Text.AsSpan(first.End, second.Start - first.End).IndexOfAny(";:,") >= 0;
    }
}
