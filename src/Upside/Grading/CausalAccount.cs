using Upside.Language;
using Upside.Language.Lexicon;
using Upside.Postmortems;

namespace Upside.Grading;

/// <summary>A sentence of the causal account.</summary>
/// <param name="Sentence">The sentence, list item or row.</param>
/// <param name="IsRepeated">Whether the same words stood before: it is evidence as well, but counts for nothing new.</param>
internal readonly record struct Told(Sentence Sentence, bool IsRepeated);

/// <summary>
/// The sentences in which a document may tell how the harm came about: no questions, plans, action items, praise, figures
/// of impact, references.
/// </summary>
internal sealed class CausalAccount
{
    private CausalAccount(Reading reading)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var told = new List<Told>();
        foreach (var sentence in reading.Claims)
        {
            if (IsPartOf(reading, sentence)) told.Add(new Told(sentence, !seen.Add(sentence.ToString())));
        }
        Sentences = told;
    }

    /// <summary>The sentences, as they stand.</summary>
    public IReadOnlyList<Told> Sentences { get; }

    /// <summary>Gathers the account of a document.</summary>
    public static CausalAccount Of(Reading reading) => new(reading);

    private static bool IsPartOf(Reading reading, Sentence sentence) =>
        reading.Document.KindOf(sentence) is not (SectionKind.Actions or SectionKind.WentWell or SectionKind.Lucky or SectionKind.Supporting or SectionKind.Metadata or SectionKind.Impact)
        && !reading.IsActionItem(sentence) && !sentence.Has(Causation.Intended) && !IsQuestion(sentence);

    private static bool IsQuestion(Sentence sentence) => sentence.Prose.Source.Text[sentence.Span.End - 1] == '?';
}
