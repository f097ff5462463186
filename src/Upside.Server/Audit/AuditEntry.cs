using System.ComponentModel;
using System.Text.Json.Nodes;
using NodaTime;

namespace Upside.Server.Audit;

/// <summary>A line of the audit, as people and programs read it.</summary>
public sealed record AuditEntry(
    long Id,
    Instant At,
    [property: Description("Who did it; null for the server itself, and for somebody who was not signed in.")] AuditPerson? Person,
    [property: Description("How they came: a session, a token, a link.")] string Via,
    [property: Description("The network address that they came from; null where it is not known, or their data was erased.")] string? Address,
    [property: Description("What was done: a noun and a past participle, such as `incident.declared`.")] string Action,
    [property: Description("The record that was changed, such as `incident/12`.")] string Subject,
    [property: Description("What it was. What was private is a digest; what was personal and erased is `{\"erased\": true}`.")] JsonNode? Before,
    [property: Description("What it is since.")] JsonNode? After);

/// <summary>Who a line is by, with the name that they have today.</summary>
public sealed record AuditPerson(long Id, string Name);

/// <summary>Which lines are asked for; all, where nothing is said.</summary>
/// <param name="People">By one of these.</param>
/// <param name="Subject">About this record or a part of it.</param>
/// <param name="Action">With this action, or any of this noun.</param>
/// <param name="From">Not before this.</param>
/// <param name="Until">Before this.</param>
internal sealed record AuditFilter(IReadOnlyCollection<long>? People, string? Subject, string? Action, Instant? From, Instant? Until);

/// <summary>How far the audit is sealed.</summary>
/// <param name="Last">The last batch; null where there is none.</param>
/// <param name="Waiting">How many lines wait for the next.</param>
public sealed record AuditState(SealedUpTo? Last, long Waiting);

/// <summary>The end of the chain.</summary>
public sealed record SealedUpTo(long Number, Instant At, string Seal);
