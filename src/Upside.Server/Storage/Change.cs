namespace Upside.Server.Storage;

/// <summary>What a transaction changed, as the audit keeps it.</summary>
/// <param name="Action">A noun and a past participle: <c>incident.declared</c>.</param>
/// <param name="Subject">The record: <c>incident/12</c>.</param>
/// <param name="Audience">Who may read this line of the audit: those who may see the record.</param>
/// <param name="Before">What it was, to be written as JSON; null where there was nothing.</param>
/// <param name="After">What it is, to be written as JSON; null where nothing is left.</param>
public sealed record Change(string Action, string Subject, long Audience, object? Before, object? After)
{
    /// <summary>The audience that everybody in the organisation belongs to.</summary>
    public const long Organisation = 1;
}
