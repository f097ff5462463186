using Upside.Language;
using Upside.Language.Lexicon;
using Upside.Postmortems;

namespace Upside.Grading.Criteria;

/// <summary>L11: whether the document says which safeguard was missing or did not work, and why.</summary>
internal sealed class WhyNotCaughtEarlier : ICriterion
{
    /// <inheritdoc/>
    public CriterionGuide Guide { get; } = new()
    {
        Id = "L11",
        Name = "Why it was not caught earlier",
        Scorecard = Scorecard.Learning,
        Yes = "It says which test, alert, review or limit was missing or did not work, and why.",
        Partial = "It says that one was missing, or only an action item implies it.",
        No = "Nothing is said about it.",
        HowItDecides =
            "Looks for sentences that say that a test, alert, review, limit or check was not there or did not see it, and for why: what it watched instead, where it does not run, how it was set, whom it reached. A check told with what it saw instead (\"the alert went to an old inbox\", \"staging has one shop\") says both at once. The reason stands in the same sentence or next to it; without one it is partial. "
            + "A safeguard that is only to be added implies the gap, which is partial.",
        HowToEarnIt = "Name the check that should have seen it, and say why it did not: not there, not run there, or looking elsewhere.",
        GoodExample = "Staging has a single shard, so the test suite could not show the cross-shard lock. The alert watched the average and stayed green.",
        PoorExample = "We will add monitoring.",
    };

    /// <inheritdoc/>
    public Judgement Judge(Reading reading)
    {
        var clues = new List<Clue>();
        var explained = false;
        Told? before = null;
        var asked = SectionsThatAsk(reading);
        foreach (var told in reading.CausalAccount.Sentences)
        {
            var isNext = before is { } last && last.Sentence.Index == told.Sentence.Index - 1;
            var tellsBoth = TellsBoth(told, isNext ? before : null);
            var isGap = IsGap(told) || tellsBoth;
            var tellsWhy = tellsBoth || TellsWhy(told) || (isGap && asked.Contains(reading.Document.SectionOf(told.Sentence).Index));
            var isNear = isNext && before is { } near && (isGap ? TellsWhy(near) : tellsWhy && IsGap(near));
            if (isGap) clues.AddRange(told.Clues(Safeguards.Absent, Safeguards.Failed, Safeguards.Elsewhere));
            if (tellsBoth) clues.AddRange(told.Clues(Safeguards.WentOn));
            explained |= (isGap && tellsWhy) || isNear;
            before = told;
        }
        if (explained) return Judgement.Yes(clues);

        clues.AddRange(reading.Claims.Where(s => s.Has(Safeguards.Wanted) && IsPlan(reading, s)).SelectMany(s => s.All(Safeguards.Wanted).Select(hit => Clue.Of(s, hit))));
        return clues.Count > 0
            ? Judgement.Partial("A gap is named or implied: say which check should have seen it, and why it did not.", clues)
            : Judgement.No("Nothing says why it was not caught earlier: name the check that was missing or did not see it, and why.");
    }

    /// <summary>Whether it says of a safeguard what it saw instead, by itself or going on from the sentence before, which names the safeguard.</summary>
    private static bool TellsBoth(Told told, Told? before) =>
        told.Sentence.Has(Safeguards.Elsewhere) || (told.Sentence.Has(Safeguards.WentOn) && (told.Sentence.Has(Safeguards.Lookout) || (before is { } last && last.Sentence.Has(Safeguards.Lookout))));

    private static HashSet<int> SectionsThatAsk(Reading reading)
    {
        var asked = new HashSet<int>();
        foreach (var sentence in reading.Document.Sentences)
        {
            if (sentence.Context == ProseContext.Heading && sentence.Has(Safeguards.AsksWhy)) asked.Add(reading.Document.SectionOf(sentence).Index);
        }
        return asked;
    }

    private static bool IsGap(Told told) => told.Sentence.HasAny(Safeguards.Absent, Safeguards.Failed);

    private static bool TellsWhy(Told told) => told.StatesCause || told.Sentence.HasAny(Safeguards.WhyBlind, Latency.WhyItStood);

    private static bool IsPlan(Reading reading, Sentence sentence) =>
        reading.IsActionItem(sentence) || reading.Document.KindOf(sentence) is SectionKind.Actions or SectionKind.Lessons || sentence.Has(Causation.Intended);
}
