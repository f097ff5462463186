using Upside.Language;
using Upside.Language.Lexicon;

namespace Upside.Grading.Criteria;

/// <summary>L2: an ordered account of what happened and what was done.</summary>
internal sealed class Timeline : ICriterion
{
    private const int Enough = 5;
    private const int Some = 2;
    private const int MostOfFive = 2;
    private const int Head = 24;

    private static readonly Phrases[] Deeds = [Moments.TakenOn, Moments.Declared, Moments.Eased, Moments.Told, Moments.ChangeMade, Moments.HarmEnds, HumanActs.Done];

    public CriterionGuide Guide { get; } = new()
    {
        Id = "L2",
        Name = "Timeline",
        Scorecard = Scorecard.Learning,
        Yes = "At least five events with a date or a clock time, in order, about both what happened and what was done.",
        Partial = "Two to four such events; or more that are out of order, or only about what happened.",
        No = "None, or one.",
        HowItDecides = "Counts the different moments at which the text places an event: entries of a timeline in any layout (table, list, lines, headings) and sentences with a time, a date or a certain weekday. Where the entries neither mostly go forward in time nor mostly back, they are not in order; where the text nowhere tells of something done (changed, begun, rolled back, announced), it is about happenings only: both are at most partial. A range counts once, a moment told twice counts once, "
            + "dates without an event beside them and times in plans, logs and references do not count.",
        HowToEarnIt = "List what the system did and what people did, each with its time, from the first cause to the end.",
        GoodExample = "- 09:05 release 42 goes out\n- 09:12 error rate rises to 8 %\n- 09:20 Ana is paged\n- 09:31 release rolled back\n- 09:40 errors gone",
        PoorExample = "After a release there were errors, which we fixed by rolling back.",
    };

    public Judgement Judge(Reading reading)
    {
        var moments = new HashSet<(NodaTime.LocalDate?, NodaTime.LocalTime?, NodaTime.LocalTime?)>();
        var clues = new List<Clue>();
        var (forth, back) = (0, 0);
        NodaTime.LocalDateTime? last = null;
        foreach (var happening in reading.Events)
        {
            if (happening.IsInner || !IsTold(happening)) continue;
            moments.Add((happening.Time.Day, happening.Time.Clock, happening.End?.Clock));
            clues.Add(happening.Clue);
            // A time in the middle of a sentence may be one that was expected.
            if (!happening.IsEntry || happening.When is not { } when || happening.Cue.Start - happening.Sentences[0].Span.Start > Head) continue;
            if (when > last) forth++;
            else if (when < last) back++;
            last = when;
        }
        if (moments.Count >= Enough)
        {
            // The latest may stand first; a few steps back are nights passed and remarks added.
            if (Math.Min(forth, back) * 5 > (forth + back) * MostOfFive) return Judgement.Partial("Put the events in order, from the first to the last.", clues);
            return Tells(reading, Deeds) ? Judgement.Yes(clues) : Judgement.Partial("Tell what was done, not only what happened, each with its time.", clues);
        }
        return moments.Count >= Some
            ? Judgement.Partial("List at least five events with their times, what happened and what was done.", clues)
            : Judgement.No("Give an account of what happened and what was done, in order, each event with its time.");
    }

    private static bool Tells(Reading reading, Phrases[] sets)
    {
        foreach (var sentence in reading.Claims)
        {
            if (reading.IsActionItem(sentence)) continue;
            foreach (var phrases in sets)
            {
                if (sentence.Has(phrases)) return true;
            }
        }
        return false;
    }

    /// <summary>Whether something is said to have happened then: a bare time tells nothing.</summary>
    private static bool IsTold(PlacedEvent happening)
    {
        const int LeastOfSentence = 3;
        var least = happening.IsEntry ? 1 : LeastOfSentence;
        var words = 0;
        foreach (var sentence in happening.Sentences)
        {
            for (var i = sentence.FirstToken; i < sentence.EndToken && words < least; i++)
            {
                var token = sentence.Prose.Tokens[i];
                if (token.Kind is not (Language.TokenKind.Mark or Language.TokenKind.Number) && !happening.Cue.Overlaps(token.Span)) words++;
            }
        }
        return words >= least;
    }
}
