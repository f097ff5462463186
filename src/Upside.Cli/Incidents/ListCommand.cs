using System.CommandLine;
using System.Globalization;
using Upside.Cli.Api;
using Upside.Cli.Terminals;

namespace Upside.Cli.Incidents;

/// <summary>`upside incident list`: a table, or JSON.</summary>
internal static class ListCommand
{
    private const int UsualLength = 20;

    /// <summary>The command with its options.</summary>
    public static Command Create(Surroundings surroundings)
    {
        var search = new Argument<string[]>("words") { Description = "Only incidents that say these words.", Arity = ArgumentArity.ZeroOrMore };
        var state = new Option<string[]>("--state") { Description = "Only incidents in this state: investigating, identified, monitoring, resolved or cancelled. More than once for several.", HelpName = "state", AllowMultipleArgumentsPerToken = false };
        var severity = new Option<int?>("--severity", "-s") { Description = "Only incidents of this level.", HelpName = "level" };
        var limit = new Option<int>("--limit", "-n") { Description = "How many at most, latest first.", DefaultValueFactory = _ => UsualLength, HelpName = "number" };
        var format = IncidentCommand.Format();
        var command = new Command("list", "List incidents, the latest first.") { search, state, severity, limit, format };
        command.SetAction((parsed, cancellationToken) => IncidentCommand.WithServerAsync(surroundings, async (client, _) =>
        {
            var parameters = new List<(string Name, string Value)> { ("limit", parsed.GetValue(limit).ToString(CultureInfo.InvariantCulture)) };
            parameters.AddRange(parsed.GetValue(state)!.Select(one => ("state", one)));
            if (parsed.GetValue(severity) is { } level) parameters.Add(("severity", level.ToString(CultureInfo.InvariantCulture)));
            if (parsed.GetValue(search) is { Length: > 0 } words) parameters.Add(("q", string.Join(' ', words)));
            var query = string.Join('&', parameters.Select(one => $"{one.Name}={Uri.EscapeDataString(one.Value)}"));
            var answer = await client.GetAsync($"{IncidentCommand.Path}?{query}", cancellationToken);
            var page = new Page(surroundings.Terminal);
            if (answer.Problem is null && parsed.GetValue(format) == "json") page.Write(answer.Value.GetRawText()).Line();
            else
            {
                var incidents = answer.As(Shapes.Default.PageShapeIncidentShape);
                if (incidents.Problem is { } problem) return problem;
                new IncidentText(page, surroundings.Time).List(incidents.Value.Items);
            }
            page.Flush(surroundings.Output);
            return null;
        }));
        return command;
    }
}
