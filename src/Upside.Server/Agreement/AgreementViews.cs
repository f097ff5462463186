using NodaTime;

namespace Upside.Server.Agreement;

/// <summary>Somebody, as the agreement names them.</summary>
public sealed record PersonView(long Id, string Name);

/// <summary>That somebody stands by a version of the agreement.</summary>
/// <param name="Leads">What they led when they endorsed it; null for those who lead nothing.</param>
public sealed record EndorsementView(PersonView Person, string? Leads, Instant EndorsedAt);

/// <summary>Somebody who leads, whose endorsement the others wait for.</summary>
/// <param name="Leads">What they lead.</param>
public sealed record LeaderView(PersonView Person, string Leads);

/// <summary>A version of the agreement.</summary>
/// <param name="Text">Markdown.</param>
/// <param name="Reason">Why this version was written.</param>
/// <param name="WrittenBy">Null for the text that Upside comes with.</param>
/// <param name="Endorsements">Those who lead first, then in the order in which they came.</param>
public sealed record AgreementView(long Version, string Text, string Reason, PersonView? WrittenBy, Instant WrittenAt, IReadOnlyList<EndorsementView> Endorsements);

/// <summary>A version in the history of the agreement.</summary>
public sealed record AgreementLine(long Version, string Reason, PersonView? WrittenBy, Instant WrittenAt, int Endorsements);

/// <summary>What stands at the head of an incident.</summary>
/// <param name="Leaders">The names of those who lead and endorsed it, the first few.</param>
/// <param name="Endorsed">How many people endorsed it in all.</param>
public sealed record AgreementSummary(long Version, IReadOnlyList<string> Leaders, int Endorsed);

/// <summary>A concern that the agreement was not kept.</summary>
/// <param name="Incident">The number of the incident that it is about; null where it is about none.</param>
/// <param name="Readers">Who can read it.</param>
public sealed record ConcernView(
    ConcernId Id, long Version, long? Incident, string Text, PersonView RaisedBy, Instant RaisedAt, AnswerView? Answer, IReadOnlyList<PersonView> Readers);

/// <summary>What was answered to a concern.</summary>
public sealed record AnswerView(string Text, PersonView By, Instant At);

/// <summary>The number of a concern.</summary>
public readonly record struct ConcernId(long Value)
{
    /// <summary>How the audit and receipts name it.</summary>
    public string Subject => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"concern/{Value}");
}
