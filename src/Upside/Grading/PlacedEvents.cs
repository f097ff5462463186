using System.Collections.Immutable;
using Upside.Language;
using Upside.Postmortems;

namespace Upside.Grading;

/// <summary>Gathers everything that a document places in time, as it stands.</summary>
internal static class PlacedEvents
{
    private const int MostInSentence = 60;

    /// <summary>The entries of the timeline, and the author's other sentences that name a time; plans and references are left out.</summary>
    public static ImmutableArray<PlacedEvent> Of(PostmortemDocument document)
    {
        var found = ImmutableArray.CreateBuilder<PlacedEvent>();
        var (interval, entry, mention) = (0, 0, 0);
        var times = document.Times;
        var timeline = document.Timeline;
        foreach (var sentence in document.Sentences)
        {
            while (entry < timeline.Length && timeline[entry].Span.End <= sentence.Span.Start) entry++;
            var isInEntry = entry < timeline.Length && timeline[entry].Span.Start < sentence.Span.End && sentence.Span.Start < timeline[entry].Span.End;
            while (mention < times.Mentions.Length && times.Mentions[mention].Span.Start < sentence.Span.Start) mention++;
            if (!Counts(document, sentence)) continue;
            var head = isInEntry ? timeline[entry] : null;
            for (var count = 0; count < MostInSentence && mention < times.Mentions.Length && times.Mentions[mention].Span.Start < sentence.Span.End; mention++, count++)
            {
                var time = times.Mentions[mention];
                if (head is not null && (time.Clock is null || IsHead(head, time))) continue;
                while (interval < times.Intervals.Length && times.Intervals[interval].Span.End <= time.Span.Start) interval++;
                if (interval < times.Intervals.Length && times.Intervals[interval].Span.Contains(time.Span))
                {
                    var range = times.Intervals[interval++];
                    while (mention + 1 < times.Mentions.Length && times.Mentions[mention + 1].Span.Start < range.Span.End) mention++;
                    found.Add(new PlacedEvent(sentence.Span, range.From, range.To, range.Span, [sentence], false) { IsInner = isInEntry });
                }
                else
                {
                    found.Add(new PlacedEvent(sentence.Span, time, null, time.Span, [sentence], false) { IsInner = isInEntry });
                }
            }
        }
        AddEntries(document, found);
        for (var i = found.Count - 1; i >= 0; i--)
        {
            if (IsOfficeHours(found[i])) found.RemoveAt(i);
        }
        found.Sort((a, b) => a.Cue.CompareTo(b.Cue));
        var clock = new CommonClock(document);
        for (var i = 0; i < found.Count; i++) found[i] = found[i] with { When = clock.Of(found[i].Time) };
        return found.ToImmutable();
    }

    private static bool IsHead(TimelineEntry entry, TimeMention time) => entry.Time.Span.Overlaps(time.Span) || (entry.End is { } end && end.Span.Overlaps(time.Span));

    private static void AddEntries(PostmortemDocument document, ImmutableArray<PlacedEvent>.Builder found)
    {
        var first = 0;
        foreach (var entry in document.Timeline)
        {
            while (first < document.Sentences.Count && document.Sentences[first].Span.End <= entry.Span.Start) first++;
            var sentences = ImmutableArray.CreateBuilder<Sentence>();
            for (var i = first; i < document.Sentences.Count && document.Sentences[i].Span.Start < entry.Span.End; i++)
            {
                if (document.Sentences[i].Context is not (ProseContext.Placeholder or ProseContext.Code)) sentences.Add(document.Sentences[i]);
            }
            if (sentences.Count == 0) continue;
            var cue = entry.End is { } end ? TextSpan.Between(Math.Min(entry.Time.Span.Start, end.Span.Start), Math.Max(entry.Time.Span.End, end.Span.End)) : entry.Time.Span;
            found.Add(new PlacedEvent(entry.Span, entry.Time, entry.End, cue, sentences.ToImmutable(), true));
        }
    }

    /// <summary>"(during support hours 10:00-17:00)" places nothing.</summary>
    private static bool IsOfficeHours(PlacedEvent happening)
    {
        if (happening.End is null) return false;
        var sentence = happening.Sentences[0];
        for (var i = sentence.FirstToken + 1; i < sentence.EndToken; i++)
        {
            if (sentence.Prose.Tokens[i].Start >= happening.Cue.Start) return sentence.Prose.Is(i - 1, "hours") || (i > sentence.FirstToken + 1 && sentence.Prose.Is(i - 2, "hours"));
        }
        return false;
    }

    private static bool Counts(PostmortemDocument document, Sentence sentence) =>
        sentence.IsClaim && document.KindOf(sentence) is not (SectionKind.Supporting or SectionKind.Discussion)
        && (document.KindOf(sentence) != SectionKind.Actions || document.BlockOf(sentence).Kind == BlockKind.Paragraph);
}
