namespace Upside.Benchmarks.Grading;

/// <summary>What somebody waits for who grades one document: the whole command, from nothing to the verdicts.</summary>
internal sealed class GradeCold : IBenchmark
{
    private const int Runs = 21;
    private const int ScorecardLines = 10; // fewer are no scorecard, and no time to boast of

    public string Name => "grade-cold";

    public string Summary => $"`./upside grade one.md`, the whole process, median of {Runs}";

    public async Task<IReadOnlyList<Measure>> RunAsync(Workbench workbench, CancellationToken cancellationToken)
    {
        await CheckAsync(workbench, cancellationToken);
        var byScript = new List<double>();
        var byProgram = new List<double>();
        for (var run = 0; run < Runs; run++)
        {
            byScript.Add(await TimeAsync(workbench.EntryScript, workbench, cancellationToken));
            if (workbench.Program is { } program)
                byProgram.Add(await TimeAsync(program, workbench, cancellationToken));
        }

        var measure = new Measure(Name, Median(byScript), "ms").Below(120);
        if (byProgram.Count == 0)
            return [measure];
        return [measure, new Measure($"{Name}/entry-script", Median(byScript) - Median(byProgram), "ms").Below(50)];
    }

    private static async Task<double> TimeAsync(string command, Workbench workbench, CancellationToken cancellationToken)
    {
        var wall = await MeasuredProcess.WallAsync(command, ["grade", Workbench.Sample], workbench.Root, cancellationToken);
        return wall.TotalMilliseconds;
    }

    private static async Task CheckAsync(Workbench workbench, CancellationToken cancellationToken)
    {
        var run = await MeasuredProcess.RunAsync(
            workbench.EntryScript, ["grade", Workbench.Sample], workbench.Root, cancellationToken);
        if (run is not { ExitCode: 0, OutputLines: >= ScorecardLines })
            throw new BenchmarkFailedException($"grading the sample ended with {run.ExitCode} after {run.OutputLines} lines: {run.Errors}");
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
