using System.CommandLine;
using Upside.Cli.Formats;
using Upside.Cli.Inputs;
using Upside.Cli.Runs;
using Upside.Cli.Settings;
using Upside.Cli.Terminals;
using Upside.Grading;

namespace Upside.Cli;

/// <summary>`upside grade`: reads postmortems and prints their verdicts.</summary>
internal static class GradeCommand
{
    private static readonly string[] Formats = ["text", "json"];

    /// <summary>The command with its options.</summary>
    public static Command Create(Surroundings surroundings)
    {
        var paths = new Argument<string[]>("path") { Description = "Files, folders, patterns such as 'docs/**/*.md', or - for standard input. Default: the current folder.", Arity = ArgumentArity.ZeroOrMore };
        var format = new Option<string>("--format", "-f") { Description = "text, json (one object a document and line), sarif, github or markdown.", DefaultValueFactory = _ => "text", HelpName = "form" };
        var audience = new Option<string?>("--audience") { Description = "internal or public: whom the documents are for, whatever they or the settings say.", HelpName = "whom" };
        var full = new Option<bool>("--full") { Description = "Text: every document with its evidence and all that is missing, nothing cut." };
        paths.Validators.Add(NoUnknownOption);
        format.Validators.Add(result => MustBeOneOf(result, result.GetValueOrDefault<string>(), Formats));
        audience.Validators.Add(result => MustBeOneOf(result, result.GetValueOrDefault<string?>(), ["internal", "public"]));
        var command = new Command("grade", "Grade postmortems: verdicts, the words that earned them, and what is missing.") { paths, format, audience, full };
        command.SetAction((parsed, cancellationToken) =>
        {
            var page = new Page(surroundings.Terminal);
            IReportFormat writer = parsed.GetValue(format) switch
            {
                "json" => new JsonFormat(page),
                _ => new TextFormat(page, parsed.GetValue(full)),
            };
            var grader = new DocumentGrader(new DocumentReader(surroundings.Input), new SettingsFinder(surroundings.Folder), Audiences.Parse(parsed.GetValue(audience)));
            var arguments = parsed.GetValue(paths) is { Length: > 0 } given ? given : ["."];
            return RunAsync(new GradeRun(surroundings, grader, writer, page), arguments, parsed.GetValue(format) == "text", surroundings, cancellationToken);
        });
        return command;
    }

    private static async Task<int> RunAsync(GradeRun run, string[] paths, bool isText, Surroundings surroundings, CancellationToken cancellationToken)
    {
        // Among the rows of a table messages would be lost: there they wait for the end.
        List<string> messages = [];
        var summary = await run.RunAsync(
            new DocumentFinder(surroundings.Folder).Find(paths),
            outcome =>
            {
                if (MessageOf(outcome, isText) is not { } message) return;
                if (isText) messages.Add(message);
                else surroundings.Error.WriteLine(message);
            },
            cancellationToken);
        foreach (var message in messages) await surroundings.Error.WriteLineAsync(message);
        if (summary.GradedCount == 0 && summary.Unreadable.Count == 0) await surroundings.Error.WriteLineAsync("upside: no postmortem found to grade.");
        return summary.Unreadable.Count > 0 ? UpsideCommand.Trouble : UpsideCommand.Fine;
    }

    private static string? MessageOf(Outcome outcome, bool isText) => outcome switch
    {
        Graded { Remark: { } remark } => $"upside: {Name(outcome)}: {remark}",
        Remarked remarked => $"upside: {Name(outcome)}: {remarked.Text}",
        Unreadable unreadable => $"upside: {Name(outcome)} could not be read: {unreadable.Reason}",
        LeftOut left when !isText => $"upside: {Name(outcome)} left out: {left.Reason}",
        _ => null,
    };

    private static string Name(Outcome outcome) => outcome.File == DocumentFinder.StandardInput ? "standard input" : TerminalText.Clean(outcome.File);

    // Anything may be a path, a mistyped option too; a file of such a name can be given as ./-name.
    private static void NoUnknownOption(System.CommandLine.Parsing.ArgumentResult result)
    {
        var unknown = result.Tokens.Select(t => t.Value).FirstOrDefault(t => t.Length > 1 && t[0] == '-');
        if (unknown is not null) result.AddError($"There is no option {unknown}");
    }

    private static void MustBeOneOf(System.CommandLine.Parsing.OptionResult result, string? value, string[] words)
    {
        if (value is not null && !words.Contains(value, StringComparer.OrdinalIgnoreCase))
        {
            result.AddError($"{result.Option.Name} must be {string.Join(", ", words[..^1])} or {words[^1]}, not '{value}'");
        }
    }
}
