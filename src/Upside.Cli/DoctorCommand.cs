using System.CommandLine;
using Upside.Cli.Serving;
using Upside.Server.Diagnosis;
using Upside.Server.Hosting;

namespace Upside.Cli;

/// <summary>`upside doctor`: what is wrong with an installation, in words.</summary>
internal static class DoctorCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create(Surroundings surroundings)
    {
        var settings = new ServerSettings(surroundings, ServeOptions.All);
        var command = new Command("doctor", "Look at an installation and say what is wrong with it. Ends with 1 where something is.");
        foreach (var option in settings.Options) command.Options.Add(option);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var options = settings.ReadOptions(parsed);
            if (options.Problem is { } problem)
            {
                await SayAsync(surroundings, Finding.Wrong(problem.Message));
                return UpsideCommand.NotMet;
            }
            using var telemetry = Telemetry.Create(surroundings.Variables);
            var isWell = true;
            await foreach (var finding in Doctor.ExamineAsync(options.Value, surroundings.Time, telemetry.StorageLog, cancellationToken))
            {
                await SayAsync(surroundings, finding);
                isWell &= !finding.IsWrong;
            }
            return isWell ? UpsideCommand.Fine : UpsideCommand.NotMet;
        });
        return command;
    }

    private static Task SayAsync(Surroundings surroundings, Finding finding) => surroundings.SayAsync($"{(finding.IsWrong ? "WRONG" : "ok   ")}  {finding.Text}");
}
