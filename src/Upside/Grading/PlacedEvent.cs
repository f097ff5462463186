using System.Collections.Immutable;
using Upside.Language;
using Upside.Postmortems;

namespace Upside.Grading;

/// <summary>Something that the document places in time: an entry of the timeline, or a sentence with a time in it.</summary>
/// <param name="Statement">The entry, the row, or the sentence.</param>
/// <param name="Time">When.</param>
/// <param name="End">Until when, where it is a range.</param>
/// <param name="Cue">The words that place it: the time, or the range.</param>
/// <param name="Sentences">The sentences that tell it.</param>
/// <param name="IsEntry">Whether it is an entry of the timeline.</param>
internal sealed record PlacedEvent(TextSpan Statement, TimeMention Time, TimeMention? End, TextSpan Cue, ImmutableArray<Sentence> Sentences, bool IsEntry)
{
    // Words further away than any sensible entry is long are about something else; this keeps endless lines linear.
    private const int Reach = 4000;
    private const int ReachInSentence = 300;
    private const int LongestPhrase = 120;

    /// <summary>The clue that points at it.</summary>
    public Clue Clue => new(Statement, Cue);

    /// <summary>Whether it stands within an entry that begins with another time.</summary>
    public bool IsInner { get; init; }

    /// <summary>When, by the clock that the document goes by; null where day, time of day or zone leave it open.</summary>
    public NodaTime.LocalDateTime? When { get; init; }

    /// <summary>The clues that point at it and at what it says: the time, and the words of the sets.</summary>
    public IEnumerable<Clue> CluesFor(params IEnumerable<Phrases> sets)
    {
        yield return Clue;
        foreach (var phrases in sets)
        {
            foreach (var sentence in Sentences)
            {
                foreach (var span in Hits(sentence, phrases, IsEntry ? Reach : ReachInSentence)) yield return new Clue(Statement, span);
            }
        }
    }

    /// <summary>The places of a set in a sentence that lie within a reach of the time, in order.</summary>
    public IEnumerable<TextSpan> Hits(Sentence sentence, Phrases phrases, int reach)
    {
        if (!sentence.Has(phrases)) yield break;
        var prose = sentence.Prose;
        var (low, high) = (sentence.FirstToken, sentence.EndToken);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (prose.Tokens[middle].Start < Cue.Start - reach - LongestPhrase) low = middle + 1;
            else high = middle;
        }
        for (var i = prose.FirstHitFrom(low, sentence.FirstHit, sentence.EndHit); i < sentence.EndHit; i++)
        {
            var hit = prose.Hits[i];
            if (prose.Tokens[hit.FirstToken].Start > Cue.End + reach) yield break;
            if (hit.Phrases != phrases.Id || hit.EndToken > sentence.EndToken) continue;
            var span = prose.SpanOf(hit);
            if (span.End >= Cue.Start - reach) yield return span;
        }
    }

    /// <summary>Whether a phrase of the set stands in it.</summary>
    public bool Has(Phrases phrases)
    {
        foreach (var sentence in Sentences)
        {
            if (sentence.Has(phrases)) return true;
        }
        return false;
    }

    /// <summary>Where the first phrase of the set stands in it, but for those that a phrase of another set covers; null where none is left.</summary>
    public int? FirstOf(Phrases phrases, Phrases? but = null)
    {
        foreach (var sentence in Sentences)
        {
            if (but is null || !sentence.Has(but))
            {
                if (sentence.First(phrases) is { } first) return sentence.Prose.SpanOf(first).Start;
                continue;
            }
            foreach (var span in Uncovered(sentence, phrases, but)) return span.Start;
        }
        return null;
    }

    private static IEnumerable<TextSpan> Uncovered(Sentence sentence, Phrases phrases, Phrases but)
    {
        var covered = -1;
        using var covers = sentence.All(but).GetEnumerator();
        var isMore = covers.MoveNext();
        foreach (var hit in sentence.All(phrases))
        {
            while (isMore && covers.Current.FirstToken <= hit.FirstToken)
            {
                covered = Math.Max(covered, covers.Current.EndToken);
                isMore = covers.MoveNext();
            }
            if (hit.FirstToken >= covered) yield return sentence.Prose.SpanOf(hit);
        }
    }
}
