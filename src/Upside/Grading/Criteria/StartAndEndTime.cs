using Upside.Language;
using Upside.Language.Lexicon;
using Upside.Postmortems;

namespace Upside.Grading.Criteria;

/// <summary>C5: when the harm began and ended.</summary>
internal sealed class StartAndEndTime : ICriterion
{
    public CriterionGuide Guide { get; } = new()
    {
        Id = "C5",
        Name = "Start and end time",
        Scorecard = Scorecard.Communication,
        Yes = "The start and the end of the harm are both given as a clock time with a date.",
        Partial = "One of the two is given, or a duration, or times without a date.",
        No = "Only vague times are given, such as \"last night\" or \"for a few hours\".",
        HowItDecides = "Looks for times that stand with words for the beginning of harm (errors began, became unavailable, a label \"Start\") and for its end (restored, resolved, back to normal), in sentences, "
            + "labels and timeline entries, and for ranges that stand with the harm. A date in the heading, the title or an entry before covers a clock time, and so does a weekday beside it; a weekday alone is vague. An incident that is said to have begun at one time and to have lasted from another contradicts itself and earns a partial. The moment of the first alert or report is the detection, not the start.",
        HowToEarnIt = "Say when users were first hurt and when they no longer were, with the date: not when you were told and when you closed the ticket.",
        GoodExample = "Checkout returned errors from 09:12 to 10:40 UTC on 4 March 2024.",
        PoorExample = "The shop had some trouble on Monday night, for an hour or so.",
    };

    public Judgement Judge(Reading reading)
    {
        var starts = reading.Milestones.Of(MilestoneKind.ImpactStart).Where(m => !IsVague(m)).ToList();
        var ends = reading.Milestones.Of(MilestoneKind.End).Where(m => !IsVague(m)).ToList();
        var lengths = Lengths(reading);
        var isContradictory = Contradicts(starts);
        if (!isContradictory && starts.Any(m => m.IsExact) && ends.Any(m => m.IsExact))
        {
            return Judgement.Yes(starts.Concat(ends).Where(m => m.IsExact).SelectMany(m => m.Clues).Distinct());
        }
        if (starts.Count + ends.Count + lengths.Count == 0)
        {
            return Judgement.No("Say when the harm began and when it ended, with the date and the time of day.");
        }
        var missing = isContradictory ? "The beginning of the harm is given twice, with different times: say which one holds." : starts.Count == 0 ? BeginningMissing(reading)
            : ends.Count == 0 ? "Say at what time, on which date, the harm was over."
            : "Give both the start and the end of the harm as a clock time with a date.";
        return Judgement.Partial(missing, starts.Concat(ends).SelectMany(m => m.Clues).Concat(lengths).Distinct());
    }

    /// <summary>What to say where no beginning is given; that an alert is no beginning helps only where there is one.</summary>
    private static string BeginningMissing(Reading reading) => reading.Milestones.Of(MilestoneKind.Detection).Any()
        ? "Say at what time, on which date, the harm began; the first alert or report came later than that."
        : "Say at what time, on which date, the harm began.";

    /// <summary>Whether only a day of the week is named: "Friday afternoon".</summary>
    private static bool IsVague(Milestone milestone) => milestone.Time is { Weekday: > 0, Clock: null };

    /// <summary>
    /// Whether the incident is said to have begun at one time and its harm to have lasted from another one close by: the same moment,
    /// told differently. Times further apart are those of different harms.
    /// </summary>
    private static bool Contradicts(List<Milestone> starts)
    {
        const int MostMinutes = 20;
        var began = starts.Where(m => m is { IsOutright: true, IsOfRange: false, When: not null }).Select(m => m.When!.Value).ToHashSet();
        var ranges = starts.Where(m => m is { IsOfRange: true, When: not null }).Select(m => m.When!.Value).ToHashSet();
        if (began.Count != 1 || ranges.Count == 0 || ranges.Overlaps(began)) return false;
        var apart = ranges.Select(r => Math.Abs(NodaTime.Period.DaysBetween(began.First().Date, r.Date)) > 1 ? long.MaxValue : Math.Abs(NodaTime.Period.Between(began.First(), r, NodaTime.PeriodUnits.Minutes).Minutes));
        return apart.Any(minutes => minutes <= MostMinutes);
    }

    /// <summary>Lengths of time that are said to be how long the harm lasted.</summary>
    private static List<Clue> Lengths(Reading reading)
    {
        var found = new List<Clue>();
        var durations = reading.Document.Times.Durations;
        var next = 0;
        foreach (var sentence in reading.Claims)
        {
            while (next < durations.Length && durations[next].Span.Start < sentence.Span.Start) next++;
            if (next >= durations.Length) break;
            if (durations[next].Span.Start >= sentence.Span.End || reading.IsActionItem(sentence)) continue;
            if (reading.Document.KindOf(sentence) is SectionKind.Actions or SectionKind.Supporting or SectionKind.Discussion or SectionKind.Background) continue;
            var isAlone = durations[next].Span.Length * 2 >= sentence.Span.Length;
            if (isAlone || sentence.HasAny(Moments.HowLong, Moments.Harm)) found.Add(new Clue(sentence.Span, durations[next].Span));
        }
        return found;
    }
}
