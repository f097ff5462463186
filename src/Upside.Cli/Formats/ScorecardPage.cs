using System.Globalization;
using Upside.Cli.Runs;
using Upside.Cli.Terminals;
using Upside.Grading;
using Upside.Language;
using Upside.Postmortems;

namespace Upside.Cli.Formats;

/// <summary>
/// One document on one screen: a line a criterion, with the words that earned the verdict and what is missing as far as they fit. Asked
/// for in full, nothing is cut.
/// </summary>
internal sealed class ScorecardPage(Page page, bool isFull)
{
    private const int RoomForQuestions = 90;
    private const int QuotesShown = 3;
    private const int FewCharacters = 24;
    private const int FindingsShown = 3;
    private const int VerdictWidth = 7;
    private const int TextIndent = 6;
    private const int IdWidth = 5;
    private const int MostLinesWidth = 12;
    private const string Tentative = "~";

    private static readonly int NameWidth = Rubric.Guides.Max(g => g.Name.Length) + 2;

    /// <summary>Writes a document.</summary>
    public void Write(Graded graded)
    {
        Heading(graded);
        var linesWidth = graded.Report.Criteria.Max(r => Math.Min(MostLinesWidth, LinesOf(graded.Document.Source, r).Length)) + 2;
        foreach (var scorecard in Enum.GetValues<Scorecard>()) Write(graded, scorecard, linesWidth);
        if (graded.Report.Criteria.Any(r => !Agreement.IsFirm(r.Guide.Id)))
        {
            page.Line().Write($" {Tentative} tentative: agrees less well with careful readers, and gates leave it out", Ink.Faint).Line();
        }
        WriteLanguage(graded);
        if (!graded.MissingHeadings.IsEmpty)
        {
            page.Line().Write("Template", Ink.Strong).Write("  these headings are missing: ").Write(TerminalText.Clean(string.Join(", ", graded.MissingHeadings)), Ink.Bad).Line();
        }
    }

    private void Heading(Graded graded)
    {
        var file = graded.File == "-" ? "standard input" : TerminalText.Clean(graded.File);
        var title = TerminalText.Clean(graded.Title ?? file);
        var side = graded.Title is null ? "" : file;
        var room = page.Width - (side.Length == 0 ? 0 : 2);
        title = TerminalText.Cut(title, side.Length == 0 ? room : Math.Max(room / 2, room - TerminalText.Columns(side)));
        side = TerminalText.CutStart(side, room - TerminalText.Columns(title));
        page.Write(title, Ink.Strong);
        if (side.Length > 0)
        {
            var gap = page.Width - TerminalText.Columns(title) - TerminalText.Columns(side);
            page.Write(new string(' ', Math.Max(2, gap))).Write(side, Ink.Faint);
        }
        page.Line();
    }

    private void Write(Graded graded, Scorecard scorecard, int linesWidth)
    {
        var results = graded.Report.Criteria.Where(r => r.Guide.Scorecard == scorecard).ToList();
        if (results.Count == 0) return;
        var count = ScorecardCount.Of(graded.Report, scorecard);
        page.Line();
        var name = scorecard.Word();
        if (!graded.Counts(scorecard) && !isFull)
        {
            page.Write(name, Ink.Strong).Write("  does not count: the audience is internal", Ink.Faint).Line();
            return;
        }
        var tally = TallyOf(count);
        var question = page.Width >= RoomForQuestions ? scorecard.Question() : "";
        var gap = page.Width - name.Length - 2 - TerminalText.Columns(question) - tally.Length;
        page.Write(name, Ink.Strong).Write("  ").Write(question, Ink.Faint).Write(new string(' ', Math.Max(2, gap)));
        WriteTally(count);
        page.Line();
        foreach (var result in results) Write(graded.Document, result, linesWidth);
    }

    private void Write(PostmortemDocument document, CriterionResult result, int linesWidth)
    {
        var ink = InkOf(result.Verdict);
        page.Write(" ").Write((result.Guide.Id + (Agreement.IsFirm(result.Guide.Id) ? "" : Tentative)).PadRight(IdWidth), Ink.Faint).Write(result.Verdict.Word().PadRight(VerdictWidth + 1), ink);
        if (isFull)
        {
            page.Write(result.Guide.Name).Line();
            WriteInFull(document, result);
            return;
        }
        page.Write(result.Guide.Name.PadRight(NameWidth));
        var room = page.Width - 1 - IdWidth - VerdictWidth - 1 - NameWidth;
        if (room > 2 * linesWidth)
        {
            page.Write(LinesOf(document.Source, result).PadRight(linesWidth), Ink.Faint);
            room -= linesWidth;
        }
        if (result.Missing is { } missing) page.Write(TerminalText.Cut(TerminalText.Clean(missing), room));
        else WriteQuote(document, result, room);
        page.Line();
    }

    private void WriteQuote(PostmortemDocument document, CriterionResult result, int room)
    {
        if (result.Evidence.IsEmpty) return;
        var quote = TerminalText.Cut(Quote(document, result.Evidence[0]), room - 2);
        if (quote.Length > 1) page.Write("“" + quote + "”", Ink.Faint);
    }

    private void WriteInFull(PostmortemDocument document, CriterionResult result)
    {
        foreach (var span in result.Evidence.Take(QuotesShown))
        {
            var line = Number(document.Source.LineOf(span.Start)).PadLeft(TextIndent + 4);
            var quote = Quote(document, span);
            page.Write(line, Ink.Faint).Write("  ");
            WriteWrapped("“" + quote + "”", TextIndent + 6, Ink.Plain);
        }
        if (result.Evidence.Length > QuotesShown) page.Write(new string(' ', TextIndent + 6)).Write($"and {Number(result.Evidence.Length - QuotesShown)} more", Ink.Faint).Line();
        if (result.Missing is not { } missing) return;
        page.Write(new string(' ', TextIndent + 6));
        WriteWrapped(TerminalText.Clean(missing), TextIndent + 6, InkOf(result.Verdict));
    }

    private void WriteWrapped(string text, int indent, Ink ink)
    {
        var isFirst = true;
        foreach (var line in TerminalText.Wrap(text, page.Width - indent))
        {
            if (!isFirst) page.Write(new string(' ', indent));
            page.Write(line, ink).Line();
            isFirst = false;
        }
        if (isFirst) page.Line();
    }

    private void WriteLanguage(Graded graded)
    {
        var (source, findings) = (graded.Document.Source, graded.Language.Findings);
        page.Line().Write("Language", Ink.Strong).Write("  ");
        if (findings.IsEmpty) page.Write("nobody is blamed", Ink.Good);
        else page.Write(FindingWords.Tally(findings), InkOf(findings.Max(f => f.Severity)));
        if (!graded.Language.Suppressed.IsEmpty) page.Write($" · {Number(graded.Language.Suppressed.Length)} suppressed with a reason", Ink.Faint);
        page.Line();
        var shown = isFull ? findings.Length : FindingsShown;
        foreach (var finding in findings.OrderByDescending(f => f.Severity).ThenBy(f => f.Span.Start).ThenBy(f => f.Span.Length).Take(shown).OrderBy(f => f.Span.Start).ThenBy(f => f.Span.Length)) Write(source, finding);
        if (findings.Length > shown) page.Write($" and {Number(findings.Length - shown)} more: --full shows them", Ink.Faint).Line();
    }

    private void Write(SourceText source, Finding finding)
    {
        var head = $" {Number(source.LineOf(finding.Span.Start)),-4} ";
        var severity = finding.Severity.Word().PadRight(VerdictWidth + 1);
        page.Write(head, Ink.Faint).Write(severity, InkOf(finding.Severity));
        var quote = "“" + TerminalText.Clean(source.Quote(finding.Span)) + "”";
        if (!isFull)
        {
            var room = page.Width - head.Length - severity.Length;
            quote = TerminalText.Cut(quote, (room * 2 / 5) - 2);
            page.Write(quote).Write("  ").Write(TerminalText.Cut(TerminalText.Clean(finding.Suggestion), room - TerminalText.Columns(quote) - 2), Ink.Faint).Line();
            return;
        }
        page.Write(finding.Rule).Line();
        foreach (var (text, ink) in ((string, Ink)[])[(quote, Ink.Plain), (finding.Why, Ink.Faint), (finding.Suggestion, InkOf(finding.Severity))])
        {
            page.Write(new string(' ', TextIndent + 6));
            WriteWrapped(TerminalText.Clean(text), TextIndent + 6, ink);
        }
    }

    private void WriteTally(ScorecardCount count)
    {
        page.Write($"{Number(count.Yes)} yes", Ink.Good).Write(" · ", Ink.Faint).Write($"{Number(count.Partial)} partial", Ink.Middling)
            .Write(" · ", Ink.Faint).Write($"{Number(count.No)} no", Ink.Bad);
        if (count.NotApplicable > 0) page.Write($" · {Number(count.NotApplicable)} n/a", Ink.Faint);
    }

    private static string TallyOf(ScorecardCount count) =>
        $"{Number(count.Yes)} yes · {Number(count.Partial)} partial · {Number(count.No)} no{(count.NotApplicable > 0 ? $" · {Number(count.NotApplicable)} n/a" : "")}";

    // Where only a few words count, they are shown with the rest of their sentence.
    private static string Quote(PostmortemDocument document, TextSpan span)
    {
        if (span.Length >= FewCharacters) return TerminalText.Clean(document.Source.Quote(span));
        var sentences = document.Sentences;
        var (low, high) = (0, sentences.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (sentences[middle].Span.Start <= span.Start) low = middle;
            else high = middle - 1;
        }
        if (high < 0 || !sentences[low].Span.Contains(span)) return TerminalText.Clean(document.Source.Quote(span));
        var start = Math.Max(sentences[low].Span.Start, span.Start - FewCharacters);
        while (start > sentences[low].Span.Start && !char.IsWhiteSpace(document.Source.Text[start - 1])) start--;
        var rest = TerminalText.Clean(document.Source.Quote(TextSpan.Between(start, sentences[low].Span.End)));
        return start > sentences[low].Span.Start ? "…" + rest : rest;
    }

    // "12, 31, 40 +4": the lines of the first three and how many more.
    private static string LinesOf(SourceText source, CriterionResult result)
    {
        var lines = result.Evidence.Select(e => source.LineOf(e.Start)).Distinct().ToList();
        var more = lines.Count - QuotesShown;
        return string.Join(',', lines.Take(QuotesShown).Select(Number)) + (more > 0 ? $" +{Number(more)}" : "");
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static Ink InkOf(Severity severity) => severity switch
    {
        Severity.Error => Ink.Bad,
        Severity.Warning => Ink.Middling,
        _ => Ink.Faint,
    };

    private static Ink InkOf(Verdict verdict) => verdict switch
    {
        Verdict.Yes => Ink.Good,
        Verdict.Partial => Ink.Middling,
        Verdict.No => Ink.Bad,
        _ => Ink.Faint,
    };
}
