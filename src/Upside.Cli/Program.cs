using Upside.Cli;
using Upside.Grading;

// What grading needs is fetched while the command line is read, and the file.
if (args is ["grade", ..] && Environment.ProcessorCount > 1)
{
    new Thread(Grader.PrepareVocabulary) { IsBackground = true }.Start();
    new Thread(Grader.Prepare) { IsBackground = true }.Start();
}

Surroundings surroundings;
try
{
    surroundings = Surroundings.OfProcess();
}
catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
{
    return UpsideCommand.Tell(Surroundings.StandardError(), problem is FileNotFoundException or DirectoryNotFoundException ? "the current folder is gone." : $"cannot start: {problem.Message}");
}
using (surroundings) return await UpsideCommand.RunAsync(args, surroundings);
