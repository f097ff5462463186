using NodaTime.Extensions;
using Upside.Incidents;
using Upside.Server.Access;
using Upside.Server.Storage;

namespace Upside.Server.Incidents;

/// <summary>Who lost what, and how much, in words. The last statement counts; those before stand on the timeline.</summary>
internal sealed class StateImpact(Database database, TimeProvider clock)
{
    /// <param name="Impact">Empty takes back what was stated.</param>
    /// <param name="Seen">The version that the asker has seen; null: any.</param>
    internal sealed record Request(IncidentId Incident, string? Impact, long? Seen = null);

    public async Task<Result<Changed>> HandleAsync(Actor actor, Request request, CancellationToken cancellationToken)
    {
        var impact = IncidentText.Impact(request.Impact);
        if (impact.Problem is { } unclear) return unclear;
        var opened = await OpenIncident.BeginAsync(database, actor, request.Incident, cancellationToken);
        if (opened.Problem is { } problem) return problem;
        await using var incident = opened.Value;
        if (await incident.StaleAsync(request.Seen, EntryKind.Impact, cancellationToken) is { } stale) return stale;
        var before = incident.Now.Impact;
        if (before == impact.Value) return incident.Unchanged();

        await incident.Transaction.ExecuteAsync("update incidents set impact = @Value where id = @Id", new { impact.Value, incident.Now.Id }, cancellationToken);
        var now = clock.GetCurrentInstant();
        var entry = new NewEntry(EntryKind.Impact, "", [new("impact", Said(before), Said(impact.Value))], now);
        return await incident.CommitAsync(entry, "incident.impact-stated", new { impact = before }, new { impact = impact.Value }, now, cancellationToken);
    }

    private static string? Said(string impact) => impact.Length == 0 ? null : impact;
}
