using System.Globalization;
using Upside.Cli.Runs;
using Upside.Cli.Terminals;
using Upside.Grading;
using Upside.Language;

namespace Upside.Cli.Formats;

/// <summary>Many documents: a row each, a column a criterion, the verdict as a letter and a colour. Rows are written as they come.</summary>
internal sealed class VerdictTable(Page page)
{
    private const int GapBetweenScorecards = 2;
    private const int LanguageWidth = 6;
    private const int NarrowestName = 16;
    private const int WidestName = 60;

    private readonly int _cell = page.Width >= CellsWidth(2) + NarrowestName + 10 ? 2 : 1;

    private int NameWidth => Math.Clamp(page.Width - CellsWidth(_cell) - 2, NarrowestName, WidestName);

    /// <summary>Writes the head.</summary>
    public void Head()
    {
        page.Write(new string(' ', NameWidth));
        foreach (var scorecard in Enum.GetValues<Scorecard>())
        {
            var width = Rubric.Guides.Count(g => g.Scorecard == scorecard) * _cell;
            page.Write(new string(' ', GapBetweenScorecards)).Write(TerminalText.Cut(scorecard.Word(), width).PadRight(width), Ink.Strong);
        }
        page.Write("  Lang", Ink.Strong).Line();
        for (var row = 0; row < 2; row++)
        {
            page.Write(new string(' ', NameWidth));
            foreach (var scorecard in Enum.GetValues<Scorecard>())
            {
                page.Write(new string(' ', GapBetweenScorecards));
                foreach (var guide in Rubric.Guides.Where(g => g.Scorecard == scorecard)) page.Write(Digit(guide.Id, row).PadRight(_cell), Ink.Faint);
            }
            page.Line();
        }
    }

    /// <summary>Writes a document's row.</summary>
    public void Row(Graded graded)
    {
        page.Write(TerminalText.Pad(TerminalText.CutStart(TerminalText.Clean(graded.File), NameWidth), NameWidth));
        foreach (var scorecard in Enum.GetValues<Scorecard>())
        {
            page.Write(new string(' ', GapBetweenScorecards));
            foreach (var result in graded.Report.Criteria.Where(r => r.Guide.Scorecard == scorecard))
            {
                var counts = graded.Counts(scorecard);
                page.Write(Letter(result.Verdict), counts ? InkOf(result.Verdict) : Ink.Faint).Write(new string(' ', _cell - 1));
            }
        }
        var language = graded.Language.Findings;
        if (!language.IsEmpty) page.Write(language.Length.ToString(CultureInfo.InvariantCulture).PadLeft(LanguageWidth), InkOf(language.Max(f => f.Severity)));
        page.Line();
    }

    /// <summary>Says what the letters mean.</summary>
    public void Legend() => page.Line().Write("Y", Ink.Good).Write(" yes   ").Write("p", Ink.Middling).Write(" partial   ")
        .Write("n", Ink.Bad).Write(" no   ").Write("·", Ink.Faint).Write(" does not apply   ").Write("Lang", Ink.Strong).Write(" language findings").Line();

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
