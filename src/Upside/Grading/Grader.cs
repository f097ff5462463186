using System.Collections.Immutable;
using Upside.Postmortems;

namespace Upside.Grading;

/// <summary>Grades a document by the rubric. Pure: the same document and options give the same report.</summary>
public static class Grader
{
    /// <summary>Judges a document by every criterion.</summary>
    public static Report Grade(PostmortemDocument document)
    {
        var reading = new Reading(document);
        var results = ImmutableArray.CreateBuilder<CriterionResult>(Rubric.Criteria.Length);
        foreach (var criterion in Rubric.Criteria)
        {
            var judgement = criterion.Judge(reading);
            results.Add(new CriterionResult(criterion.Guide, judgement.Verdict, EvidenceFit.Fit(document, judgement.Clues), judgement.Missing));
        }
        return new Report(results.ToImmutable());
    }
}
