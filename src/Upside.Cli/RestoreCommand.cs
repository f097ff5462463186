using System.CommandLine;
using System.Globalization;
using Upside.Cli.Serving;
using Upside.Server.Backups;
using Upside.Server.Hosting;

namespace Upside.Cli;

/// <summary>`upside restore`: an installation as it was when a backup was taken.</summary>
internal static class RestoreCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create(Surroundings surroundings)
    {
        var file = new Argument<string>("file") { Description = "A file that `upside backup` has made." };
        var replace = new Option<bool>("--replace") { Description = "Replace everything in an installation that is not empty." };
        var settings = new ServerSettings(surroundings, InstallationOptions.All);
        var command = new Command("restore", "Make an installation what it was when a backup was taken. The server has to be stopped.") { file, replace };
        foreach (var option in settings.Options) command.Options.Add(option);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var options = settings.ReadOptions(parsed);
            if (options.Problem is { } wrong) return UpsideCommand.Tell(surroundings.Error, wrong.Message);
            using var telemetry = Telemetry.Create(surroundings.Variables);
            var path = Path.GetFullPath(parsed.GetValue(file)!, surroundings.Folder);
            var restored = await Restore.RunAsync(options.Value.Installation, path, parsed.GetValue(replace), surroundings.Time, telemetry.StorageLog, cancellationToken);
            if (restored.Problem is { } problem) return UpsideCommand.Tell(surroundings.Error, problem.Message);
            await surroundings.SayAsync(string.Create(CultureInfo.InvariantCulture, $"Restored as of {restored.Value.MadeAt:yyyy-MM-dd HH:mm:ss} UTC. Start the server: it brings the schema up to date where that is needed."));
            return UpsideCommand.Fine;
        });
        return command;
    }
}
