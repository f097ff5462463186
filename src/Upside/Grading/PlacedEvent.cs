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

    /// <summary>The clue that points at it.</summary>
    public Clue Clue => new(Statement, Cue);

    /// <summary>The clues that point at it and at what it says: the time, and the words of the sets.</summary>
    public IEnumerable<Clue> CluesFor(params IEnumerable<Phrases> sets)
    {
        yield return Clue;
        foreach (var phrases in sets)
        {
            foreach (var sentence in Sentences)
            {
                foreach (var hit in sentence.All(phrases))
                {
                    var span = sentence.Prose.SpanOf(hit);
                    if (span.Start > Cue.End + Reach) break;
                    if (span.End >= Cue.Start - Reach) yield return new Clue(Statement, span);
                }
            }
        }
    }

    /// <summary>When, where day and time of day are known.</summary>
    public NodaTime.LocalDateTime? When => Time is { Date: { } date, Clock: { } clock } ? date.At(clock) : null;

    /// <summary>Whether a phrase of the set stands in it.</summary>
    public bool Has(Phrases phrases)
    {
        foreach (var sentence in Sentences)
        {
            if (sentence.Has(phrases)) return true;
        }
        return false;
    }
}
