using NodaTime;
using NodaTime.Extensions;
using NodaTime.Text;
using Upside.Incidents;
using Upside.Server.Access;
using Upside.Server.Storage;

namespace Upside.Server.Incidents;

/// <summary>When the impact started, was detected, mitigated, resolved: given, corrected or taken back. Every belief is kept, with who, when and why.</summary>
internal sealed class CorrectImpactTimes(Database database, TimeProvider clock)
{
    /// <param name="Times">The milestones to change, and when they happened; null: it is not known after all. What is left out stays.</param>
    /// <param name="Reason">Has to be said where a time that was given is changed.</param>
    /// <param name="Seen">The version that the asker has seen; null: any.</param>
    internal sealed record Request(IncidentId Incident, IReadOnlyDictionary<Milestone, Instant?> Times, string? Reason = null, long? Seen = null);

    public async Task<Result<Changed>> HandleAsync(Actor actor, Request request, CancellationToken cancellationToken)
    {
        var opened = await OpenIncident.BeginAsync(database, actor, request.Incident, cancellationToken);
        if (opened.Problem is { } problem) return problem;
        await using var incident = opened.Value;
        if (await incident.StaleAsync(request.Seen, EntryKind.ImpactTimes, cancellationToken) is { } stale) return stale;
        var now = clock.GetCurrentInstant();
        var before = GivenTimes.Believed(await incident.Transaction.ListAsync<GivenTimes.Row>(GivenTimes.LatestSql, new { id = incident.Now.Id }, cancellationToken));
        var after = request.Times.Aggregate(before, (times, one) => times.With(one.Key, one.Value));
        var decided = after.DecideAfter(before, now);
        if (decided.Problem is { } implausible) return implausible;
        var isCorrection = decided.Value.Any(milestone => before[milestone] is not null);
        var reason = isCorrection ? IncidentText.Reason(request.Reason) : IncidentText.OptionalReason(request.Reason);
        if (reason.Problem is { } unfounded) return unfounded;

        await GivenTimes.KeepAsync(incident.Transaction, incident.Now.Id, actor, after, decided.Value, reason.Value, now, cancellationToken);
        var facts = decided.Value.Select(milestone => new EntryFact(milestone.Word(), Text(before[milestone]), Text(after[milestone])));
        var entry = new NewEntry(EntryKind.ImpactTimes, reason.Value, [.. facts], now);
        return await incident.CommitAsync(entry, "incident.times-corrected", before, new { times = after, reason = reason.Value }, now, cancellationToken);
    }

    private static string? Text(Instant? time) => time is { } known ? InstantPattern.ExtendedIso.Format(known) : null;
}
