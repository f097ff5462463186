using System.Text.Json;
using Upside.Cli.Runs;
using Upside.Cli.Terminals;
using Upside.Grading;
using Upside.Language;

namespace Upside.Cli.Formats;

/// <summary>
/// SARIF 2.1.0 for code-review tools: each language finding, and each criterion of a counting scorecard that is not a yes. A partial
/// points at what is there, a no at the first line.
/// </summary>
internal sealed class SarifFormat(Page page, string version) : IReportFormat, IDisposable
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private readonly Utf8JsonWriter _json = new(page.Bytes, JsonFormat.Options);

    /// <inheritdoc/>
    public void Begin()
    {
        _json.WriteStartObject();
        _json.WriteString("$schema", Schema);
        _json.WriteString("version", "2.1.0");
        _json.WriteStartArray("runs");
        _json.WriteStartObject();
        _json.WriteStartObject("tool");
        _json.WriteStartObject("driver");
        _json.WriteString("name", "Upside");
        _json.WriteString("version", version);
        _json.WriteStartArray("rules");
        foreach (var guide in Rubric.Guides) Rule(guide.Id, guide.Name, guide.Yes, guide.HowToEarnIt);
        foreach (var rule in LanguageLinter.Guides) Rule(rule.Id, rule.Name, rule.Meaning, rule.HowToFix);
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.WriteString("columnKind", "utf16CodeUnits");
        _json.WriteStartArray("results");
        // What the writer still held would be lost when the page is handed over, which happens after each outcome, graded or not.
        _json.Flush();
    }

    /// <inheritdoc/>
    public void Add(Outcome outcome)
    {
        if (outcome is not Graded graded) return;
        foreach (var finding in graded.Language.Findings)
        {
            var level = finding.Severity == Severity.Hint ? "note" : finding.Severity.Word();
            Result(finding.Rule, level, $"{finding.Why} {finding.Suggestion}", graded, finding.Span);
        }
        foreach (var result in graded.Report.Criteria)
        {
            if (result.Verdict is Verdict.Yes or Verdict.NotApplicable || !graded.Counts(result.Guide.Scorecard)) continue;
            var isWarning = result.Verdict == Verdict.No && Agreement.IsFirm(result.Guide.Id);
            Result(result.Guide.Id, isWarning ? "warning" : "note", $"{result.Guide.Name}: {result.Verdict.Word()}. {result.Missing}", graded, result.Evidence.IsEmpty ? null : result.Evidence[0]);
        }
        _json.Flush();
    }

    /// <inheritdoc/>
    public void End(RunSummary summary)
    {
        _json.WriteEndArray();
        _json.WriteStartArray("invocations");
        _json.WriteStartObject();
        _json.WriteBoolean("executionSuccessful", summary.Unreadable.Count + summary.Unsettled.Count == 0);
        _json.WriteStartArray("toolExecutionNotifications");
        foreach (var unreadable in summary.Unreadable) Notification("error", unreadable.File, $"could not be read: {unreadable.Reason}");
        foreach (var use in summary.Settings) Notification("note", use.Settings.File!, $"settings used: {use.Words()}");
        foreach (var unsettled in summary.Unsettled) Notification("error", unsettled.File, $"not graded, since its settings are wrong: {unsettled.Problem}");
        foreach (var left in summary.LeftOut) Notification("note", left.File, $"left out: {left.Reason}");
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.Flush();
        page.Line();
    }

    /// <inheritdoc/>
    public void Dispose() => _json.Dispose();

    private void Rule(string id, string name, string meaning, string help)
    {
        _json.WriteStartObject();
        _json.WriteString("id", id);
        _json.WriteString("name", name);
        Message("shortDescription", name);
        Message("fullDescription", meaning);
        Message("help", help);
        _json.WriteEndObject();
    }

    private void Result(string rule, string level, string message, Graded graded, TextSpan? span)
    {
        _json.WriteStartObject();
        _json.WriteString("ruleId", rule);
        _json.WriteString("level", level);
        Message("message", message);
        _json.WriteStartArray("locations");
        _json.WriteStartObject();
        _json.WriteStartObject("physicalLocation");
        Artifact(graded.File);
        _json.WriteStartObject("region");
        Region(graded.Document.Source, span);
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private void Region(SourceText source, TextSpan? span)
    {
        if (span is not { Length: > 0 } found)
        {
            _json.WriteNumber("startLine", 1);
            return;
        }
        var (first, last) = (source.LineOf(found.Start), source.LineOf(found.End - 1));
        _json.WriteNumber("startLine", first);
        _json.WriteNumber("startColumn", found.Start - source.StartOfLine(first) + 1);
        _json.WriteNumber("endLine", last);
        _json.WriteNumber("endColumn", found.End - source.StartOfLine(last) + 1);
        _json.WriteNumber("charOffset", found.Start);
        _json.WriteNumber("charLength", found.Length);
    }

    private void Notification(string level, string file, string message)
    {
        _json.WriteStartObject();
        _json.WriteString("level", level);
        Message("message", message);
        _json.WriteStartArray("locations");
        _json.WriteStartObject();
        _json.WriteStartObject("physicalLocation");
        Artifact(file);
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private void Artifact(string file)
    {
        _json.WriteStartObject("artifactLocation");
        _json.WriteString("uri", UriOf(file));
        _json.WriteEndObject();
    }

    private void Message(string name, string text)
    {
        _json.WriteStartObject(name);
        _json.WriteString("text", text);
        _json.WriteEndObject();
    }

    private static string UriOf(string file)
    {
        if (file == "-") return "stdin";
        var path = string.Join('/', file.Split('/').Select(Uri.EscapeDataString));
        return path.StartsWith('/') ? "file://" + path : path;
    }
}
