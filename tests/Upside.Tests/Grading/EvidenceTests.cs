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
        var shares = Probe((document, result) => EvidenceProbe.Rises(document, result), EvidenceProbe.RelatesTwoParts);
        Assert.True(shares >= 0.95, $"The verdict rose in {shares:P1} of cases.");
    }

    [Fact]
    public void The_evidence_of_a_timeline_holds_every_entry_of_it()
    {
        var entries = Enumerable.Range(0, 40).Select(i => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{10 + i / 60:00}:{i:00} We {(i % 2 == 0 ? "saw errors on" : "restarted")} worker {i} of the pool and looked at its log.")).ToArray();
        var document = Upside.Postmortems.PostmortemDocument.Read("# Outage of the pool\n\n## Timeline\n\n" + string.Concat(entries.Select(e => $"- {e}\n")), Upside.Postmortems.DocumentFormat.Markdown);
        var evidence = Grader.Grade(document).Criteria.Single(c => c.Guide.Id == "L2").Evidence;
        foreach (var entry in entries)
        {
            var at = document.Source.Text.IndexOf(entry, StringComparison.Ordinal);
            Assert.Contains(evidence, e => e.Start <= at && e.End >= at + entry.Length);
        }
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

    private double Probe(Func<Upside.Postmortems.PostmortemDocument, CriterionResult, bool> holds, System.Collections.Immutable.ImmutableHashSet<string>? leftOut = null)
    {
        var counts = new SortedDictionary<string, (int Held, int All)>(StringComparer.Ordinal);
        foreach (var path in Corpus.Files())
        {
            var document = Corpus.Read(path);
            foreach (var result in Grader.Grade(document).Criteria.Where(c => c.Verdict is Verdict.Yes or Verdict.Partial && leftOut?.Contains(c.Guide.Id) != true))
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
