using System.CommandLine;
using System.Globalization;
using Upside.Cli.Api;
using Upside.Cli.Terminals;

namespace Upside.Cli.Incidents;

/// <summary>`upside incident show`: what is true now and the last entries; with --follow also what comes.</summary>
internal static class ShowCommand
{
    private const int UsualEntries = 10;

    /// <summary>The command with its options.</summary>
    public static Command Create(Surroundings surroundings)
    {
        var number = IncidentCommand.Number();
        var entries = new Option<int>("--entries", "-n") { Description = "How many of the last entries.", DefaultValueFactory = _ => UsualEntries, HelpName = "number" };
        var follow = new Option<bool>("--follow") { Description = "Stay, and print entries as they are written." };
        var format = IncidentCommand.Format();
        var command = new Command("show", "Show an incident and the end of its timeline.") { number, entries, follow, format };
        command.SetAction((parsed, cancellationToken) => IncidentCommand.WithServerAsync(surroundings, async (client, _) =>
        {
            var path = $"{IncidentCommand.Path}/{parsed.GetValue(number).ToString(CultureInfo.InvariantCulture)}";
            var asJson = parsed.GetValue(format) == "json";
            var head = await client.GetAsync(path, cancellationToken);
            var incident = head.As(Shapes.Default.IncidentShape);
            if (incident.Problem is { } problem) return problem;
            var page = new Page(surroundings.Terminal);
            if (asJson) page.Write(head.Value.GetRawText()).Line();
            else
            {
                var text = new IncidentText(page, surroundings.Time);
                text.Head(incident.Value);
                var last = await LastAsync(client, path, parsed.GetValue(entries), cancellationToken);
                if (last.Problem is { } unread) return unread;
                foreach (var entry in last.Value.Reverse()) text.Entry(entry);
            }
            page.Flush(surroundings.Output);
            return parsed.GetValue(follow) ? await new Following(client, surroundings, path, asJson).RunAsync(incident.Value, cancellationToken) : null;
        }));
        return command;
    }

    private static async Task<Result<EntryShape[]>> LastAsync(ApiClient client, string path, int count, CancellationToken cancellationToken)
    {
        if (count == 0) return Array.Empty<EntryShape>();
        var page = (await client.GetAsync($"{path}/entries?limit={count.ToString(CultureInfo.InvariantCulture)}", cancellationToken)).As(Shapes.Default.PageShapeEntryShape);
        if (page.Problem is { } problem) return problem;
        return page.Value.Items.ToArray();
    }
}
