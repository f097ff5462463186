using Upside.Grading;
using Upside.Postmortems;

namespace Upside.Benchmarks.Grading;

/// <summary>Reports that a careful reader has judged, and what the grader says of them.</summary>
/// <param name="Pairs">For each criterion the reader's verdict and the grader's, a report each.</param>
internal sealed record LabelledReports(IReadOnlyDictionary<string, List<(Verdict Reader, Verdict Grader)>> Pairs)
{
    // Fewer reports than this that differ from the commonest verdict, and kappa says little.
    private const int FewestOthers = 8;

    /// <summary>The mean over the criteria that vary enough of the quadratic-weighted kappa over no, partial, yes.</summary>
    public double MeanKappa => Pairs.Values.Select(Scaled).Where(VariesEnough).Average(Kappa);

    /// <summary>The same kappa over all verdicts together.</summary>
    public double PooledKappa => Kappa([.. Pairs.Values.SelectMany(Scaled)]);

    /// <summary>The share of verdicts that are the same, "does not apply" aside: the mean over the criteria.</summary>
    public double Exact => Pairs.Values
        .Select(pairs => pairs.Where(p => p.Reader != Verdict.NotApplicable).ToList())
        .Where(pairs => pairs.Count > 0)
        .Average(pairs => pairs.Average(p => p.Reader == p.Grader ? 1.0 : 0.0));

    /// <summary>Grades the reports of a table of labels.</summary>
    /// <param name="table">Tab-separated; its first line names the columns, among them file, criterion and gold (yes, partial, no, n/a; - is left out).</param>
    /// <param name="folder">What the files are relative to.</param>
    /// <param name="isWanted">Which files count.</param>
    /// <exception cref="BenchmarkFailedException">The table lacks a column, has an unknown verdict or criterion, or names a report that is not there.</exception>
    public static async Task<LabelledReports> GradeAsync(
        string table, string folder, Func<string, bool> isWanted, CancellationToken cancellationToken)
    {
        var lines = await File.ReadAllLinesAsync(table, cancellationToken);
        var columns = lines[0].Split('\t');
        var (file, criterion, gold) = (Column("file"), Column("criterion"), Column("gold"));
        var graded = new Dictionary<string, Dictionary<string, Verdict>>(StringComparer.Ordinal);
        var pairs = new Dictionary<string, List<(Verdict, Verdict)>>(StringComparer.Ordinal);
        foreach (var cells in lines.Skip(1).Select(line => line.Split('\t')).Where(cells => cells.Length > gold && isWanted(cells[file])))
        {
            if (cells[gold] == "-")
                continue;
            if (!graded.TryGetValue(cells[file], out var verdicts))
                graded[cells[file]] = verdicts = await VerdictsAsync(Path.Combine(folder, cells[file]), cancellationToken);
            if (!verdicts.TryGetValue(cells[criterion], out var found))
                throw new BenchmarkFailedException($"{table}: there is no criterion {cells[criterion]}");
            if (!pairs.TryGetValue(cells[criterion], out var ofCriterion))
                pairs[cells[criterion]] = ofCriterion = [];
            ofCriterion.Add((Parse(cells[gold]), found));
        }

        return new LabelledReports(pairs);

        int Column(string name) => Array.IndexOf(columns, name) is >= 0 and var index
            ? index
            : throw new BenchmarkFailedException($"{table} has no column {name}");

        Verdict Parse(string verdict) => verdict switch
        {
            "yes" => Verdict.Yes,
            "partial" => Verdict.Partial,
            "no" => Verdict.No,
            "n/a" => Verdict.NotApplicable,
            _ => throw new BenchmarkFailedException($"{table}: '{verdict}' is no verdict"),
        };
    }

    private static async Task<Dictionary<string, Verdict>> VerdictsAsync(string path, CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
            throw new BenchmarkFailedException($"there is no report {path}");
        var format = Path.GetExtension(path) switch
        {
            ".html" or ".htm" => DocumentFormat.Html,
            ".txt" => DocumentFormat.PlainText,
            _ => DocumentFormat.Markdown,
        };
        var report = Grader.Grade(PostmortemDocument.Read(await File.ReadAllTextAsync(path, cancellationToken), format));
        return report.Criteria.ToDictionary(c => c.Guide.Id, c => c.Verdict, StringComparer.Ordinal);
    }

    private static List<(int Reader, int Grader)> Scaled(List<(Verdict Reader, Verdict Grader)> pairs) =>
    [
        .. pairs.Where(p => p.Reader != Verdict.NotApplicable && p.Grader != Verdict.NotApplicable)
            .Select(p => (Step(p.Reader), Step(p.Grader))),
    ];

    private static int Step(Verdict verdict) => verdict switch { Verdict.Yes => 2, Verdict.Partial => 1, _ => 0 };

    private static bool VariesEnough(List<(int Reader, int Grader)> pairs) =>
        pairs.Count > 0 && pairs.Count - pairs.CountBy(p => p.Reader).Max(c => c.Value) >= FewestOthers;

    // 1 - observed / expected squared distance; 1 where both always give the one same verdict.
    private static double Kappa(List<(int Reader, int Grader)> pairs)
    {
        var observed = pairs.Average(p => Square(p.Reader - p.Grader));
        var expected = pairs.Average(p => pairs.Average(q => Square(p.Reader - q.Grader)));
        return expected == 0 ? 1 : 1 - observed / expected;
    }

    private static double Square(int distance) => distance * distance;
}
