using System.Globalization;

namespace Upside.Server.Storage;

/// <summary>What a transaction changed, as the audit keeps it.</summary>
/// <param name="Action">A noun and a past participle: <c>incident.declared</c>.</param>
/// <param name="Subject">The record: <c>incident/12</c>.</param>
/// <param name="Audience">Who may read this line of the audit: those who may see the record.</param>
/// <param name="Before">What it was, to be written as JSON; null where there was nothing. No secrets; names and addresses of people
/// as <see cref="Personal"/>, what was told in confidence as <see cref="Private"/>.</param>
/// <param name="After">What it is, in the same way; null where nothing is left.</param>
public sealed record Change(string Action, string Subject, long Audience, object? Before, object? After)
{
    /// <summary>The audience that everybody in the organisation belongs to.</summary>
    public const long Organisation = 1;

    private const string OfPerson = "person/";

    /// <summary>Who the change is about, where its subject is a person.</summary>
    internal PersonId? AboutPerson =>
        Subject.StartsWith(OfPerson, StringComparison.Ordinal) && long.TryParse(Subject.AsSpan(OfPerson.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new PersonId(number)
            : null;
}
