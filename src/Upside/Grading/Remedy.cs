using Upside.Language;
using Upside.Postmortems;

namespace Upside.Grading;

/// <summary>How far an action can be trusted to hold (RCA² action hierarchy).</summary>
internal enum RemedyStrength
{
    /// <summary>It says nothing that could hold.</summary>
    None,
    /// <summary>It relies on people: train, remind, document, investigate.</summary>
    Weak,
    /// <summary>Machinery that helps people: detect, alert, redundancy, checklist, test, a repair of this one fault.</summary>
    Intermediate,
    /// <summary>It removes or blocks the failure by design.</summary>
    Strong,
}

/// <summary>An action item and what its wording is worth.</summary>
/// <param name="Item">The item.</param>
/// <param name="Sentences">The sentences it stands in.</param>
internal sealed record Remedy(ActionItem Item, IReadOnlyList<Sentence> Sentences)
{
    /// <summary>The words that make it an act; empty where it names a thing and no act.</summary>
    public required IReadOnlyList<TextSpan> Acts { get; init; }

    /// <summary>Whether it has words at all, and is not a bare link or id.</summary>
    public bool HasWords => Sentences.Any(HasWord);

    /// <summary>Whether it promises to act without saying how.</summary>
    public bool IsPledge { get; init; }

    /// <summary>Whether it says what is done, not only that something will be.</summary>
    public bool IsConcrete { get; init; }

    /// <summary>Whether one can tell when it is finished.</summary>
    public bool IsSpecific { get; init; }

    /// <summary>The strength of its wording.</summary>
    public RemedyStrength Strength { get; init; }

    /// <summary>The words that the strength comes from.</summary>
    public IReadOnlyList<TextSpan> StrengthCues { get; init; } = [];

    /// <summary>The alert, test or metric that it names.</summary>
    public IReadOnlyList<TextSpan> Instruments { get; init; } = [];

    /// <summary>The measurement, threshold or test by which its effect will be seen.</summary>
    public IReadOnlyList<TextSpan> Proofs { get; init; } = [];

    /// <summary>The item as a clue for some of its words.</summary>
    public Clue At(TextSpan cue) => new(Item.Span.Contains(cue) ? Item.Span : cue, cue);

    private static bool HasWord(Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (sentence.Prose.Tokens[i].Kind is TokenKind.Word or TokenKind.Code or TokenKind.Identifier && !TicketFinder.IsBrokenAddress(sentence.Prose.TextOf(i))) return true;
        }
        return false;
    }
}
