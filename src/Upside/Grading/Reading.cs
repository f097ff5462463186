using Upside.Language;
using Upside.Postmortems;

namespace Upside.Grading;

/// <summary>
/// A document in the hands of the criteria: what several of them need to know is worked out here, once.
/// </summary>
internal sealed class Reading
{
    public Reading(PostmortemDocument document)
    {
        Document = document;
        Claims = [.. document.Sentences.Where(s => s.IsClaim)];
    }

    /// <summary>The document.</summary>
    public PostmortemDocument Document { get; }

    /// <summary>The sentences that the author says: no headings, quotations, code or placeholders.</summary>
    public IReadOnlyList<Sentence> Claims { get; }
}
