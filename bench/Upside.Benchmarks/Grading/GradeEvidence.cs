using System.Text;
using Upside.Grading;
using Upside.Postmortems;
using Upside.Tests.Grading;

namespace Upside.Benchmarks.Grading;

/// <summary>How often the evidence of a verdict is what moved it: blanked, the verdict falls; planted in an empty report, it rises.</summary>
internal sealed class GradeEvidence : IBenchmark
{
    private const double LeastShare = 95;

    public string Name => "grade-evidence";

    public string Summary => "share of verdicts that fall when their evidence is blanked, and rise where it is planted, over UPSIDE_CORPUS";

    public Task<IReadOnlyList<Measure>> RunAsync(Workbench workbench, CancellationToken cancellationToken)
    {
        var (verdicts, fell, planted, rose) = (0, 0, 0, 0);
        foreach (var (name, content) in Corpus.Gather(workbench).Files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var document = PostmortemDocument.Read(Encoding.UTF8.GetString(content.Span), FormatOf(name));
            foreach (var result in Grader.Grade(document).Criteria.Where(c => c.Verdict is Verdict.Yes or Verdict.Partial))
            {
                verdicts++;
                if (EvidenceProbe.Falls(document, result)) fell++;
                if (EvidenceProbe.RelatesTwoParts.Contains(result.Guide.Id)) continue;
                planted++;
                if (EvidenceProbe.Rises(document, result)) rose++;
            }
        }

        return Task.FromResult<IReadOnlyList<Measure>>(
        [
            new Measure($"{Name}/blanked", 100.0 * fell / verdicts, "%").AtLeast(LeastShare),
            new Measure($"{Name}/planted", 100.0 * rose / planted, "%").AtLeast(LeastShare),
        ]);
    }

    private static DocumentFormat FormatOf(string name) => Path.GetExtension(name) switch
    {
        ".txt" => DocumentFormat.PlainText,
        ".html" or ".htm" => DocumentFormat.Html,
        _ => DocumentFormat.Markdown,
    };
}
