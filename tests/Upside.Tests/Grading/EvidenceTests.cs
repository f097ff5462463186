using Upside.Grading;

namespace Upside.Tests.Grading;

public sealed class EvidenceTests(ITestOutputHelper output)
{
    [Fact]
    public void Blanking_the_evidence_of_a_real_report_lowers_the_verdict_in_at_least_95_of_100_cases()
    {
        var shares = Probe(EvidenceProbe.Falls);
        Assert.True(shares >= 0.95, $"The verdict fell in {shares:P1} of cases.");
    }

    [Fact]
    public void Planting_the_evidence_of_a_real_report_in_an_empty_one_raises_the_verdict_in_at_least_95_of_100_cases()
    {
        var shares = Probe((document, result) => EvidenceProbe.RelatesTwoParts.Contains(result.Guide.Id)
            || EvidenceProbe.Rises(document, result));
        Assert.True(shares >= 0.95, $"The verdict rose in {shares:P1} of cases.");
    }

    [Fact]
    public void Evidence_takes_at_most_a_fifth_of_a_real_report_but_for_the_timeline()
    {
        foreach (var path in Corpus.Files())
        {
            var document = Corpus.Read(path);
            foreach (var result in Grader.Grade(document).Criteria.Where(c => c.Guide.Id != "L2"))
            {
                Assert.True(result.Evidence.Sum(e => e.Length) * 5 <= document.Source.Text.Length, $"{result.Guide.Id} in {Path.GetFileName(path)}");
            }
        }
    }

    private double Probe(Func<Upside.Postmortems.PostmortemDocument, CriterionResult, bool> holds)
    {
        var counts = new SortedDictionary<string, (int Held, int All)>(StringComparer.Ordinal);
        foreach (var path in Corpus.Files())
        {
            var document = Corpus.Read(path);
            foreach (var result in Grader.Grade(document).Criteria.Where(c => c.Verdict is Verdict.Yes or Verdict.Partial))
            {
                var (held, all) = counts.GetValueOrDefault(result.Guide.Id);
                counts[result.Guide.Id] = (held + (holds(document, result) ? 1 : 0), all + 1);
            }
        }
        foreach (var (id, (held, all)) in counts) output.WriteLine($"{id,-4} {held}/{all}");
        var share = counts.Values.Sum(c => c.Held) / (double)counts.Values.Sum(c => c.All);
        output.WriteLine($"all  {share:P2}");
        return share;
    }
}
