using Upside.Benchmarks.Counterparts;

namespace Upside.Benchmarks.Grading;

/// <summary>A whole folder of reports in one command, against two prose linters on the same files in the same run.</summary>
internal sealed class GradeCorpus : IBenchmark
{
    private const int Runs = 5;
    private const int FewCopies = 4;

    public string Name => "grade-corpus";

    public string Summary => "`./upside grade FOLDER --format json`, the whole process, and npm's write-good and alex";

    public async Task<IReadOnlyList<Measure>> RunAsync(Workbench workbench, CancellationToken cancellationToken)
    {
        var corpus = Corpus.Gather(workbench);
        var once = corpus.CopyInto(workbench.EmptyFolder("corpus"), copies: 1);
        var few = corpus.CopyInto(workbench.EmptyFolder("corpus-few"), FewCopies);
        var many = corpus.CopyInto(workbench.EmptyFolder("corpus-many"), FewCopies * 4);

        var (wall, graded) = await TimeAsync(once, workbench, cancellationToken);
        if (graded < corpus.Files.Length / 2)
            throw new BenchmarkFailedException($"of {corpus.Files.Length} documents {graded} were graded");
        await workbench.Notices.WriteLineAsync(
            $"  {corpus.Files.Length} files, {corpus.Bytes / 1e6:0.00} MB; a line of output for {graded} of them");

        var (wallOfMany, _) = await TimeAsync(many, workbench, cancellationToken);
        var speed = Speed(corpus.Bytes, wall);
        var measures = new List<Measure>
        {
            new Measure(Name, speed, "MB/s").AtLeast(10),
            new($"{Name}/16-copies", Speed(corpus.Bytes * FewCopies * 4, wallOfMany), "MB/s"),
        };

        if (await PeakAsync(few, workbench, cancellationToken) is { } peakOfFew
            && await PeakAsync(many, workbench, cancellationToken) is { } peakOfMany)
        {
            measures.Add(new Measure($"{Name}/memory-4N-against-N", peakOfMany / 1e6, "MB")
                .Against(peakOfFew / 1e6).RatioAtMost(1.25));
        }

        if (await NpmLinters.InstallAsync(workbench, cancellationToken) is { } linters)
        {
            foreach (var linter in linters)
            {
                var taken = await linter.TimeAsync(corpus.Files, once, cancellationToken);
                measures.Add(new Measure($"{Name}/against-{linter.Name}", speed, "MB/s")
                    .Against(Speed(corpus.Bytes, taken)));
            }
        }

        return measures;
    }

    private static async Task<(TimeSpan Wall, int Lines)> TimeAsync(
        string folder, Workbench workbench, CancellationToken cancellationToken)
    {
        var runs = new List<MeasuredProcess>();
        for (var run = 0; run < Runs; run++)
        {
            var taken = await MeasuredProcess.RunAsync(
                workbench.EntryScript, Arguments(folder), workbench.Root, cancellationToken);
            if (taken.ExitCode != 0)
                throw new BenchmarkFailedException($"grading the corpus ended with {taken.ExitCode}: {taken.Errors}");
            runs.Add(taken);
        }

        var median = runs.OrderBy(run => run.Wall).ElementAt(Runs / 2);
        return (median.Wall, median.OutputLines);
    }

    private static Task<long?> PeakAsync(string folder, Workbench workbench, CancellationToken cancellationToken) =>
        MeasuredProcess.PeakMemoryAsync(
            workbench.Program ?? workbench.EntryScript, Arguments(folder), workbench.Root, cancellationToken);

    private static string[] Arguments(string folder) => ["grade", folder, "--format", "json"];

    private static double Speed(long bytes, TimeSpan wall) => bytes / 1e6 / wall.TotalSeconds;
}
