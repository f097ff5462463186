namespace Upside.Cli.Inputs;

/// <summary>Why something could not be read, in words that name no path: the caller names it, as it was given.</summary>
internal static class ReadingTrouble
{
    /// <summary>The reason, without a stop.</summary>
    /// <param name="problem">What the system said.</param>
    /// <param name="path">What was to be read.</param>
    public static string Of(Exception problem, string path) => problem switch
    {
        UnauthorizedAccessException => "no permission to read it",
        FileNotFoundException or DirectoryNotFoundException => path.Contains('\ufffd') ? "its name is not valid UTF-8: rename it" : "it is not there",
        PathTooLongException => "its path is too long",
        _ => $"the system says \"{WithoutPath(problem.Message)}\"",
    };

    // The system's sentences end in " : '/the/path'".
    private static string WithoutPath(string message) => message.Split(" : '")[0];
}
