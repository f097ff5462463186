using NodaTime.Extensions;
using Upside.Incidents;
using Upside.Server.Access;
using Upside.Server.Storage;

namespace Upside.Server.Incidents;

/// <summary>A better title, once more is known.</summary>
internal sealed class RenameIncident(Database database, TimeProvider clock)
{
    /// <param name="Seen">The version that the asker has seen; null: any.</param>
    internal sealed record Request(IncidentId Incident, string? Title, long? Seen = null);

    public async Task<Result<Changed>> HandleAsync(Actor actor, Request request, CancellationToken cancellationToken)
    {
        var title = IncidentText.Title(request.Title);
        if (title.Problem is { } untitled) return untitled;
        var opened = await OpenIncident.BeginAsync(database, actor, request.Incident, cancellationToken);
        if (opened.Problem is { } problem) return problem;
        await using var incident = opened.Value;
        if (await incident.StaleAsync(request.Seen, EntryKind.Title, cancellationToken) is { } stale) return stale;
        var before = incident.Now.Title;
        if (before == title.Value) return incident.Unchanged();

        await incident.Transaction.ExecuteAsync("update incidents set title = @Value where id = @Id", new { title.Value, incident.Now.Id }, cancellationToken);
        var now = clock.GetCurrentInstant();
        var entry = new NewEntry(EntryKind.Title, "", [new("title", before, title.Value)], now);
        return await incident.CommitAsync(entry, "incident.renamed", new { title = before }, new { title = title.Value }, now, cancellationToken);
    }
}
