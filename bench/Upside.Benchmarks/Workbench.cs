namespace Upside.Benchmarks;

/// <summary>Where things are, and where a benchmark says what it is doing.</summary>
/// <param name="Root">The repository.</param>
/// <param name="Notices">Standard error: progress, and what a figure leaves out.</param>
internal sealed record Workbench(string Root, TextWriter Notices)
{
    /// <summary>What users start.</summary>
    public string EntryScript => Path.Combine(Root, "upside");

    /// <summary>The published program that the entry script starts; null when not started by the script.</summary>
    public string? Program => Environment.GetEnvironmentVariable("UPSIDE_PROGRAM");

    /// <summary>A document of own making, of the length of a usual report.</summary>
    public static string Sample => Path.Combine(AppContext.BaseDirectory, "Samples", "one.md");

    /// <summary>An empty folder for one benchmark, outside version control.</summary>
    public string EmptyFolder(string name)
    {
        var folder = Path.Combine(Root, "artifacts", "bench", name);
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
        return folder;
    }

    public static Workbench Find(TextWriter notices)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Upside.slnx")))
                return new Workbench(folder.FullName, notices);
        }

        throw new BenchmarkFailedException("the benchmarks run inside the repository: start them by ./upside bench");
    }
}
