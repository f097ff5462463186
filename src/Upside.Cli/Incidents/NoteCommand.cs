using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Upside.Cli.Api;
using Upside.Cli.Inputs;
using Upside.Cli.Terminals;

namespace Upside.Cli.Incidents;

/// <summary>`upside incident note`: a line on the timeline, written once however often it has to be sent.</summary>
internal static class NoteCommand
{
    private const int LongestInput = 1 << 20;

    /// <summary>The command with its options.</summary>
    public static Command Create(Surroundings surroundings)
    {
        var number = IncidentCommand.Number();
        var text = new Argument<string[]>("text") { Description = "What happened, or what you know. Without it, standard input.", Arity = ArgumentArity.ZeroOrMore };
        var at = new Option<string?>("--at") { Description = "When it happened, where that is not now: 2017-02-28T17:37:00Z.", HelpName = "time" };
        var command = new Command("note", "Write on an incident's timeline.") { number, text, at };
        command.SetAction((parsed, cancellationToken) => IncidentCommand.WithServerAsync(surroundings, async (client, _) =>
        {
            var words = parsed.GetValue(text)!;
            var written = words is [] or ["-"] ? await ReadAsync(surroundings.Input, cancellationToken) : string.Join(' ', words);
            if (written.Problem is { } unreadable) return unreadable;
            if (string.IsNullOrWhiteSpace(written.Value)) return new Problem(ProblemKind.Invalid, "there is nothing to write: give the text as an argument or on standard input.");
            var body = new JsonObject { ["text"] = written.Value };
            if (parsed.GetValue(at) is { } time) body["happenedAt"] = time;
            var incident = parsed.GetValue(number).ToString(CultureInfo.InvariantCulture);
            var entry = (await client.PostAsync($"{IncidentCommand.Path}/{incident}/entries", body, cancellationToken)).As(Shapes.Default.EntryShape);
            if (entry.Problem is { } problem) return problem;
            new Page(surroundings.Terminal).Write($"#{incident}", Ink.Strong).Write(" noted.").Line().Flush(surroundings.Output);
            return null;
        }));
        return command;
    }

    private static async Task<Result<string>> ReadAsync(Stream input, CancellationToken cancellationToken)
    {
        var bytes = new byte[LongestInput];
        var length = await input.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);
        if (length == bytes.Length) return new Problem(ProblemKind.Invalid, "this is too long for a note.");
        var text = TextDecoder.Decode(bytes.AsSpan(0, length), null);
        return text.Text is { } read ? read.TrimEnd() : new Problem(ProblemKind.Invalid, $"standard input {text.Problem}.");
    }
}
