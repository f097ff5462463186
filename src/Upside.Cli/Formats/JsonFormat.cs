using System.Text.Encodings.Web;
using System.Text.Json;
using Upside.Cli.Runs;
using Upside.Cli.Terminals;
using Upside.Grading;
using Upside.Language;

namespace Upside.Cli.Formats;

/// <summary>JSON Lines, an object a graded document; docs/report.schema.json describes it. Written by hand: nothing has to be looked up at start.</summary>
internal sealed class JsonFormat(Page page) : IReportFormat
{
    /// <summary>How JSON is written here: characters stand for themselves, on one line.</summary>
    public static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <inheritdoc/>
    public void Begin()
    {
    }

    /// <inheritdoc/>
    public void Add(Outcome outcome)
    {
        if (outcome is not Graded graded) return;
        using (var json = new Utf8JsonWriter(page.Bytes, Options)) Write(json, graded);
        page.Line();
    }

    /// <inheritdoc/>
    public void End(RunSummary summary)
    {
    }

    private static void Write(Utf8JsonWriter json, Graded graded)
    {
        json.WriteStartObject();
        json.WriteString("file", graded.File);
        json.WriteString("rubric", Rubric.Version);
        if (graded.Title is { } title) json.WriteString("title", title);
        else json.WriteNull("title");
        json.WriteString("audience", graded.Audience.Word());
        json.WriteStartObject("scorecards");
        Write(json, "communication", graded, Scorecard.Communication);
        Write(json, "learning", graded, Scorecard.Learning);
        Write(json, "followThrough", graded, Scorecard.FollowThrough);
        json.WriteEndObject();
        json.WriteStartArray("criteria");
        foreach (var result in graded.Report.Criteria) Write(json, graded.Document.Source, result);
        json.WriteEndArray();
        json.WriteStartArray("language");
        foreach (var finding in graded.Language.Findings) Write(json, graded.Document.Source, finding);
        json.WriteEndArray();
        json.WriteNumber("suppressed", graded.Language.Suppressed.Length);
        Settings(json, graded);
        json.WriteStartArray("missingHeadings");
        foreach (var heading in graded.MissingHeadings) json.WriteStringValue(heading);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Settings(Utf8JsonWriter json, Graded graded)
    {
        if (SettingsUse.Of(graded) is not { } use)
        {
            json.WriteNull("settings");
            return;
        }
        json.WriteStartObject("settings");
        json.WriteString("file", use.Settings.File);
        json.WriteStartArray("rulesOff");
        foreach (var (rule, reason) in use.Settings.RulesOff)
        {
            json.WriteStartObject();
            json.WriteString("rule", rule);
            json.WriteString("reason", reason);
            json.WriteNumber("findings", use.FindingsOf(rule));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, Graded graded, Scorecard scorecard)
    {
        var count = ScorecardCount.Of(graded.Report, scorecard);
        json.WriteStartObject(name);
        json.WriteNumber("yes", count.Yes);
        json.WriteNumber("partial", count.Partial);
        json.WriteNumber("no", count.No);
        json.WriteNumber("notApplicable", count.NotApplicable);
        json.WriteBoolean("counts", graded.Counts(scorecard));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, SourceText source, CriterionResult result)
    {
        json.WriteStartObject();
        json.WriteString("id", result.Guide.Id);
        json.WriteString("name", result.Guide.Name);
        json.WriteString("verdict", result.Verdict.Word());
        json.WriteBoolean("firm", Agreement.IsFirm(result.Guide.Id));
        json.WriteStartArray("evidence");
        foreach (var span in result.Evidence)
        {
            json.WriteStartObject();
            WriteSpan(json, source, span);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        if (result.Missing is { } missing) json.WriteString("missing", missing);
        else json.WriteNull("missing");
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, SourceText source, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("rule", finding.Rule);
        json.WriteString("severity", finding.Severity.Word());
        WriteSpan(json, source, finding.Span);
        json.WriteString("why", finding.Why);
        json.WriteString("suggestion", finding.Suggestion);
        json.WriteEndObject();
    }

    private static void WriteSpan(Utf8JsonWriter json, SourceText source, TextSpan span)
    {
        json.WriteNumber("start", span.Start);
        json.WriteNumber("length", span.Length);
        json.WriteNumber("line", source.LineOf(span.Start));
        json.WriteString("text", source.Slice(span));
    }
}
