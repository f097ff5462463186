using Upside.Grading;
using Upside.Postmortems;

namespace Upside.Tests.Grading.Criteria;

/// <summary>Short reports for the criteria on candour, impact and learning.</summary>
internal static class CandourSamples
{
    /// <summary>Headings with nothing behind them.</summary>
    public const string Placeholders =
        "# Report\n\n## Summary\n\nTBD\n\n## Impact\n\n???\n\n## What went well\n\nN/A\n\n## What went poorly\n\nTBD\n\n## Where we got lucky\n\nTBD\n\n## Lessons learned\n\n[fill in]\n\n## Action items\n\n- TBD\n";

    /// <summary>The words without the sentences.</summary>
    public const string BareWords = "failure sorry users impact percent lesson luck chance well slow alert response";

    /// <summary>The verdict of one criterion on a Markdown text.</summary>
    public static Verdict Of(string id, string text) =>
        Grader.Grade(PostmortemDocument.Read(text, DocumentFormat.Markdown)).Criteria.Single(c => c.Guide.Id == id).Verdict;

    /// <summary>How much one criterion gives for a statement that stands alone in a report.</summary>
    public static int Rank(string id, string statement) => RankOf(Of(id, $"# Outage\n\n## What happened\n\n{statement}\n"));

    /// <summary>Yes before partial before no.</summary>
    public static int RankOf(Verdict verdict) => verdict switch { Verdict.Yes => 2, Verdict.Partial => 1, _ => 0 };
}
