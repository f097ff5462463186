using System.Globalization;
using System.Text;
using Upside.Cli.Runs;
using Upside.Cli.Terminals;
using Upside.Grading;
using Upside.Language;

namespace Upside.Cli.Formats;

/// <summary>
/// A summary for a comment on a pull request: a row a document, and under it, folded, what is missing and where the language blames. Details
/// end where the comment would grow larger than GitHub takes.
/// </summary>
internal sealed class MarkdownFormat(Page page) : IReportFormat
{
    private const int MostDetails = 48_000;
    private const int MostRows = 200;

    private readonly StringBuilder _details = new();
    private int _count;
    private int _withoutDetails;

    /// <inheritdoc/>
    public void Begin()
    {
    }

    /// <inheritdoc/>
    public void Add(Outcome outcome)
    {
        if (outcome is not Graded graded) return;
        if (_count++ == 0) page.Write("| Document | Communication | Learning | Follow-through | Language |\n|---|---|---|---|---|\n");
        if (_count <= MostRows) Row(graded);
        var details = Details(graded);
        if (_details.Length + details.Length <= MostDetails) _details.Append(details);
        else _withoutDetails++;
    }

    /// <inheritdoc/>
    public void End(RunSummary summary)
    {
        if (_count == 0) page.Write("No postmortem was graded.\n");
        if (_count > MostRows) page.Write($"\nand {Number(_count - MostRows)} more.\n");
        if (_count > 0) page.Write("\nCounts are yes / partial / no.\n");
        page.Write(_details.ToString());
        if (_withoutDetails > 0) page.Write($"\nDetails of {Number(_withoutDetails)} more documents do not fit here: run `upside grade` on them.\n");
        Files("Settings", summary.Settings.Select(s => (s.Settings.File!, s.Off() is { Length: > 0 } off ? off : "every rule is on")));
        Files("Could not be read", summary.Unreadable.Select(u => (u.File, u.Reason)));
        Files("Not graded, since the settings are wrong", summary.Unsettled.Select(u => (u.File, u.Problem)));
        Files("Left out", summary.LeftOut.Select(l => (l.File, l.Reason)));
        page.Write($"\n<sub>Graded by Upside, rubric {Rubric.Version}. `upside explain C10` tells what a criterion means.</sub>\n");
    }

    private void Row(Graded graded)
    {
        page.Write("| ").Write(Escape(graded.File)).Write(" |");
        foreach (var scorecard in Enum.GetValues<Scorecard>())
        {
            var count = ScorecardCount.Of(graded.Report, scorecard);
            page.Write(graded.Counts(scorecard) ? FormattableString.Invariant($" {count.Yes} / {count.Partial} / {count.No} |") : " not counted |");
        }
        var language = FindingWords.Tally(graded.Language.Findings);
        page.Write(language.Length == 0 ? " nothing found |\n" : $" {language} |\n");
    }

    private static string Details(Graded graded)
    {
        var text = new StringBuilder();
        text.Append("\n<details><summary>").Append(EscapeHtml(graded.File)).Append("</summary>\n\n");
        foreach (var scorecard in Enum.GetValues<Scorecard>().Where(graded.Counts))
        {
            var missed = graded.Report.Criteria.Where(r => r.Guide.Scorecard == scorecard && r.Verdict is Verdict.No or Verdict.Partial && r.Guide.Scorecard == scorecard).ToList();
            text.Append("**").Append(scorecard.Word()).Append("**: ").Append(FindingWords.Tally(ScorecardCount.Of(graded.Report, scorecard))).Append("\n\n");
            foreach (var result in missed)
            {
                text.Append("- ").Append(result.Guide.Id).Append(' ').Append(Escape(result.Guide.Name)).Append(", **").Append(result.Verdict.Word()).Append("**: ").Append(Escape(result.Missing ?? "")).Append('\n');
            }
            if (missed.Count > 0) text.Append('\n');
        }
        if (!graded.MissingHeadings.IsEmpty) text.Append("**Missing headings**: ").Append(Escape(string.Join(", ", graded.MissingHeadings))).Append("\n\n");
        Language(text, graded);
        return text.Append("</details>\n").ToString();
    }

    private static void Language(StringBuilder text, Graded graded)
    {
        if (graded.Language.Findings.IsEmpty) return;
        text.Append("**Language**: ").Append(FindingWords.Tally(graded.Language.Findings)).Append("\n\n");
        foreach (var finding in graded.Language.Findings)
        {
            var source = graded.Document.Source;
            text.Append("- line ").Append(Number(source.LineOf(finding.Span.Start))).Append(", ").Append(finding.Severity.Word()).Append(" `").Append(finding.Rule).Append("`: “")
                .Append(Escape(source.Quote(finding.Span))).Append("” ").Append(Escape(finding.Why)).Append(' ').Append(Escape(finding.Suggestion)).Append('\n');
        }
        text.Append('\n');
    }

    private void Files(string what, IEnumerable<(string File, string Reason)> files)
    {
        var list = files.Take(MostRows).ToList();
        if (list.Count == 0) return;
        page.Write($"\n**{what}**\n\n");
        foreach (var (file, reason) in list) page.Write("- ").Write(Escape(file)).Write(": ").Write(Escape(reason)).Line();
    }

    // Nothing in a quoted document may become markup, or call the attention of "@somebody".
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in TerminalText.Clean(text))
        {
            switch (c)
            {
                case '<': escaped.Append("&lt;"); break;
                case '>': escaped.Append("&gt;"); break;
                case '&': escaped.Append("&amp;"); break;
                case '@': escaped.Append("@\u200b"); break;
                case '\\' or '`' or '*' or '_' or '[' or ']' or '|' or '~' or '#' or '!': escaped.Append('\\').Append(c); break;
                default: escaped.Append(c); break;
            }
        }
        return escaped.ToString();
    }

    private static string EscapeHtml(string text) => TerminalText.Clean(text).Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
