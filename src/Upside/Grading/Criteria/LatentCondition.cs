using Upside.Language;
using Upside.Language.Lexicon;
using Upside.Postmortems;

namespace Upside.Grading.Criteria;

/// <summary>L9: whether a weakness that was there before the trigger is named, and since when or why.</summary>
internal sealed class LatentCondition : ICriterion
{
    /// <inheritdoc/>
    public CriterionGuide Guide { get; } = new()
    {
        Id = "L9",
        Name = "Latent condition",
        Scorecard = Scorecard.Learning,
        Yes = "A weakness that was there before the trigger, and since when it was there or why it existed or was left.",
        Partial = "A weakness is named, without since when or why.",
        No = "No weakness is named.",
        HowItDecides =
            "Looks for sentences that name a weakness, a missing safeguard or a cause, and for sentences that say since when it stood (\"since the migration\", \"for years\", \"had never been\", a bare year beside what failed) "
            + "or why it existed or was left (\"we had assumed\", \"for historical reasons\", \"the cleanup was not finished\"). A time counts only where the weakness, or what failed, stands in the same sentence or next to it. How it failed is not why it was there; the entries of a timeline date no weakness.",
        HowToEarnIt = "Say since when the weakness had been there, and why it was built or left that way.",
        GoodExample = "The retry had no limit. It was written for a batch job in 2019, when nobody expected it to serve live traffic.",
        PoorExample = "The retry had no limit.",
    };

    /// <inheritdoc/>
    public Judgement Judge(Reading reading)
    {
        var named = new List<Clue>();
        var origins = new List<Clue>();
        var waiting = new List<Clue>();
        var (wasTold, wasWeak) = (false, false);
        foreach (var told in reading.CausalAccount.Sentences)
        {
            if (told.NamesCondition || told.StatesCause) named.AddRange(told.Clues(Latency.Weakness, Safeguards.Absent, Safeguards.Failed, Causation.Link));
            // The order of events and the talk underneath are full of "since" and "ago" that date no weakness.
            if (!told.IsCore && reading.Document.KindOf(told.Sentence) is SectionKind.Timeline or SectionKind.Discussion) continue;
            if (reading.Blames(told.Sentence)) continue;
            var (tells, isWeak) = (Tells(told), IsWeak(told));
            List<Clue> here = [.. told.Clues(Latency.Since), .. wasTold || tells ? YearsIn(told) : []];
            origins.AddRange(told.Clues(Latency.WhyItStood, Latency.Known));
            // To say since when dates nothing by itself: the weakness stands in the same sentence, the one before or the one after.
            if (isWeak) origins.AddRange(waiting);
            if (isWeak || wasWeak) origins.AddRange(here);
            waiting = isWeak || wasWeak ? [] : here;
            (wasTold, wasWeak) = (tells, isWeak);
        }
        if (origins.Count > 0) return Judgement.Yes(origins);
        return named.Count > 0
            ? Judgement.Partial("A weakness is named: say since when it had been there, or why it was built or left that way.", named)
            : Judgement.No("No weakness that was there before is named: say what made the harm possible, and since when.");
    }

    /// <summary>The years that something is placed in: a bare year is long past, where the days of the incident have dates.</summary>
    private static IEnumerable<Clue> YearsIn(Told told)
    {
        var sentence = told.Sentence;
        return sentence.All(Latency.Year).Where(hit => IsYear(sentence.Prose.TextOf(hit.EndToken - 1))).Select(hit => Clue.Of(sentence, hit));
    }

    private static bool Tells(Told told) => told.NamesCondition || told.StatesCause || told.NamesTrigger || told.Sentence.Has(Failure.Behaviour);

    private static bool IsWeak(Told told) => told.NamesCondition || told.StatesCause || told.Sentence.HasAny(Failure.Behaviour, Safeguards.Elsewhere, Latency.Undone);

    private static bool IsYear(ReadOnlySpan<char> number) => number.Length == 4 && (number.StartsWith("19", StringComparison.Ordinal) || number.StartsWith("20", StringComparison.Ordinal)) && char.IsAsciiDigit(number[2]) && char.IsAsciiDigit(number[3]);
}
