using System.Collections.Immutable;
using Upside.Language;

namespace Upside.Postmortems;

/// <summary>How far an action item is.</summary>
public enum ActionStatus
{
    /// <summary>Nothing is said.</summary>
    Unstated,
    /// <summary>To be done, or under way.</summary>
    Open,
    /// <summary>Done.</summary>
    Done,
}

/// <summary>Something to be done, planned, or done since, wherever it stands in the document.</summary>
/// <param name="Span">The whole item: the row, the list item, or the sentence.</param>
/// <param name="What">What is to be done.</param>
/// <param name="Owner">Where the accountable person stands; null where nobody is named.</param>
/// <param name="Team">Where a team stands as owner; null where none is named.</param>
/// <param name="Due">Where a due date stands.</param>
/// <param name="Status">How far it is.</param>
/// <param name="Tickets">Where tickets, issues, pull requests or links to them stand; one that is given for the whole list stands outside the item.</param>
/// <param name="Block">Index of the block that it begins in.</param>
/// <param name="IsListed">Whether it stands as an item of a list or table of actions, not as a sentence in prose.</param>
public sealed record ActionItem(
    TextSpan Span, TextSpan What, TextSpan? Owner, TextSpan? Team, TextSpan? Due, ActionStatus Status, ImmutableArray<TextSpan> Tickets, int Block, bool IsListed)
{
    /// <summary>Where the words or marks stand that tell how far it is; null where nothing does, or the whole sentence does.</summary>
    public TextSpan? StatusMark { get; init; }

    /// <summary>Where a term without a date stands ("next quarter"); null where there is none.</summary>
    public TextSpan? VagueDue { get; init; }
}
