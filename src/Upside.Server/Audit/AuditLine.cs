using NodaTime;

namespace Upside.Server.Audit;

/// <summary>A line of the audit, as it is kept: JSON as it was written, with what is personal sealed in it.</summary>
internal sealed record AuditLine(
    long Id, Instant At, long? Person, string Via, string? Address, string Action, string Subject, long Audience, string? Before, string? After);

/// <summary>A batch of lines, sealed together.</summary>
/// <param name="Number">From one, without gaps.</param>
/// <param name="Previous">The seal of the batch before; <see cref="AuditChain.Beginning"/> for the first.</param>
/// <param name="Lines">The numbers of its lines, in order.</param>
/// <param name="Digests">The digest of each of them, in the same order.</param>
/// <param name="Seal">The hash over all of that.</param>
internal sealed record AuditSeal(long Number, Instant At, string Previous, IReadOnlyList<long> Lines, IReadOnlyList<string> Digests, string Seal);
