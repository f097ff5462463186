using System.Text;
using Upside.Cli.Runs;
using Upside.Cli.Terminals;
using Upside.Grading;
using Upside.Language;

namespace Upside.Cli.Formats;

/// <summary>
/// Workflow commands that GitHub shows beside the lines of a pull request: each language finding, and one notice a document with its counts
/// and what is not met. GitHub shows ten of a kind a step, so criteria do not get one each.
/// </summary>
internal sealed class GitHubFormat(Page page) : IReportFormat
{
    /// <inheritdoc/>
    public void Begin()
    {
    }

    /// <inheritdoc/>
    public void Add(Outcome outcome)
    {
        switch (outcome)
        {
            case Unreadable unreadable:
                Command("error", unreadable.File, null, "Could not be read", unreadable.Reason);
                break;
            case Graded graded:
                foreach (var finding in graded.Language.Findings.OrderByDescending(f => f.Severity).ThenBy(f => f.Span))
                {
                    var level = finding.Severity == Severity.Hint ? "notice" : finding.Severity.Word();
                    Command(level, graded.File, (graded.Document.Source, finding.Span), finding.Rule, $"{finding.Why} {finding.Suggestion}");
                }
                Command("notice", graded.File, null, "Postmortem", Summary(graded));
                break;
        }
    }

    /// <inheritdoc/>
    public void End(RunSummary summary)
    {
        foreach (var unsettled in summary.Unsettled) Command("error", unsettled.File, null, "Wrong settings", unsettled.Problem);
    }

    private static string Summary(Graded graded)
    {
        var text = new StringBuilder();
        foreach (var scorecard in Enum.GetValues<Scorecard>().Where(graded.Counts))
        {
            text.Append(scorecard.Word()).Append(": ").Append(FindingWords.Tally(ScorecardCount.Of(graded.Report, scorecard))).Append(".\n");
            foreach (var result in graded.Report.Criteria.Where(r => r.Guide.Scorecard == scorecard && r.Verdict == Verdict.No))
            {
                text.Append("  ").Append(result.Guide.Id).Append(' ').Append(result.Guide.Name).Append(": ").Append(result.Missing).Append('\n');
            }
        }
        if (!graded.MissingHeadings.IsEmpty) text.Append("Missing headings: ").AppendJoin(", ", graded.MissingHeadings).Append(".\n");
        if (SettingsUse.Of(graded) is { } use) text.Append("Settings: ").Append(use.Words()).Append(".\n");
        return text.ToString().TrimEnd();
    }

    private void Command(string level, string file, (SourceText Source, TextSpan Span)? place, string title, string message)
    {
        page.Write("::").Write(level).Write(" file=").Write(Property(file));
        if (place is var (source, span))
        {
            var (first, last) = (source.LineOf(span.Start), source.LineOf(Math.Max(span.Start, span.End - 1)));
            page.Write(FormattableString.Invariant($",line={first},endLine={last}"));
            // Columns are only understood within one line.
            if (first == last) page.Write(FormattableString.Invariant($",col={span.Start - source.StartOfLine(first) + 1},endColumn={span.End - source.StartOfLine(first) + 1}"));
        }
        page.Write(",title=").Write(Property(title)).Write("::").Write(Data(message)).Line();
    }

    // Only line ends of the program's own are left; the rest of what commands a terminal or a log is not let through.
    private static string Data(string text) => string.Join("%0A", text.Split('\n').Select(line => Encoded(TerminalText.Clean(line))));

    private static string Encoded(string text) => text.Replace("%", "%25", StringComparison.Ordinal);

    // With every colon encoded and the head of the line taken, a path has no need to be broken, and it has to stay the path.
    private static string Property(string text) => Encoded(TerminalText.WithoutControls(text)).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
