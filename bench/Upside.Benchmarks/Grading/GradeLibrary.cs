using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Upside.Benchmarks.Grading;

/// <summary>The library alone, warm, by BenchmarkDotNet: reading and grading the sample document.</summary>
internal sealed class GradeLibrary : IBenchmark
{
    public string Name => "library";

    public string Summary => "reading and grading one document in the library, warm, by BenchmarkDotNet";

    public Task<IReadOnlyList<Measure>> RunAsync(Workbench workbench, CancellationToken cancellationToken)
    {
        var config = ManualConfig.CreateEmpty()
            .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .AddDiagnoser(MemoryDiagnoser.Default)
            .AddLogger(NullLogger.Instance) // standard output belongs to the measures
            .WithArtifactsPath(workbench.EmptyFolder("library"));
        var bytes = new FileInfo(Workbench.Sample).Length;
        var measures = new List<Measure>();
        foreach (var report in BenchmarkRunner.Run<ReadAndGrade>(config).Reports)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (report.ResultStatistics is not { } statistics)
                throw new BenchmarkFailedException($"{report.BenchmarkCase.Descriptor.WorkloadMethod.Name} did not run");
            var name = $"{Name}/{report.BenchmarkCase.Descriptor.WorkloadMethod.Name.ToLowerInvariant()}";
            measures.Add(new Measure(name, bytes / 1e6 / (statistics.Mean / 1e9), "MB/s"));
            if (report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) is { } allocated)
                measures.Add(new Measure($"{name}/allocated", allocated / 1e6, "MB"));
        }

        return Task.FromResult<IReadOnlyList<Measure>>(measures);
    }
}
