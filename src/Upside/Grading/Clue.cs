using Upside.Language;

namespace Upside.Grading;

/// <summary>A place in the text that moved a verdict.</summary>
/// <param name="Statement">The sentence or row.</param>
/// <param name="Cue">The words in it that made it count.</param>
internal sealed record Clue(TextSpan Statement, TextSpan Cue)
{
    /// <summary>How much it moved the verdict, beside the others: what weighs more is shown at greater length.</summary>
    public int Weight { get; init; } = 1;

    /// <summary>A sentence that counts for the words of a phrase in it.</summary>
    public static Clue Of(Sentence sentence, PhraseHit hit) => new(sentence.Span, sentence.Prose.SpanOf(hit));

    /// <summary>A sentence, or row, that counts as a whole.</summary>
    public static Clue Of(Sentence sentence) => new(sentence.Span, sentence.Span);

    /// <summary>A stretch that counts as a whole.</summary>
    public static Clue Of(TextSpan span) => new(span, span);
}
