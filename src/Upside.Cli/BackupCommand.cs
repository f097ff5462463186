using System.CommandLine;
using System.Globalization;
using Upside.Cli.Serving;
using Upside.Server.Backups;
using Upside.Server.Hosting;

namespace Upside.Cli;

/// <summary>`upside backup`: everything that an installation knows, in one file.</summary>
internal static class BackupCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create(Surroundings surroundings)
    {
        var file = new Argument<string>("file") { Description = "The file to write; it must not exist yet." };
        var settings = new ServerSettings(surroundings, InstallationOptions.All);
        var command = new Command("backup", "Save everything an installation knows in one file. The server may go on meanwhile.") { file };
        foreach (var option in settings.Options) command.Options.Add(option);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var options = settings.ReadOptions(parsed);
            if (options.Problem is { } wrong) return UpsideCommand.Tell(surroundings.Error, wrong.Message);
            using var telemetry = Telemetry.Create(surroundings.Variables);
            var path = Path.GetFullPath(parsed.GetValue(file)!, surroundings.Folder);
            var saved = await BackUp.RunAsync(options.Value.Installation, path, UpsideCommand.Version, surroundings.Time, telemetry.StorageLog, cancellationToken);
            if (saved.Problem is { } problem) return UpsideCommand.Tell(surroundings.Error, problem.Message);
            await surroundings.SayAsync(string.Create(CultureInfo.InvariantCulture, $"Saved to {path} ({saved.Value / 1e6:0.0} MB). It holds everything, also what is private: keep it where only you can read it."));
            return UpsideCommand.Fine;
        });
        return command;
    }
}
