using System.Globalization;
using Upside.Cli.Runs;
using Upside.Cli.Terminals;
using Upside.Grading;
using Upside.Language;
using Upside.Postmortems;

namespace Upside.Cli.Formats;

/// <summary>
/// One document: a line for a criterion that is met, with the words that earned it as far as they fit; where it is not, what is missing,
/// whole. Asked for in full, nothing is cut.
/// </summary>
internal sealed class ScorecardPage(Page page, bool isFull)
{
    private const int RoomForQuestions = 90;
    private const int RoomForColumns = 96;
    private const int RoomForIndent = 60;
    private const int RoomForLines = 120;
    private const int LinesShown = 3;
    private const int FewCharacters = 24;
    private const int FindingsShown = 3;
    private const int VerdictWidth = 8;
    private const int IdWidth = 5;
    private const int NameColumn = 1 + IdWidth + VerdictWidth;
    private const int TextIndent = 12;
    private const int NarrowIndent = 6;
    private const int LeastQuote = 12;
    private const string Tentative = "~";

    private static readonly int NameWidth = Rubric.Guides.Max(g => g.Name.Length) + 2;

    // Where there is room, what is missing stands beside the name; else it follows it.
    private bool HasColumns => page.Width >= RoomForColumns;

    private int Indent => page.Width >= RoomForIndent ? NameColumn : NarrowIndent;

    /// <summary>Writes a document.</summary>
    public void Write(Graded graded)
    {
        Heading(graded);
        var linesWidth = 0;
        foreach (var result in graded.Report.Criteria) linesWidth = Math.Max(linesWidth, LinesOf(graded.Document.Source, result).Length + 2);
        foreach (var scorecard in Enum.GetValues<Scorecard>()) Write(graded, scorecard, linesWidth);
        WriteLanguage(graded);
        if (!graded.MissingHeadings.IsEmpty)
        {
            page.Line().Write("Template", Ink.Strong);
            new Flow(page, NarrowIndent).From("Template  ".Length - 1).Write(" these headings are missing:").Write(TerminalText.Clean(string.Join(", ", graded.MissingHeadings)), Ink.Bad).End();
        }
        if (SettingsUse.Of(graded) is { } use)
        {
            page.Line().Write("Settings", Ink.Strong).Write("  ");
            new Flow(page, NarrowIndent).From("Settings  ".Length).Write(TerminalText.Clean(use.Words())).End();
        }
        Foot(graded);
    }

    private void Heading(Graded graded)
    {
        var file = graded.File == "-" ? "standard input" : TerminalText.Clean(graded.File);
        var title = TerminalText.Clean(graded.Title ?? file);
        var side = graded.Title is null ? "" : file;
        var gap = page.Width - TerminalText.Columns(title) - TerminalText.Columns(side);
        page.Write(TerminalText.Cut(title, page.Width), Ink.Strong);
        if (side.Length > 0 && gap < 2) page.Line().Write(ShownPath.Cut(side, page.Width), Ink.Faint);
        else if (side.Length > 0) page.Write(new string(' ', gap)).Write(side, Ink.Faint);
        page.Line();
    }

    private void Write(Graded graded, Scorecard scorecard, int linesWidth)
    {
        page.Line();
        var name = scorecard.Word();
        if (!graded.Counts(scorecard) && !isFull)
        {
            new Flow(page, NarrowIndent).Write(name, Ink.Strong).Write("does not count: the audience is internal", Ink.Faint).End();
            return;
        }
        var count = ScorecardCount.Of(graded.Report, scorecard);
        var tally = TallyOf(count);
        var question = page.Width >= RoomForQuestions ? scorecard.Question() : "";
        var gap = page.Width - name.Length - 2 - TerminalText.Columns(question) - tally.Length;
        page.Write(name, Ink.Strong);
        if (gap < 0) page.Line().Write(" ");
        else page.Write("  ").Write(question, Ink.Faint).Write(new string(' ', gap));
        WriteTally(count);
        page.Line();
        foreach (var result in graded.Report.Criteria)
        {
            if (result.Guide.Scorecard == scorecard) Write(graded.Document, result, linesWidth);
        }
    }

    private void Write(PostmortemDocument document, CriterionResult result, int linesWidth)
    {
        page.Write(" ").Write((result.Guide.Id + (Agreement.IsFirm(result.Guide.Id) ? "" : Tentative)).PadRight(IdWidth), Ink.Faint).Write(result.Verdict.Word(), InkOf(result.Verdict))
            .Write(new string(' ', VerdictWidth - result.Verdict.Word().Length));
        if (isFull)
        {
            page.Write(result.Guide.Name).Line();
            WriteInFull(document, result);
            return;
        }
        var lines = LinesOf(document.Source, result);
        if (result.Missing is { } missing) WriteMissing(result.Guide.Name, lines, TerminalText.Clean(missing), linesWidth);
        else WriteEarned(document, result, lines, linesWidth);
    }

    private void WriteMissing(string name, string lines, string missing, int linesWidth)
    {
        if (!HasColumns)
        {
            var flow = new Flow(page, Indent).From(NameColumn).Write(name, Ink.Strong);
            if (lines.Length > 0) flow.Write("(" + lines + ")", Ink.Faint);
            flow.Write("–", Ink.Faint).Write(missing).End();
            return;
        }
        page.Write(name, Ink.Strong).Write(new string(' ', NameWidth - name.Length));
        var column = NameColumn + NameWidth;
        if (lines.Length > 0)
        {
            page.Write(lines.PadRight(linesWidth), Ink.Faint);
            column += linesWidth;
        }
        new Flow(page, column).From(column).Write(missing).End();
    }

    private void WriteEarned(PostmortemDocument document, CriterionResult result, string lines, int linesWidth)
    {
        var room = page.Width - NameColumn - NameWidth - linesWidth;
        var quote = result.Evidence.IsEmpty || room < LeastQuote ? "" : "“" + TerminalText.Cut(Quote(document, result.Evidence[0]), room - 2) + "”";
        if (quote.Length > 0)
        {
            page.Write(result.Guide.Name.PadRight(NameWidth)).Write(lines.PadRight(linesWidth) + quote, Ink.Faint).Line();
            return;
        }
        var flow = new Flow(page, Indent).From(NameColumn).Write(result.Guide.Name);
        if (lines.Length > 0) flow.Write("(" + lines + ")", Ink.Faint);
        flow.End();
    }

    private void WriteInFull(PostmortemDocument document, CriterionResult result)
    {
        foreach (var span in result.Evidence)
        {
            page.Write(Number(document.Source.LineOf(span.Start)).PadLeft(TextIndent - 2), Ink.Faint).Write("  ");
            new Flow(page, TextIndent).From(TextIndent).Write("“" + Quote(document, span) + "”").End();
        }
        if (result.Missing is not { } missing) return;
        page.Write(new string(' ', TextIndent));
        new Flow(page, TextIndent).From(TextIndent).Write(TerminalText.Clean(missing), InkOf(result.Verdict)).End();
    }

    private void WriteLanguage(Graded graded)
    {
        var (source, findings) = (graded.Document.Source, graded.Language.Findings);
        page.Line().Write("Language", Ink.Strong).Write("  ");
        var flow = new Flow(page, NarrowIndent).From("Language  ".Length);
        if (findings.IsEmpty && graded.Settings.RulesOff.IsEmpty) flow.Write("nobody is blamed", Ink.Good);
        else if (findings.IsEmpty) flow.Write("nothing found by the rules that are on", graded.Language.OfRulesOff.IsEmpty ? Ink.Good : Ink.Middling);
        else flow.Write(FindingWords.Tally(findings), InkOf(findings.Max(f => f.Severity)));
        if (!graded.Language.Suppressed.IsEmpty) flow.Write($"· {Number(graded.Language.Suppressed.Length)} suppressed with a reason", Ink.Faint);
        if (!graded.Language.OfRulesOff.IsEmpty) flow.Write($"· {Number(graded.Language.OfRulesOff.Length)} left out by rules that are off", Ink.Middling);
        flow.End();
        var shown = isFull ? findings.Length : FindingsShown;
        foreach (var finding in findings.OrderByDescending(f => f.Severity).ThenBy(f => f.Span.Start).ThenBy(f => f.Span.Length).Take(shown).OrderBy(f => f.Span.Start).ThenBy(f => f.Span.Length)) Write(source, finding);
        if (findings.Length > shown) page.Write($" and {Number(findings.Length - shown)} more", Ink.Faint).Line();
    }

    private void Write(SourceText source, Finding finding)
    {
        var word = finding.Severity.Word();
        page.Write($" {Number(source.LineOf(finding.Span.Start)),-4} ", Ink.Faint).Write(word, InkOf(finding.Severity)).Write(new string(' ', VerdictWidth - word.Length));
        var quote = TerminalText.Clean(source.Quote(finding.Span));
        if (!isFull)
        {
            quote = TerminalText.Cut(quote, page.Width - NameColumn - 2);
            new Flow(page, Indent).From(NameColumn).Write("“" + quote + "”", Ink.Strong).Write("–", Ink.Faint).Write(TerminalText.Clean(finding.Suggestion)).End();
            return;
        }
        page.Write(finding.Rule).Line();
        InFull("“" + quote + "”", Ink.Plain);
        InFull(TerminalText.Clean(finding.Why), Ink.Faint);
        InFull(TerminalText.Clean(finding.Suggestion), InkOf(finding.Severity));
    }

    private void InFull(string text, Ink ink)
    {
        page.Write(new string(' ', TextIndent));
        new Flow(page, TextIndent).From(TextIndent).Write(text, ink).End();
    }

    // What the signs mean, and where there is more.
    private void Foot(Graded graded)
    {
        page.Line();
        var isTentative = false;
        CriterionGuide? example = null;
        foreach (var result in graded.Report.Criteria)
        {
            isTentative |= !Agreement.IsFirm(result.Guide.Id);
            if (example is null && result.Missing is not null && graded.Counts(result.Guide.Scorecard)) example = result.Guide;
        }
        if (isTentative) new Flow(page, 2).Write($"{Tentative} tentative: agrees less well with careful readers, and gates leave it out", Ink.Faint).End();
        if (isFull) return;
        new Flow(page, 2).Write("Numbers are lines ·", Ink.Faint).Write("--full", Ink.Strong).Write("tells it all ·", Ink.Faint)
            .Write($"upside explain {(example ?? Rubric.Guides[0]).Id}", Ink.Strong).Write("what is asked", Ink.Faint).End();
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

    // "12,31,40 +4": the lines of the first three, or, where there is no room, of the first one, and how many more.
    private string LinesOf(SourceText source, CriterionResult result)
    {
        var most = page.Width >= RoomForLines ? LinesShown : 1;
        var (text, last, count) = ("", 0, 0);
        foreach (var span in result.Evidence)
        {
            var line = source.LineOf(span.Start);
            if (line == last) continue;
            last = line;
            if (++count <= most) text += (count > 1 ? "," : "") + Number(line);
        }
        return count > most ? $"{text} +{Number(count - most)}" : text;
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
