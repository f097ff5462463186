using System.Collections.Immutable;
using System.Text;
using Upside.Grading;
using Upside.Language;
using Upside.Postmortems;

namespace Upside.Tests.Grading;

/// <summary>Asks whether the evidence that the grader shows is what moved its verdicts: takes it away, or plants it elsewhere, and grades again.</summary>
internal static class EvidenceProbe
{
    /// <summary>Relates two parts of a document, so that one part alone proves nothing elsewhere.</summary>
    public static readonly ImmutableHashSet<string> RelatesTwoParts = ["F8", "L7", "L10"];

    /// <summary>Whether the verdict is lower, or the question gone, once its evidence is blanked.</summary>
    public static bool Falls(PostmortemDocument document, CriterionResult result) =>
        WithoutEvidence(document, result) is var again && (again == Verdict.NotApplicable || again < result.Verdict);

    /// <summary>Whether an empty report earns something by the evidence alone.</summary>
    public static bool Rises(PostmortemDocument document, CriterionResult result) =>
        InSkeleton(document, result) is Verdict.Partial or Verdict.Yes;

    /// <summary>The verdict once the evidence has been overwritten with blanks.</summary>
    private static Verdict WithoutEvidence(PostmortemDocument document, CriterionResult result)
    {
        var text = new StringBuilder(document.Source.Text);
        foreach (var span in result.Evidence)
        {
            for (var i = span.Start; i < span.End; i++)
            {
                if (text[i] is not ('\n' or '\r')) text[i] = ' ';
            }
        }
        return VerdictOf(PostmortemDocument.Read(text.ToString(), document.Format), result.Guide.Id);
    }

    /// <summary>The verdict on a document that has nothing but the evidence, under the heading where a writer would put it.</summary>
    private static Verdict InSkeleton(PostmortemDocument document, CriterionResult result)
    {
        var text = new StringBuilder();
        foreach (var heading in Skeleton)
        {
            text.Append("## ").Append(heading).Append("\n\n");
            if (heading == HeadingFor(document, result))
            {
                foreach (var span in result.Evidence) text.Append(AsPlanted(document, span)).Append('\n');
                text.Append('\n');
            }
            else
            {
                text.Append("TBD\n\n");
            }
        }
        return VerdictOf(PostmortemDocument.Read(text.ToString(), DocumentFormat.Markdown), result.Guide.Id);
    }

    /// <summary>An item of a list; a heading stays one.</summary>
    private static string AsPlanted(PostmortemDocument document, TextSpan span) =>
        document.Blocks.Any(b => b.Kind == BlockKind.Heading && b.Span.Contains(span)) ? $"\n### {document.Source.Quote(span)}\n" : $"- {document.Source.Quote(span)}";

    private static Verdict VerdictOf(PostmortemDocument document, string criterion) =>
        Grader.Grade(document).Criteria.Single(c => c.Guide.Id == criterion).Verdict;

    private static readonly string[] Skeleton =
    [
        "Summary", "Impact", "Timeline", "Detection", "Contributing factors", "Response", "What went well", "What went poorly", "Where we got lucky",
        "Lessons learned", "Action items",
    ];

    private static string HeadingFor(PostmortemDocument document, CriterionResult result) => result.Guide.Id switch
    {
        // A gap that only an action item implies.
        "L11" when result.Evidence.All(e => document.ActionItems.Any(a => a.Span.Start < e.End && e.Start < a.Span.End)) => "Action items",
        "C6" or "L6" => "Impact",
        "C5" or "L1" or "L2" or "L3" or "L4" => "Timeline",
        "L5" => "Detection",
        "C7" or "C9" or "C10" or "L7" or "L8" or "L9" or "L11" => "Contributing factors",
        "L10" or "C11" => "Response",
        "L12" => "What went well",
        "L14" => "What went poorly",
        "L13" => "Where we got lucky",
        "C8" or "C12" => "Lessons learned",
        ['F', ..] => "Action items",
        _ => "Summary",
    };
}
