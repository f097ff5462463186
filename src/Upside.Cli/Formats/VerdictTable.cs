using System.Globalization;
using System.Text;
using Upside.Cli.Runs;
using Upside.Cli.Terminals;
using Upside.Grading;
using Upside.Language;

namespace Upside.Cli.Formats;

/// <summary>Many documents: a row each, a column a criterion, the verdict as a letter and a colour. Rows are written as they come. Where
/// there is no room for that, the counts of the scorecards.</summary>
internal sealed class VerdictTable(Page page)
{
    private const int GapBetweenScorecards = 2;
    private const int LanguageWidth = 6;
    private const int NarrowestName = 16;
    private const int WidestName = 60;

    private readonly int _cell = page.Width >= CellsWidth(2) + NarrowestName + 10 ? 2 : 1;

    private int NameWidth => Math.Clamp(page.Width - CellsWidth(_cell) - 2, NarrowestName, WidestName);

    private bool IsNarrow => page.Width < CellsWidth(1) + NarrowestName;

    /// <summary>Writes the head.</summary>
    public void Head()
    {
        if (IsNarrow) return;
        page.Write(new string(' ', NameWidth + GapBetweenScorecards));
        foreach (var scorecard in Enum.GetValues<Scorecard>())
        {
            // A name may be wider than its columns by the gap; the last has room to its right.
            var name = scorecard.Word();
            page.Write(name, Ink.Strong);
            if (scorecard != Scorecard.FollowThrough) page.Write(new string(' ', Math.Max(1, WidthOf(scorecard) + GapBetweenScorecards - name.Length)));
        }
        page.Line();
        for (var row = 0; row < 2; row++)
        {
            var text = new StringBuilder(page.Width);
            text.Append(' ', NameWidth);
            foreach (var scorecard in Enum.GetValues<Scorecard>())
            {
                text.Append(' ', GapBetweenScorecards);
                foreach (var guide in Rubric.Guides)
                {
                    if (guide.Scorecard == scorecard) text.Append(Digit(guide.Id, row).PadRight(_cell));
                }
            }
            if (row == 0)
            {
                page.Write(text.ToString().TrimEnd(), Ink.Faint).Line();
                continue;
            }
            page.Write(text.ToString(), Ink.Faint).Write("Lang".PadLeft(LanguageWidth), Ink.Strong).Line();
        }
    }

    /// <summary>Writes a document's row.</summary>
    public void Row(Graded graded)
    {
        if (IsNarrow)
        {
            Counts(graded);
            return;
        }
        page.Write(TerminalText.Pad(ShownPath.Cut(TerminalText.Clean(graded.File), NameWidth), NameWidth));
        var blanks = 0;
        foreach (var scorecard in Enum.GetValues<Scorecard>())
        {
            blanks += GapBetweenScorecards;
            foreach (var result in graded.Report.Criteria)
            {
                if (result.Guide.Scorecard != scorecard) continue;
                page.Write(new string(' ', blanks)).Write(Letter(result.Verdict), graded.Counts(scorecard) ? InkOf(result.Verdict) : Ink.Faint);
                blanks = _cell - 1;
            }
        }
        var language = graded.Language.Findings;
        if (!language.IsEmpty) page.Write(language.Length.ToString(CultureInfo.InvariantCulture).PadLeft(LanguageWidth + blanks), InkOf(language.Max(f => f.Severity)));
        page.Line();
    }

    /// <summary>Says what the letters mean.</summary>
    public void Legend()
    {
        page.Line();
        if (IsNarrow)
        {
            new Flow(page, 0).Write("Communication, Learning, Follow-through: yes/partial/no, \"-\" where it does not count. Lang: language findings.", Ink.Faint).End();
            return;
        }
        new Flow(page, 0).Write("Y", Ink.Good).Write("yes,").Write("p", Ink.Middling).Write("partial,").Write("n", Ink.Bad).Write("no,")
            .Write("·", Ink.Faint).Write("does not apply,").Write("Lang", Ink.Strong).Write("language findings").End();
    }

    // Where the criteria have no room: the name on a line of its own, the counts below it.
    private void Counts(Graded graded)
    {
        page.Write(ShownPath.Cut(TerminalText.Clean(graded.File), page.Width), Ink.Strong).Line();
        var flow = new Flow(page, 2);
        page.Write("  ");
        flow.From(2);
        foreach (var scorecard in Enum.GetValues<Scorecard>())
        {
            var count = ScorecardCount.Of(graded.Report, scorecard);
            var text = graded.Counts(scorecard) ? FormattableString.Invariant($"{count.Yes}/{count.Partial}/{count.No}") : "-";
            flow.Write(scorecard.Word()[..1], Ink.Faint).Write(text);
        }
        var language = graded.Language.Findings;
        if (!language.IsEmpty) flow.Write("Lang", Ink.Faint).Write(language.Length.ToString(CultureInfo.InvariantCulture), InkOf(language.Max(f => f.Severity)));
        flow.End();
    }

    private int WidthOf(Scorecard scorecard)
    {
        var width = 0;
        foreach (var guide in Rubric.Guides)
        {
            if (guide.Scorecard == scorecard) width += _cell;
        }
        return width;
    }

    private static int CellsWidth(int cell) => (Rubric.Guides.Length * cell) + (Enum.GetValues<Scorecard>().Length * GapBetweenScorecards) + LanguageWidth;

    // "C12" has the tens in the first row and the ones in the second.
    private static string Digit(string id, int row)
    {
        var number = int.Parse(id.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture);
        var digit = row == 0 ? number / 10 : number % 10;
        return row == 0 && digit == 0 ? " " : digit.ToString(CultureInfo.InvariantCulture);
    }

    private static string Letter(Verdict verdict) => verdict switch
    {
        Verdict.Yes => "Y",
        Verdict.Partial => "p",
        Verdict.No => "n",
        _ => "·",
    };

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
