using Upside.Language.Lexicon;
using Upside.Postmortems;

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
            + "(weaknesses, missing safeguards, causes), and for the links stated between them. A sentence on the trigger and another on a weakness or a missing safeguard are a yes, in sentences of their own or, where the condition is dated, in the two halves of one; and so are a trigger, several causes and the links between them, as long as a condition is told anywhere; less than that, or a story whose cause is said to be unknown, is partial.",
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
            foreach (var clue in told.IsCore && told.StatesCause ? told.CauseClues : []) tally.Add(Link, [clue], told.IsRepeated);
        }
        var condition = new Feature("what made it possible", WeightOfCondition, MostConditions);
        foreach (var theme in reading.Factors.All.Where(f => f.IsCore).GroupBy(f => f.Theme)) tally.Add(condition, theme.SelectMany(f => f.Clues));
        var score = tally.Score;
        if (!reading.CausalAccount.IsCauseUnknown && score < YesAt && Apart(reading) is { Count: > 0 } apart) return Judgement.Yes(apart);
        return tally.Decide(PartialAt, reading.CausalAccount.IsCauseUnknown || !reading.CausalAccount.ComesToCondition ? int.MaxValue : YesAt, "Trigger and conditions run together: say in one sentence what set it off, and in another what had made it possible.",
            "Only one side is told: name what set it off, and what had made it possible.");
    }

    /// <summary>
    /// A sentence on what set it off, and another on what was so beside it; or both in the two halves of one, where the condition is said to be older.
    /// The order of events may name the trigger, but no condition: what went wrong there is the harm.
    /// </summary>
    private static List<Clue> Apart(Reading reading)
    {
        var triggers = new List<Clue>();
        var conditions = new List<Clue>();
        var halves = new List<Clue>();
        foreach (var told in reading.CausalAccount.Sentences)
        {
            if (!told.IsCore && reading.Document.KindOf(told.Sentence) != SectionKind.Timeline) continue;
            var isCondition = IsCondition(told);
            if (!isCondition) triggers.AddRange(told.Clues(Failure.Trigger));
            else if (told.IsCore && (!told.NamesTrigger || told.Sentence.Has(Latency.Since))) conditions.AddRange(told.Clues(Latency.Weakness, Safeguards.Absent, Safeguards.Failed, Safeguards.Elsewhere));
            if (isCondition && told.IsCore) AddHalves(reading, told, halves);
        }
        return triggers.Count > 0 && conditions.Count > 0 ? [.. triggers, .. conditions] : halves;
    }

    private static bool IsCondition(Told told) => told.NamesCondition || told.Sentence.Has(Safeguards.Elsewhere);

    private static void AddHalves(Reading reading, Told told, List<Clue> halves)
    {
        foreach (var old in told.Clues(Latency.Since))
        {
            foreach (var trigger in told.Clues(Failure.Trigger))
            {
                if (Halves(reading, trigger, old)) halves.AddRange([trigger, old]);
            }
        }
    }

    private static bool Halves(Reading reading, Clue one, Clue other)
    {
        var (first, second) = one.Cue.Start < other.Cue.Start ? (one.Cue, other.Cue) : (other.Cue, one.Cue);
        return first.End < second.Start && reading.Document.Source.Text.AsSpan(first.End, second.Start - first.End).IndexOfAny(";:,") >= 0;
    }
}
