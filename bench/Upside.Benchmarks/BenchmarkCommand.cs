using System.Collections.Immutable;
using Upside.Benchmarks.Grading;
using Upside.Benchmarks.Server;

namespace Upside.Benchmarks;

/// <summary>
/// <c>bench [NAME…] [--json] [--list]</c>: runs the named benchmarks, or all. Ends with 0 when every target holds,
/// 1 when one is missed, 2 when a benchmark could not be taken.
/// </summary>
internal static class BenchmarkCommand
{
    private static readonly ImmutableArray<string> Head =
        ["benchmark", "figure", "counterpart", "ratio", "target", "outcome"];

    private static readonly ImmutableArray<IBenchmark> All =
    [
        new GradeAgreement(), new GradeCold(), new GradeCorpus(), new GradeEvidence(), new GradeLibrary(),
        new KillWritesBenchmark(), new LiveReaders(), new PagesBenchmark(), new StartBenchmark(), new TwoServers(),
    ];

    public static async Task<int> RunAsync(
        string[] arguments, TextWriter output, TextWriter notices, CancellationToken cancellationToken)
    {
        var json = arguments.Contains("--json", StringComparer.Ordinal);
        var names = arguments.Where(argument => argument is not ("--json" or "--list")).ToImmutableArray();
        if (names.Find(name => !All.Any(known => IsNamed(known, name))) is { } unknown)
        {
            await notices.WriteLineAsync($"bench: there is no benchmark {unknown}; there are these:");
            await ListAsync(notices);
            return 2;
        }

        if (arguments.Contains("--list", StringComparer.Ordinal))
        {
            await ListAsync(output);
            return 0;
        }

        var measures = new List<Measure>();
        var failed = false;
        foreach (var benchmark in All.Where(one => names.IsEmpty || names.Any(name => IsNamed(one, name))))
        {
            await notices.WriteLineAsync($"{benchmark.Name}: {benchmark.Summary}");
            try
            {
                var taken = await benchmark.RunAsync(Workbench.Find(notices), cancellationToken);
                measures.AddRange(taken);
                foreach (var measure in taken.Where(_ => json))
                    await output.WriteLineAsync(measure.ToJson());
            }
            catch (BenchmarkFailedException failure)
            {
                failed = true;
                await notices.WriteLineAsync($"{benchmark.Name}: not taken: {failure.Message}");
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return 130;
            }
        }

        if (!json)
            await WriteTableAsync(measures, output);
        return failed ? 2 : measures.Exists(measure => measure.Holds is false) ? 1 : 0;
    }

    private static string? Find(this ImmutableArray<string> names, Func<string, bool> matches) =>
        names.FirstOrDefault(matches);

    private static bool IsNamed(IBenchmark benchmark, string name) =>
        string.Equals(benchmark.Name, name, StringComparison.Ordinal);

    private static async Task ListAsync(TextWriter writer)
    {
        foreach (var benchmark in All)
            await writer.WriteLineAsync($"  {benchmark.Name,-14} {benchmark.Summary}");
    }

    private static async Task WriteTableAsync(List<Measure> measures, TextWriter output)
    {
        IReadOnlyList<IReadOnlyList<string>> rows = [Head, .. measures.Select(measure => measure.ToCells())];
        var widths = Head.Select((_, column) => rows.Max(row => row[column].Length)).ToArray();
        foreach (var row in rows)
        {
            var cells = row.Select((cell, column) =>
                column is 1 or 2 or 3 ? cell.PadLeft(widths[column]) : cell.PadRight(widths[column]));
            await output.WriteLineAsync(string.Join("  ", cells).TrimEnd());
        }
    }
}
