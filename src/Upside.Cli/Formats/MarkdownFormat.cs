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
    // GitHub takes 65,536 characters; the rest is for what stands between the parts.
    private const int MostCharacters = 64_000;
    private const int MostOfRows = 24_000;
    private const int MostOfAList = 6_000;

    // A blank of no width.
    private const char Nothing = '\u200b';

    private readonly List<string> _details = [];
    private readonly StringBuilder _rows = new();
    private int _detailsLength;
    private int _count;
    private int _withoutRow;

    /// <inheritdoc/>
    public void Begin()
    {
    }

    /// <inheritdoc/>
    public void Add(Outcome outcome)
    {
        if (outcome is not Graded graded) return;
        _count++;
        var row = Row(graded);
        if (_withoutRow == 0 && _rows.Length + row.Length <= MostOfRows) _rows.Append(row);
        else _withoutRow++;
        if (_detailsLength > MostCharacters) return;
        _details.Add(Details(graded));
        _detailsLength += _details[^1].Length;
    }

    /// <inheritdoc/>
    public void End(RunSummary summary)
    {
        var lists = List("Settings", summary.Settings.Select(s => (s.Settings.File!, s.Off() is { Length: > 0 } off ? off : "every rule is on")))
            + List("Could not be read", summary.Unreadable.Select(u => (u.File, u.Reason)))
            + List("Not graded, since the settings are wrong", summary.Unsettled.Select(u => (u.File, u.Problem)))
            + List("Left out", summary.LeftOut.Select(l => (l.File, l.Reason)));
        if (_count == 0) page.Write("No postmortem was graded.\n");
        else page.Write("| Document | Communication | Learning | Follow-through | Language |\n|---|---|---|---|---|\n").Write(_rows.ToString());
        if (_withoutRow > 0) page.Write($"\nand {Number(_withoutRow)} more.\n");
        if (_count > 0) page.Write("\nCounts are yes / partial / no.\n");
        var room = MostCharacters - _rows.Length - lists.Length;
        var shown = 0;
        while (shown < _details.Count && _details[shown].Length <= room)
        {
            page.Write(_details[shown]);
            room -= _details[shown++].Length;
        }
        if (shown < _count) page.Write($"\nDetails of {Number(_count - shown)} more documents do not fit here: run `upside grade` on them.\n");
        page.Write(lists);
        page.Write($"\n<sub>Graded by Upside, rubric {Rubric.Version}. `upside explain C10` tells what a criterion means.</sub>\n");
    }

    private static string Row(Graded graded)
    {
        var row = new StringBuilder("| ").Append(Escape(graded.File)).Append(" |");
        foreach (var scorecard in Enum.GetValues<Scorecard>())
        {
            var count = ScorecardCount.Of(graded.Report, scorecard);
            row.Append(graded.Counts(scorecard) ? FormattableString.Invariant($" {count.Yes} / {count.Partial} / {count.No} |") : " not counted |");
        }
        var language = FindingWords.Tally(graded.Language.Findings);
        return row.Append(language.Length == 0 ? " nothing found |\n" : $" {language} |\n").ToString();
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

    private static string List(string what, IEnumerable<(string File, string Reason)> files)
    {
        var text = new StringBuilder();
        var more = 0;
        foreach (var (file, reason) in files)
        {
            if (text.Length == 0) text.Append("\n**").Append(what).Append("**\n\n");
            var line = $"- {Escape(file)}: {Escape(reason)}\n";
            if (more == 0 && text.Length + line.Length <= MostOfAList) text.Append(line);
            else more++;
        }
        if (more > 0) text.Append("\nand ").Append(Number(more)).Append(" more.\n");
        return text.ToString();
    }

    // Nothing in a quoted document may become markup, a link or a reference, or call the attention of "@somebody".
    private static string Escape(string text) => Escape(text, '\\');

    // In an HTML element a backslash stands for itself, but names and addresses are found there too.
    private static string EscapeHtml(string text) => Escape(text, null);

    private static string Escape(string text, char? escape)
    {
        var clean = TerminalText.Clean(text);
        var escaped = new StringBuilder(clean.Length);
        for (var i = 0; i < clean.Length; i++)
        {
            var c = clean[i];
            var before = clean.AsSpan(0, i);
            var breaksAddress = (c == '/' && before.EndsWith(":", StringComparison.Ordinal)) || (c == '.' && before.EndsWith("www", StringComparison.OrdinalIgnoreCase))
                || (c == '-' && before.EndsWith("gh", StringComparison.OrdinalIgnoreCase));
            if (breaksAddress) escaped.Append(Nothing);
            if (c is '\\' or '`' or '*' or '_' or '[' or ']' or '|' or '~' or '#' or '!' or '$') escaped.Append(escape);
            switch (c)
            {
                case '<': escaped.Append("&lt;"); break;
                case '>': escaped.Append("&gt;"); break;
                case '&': escaped.Append("&amp;"); break;
                case '@' or '#': escaped.Append(c).Append(Nothing); break;
                default: escaped.Append(c); break;
            }
        }
        return escaped.ToString();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
