using Upside.Grading;
using Upside.Postmortems;

namespace Upside.Tests.Grading;

/// <summary>Grades a few lines of Markdown by one criterion.</summary>
internal static class Judged
{
    public static CriterionResult By(string criterion, string markdown) =>
        Grader.Grade(PostmortemDocument.Read(markdown, DocumentFormat.Markdown)).Criteria.Single(c => c.Guide.Id == criterion);

    public static Verdict Verdict(string criterion, string markdown) => By(criterion, markdown).Verdict;
}
