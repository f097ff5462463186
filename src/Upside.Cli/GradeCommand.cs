using System.CommandLine;
using System.CommandLine.Parsing;
using Upside.Cli.Formats;
using Upside.Cli.Inputs;
using Upside.Cli.Runs;
using Upside.Cli.Settings;
using Upside.Cli.Terminals;
using Upside.Grading;

namespace Upside.Cli;

/// <summary>`upside grade`: reads postmortems and prints their verdicts.</summary>
internal sealed class GradeCommand
{
    private static readonly string[] Forms = ["text", "json", "sarif", "github", "markdown"];

    private readonly Argument<string[]> _paths = new("path") { Description = "Files, folders, patterns such as 'docs/**/*.md', or - for standard input. Default: the current folder.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string> _format = new("--format", "-f") { Description = "text, json (one object a document and line), sarif, github or markdown.", DefaultValueFactory = _ => "text", HelpName = "form" };
    private readonly Option<string?> _failOn = new("--fail-on") { Description = "Exit with 1 where a document meets a condition: \"language=error or learning<60% or C5<yes\".", HelpName = "conditions" };
    private readonly Option<string?> _audience = new("--audience") { Description = "internal or public: whom the documents are for, whatever they or the settings say.", HelpName = "whom" };
    private readonly Option<bool> _tentative = new("--include-tentative") { Description = "Let --fail-on use tentative criteria too, which agree less with careful readers." };
    private readonly Option<bool> _full = new("--full") { Description = "Text: every document with its evidence and all that is missing, nothing cut." };
    private readonly Option<string?> _settings = new("--settings") { Description = "Use this file for all documents, whatever .upside.yml lies beside them.", HelpName = "file" };
    private readonly Option<bool> _noSettings = new("--no-settings") { Description = "Use no .upside.yml." };
    private readonly Surroundings _surroundings;

    private GradeCommand(Surroundings surroundings)
    {
        _surroundings = surroundings;
        _paths.Validators.Add(NoUnknownOption);
        _format.Validators.Add(result => MustBeOneOf(result, Forms));
        _audience.Validators.Add(result => MustBeOneOf(result, ["internal", "public"]));
    }

    /// <summary>The command with its options.</summary>
    public static Command Create(Surroundings surroundings)
    {
        var grade = new GradeCommand(surroundings);
        var command = new Command("grade", "Grade postmortems: verdicts, the words that earned them, and what is missing.")
        {
            grade._paths, grade._format, grade._failOn, grade._audience, grade._tentative, grade._full, grade._settings, grade._noSettings,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(grade._noSettings) && result.GetValue(grade._settings) is not null) result.AddError("--settings and --no-settings exclude each other");
        });
        command.SetAction(grade.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var (gate, problem) = GateOf(parsed);
        if (problem is not null)
        {
            _surroundings.Error.WriteLine(problem);
            return UpsideCommand.Trouble;
        }
        var form = parsed.GetValue(_format)!.ToLowerInvariant();
        var page = new Page(_surroundings.Terminal);
        IReportFormat format = form switch
        {
            "json" => new JsonFormat(page),
            "sarif" => new SarifFormat(page, UpsideCommand.Version),
            "github" => new GitHubFormat(page),
            "markdown" => new MarkdownFormat(page),
            _ => new TextFormat(page, parsed.GetValue(_full)),
        };
        using var held = format as IDisposable;
        var grader = new DocumentGrader(new DocumentReader(_surroundings.Input), SettingsOf(parsed), Audiences.Parse(parsed.GetValue(_audience)));
        var paths = parsed.GetValue(_paths) is { Length: > 0 } given ? given : ["."];
        var watch = new RunWatch(_surroundings.Error, gate, form == "text");
        var run = new GradeRun(_surroundings, grader, format, page);
        await run.RunAsync(new DocumentFinder(_surroundings.Folder).Find(paths), watch.See, cancellationToken);
        return watch.End(run.Summary);
    }

    private SettingsFinder SettingsOf(ParseResult parsed)
    {
        var finder = new SettingsFinder(_surroundings.Folder, _surroundings.Home);
        return parsed.GetValue(_settings) is { } file ? finder.Pinned(file) : parsed.GetValue(_noSettings) ? finder.Without() : finder;
    }

    private (Gate? Gate, string? Problem) GateOf(ParseResult parsed)
    {
        if (parsed.GetValue(_failOn) is not { } expression) return (null, null);
        var isWide = parsed.GetValue(_tentative);
        var read = GateReader.Read(expression, Rubric.Guides, id => isWide || Agreement.IsFirm(id));
        if (read.Problem is null) return (read.Gate, null);
        var problem = read.Problem.Replace("tentative ones are included", "--include-tentative is given", StringComparison.Ordinal);
        return (null, $"upside: --fail-on: {TerminalText.Clean(problem)}\n  {TerminalText.Clean(expression)}\n  {new string(' ', TerminalText.Columns(TerminalText.Clean(expression[..read.At])))}^");
    }

    // Anything may be a path, a mistyped option too; a file of such a name can be given as ./-name.
    private void NoUnknownOption(ArgumentResult result)
    {
        if (result.Tokens.Any(t => t.Value.Length == 0))
        {
            result.AddError("An empty path is no file and no folder; the current folder is \".\"");
            return;
        }
        var unknown = result.Tokens.Select(t => t.Value).FirstOrDefault(t => t.Length > 1 && t[0] == '-');
        if (unknown is null) return;
        var near = Nearest.Hint(unknown, [_format.Name, _failOn.Name, _audience.Name, _tentative.Name, _full.Name, _settings.Name, _noSettings.Name, "--help"]);
        result.AddError($"There is no option {unknown}{near}");
    }

    private static void MustBeOneOf(OptionResult result, string[] words)
    {
        if (result.Tokens is [var token] && !words.Contains(token.Value, StringComparer.OrdinalIgnoreCase))
        {
            result.AddError($"{result.Option.Name} must be {string.Join(", ", words[..^1])} or {words[^1]}, not \"{token.Value}\"");
        }
    }
}
