using System.CommandLine;
using Npgsql;
using Upside.Cli.Serving;
using Upside.Server.Audit;
using Upside.Server.Backups;
using Upside.Server.Hosting;

namespace Upside.Cli;

/// <summary>`upside audit verify`: whether the audit is what was sealed.</summary>
internal static class AuditCommand
{
    private const int SealLength = 64;

    /// <summary>The command with its options.</summary>
    public static Command Create(Surroundings surroundings)
    {
        var kept = new Option<string[]>("--seal") { Description = "A seal that was kept elsewhere, and has to be in the chain. May be given several times.", HelpName = "hash" };
        var settings = new ServerSettings(surroundings, InstallationOptions.All);
        var verify = new Command("verify", "Check every line of the audit against its seals. The server may go on meanwhile.") { kept };
        foreach (var option in settings.Options) verify.Options.Add(option);
        verify.SetAction(async (parsed, cancellationToken) =>
        {
            var seals = parsed.GetValue(kept) ?? [];
            if (seals.FirstOrDefault(seal => seal.Length != SealLength || !seal.All(char.IsAsciiHexDigit)) is { } wrong)
                return UpsideCommand.Tell(surroundings.Error, $"--seal: \"{wrong}\" is no seal; one has {SealLength} hexadecimal digits, as on the page Audit and in the server's log.");
            var options = settings.ReadOptions(parsed);
            if (options.Problem is { } unread) return UpsideCommand.Tell(surroundings.Error, unread.Message);
            using var telemetry = Telemetry.Create(surroundings.Variables);
            var opened = await Copying.OpenAsync(options.Value.Installation, surroundings.Time, telemetry.StorageLog, cancellationToken);
            if (opened.Problem is { } problem) return UpsideCommand.Tell(surroundings.Error, problem.Message);
            await using var database = opened.Value;
            await using var owner = NpgsqlDataSource.Create(database.ConnectionString);
            return await TellAsync(surroundings, await VerifyAudit.RunAsync(owner, seals, cancellationToken));
        });
        return new Command("audit", "Who changed what: check that nobody changed that.") { verify };
    }

    private static async Task<int> TellAsync(Surroundings surroundings, AuditReport report)
    {
        foreach (var finding in report.Findings) await surroundings.SayAsync(finding.Message);
        await surroundings.SayAsync(report.Summary);
        return report.Findings.Count == 0 ? UpsideCommand.Fine : UpsideCommand.NotMet;
    }
}
