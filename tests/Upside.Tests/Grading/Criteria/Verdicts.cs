using Upside.Grading;
using Upside.Postmortems;

namespace Upside.Tests.Grading.Criteria;

/// <summary>The verdict of one criterion on a text.</summary>
internal static class Verdicts
{
    public static Verdict Of(string id, string text) => Grader.Grade(PostmortemDocument.Read(text, DocumentFormat.Markdown)).Criteria.Single(c => c.Guide.Id == id).Verdict;
}
