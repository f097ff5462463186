using System.CommandLine;
using System.Text.Json.Nodes;
using Upside.Cli.Api;
using Upside.Cli.Terminals;

namespace Upside.Cli.Incidents;

/// <summary>`upside incident declare`: a title is enough.</summary>
internal static class DeclareCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create(Surroundings surroundings)
    {
        var title = new Argument<string[]>("title") { Description = "What is wrong, in a few words.", Arity = ArgumentArity.OneOrMore };
        var severity = new Option<int?>("--severity", "-s") { Description = "A level of your organisation's severities; 1 is the worst.", HelpName = "level" };
        var impact = new Option<string?>("--impact") { Description = "Who lost what, and how much.", HelpName = "text" };
        var command = new Command("declare", "Declare an incident. A title is enough; the rest can follow.") { title, severity, impact };
        command.SetAction((parsed, cancellationToken) => IncidentCommand.WithServerAsync(surroundings, async (client, account) =>
        {
            var body = new JsonObject { ["title"] = string.Join(' ', parsed.GetValue(title)!) };
            if (parsed.GetValue(severity) is { } level) body["severity"] = level;
            if (parsed.GetValue(impact) is { } lost) body["impact"] = lost;
            var declared = (await client.PostAsync(IncidentCommand.Path, body, cancellationToken)).As(Shapes.Default.IncidentShape);
            if (declared.Problem is { } problem) return problem;
            new Page(surroundings.Terminal)
                .Write($"#{declared.Value.Number}", Ink.Strong).Write($" {TerminalText.Clean(declared.Value.Title)}").Line()
                .Write($"{Account.Shown(account.Server)}/incidents/{declared.Value.Number}").Line()
                .Flush(surroundings.Output);
            return null;
        }));
        return command;
    }
}
