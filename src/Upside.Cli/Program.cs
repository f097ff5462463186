using Upside.Cli;
using Upside.Grading;

// What grading needs is fetched while the command line is read, and the file.
if (args is ["grade", ..] && Environment.ProcessorCount > 1)
{
    new Thread(Grader.PrepareVocabulary) { IsBackground = true }.Start();
    new Thread(Grader.Prepare) { IsBackground = true }.Start();
}

using var surroundings = Surroundings.OfProcess();
return await UpsideCommand.RunAsync(args, surroundings);
