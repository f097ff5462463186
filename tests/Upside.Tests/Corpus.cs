using Upside.Postmortems;

namespace Upside.Tests;

/// <summary>Real reports, where the machine has some: the folder that the environment variable UPSIDE_CORPUS names.</summary>
internal static class Corpus
{
    /// <summary>The reports' paths in ordinal order; the calling test is skipped, visibly, where there are none.</summary>
    public static IReadOnlyList<string> Files()
    {
        var folder = Environment.GetEnvironmentVariable("UPSIDE_CORPUS");
        if (folder is null || !Directory.Exists(folder)) Assert.Skip("UPSIDE_CORPUS names no folder of postmortems.");
        return [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(f => Path.GetExtension(f) is ".md" or ".txt" or ".html" && Path.GetFileName(f) != "SOURCE.txt")
            .Order(StringComparer.Ordinal)];
    }

    /// <summary>Reads a report in the format that its name says.</summary>
    public static PostmortemDocument Read(string path) => PostmortemDocument.Read(File.ReadAllText(path), Path.GetExtension(path) switch
    {
        ".md" => DocumentFormat.Markdown,
        ".html" => DocumentFormat.Html,
        _ => DocumentFormat.PlainText,
    });
}
