using System.Globalization;
using Upside.Cli.Runs;
using Upside.Cli.Terminals;

namespace Upside.Cli.Formats;

/// <summary>For people at a terminal: one document as a scorecard, several as a table.</summary>
internal sealed class TextFormat(Page page, bool isFull) : IReportFormat
{
    private const int MissedShown = 7;
    private const int RoomForCounts = 72;

    private readonly VerdictTable _table = new(page);
    private Graded? _first;
    private int _count;

    /// <inheritdoc/>
    public void Begin()
    {
    }

    /// <inheritdoc/>
    public void Add(Outcome outcome)
    {
        if (outcome is not Graded graded) return;
        _count++;
        if (isFull)
        {
            if (_count > 1) page.Line();
            new ScorecardPage(page, isFull).Write(graded);
            return;
        }
        if (_count == 1)
        {
            _first = graded;
            return;
        }
        if (_first is not null)
        {
            _table.Head();
            _table.Row(_first);
            _first = null;
        }
        _table.Row(graded);
    }

    /// <inheritdoc/>
    public void End(RunSummary summary)
    {
        if (_first is not null) new ScorecardPage(page, isFull).Write(_first);
        if (_count > 1)
        {
            if (!isFull) _table.Legend();
            MostMissed(summary);
        }
        if (_count > 1 && !isFull) Settings(summary.Settings);
        List(summary.LeftOut);
        if (_count > 1) page.Line().Write(Number(_count), Ink.Strong).Write(" documents graded").Line();
    }

    private void MostMissed(RunSummary summary)
    {
        var missed = summary.MostMissed(MissedShown);
        if (missed.IsEmpty) return;
        page.Line().Write("Missed most often", Ink.Strong).Line();
        var widest = missed.Max(m => m.Guide.Name.Length);
        foreach (var one in missed)
        {
            if (page.Width < RoomForCounts)
            {
                page.Write(" ").Write(one.Guide.Id.PadRight(5), Ink.Faint);
                new Flow(page, 6).From(6).Write(one.Guide.Name).Write("–", Ink.Faint).Write($"{Number(one.No)} no,", Ink.Bad).Write($"{Number(one.Partial)} partial", Ink.Middling).Write($"of {Number(one.Asked)}", Ink.Faint).End();
                continue;
            }
            page.Write(" ").Write(one.Guide.Id.PadRight(5), Ink.Faint).Write(one.Guide.Name.PadRight(widest + 2))
                .Write($"{Number(one.No)} no".PadLeft(8), Ink.Bad).Write($"{Number(one.Partial)} partial".PadLeft(13), Ink.Middling)
                .Write($"  of {Number(one.Asked)}", Ink.Faint).Line();
        }
    }

    private void Settings(IReadOnlyList<SettingsUse> settings)
    {
        if (settings.Count == 0) return;
        page.Line().Write("Settings", Ink.Strong).Line();
        foreach (var use in settings)
        {
            page.Write(" ");
            new Flow(page, 3).From(1).Write(TerminalText.Clean(use.Words())).Write($"({Number(use.Documents)} {(use.Documents == 1 ? "document" : "documents")})", Ink.Faint).End();
        }
    }

    private void List(IReadOnlyList<LeftOut> leftOut)
    {
        if (leftOut.Count == 0) return;
        if (_count > 0) page.Line();
        page.Write($"{Number(leftOut.Count)} left out", Ink.Strong).Line();
        foreach (var left in leftOut)
        {
            page.Write(" ");
            new Flow(page, 3).From(1).Write(TerminalText.Clean(left.File)).Write("–", Ink.Faint).Write(TerminalText.Clean(left.Reason), Ink.Faint).End();
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
