using System.Globalization;
using Upside.Cli.Api;
using Upside.Cli.Terminals;

namespace Upside.Cli.Incidents;

/// <summary>Incidents and entries as lines of a terminal. Times are those of the reader's zone.</summary>
internal sealed class IncidentText(Page page, TimeProvider clock)
{
    private const int TimeWidth = 7;
    private const int StateWidth = 14;
    private const int Gap = 2;

    /// <summary>A table: number, state, severity, when, title.</summary>
    public void List(IReadOnlyList<IncidentShape> incidents)
    {
        if (incidents.Count == 0)
        {
            page.Write("No incident.").Line();
            return;
        }
        var number = incidents.Max(one => Number(one.Number).Length) + Gap;
        var severity = Math.Max(0, incidents.Max(one => TerminalText.Columns(Severity(one)))) + Gap;
        var when = incidents.Max(one => When(one.DeclaredAt).Length) + Gap;
        foreach (var one in incidents)
        {
            page.Write(Number(one.Number).PadRight(number), Ink.Strong);
            page.Write(TerminalText.Clean(one.State).PadRight(StateWidth), InkOf(one.State));
            page.Write(TerminalText.Pad(Severity(one), severity));
            page.Write(When(one.DeclaredAt).PadRight(when), Ink.Faint);
            page.Write(TerminalText.Cut(TerminalText.Clean(one.Title), Math.Max(20, page.Width - number - StateWidth - severity - when))).Line();
        }
    }

    /// <summary>What is true now.</summary>
    public void Head(IncidentShape incident)
    {
        new Flow(page, Gap).Write(Number(incident.Number), Ink.Strong).Write(TerminalText.Clean(incident.Title), Ink.Strong).End();
        var flow = new Flow(page, Gap).From(Gap);
        page.Write("  ");
        flow.Write(TerminalText.Clean(incident.State), InkOf(incident.State)).Write("·");
        flow.Write(incident.Severity is null ? "no severity yet" : $"severity {Severity(incident)}").Write("·");
        flow.Write($"declared {When(incident.DeclaredAt)} by {TerminalText.Clean(incident.DeclaredBy.Name)}").End();
        if (incident.Impact.Length > 0)
        {
            page.Write("  ");
            new Flow(page, Gap).From(Gap).Write("Impact:", Ink.Faint).Write(TerminalText.Clean(incident.Impact)).End();
        }
    }

    /// <summary>One entry: when, what, who.</summary>
    public void Entry(EntryShape entry)
    {
        page.Write("  ").Write(Clock(entry.HappenedAt).PadRight(TimeWidth), Ink.Faint);
        var flow = new Flow(page, Gap + TimeWidth).From(Gap + TimeWidth);
        if (entry.Struck is { } struck) flow.Write($"struck out ({TerminalText.Clean(struck.Why)}):", Ink.Middling);
        foreach (var fact in entry.Facts) flow.Write(Words(fact));
        if (entry.Facts.Count == 0 && entry.Text.Length == 0) flow.Write(TerminalText.Clean(entry.Kind));
        if (entry.Text.Length > 0) flow.Write(TerminalText.Clean(entry.Text));
        flow.Write($"({TerminalText.Clean(entry.WrittenBy.Name)})", Ink.Faint).End();
    }

    private static string Words(FactShape fact) => TerminalText.Clean(fact switch
    {
        { To: null } => $"{fact.What}: no longer {fact.From};",
        { From: null } => $"{fact.What}: {fact.To};",
        _ => $"{fact.What}: {fact.From} → {fact.To};",
    });

    private static string Severity(IncidentShape incident) => incident.Severity is { } severity ? string.Create(CultureInfo.InvariantCulture, $"{severity.Level} {TerminalText.Clean(severity.Name)}") : "-";

    private static string Number(long number) => string.Create(CultureInfo.InvariantCulture, $"#{number}");

    private string Clock(DateTimeOffset time) => Local(time).ToString("HH:mm", CultureInfo.InvariantCulture);

    // Today a time is enough; the year is told when it is another one.
    private string When(DateTimeOffset time)
    {
        var (then, now) = (Local(time), Local(clock.GetUtcNow()));
        return then.ToString(then.Date == now.Date ? "HH:mm" : then.Year == now.Year ? "d MMM HH:mm" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
    }

    private DateTimeOffset Local(DateTimeOffset time) => TimeZoneInfo.ConvertTime(time, clock.LocalTimeZone);

    private static Ink InkOf(string state) => state switch
    {
        "investigating" => Ink.Bad,
        "identified" or "monitoring" => Ink.Middling,
        "resolved" => Ink.Good,
        _ => Ink.Faint,
    };
}
