using System.CommandLine;
using System.CommandLine.Help;
using System.Reflection;
using Upside.Cli.Incidents;
using Upside.Cli.Terminals;
using Upside.Grading;

namespace Upside.Cli;

/// <summary>The program `upside`: its commands, and what its exit codes mean.</summary>
internal static class UpsideCommand
{
    /// <summary>All is well.</summary>
    public const int Fine = 0;

    /// <summary>A gate was not met.</summary>
    public const int NotMet = 1;

    /// <summary>Wrong usage, wrong settings, or something could not be read.</summary>
    public const int Trouble = 2;

    private const int Interrupted = 130;

    /// <summary>The version of the program.</summary>
    public static string Version { get; } = typeof(UpsideCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";

    /// <summary>Runs a command line and gives the exit code. Output that cannot be written (a full disk, a closed stream) is told in one sentence.</summary>
    public static async Task<int> RunAsync(string[] arguments, Surroundings surroundings)
    {
        try
        {
            return await InvokeAsync(arguments, surroundings);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return Tell(surroundings.Error, $"the output could not be written: {problem.Message}");
        }
    }

    /// <summary>Says one sentence on standard error, where that can still be written to, and gives the exit code for trouble.</summary>
    public static int Tell(TextWriter error, string problem)
    {
        try
        {
            error.WriteLine($"upside: {TerminalText.Clean(problem)}");
        }
        catch (Exception unsaid) when (unsaid is IOException or UnauthorizedAccessException)
        {
            // Nobody is left to be told; the exit code says it.
        }
        return Trouble;
    }

    private static async Task<int> InvokeAsync(string[] arguments, Surroundings surroundings)
    {
        var version = new Option<bool>("--version") { Description = "Print the version of the program and of the rubric." };
        var root = new Command("upside", "Upside grades postmortems: three scorecards, the words that earned each verdict, and what is missing.")
        {
            new HelpOption(), version, GradeCommand.Create(surroundings), ExplainCommand.Create(surroundings), TemplateCommand.Create(surroundings),
            ServeCommand.Create(surroundings), BackupCommand.Create(surroundings), RestoreCommand.Create(surroundings), DoctorCommand.Create(surroundings), AuditCommand.Create(surroundings),
            IncidentCommand.Create(surroundings), LoginCommand.CreateLogin(surroundings), LoginCommand.CreateLogout(surroundings),
        };
        using var output = new StreamWriter(surroundings.Output, leaveOpen: true) { NewLine = "\n" };
        root.SetAction(parsed =>
        {
            if (parsed.GetValue(version)) output.WriteLine($"upside {Version} (rubric {Rubric.Version})");
            else new HelpAction().Invoke(parsed);
        });
        var parsed = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0 && parsed.Action is not HelpAction)
        {
            var command = parsed.CommandResult.Command;
            var name = command == root ? "upside" : $"upside {command.Name}";
            return Tell(surroundings.Error, $"{parsed.Errors[0].Message.TrimEnd('.')}. Try `{name} --help`.");
        }
        // The server ends in its own time: after the requests that it has begun, and after its database.
        TimeSpan? ends = parsed.CommandResult.Command.Name == ServeCommand.Name ? null : TimeSpan.FromSeconds(2);
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = surroundings.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = ends });
        }
        catch (OperationCanceledException)
        {
            return Interrupted;
        }
    }
}
