using NodaTime.Extensions;
using Upside.Incidents;
using Upside.Server.Access;
using Upside.Server.Storage;

namespace Upside.Server.Incidents;

/// <summary>Which components the incident concerns: these, and no others.</summary>
internal sealed class AttachComponents(Database database, TimeProvider clock)
{
    /// <param name="Components">Their numbers; empty for none.</param>
    /// <param name="Seen">The version that the asker has seen; null: any.</param>
    internal sealed record Request(IncidentId Incident, IReadOnlyList<long> Components, long? Seen = null);

    public async Task<Result<Changed>> HandleAsync(Actor actor, Request request, CancellationToken cancellationToken)
    {
        var opened = await OpenIncident.BeginAsync(database, actor, request.Incident, cancellationToken);
        if (opened.Problem is { } problem) return problem;
        await using var incident = opened.Value;
        if (await incident.StaleAsync(request.Seen, EntryKind.Components, cancellationToken) is { } stale) return stale;
        var before = await ChosenComponents.OfAsync(incident.Transaction, incident.Now.Id, cancellationToken);
        var found = await ChosenComponents.FindAsync(incident.Transaction, request.Components, before.Numbers, cancellationToken);
        if (found.Problem is { } unknown) return unknown;
        var after = found.Value;
        if (before.Numbers.SequenceEqual(after.Numbers)) return incident.Unchanged();

        const string sql = """
            delete from incident_components where incident = @Id and component <> all(@Numbers);
            insert into incident_components (incident, component, audience) select @Id, unnest(@Numbers), @Audience on conflict do nothing;
            """;
        await incident.Transaction.ExecuteAsync(sql, new { incident.Now.Id, incident.Now.Audience, after.Numbers }, cancellationToken);
        var now = clock.GetCurrentInstant();
        var entry = new NewEntry(EntryKind.Components, "", [new("components", before.Words, after.Words)], now);
        return await incident.CommitAsync(entry, "incident.components-attached", new { components = before.Numbers }, new { components = after.Numbers }, now, cancellationToken);
    }
}
