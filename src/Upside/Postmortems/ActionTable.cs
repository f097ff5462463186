using System.Collections.Immutable;
using Upside.Language;
using Upside.Language.Lexicon;

namespace Upside.Postmortems;

/// <summary>What the columns of a table of actions hold, by its header row.</summary>
internal sealed class ActionTable
{
    private readonly Column[] _columns;

    private ActionTable(Column[] columns) => _columns = columns;

    private enum Column { Unknown, What, Owner, Due, State, Ticket }

    /// <summary>Whether the header tells that the table lists actions, wherever it stands.</summary>
    public bool NamesActions { get; private init; }

    /// <summary>Reads a header row.</summary>
    public static ActionTable FromHeader(Block header, Prose prose, Sentence? row)
    {
        var columns = new Column[header.Cells.Length];
        var named = false;
        for (var i = 0; i < columns.Length; i++)
        {
            if (row is null) continue;
            var (first, end) = prose.TokensIn(header.Cells[i].Span);
            if (end - first is 0 or > 5) continue;
            columns[i] = Names(row, ActionFacts.OwnerHeader, first, end) ? Column.Owner
                : Names(row, ActionFacts.DueHeader, first, end) ? Column.Due
                : Names(row, ActionFacts.StateHeader, first, end) ? Column.State
                : Names(row, ActionFacts.WhatHeader, first, end) ? Column.What
                : Names(row, ActionFacts.TicketHeader, first, end) ? Column.Ticket : Column.Unknown;
            named |= Names(row, Actions.Label, first, end);
        }
        var isTimeline = columns.Length > 0 && columns[0] == Column.Due && !columns.Contains(Column.Owner) && !columns.Contains(Column.State);
        return new ActionTable(columns) { NamesActions = !isTimeline && (named || columns.Contains(Column.What)) && (columns.Contains(Column.Owner) || (named && (columns.Contains(Column.Due) || columns.Contains(Column.State) || columns.Contains(Column.Ticket)))) };
    }

    /// <summary>A table without a header that can be read.</summary>
    public static readonly ActionTable Plain = new([]);

    /// <summary>The cell that tells what is to be done; null where the row tells nothing.</summary>
    public Cell? What(Block row)
    {
        if (Of(row, Column.What) is { Runs.Length: > 0 } what) return what;
        return row.Cells.Where((c, i) => (i >= _columns.Length || _columns[i] == Column.Unknown) && c.Runs.Length > 0).MaxBy(c => c.Span.Length)
            ?? Of(row, Column.Ticket);
    }

    /// <summary>The owner's cell.</summary>
    public Cell? Owner(Block row) => Of(row, Column.Owner);

    /// <summary>The cell of the due date.</summary>
    public Cell? Due(Block row) => Of(row, Column.Due);

    /// <summary>The cell that tells how far it is.</summary>
    public Cell? State(Block row) => Of(row, Column.State);

    private Cell? Of(Block row, Column column)
    {
        var at = Array.IndexOf(_columns, column);
        return at >= 0 && at < row.Cells.Length ? row.Cells[at] : null;
    }

    private static bool Names(Sentence row, Phrases phrases, int first, int end) => row.All(phrases).Any(h => h.FirstToken >= first && h.EndToken <= end);
}
