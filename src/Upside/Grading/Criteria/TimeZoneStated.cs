using Upside.Language;
using Upside.Postmortems;

namespace Upside.Grading.Criteria;

/// <summary>L1: whether clock times carry a zone.</summary>
internal sealed class TimeZoneStated : ICriterion
{
    public CriterionGuide Guide { get; } = new()
    {
        Id = "L1",
        Name = "Time zone",
        Scorecard = Scorecard.Learning,
        Yes = "Every clock time carries a zone, or one statement covers them all.",
        Partial = "Some clock times carry a zone, or the zone is ambiguous.",
        No = "There are clock times, and no zone.",
        NotApplicable = "There is no clock time at all.",
        HowItDecides = "Counts the clock times of the text (logs, code and quotations left out) that have a zone beside them (UTC, +02:00, PDT, Pacific Time, Europe/London; a range needs one), and looks for a statement that covers all: "
            + "\"all times in UTC\", \"Time zone: CET\", a heading or column \"Time (UTC)\". IST and CST stand for several zones, \"local time\" for any.",
        HowToEarnIt = "Write \"All times in UTC\" above the timeline.",
        GoodExample = "All times are in UTC.\n\n- 09:12 errors begin\n- 10:40 back to normal",
        PoorExample = "09:12 errors begin; 10:40 back to normal.",
    };

    public Judgement Judge(Reading reading)
    {
        var document = reading.Document;
        var clocks = 0;
        var clear = 0;
        var clues = new List<Clue>();
        Clue? bare = null;
        var sentence = 0;
        foreach (var mention in document.Times.Mentions)
        {
            if (mention.Clock is null) continue;
            while (document.Sentences[sentence].Span.End <= mention.Span.Start) sentence++;
            var stands = document.Sentences[sentence];
            if (stands.Context is not (ProseContext.Body or ProseContext.Heading) || document.KindOf(stands) is SectionKind.Discussion or SectionKind.Supporting) continue;
            clocks++;
            if (mention.Zone is not { } zone)
            {
                bare ??= new Clue(stands.Span, mention.Span);
                continue;
            }
            if (!zone.IsAmbiguous) clear++;
            clues.Add(new Clue(stands.Span, zone.Span));
        }

        foreach (var stated in document.Times.StatedZones) clues.Add(new Clue(SentenceAt(document, stated.Span)?.Span ?? stated.Span, stated.Span));
        if (document.Times.StatedZone is { } all && clocks > 0)
        {
            // A statement about times says nothing without one that it covers.
            if (bare is { } covered) clues.Add(covered);
            return all.IsAmbiguous ? Judgement.Partial("Name the zone so that it means one thing only, such as UTC or an offset.", clues) : Judgement.Yes(clues);
        }
        if (clocks == 0) return Judgement.NotApplicable;
        if (clues.Count == 0) return Judgement.No("Say in which time zone the times are; one statement for all is enough.");
        return clear == clocks ? Judgement.Yes(clues)
            : Judgement.Partial(clues.Count < clocks ? "Some clock times have no zone: state one for all." : "Name the zone so that it means one thing only, such as UTC or an offset.", clues);
    }

    private static Sentence? SentenceAt(PostmortemDocument document, TextSpan span)
    {
        var (low, high) = (0, document.Sentences.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (document.Sentences[middle].Span.End <= span.Start) low = middle + 1;
            else high = middle;
        }
        return low < document.Sentences.Count && document.Sentences[low].Span.Contains(span) ? document.Sentences[low] : null;
    }
}
