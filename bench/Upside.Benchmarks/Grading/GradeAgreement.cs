namespace Upside.Benchmarks.Grading;

/// <summary>How far the grader agrees with careful readers: on the sample reports here, and on labels of one's own.</summary>
internal sealed class GradeAgreement : IBenchmark
{
    public string Name => "grade-agreement";

    public string Summary => "verdicts beside those of careful readers: the sample reports, and those of UPSIDE_LABELS";

    public async Task<IReadOnlyList<Measure>> RunAsync(Workbench workbench, CancellationToken cancellationToken)
    {
        var measures = new List<Measure>();
        var samples = Path.Combine(workbench.Root, "bench", "Upside.Benchmarks", "Samples", "labelled");
        foreach (var set in (string[])["a", "b"])
        {
            var reports = await LabelledReports.GradeAsync(
                Path.Combine(samples, "verdicts.tsv"), samples, file => file.StartsWith(set + "/", StringComparison.Ordinal), cancellationToken);
            measures.AddRange(Measures($"{Name}/samples-{set}", reports));
        }

        if (Environment.GetEnvironmentVariable("UPSIDE_LABELS") is not { Length: > 0 } labels)
        {
            await workbench.Notices.WriteLineAsync("  no labels of your own: let UPSIDE_LABELS name their table, and UPSIDE_CORPUS the folder of their reports");
            return measures;
        }

        if (Environment.GetEnvironmentVariable("UPSIDE_CORPUS") is not { Length: > 0 } corpus)
            throw new BenchmarkFailedException("UPSIDE_LABELS needs UPSIDE_CORPUS, the folder of the reports");
        var own = await LabelledReports.GradeAsync(labels, corpus, _ => true, cancellationToken);
        Measure[] found = Measures($"{Name}/labels", own);
        return [.. measures, found[0].AtLeast(0.75), found[1].AtLeast(85), found[2]];
    }

    private static Measure[] Measures(string name, LabelledReports reports) =>
    [
        new Measure($"{name}/mean-kappa", reports.MeanKappa, "kappa"),
        new Measure($"{name}/exact", 100 * reports.Exact, "%"),
        new Measure($"{name}/pooled-kappa", reports.PooledKappa, "kappa"),
    ];
}
