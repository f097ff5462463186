using System.Collections.Immutable;
using Upside.Language;

namespace Upside.Grading;

/// <summary>What made a statement count as a factor.</summary>
internal enum FactorKind
{
    /// <summary>It says that something brought something else about.</summary>
    Cause,
    /// <summary>It names a weakness of a system or of a way of working.</summary>
    Weakness,
    /// <summary>It says that a test, alert, review or limit was missing or did not work.</summary>
    Safeguard,
    /// <summary>It says that something drew the harm out or spread it.</summary>
    Aggravation,
    /// <summary>It is listed as a factor, without a word that would say how.</summary>
    Listed,
}

/// <summary>A condition that the document names as having caused, spread or prolonged the harm.</summary>
/// <param name="Sentence">The sentence, list item or row that names it.</param>
/// <param name="Kind">What made it count.</param>
/// <param name="Cues">The words that made it count, never none.</param>
/// <param name="Theme">Statements of the same thing share a number, counted from 0 in the order in which each thing is first named.</param>
/// <param name="IsMain">Whether it stands where a document sets out its causes, or calls itself a cause.</param>
/// <param name="IsCore">Whether it stands where the story is told, not in the order of events, the response or the talk underneath.</param>
internal sealed record Factor(Sentence Sentence, FactorKind Kind, ImmutableArray<TextSpan> Cues, int Theme, bool IsMain, bool IsCore)
{
    /// <summary>The clues for it: one for each of its cues.</summary>
    public IEnumerable<Clue> Clues => Cues.Select(cue => new Clue(Sentence.Span, cue));
}
