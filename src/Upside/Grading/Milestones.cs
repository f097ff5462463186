using System.Collections.Immutable;
using NodaTime;
using Upside.Language;
using Upside.Language.Lexicon;
using Upside.Postmortems;

namespace Upside.Grading;

/// <summary>
/// Where a document places the milestones of its incident in time: by the words of timeline entries, of sentences with a time, and of
/// labels ("Start: …").
/// </summary>
internal sealed class Milestones
{
    private const int LabelTokens = 6;
    private const int Near = 110;

    private static readonly string[] StartLabels = ["start", "started", "starts", "begin", "began", "begins", "beginning", "onset", "occurred", "occurs", "from", "happened"];
    private static readonly string[] EndLabels = ["end", "ended", "ends", "finish", "finished", "resolved", "repaired", "restored", "recovered", "fixed", "mitigated", "until", "resolution", "recovery", "closed", "stopped"];
    private static readonly string[] NoticeLabels = ["detected", "noticed", "alerted", "reported", "detection", "discovered", "paged", "identified"];
    private static readonly string[] SpanLabels = ["impact", "incident", "outage", "duration", "when", "time", "downtime", "disruption", "window", "period", "event", "date"];

    private readonly ImmutableArray<Milestone> _all;

    private Milestones(ImmutableArray<Milestone> all) => _all = all;

    /// <summary>All of them, as they stand.</summary>
    public ImmutableArray<Milestone> All => _all;

    /// <summary>Those of one kind.</summary>
    public IEnumerable<Milestone> Of(MilestoneKind kind) => _all.Where(m => m.Kind == kind);

    /// <summary>Finds the milestones of a reading.</summary>
    public static Milestones Of(Reading reading)
    {
        var found = ImmutableArray.CreateBuilder<Milestone>();
        var clock = new CommonClock(reading.Document);
        LocalDateTime? noticed = null;
        var since = FirstDay(reading, clock);
        foreach (var happening in reading.Events)
        {
            if (happening.When?.Date >= since && TellsOfNotice(happening, reading.Document) && happening.When is { } then && (noticed is null || then < noticed)) noticed = then;
        }
        foreach (var happening in reading.Events)
        {
            // What is seen to be broken after the first alert says nothing about when it broke.
            var isBeforeNoticed = noticed is null || happening.When is not { } time || time <= noticed;
            if (happening.IsEntry) AddEntry(happening, isBeforeNoticed, found);
            else if (OfColumn(happening, reading.Document) is { } ofColumn) found.Add(ofColumn);
            else if (!reading.IsListedAction(happening.Sentences[0])) AddSentence(happening, isBeforeNoticed, reading.Document, found);
        }
        AddLengths(reading, found);
        for (var i = 0; i < found.Count; i++)
        {
            if (found[i].Time is { } time) found[i] = found[i] with { When = clock.Of(time) };
        }
        found.RemoveAll(m => m.Kind == MilestoneKind.Detection && m.When is { } when && when.Date < since);
        return new Milestones(found.ToImmutable());
    }

    /// <summary>The first day of the harm, where a range is given for it: what was noticed on a day before is another incident.</summary>
    private static LocalDate FirstDay(Reading reading, CommonClock clock)
    {
        foreach (var happening in reading.Events)
        {
            if (!happening.IsEntry && happening.End is not null && clock.Of(happening.Time) is { } from && IsRangeOfHarm(happening, happening.Sentences[0], reading.Document)) return from.Date;
        }
        return LocalDate.MinIsoValue;
    }

    /// <summary>Whether it is a moment at which somebody or something noticed the harm.</summary>
    public static bool TellsOfNotice(PlacedEvent happening, PostmortemDocument document) =>
        happening.IsEntry ? IsNotice(happening)
        : happening.End is null && IsNotice(happening) && Nearest(happening, happening.Sentences[0], document, Moments.Noticed) && !Nearest(happening, happening.Sentences[0], document, Moments.StartingAt);

    /// <summary>Whether it says that somebody or something noticed the harm, and not that nothing did.</summary>
    private static bool IsNotice(PlacedEvent happening) => happening.FirstOf(Moments.Noticed, Moments.Unnoticed) is not null;

    /// <summary>Whether it tells of harm that begins before it tells of its being noticed: "requests begin to fail, an alert fires".</summary>
    private static bool HarmLeads(PlacedEvent happening) =>
        (happening.FirstOf(Moments.Onset) ?? happening.FirstOf(Moments.HarmBegins)) is { } harm && (happening.FirstOf(Moments.Noticed, Moments.Unnoticed) is not { } notice || harm < notice);

    private static Phrases[] WordsOf(MilestoneKind kind) => kind switch
    {
        MilestoneKind.ImpactStart => [Moments.Onset, Moments.StartingAt, Moments.HarmBegins, Moments.Harm],
        MilestoneKind.Detection => [Moments.Noticed],
        _ => [Moments.HarmEnds],
    };

    private static void AddEntry(PlacedEvent happening, bool isBeforeNoticed, ImmutableArray<Milestone>.Builder found)
    {
        void Add(MilestoneKind kind, TimeMention time) => found.Add(new Milestone(kind, time, [.. happening.CluesFor(WordsOf(kind))]));

        if (LabelOf(happening) is { } label)
        {
            Add(label, happening.Time);
            if (label == MilestoneKind.ImpactStart && happening.End is { } until) Add(MilestoneKind.End, until);
            return;
        }
        var isNoticed = IsNotice(happening);
        var isEnded = happening.Has(Moments.HarmEnds);
        var isHarm = happening.Has(Moments.HarmBegins) || (happening.Has(Moments.Harm) && !happening.Has(Moments.Eased));
        var isResponse = happening.Has(Moments.TakenOn) || happening.Has(Moments.Declared) || happening.Has(Moments.Told);
        if (!isResponse && (happening.Has(Moments.Onset) || (isHarm && isBeforeNoticed && (!isNoticed || HarmLeads(happening)) && !isEnded))) Add(MilestoneKind.ImpactStart, happening.Time);
        if (isNoticed) Add(MilestoneKind.Detection, happening.Time);
        if (isEnded) Add(MilestoneKind.End, happening.End ?? happening.Time);
        AddCommon(happening, found);
    }

    private static void AddSentence(PlacedEvent happening, bool isBeforeNoticed, PostmortemDocument document, ImmutableArray<Milestone>.Builder found)
    {
        var sentence = happening.Sentences[0];
        void Add(MilestoneKind kind, TimeMention time) => found.Add(new Milestone(kind, time, [.. happening.CluesFor(WordsOf(kind))]));
        if (happening.End is { } until)
        {
            if (!IsRangeOfHarm(happening, sentence, document)) return;
            ImmutableArray<Clue> clues = [happening.Clue];
            found.Add(new Milestone(MilestoneKind.ImpactStart, happening.Time, clues) { IsOfRange = true });
            found.Add(new Milestone(MilestoneKind.End, until, clues) { IsOfRange = true });
            return;
        }
        if (LabelOf(happening) is { } label)
        {
            found.Add(new Milestone(label, happening.Time, [.. happening.CluesFor(WordsOf(label))]) { IsOutright = happening.Has(Moments.Onset) });
            return;
        }
        bool Is(Phrases phrases) => Nearest(happening, sentence, document, phrases);
        var isNoticed = IsNotice(happening) && Is(Moments.Noticed);
        var isEnded = Is(Moments.HarmEnds);
        var isStart = Is(Moments.StartingAt);
        // A day beside a word for harm is the name of the incident, not its beginning.
        var isHarm = Is(Moments.HarmBegins) || (happening.Time.Clock is not null && Is(Moments.Harm));
        if (isStart || Is(Moments.Onset) || (!isNoticed && !isEnded && isBeforeNoticed && isHarm)) found.Add(new Milestone(MilestoneKind.ImpactStart, happening.Time, [.. happening.CluesFor(WordsOf(MilestoneKind.ImpactStart))]) { IsOutright = Is(Moments.Onset) });
        if (isNoticed && !isStart) Add(MilestoneKind.Detection, happening.Time);
        if (isEnded) Add(MilestoneKind.End, happening.Time);
        AddCommon(happening, found);
    }

    private static bool IsRangeOfHarm(PlacedEvent happening, Sentence sentence, PostmortemDocument document) =>
        document.KindOf(sentence) is SectionKind.Summary or SectionKind.Impact or SectionKind.Metadata || document.SectionOf(sentence).Index <= 1
        || IsAlone(happening, sentence) || HasLabel(happening, sentence, SpanLabels) || sentence.HasAny(Moments.Harm, Moments.HarmBegins, Moments.HowLong);

    private static void AddCommon(PlacedEvent happening, ImmutableArray<Milestone>.Builder found)
    {
        void Add(Phrases phrases, MilestoneKind kind)
        {
            if (happening.Has(phrases)) found.Add(new Milestone(kind, happening.Time, [.. happening.CluesFor(phrases)]));
        }
        Add(Moments.TakenOn, MilestoneKind.Acknowledgement);
        Add(Moments.Declared, MilestoneKind.Declaration);
        Add(Moments.Eased, MilestoneKind.Mitigation);
        Add(Moments.Told, MilestoneKind.PublicUpdate);
    }

    /// <summary>
    /// Adds what is given as a length of time: "detected within 6 minutes", and the start that follows from a detection in time and the time until it.
    /// </summary>
    private static void AddLengths(Reading reading, ImmutableArray<Milestone>.Builder found)
    {
        var durations = reading.Document.Times.Durations;
        var next = 0;
        var detection = found.FirstOrDefault(m => m is { Kind: MilestoneKind.Detection, Time: not null });
        foreach (var sentence in reading.Claims)
        {
            if (sentence.First(Moments.NoticedAtOnce) is { } hit && !reading.IsActionItem(sentence)) found.Add(new Milestone(MilestoneKind.Detection, null, [Clue.Of(sentence, hit)]) { IsAtOnce = true });
        }
        foreach (var sentence in reading.Claims)
        {
            while (next < durations.Length && durations[next].Span.Start < sentence.Span.Start) next++;
            if (next >= durations.Length) return;
            if (durations[next].Span.Start >= sentence.Span.End || !(sentence.Has(Moments.UntilNoticed) || IsAnswer(reading.Document, sentence, durations[next].Span))) continue;
            var clue = new Clue(sentence.Span, durations[next].Span);
            found.Add(new Milestone(MilestoneKind.Detection, null, [clue]));
            if (detection is not null) found.Add(new Milestone(MilestoneKind.ImpactStart, detection.Time, [clue]) { IsDerived = true });
        }
    }

    /// <summary>Whether a length of time is the answer to how long it went unnoticed: "How long until it was detected? 2 minutes".</summary>
    private static bool IsAnswer(PostmortemDocument document, Sentence sentence, TextSpan length)
    {
        const int Lead = 12;
        return length.Start - sentence.Span.Start <= Lead && sentence.Index > 0 && document.Sentences[sentence.Index - 1] is var question
            && (question.Context == ProseContext.Heading || question.Prose.Is(question.EndToken - 1, "?") || question.Prose.Is(question.EndToken - 1, ":")) && question.Has(Moments.UntilNoticed);
    }

    /// <summary>The milestone that a short label before the time names.</summary>
    private static MilestoneKind? LabelOf(PlacedEvent happening)
    {
        var sentence = happening.Sentences[0];
        if (HasLabel(happening, sentence, NoticeLabels)) return MilestoneKind.Detection;
        if (HasLabel(happening, sentence, EndLabels)) return MilestoneKind.End;
        return HasLabel(happening, sentence, StartLabels) ? MilestoneKind.ImpactStart : null;
    }

    /// <summary>The milestone that the head of its column makes of a time, as "Unavailable until".</summary>
    private static Milestone? OfColumn(PlacedEvent happening, PostmortemDocument document)
    {
        var row = document.Blocks[happening.Sentences[0].Block];
        if (row.HeaderRow is not { } header || header == row.Index) return null;
        var column = 1;
        while (column < row.Cells.Length && !row.Cells[column].Span.Contains(happening.Time.Span)) column++;
        if (column >= row.Cells.Length || column >= document.Blocks[header].Cells.Length) return null;
        var span = document.Blocks[header].Cells[column].Span;
        var (first, end) = document.Prose.TokensIn(span);
        if (end - first > LabelTokens) return null;
        MilestoneKind? kind = Names(document.Prose, first, end, NoticeLabels) ? MilestoneKind.Detection : Names(document.Prose, first, end, EndLabels) ? MilestoneKind.End
            : Names(document.Prose, first, end, StartLabels) ? MilestoneKind.ImpactStart : null;
        return kind is { } known ? new Milestone(known, happening.Time, [happening.Clue, Clue.Of(span)]) : null;
    }

    private static bool Names(Prose prose, int first, int end, string[] labels)
    {
        for (var i = first; i < end; i++)
        {
            foreach (var label in labels)
            {
                if (prose.Is(i, label)) return true;
            }
        }
        return false;
    }

    private static bool HasLabel(PlacedEvent happening, Sentence sentence, string[] labels)
    {
        var prose = sentence.Prose;
        var count = 0;
        var (isLabel, isColonLast) = (false, false);
        for (var i = sentence.FirstToken; i < sentence.EndToken && prose.Tokens[i].Start < happening.Time.Span.Start; i++)
        {
            if (++count > LabelTokens) return false;
            isColonLast = prose.Is(i, ":");
            if (prose.Tokens[i].Kind != TokenKind.Word) continue;
            foreach (var label in labels) isLabel |= prose.Is(i, label);
        }
        if (!isLabel) return false;
        if (isColonLast) return true;
        // A label stands before its value and nothing follows but a remark.
        var after = 0;
        for (var i = sentence.EndToken - 1; i >= sentence.FirstToken && prose.Tokens[i].Start >= happening.Cue.End; i--)
        {
            if (prose.Tokens[i].Kind != TokenKind.Mark && ++after > 3) return false;
        }
        return true;
    }

    private static bool IsAlone(PlacedEvent happening, Sentence sentence) =>
        happening.Cue.Start - sentence.Span.Start <= 2 && sentence.Span.End - happening.Cue.End <= 12;

    /// <summary>Whether a phrase of the set belongs to this time: no other time of the sentence stands nearer to it.</summary>
    private static bool Nearest(PlacedEvent happening, Sentence sentence, PostmortemDocument document, Phrases phrases)
    {
        foreach (var span in happening.Hits(sentence, phrases, Near))
        {
            var own = Distance(span, happening.Cue);
            if (own > Near) continue;
            var isNearest = true;
            foreach (var other in Around(document.Times.Mentions, happening.Cue))
            {
                if (!happening.Cue.Overlaps(other.Span) && sentence.Span.Contains(other.Span) && Distance(span, other.Span) < own) isNearest = false;
            }
            if (isNearest) return true;
        }
        return false;
    }

    private static int Distance(TextSpan a, TextSpan b) => a.Start >= b.End ? a.Start - b.End : b.Start >= a.End ? b.Start - a.End : 0;

    /// <summary>The times that stand near enough to one to come between it and a word that is near to it.</summary>
    private static IEnumerable<TimeMention> Around(ImmutableArray<TimeMention> mentions, TextSpan cue)
    {
        const int Reach = 2 * Near;
        var (low, high) = (0, mentions.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (mentions[middle].Span.Start < cue.Start - Reach) low = middle + 1;
            else high = middle;
        }
        for (var i = low; i < mentions.Length && mentions[i].Span.Start < cue.End + Reach; i++) yield return mentions[i];
    }
}
