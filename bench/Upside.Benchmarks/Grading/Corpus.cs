using System.Collections.Immutable;

namespace Upside.Benchmarks.Grading;

/// <summary>Reports to measure with: those of <c>UPSIDE_CORPUS</c>, or generated ones.</summary>
/// <param name="Files">Names and contents, in ordinal order.</param>
internal sealed record Corpus(ImmutableArray<(string Name, ReadOnlyMemory<byte> Content)> Files)
{
    private static readonly ImmutableArray<string> Extensions = [".md", ".markdown", ".html", ".htm", ".txt"];

    public long Bytes => Files.Sum(file => (long)file.Content.Length);

    public static Corpus Gather(Workbench workbench)
    {
        var folder = Environment.GetEnvironmentVariable("UPSIDE_CORPUS");
        if (string.IsNullOrEmpty(folder))
        {
            workbench.Notices.WriteLine("  UPSIDE_CORPUS names no folder of reports: measured on generated ones");
            return new Corpus([.. SyntheticReports.Generate(300)]);
        }

        if (!Directory.Exists(folder))
            throw new BenchmarkFailedException($"UPSIDE_CORPUS names {folder}, which is no folder");
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => Extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal)
            .Select(file => (Path.GetRelativePath(folder, file), (ReadOnlyMemory<byte>)File.ReadAllBytes(file)))
            .ToImmutableArray();
        return files.IsEmpty
            ? throw new BenchmarkFailedException($"UPSIDE_CORPUS names {folder}, which has no reports")
            : new Corpus(files);
    }

    /// <summary>Writes the files, <paramref name="copies"/> times, each time in a folder of its own.</summary>
    public string CopyInto(string folder, int copies)
    {
        for (var copy = 0; copy < copies; copy++)
        {
            foreach (var (name, content) in Files)
            {
                var path = Path.Combine(folder, $"{copy:00}", name);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllBytes(path, content.Span);
            }
        }

        return folder;
    }
}
