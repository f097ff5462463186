using NodaTime.Extensions;
using Upside.Incidents;
using Upside.Server.Access;
using Upside.Server.Storage;

namespace Upside.Server.Incidents;

/// <summary>
/// Others may see the incident than before, all of it and at once; streams of those who no longer may end with the commit. What everybody sees is
/// hidden only by whoever declared it or by an editor: otherwise one responder could take the record from all the others.
/// </summary>
internal sealed class ChangeVisibility(Database database, TimeProvider clock)
{
    /// <param name="Seen">The version that the asker has seen; null: any.</param>
    internal sealed record Request(IncidentId Incident, VisibleTo Visibility, string? Reason = null, long? Seen = null);

    public async Task<Result<Changed>> HandleAsync(Actor actor, Request request, CancellationToken cancellationToken)
    {
        var reason = IncidentText.OptionalReason(request.Reason);
        if (reason.Problem is { } unclear) return unclear;
        var opened = await OpenIncident.BeginAsync(database, actor, request.Incident, cancellationToken);
        if (opened.Problem is { } problem) return problem;
        await using var incident = opened.Value;
        if (await incident.StaleAsync(request.Seen, EntryKind.Visibility, cancellationToken) is { } stale) return stale;
        var chosen = await ChosenVisibility.FindAsync(incident.Transaction, actor, request.Visibility, cancellationToken);
        if (chosen.Problem is { } nobody) return nobody;
        var (before, after) = (incident.Now.Audience, chosen.Value);
        if (before == after.Audience) return incident.Unchanged();
        if (before == Change.Organisation && incident.Now.DeclaredBy != actor.Person && !actor.May(Scope.Edit)) return NotYours;

        var words = await ChosenVisibility.WordsAsync(incident.Transaction, before, cancellationToken);
        await MoveAsync(incident.Transaction, incident.Now.Id, after.Audience, cancellationToken);
        // For everybody: lines about an incident are hidden with it, and hiding one must leave a trace.
        var trace = new Change("visibility.changed", $"person/{actor.Person.Value}", Change.Organisation, null, new { incident = incident.Now.Id });
        await incident.Transaction.RecordAsync(trace, cancellationToken);
        var now = clock.GetCurrentInstant();
        var entry = new NewEntry(EntryKind.Visibility, reason.Value, [new("visibility", words, after.Words)], now);
        return await incident.CommitAsync(entry, "incident.visibility-changed", new { audience = before }, new { audience = after.Audience, reason = reason.Value }, now, cancellationToken);
    }

    private static Problem NotYours => new(ProblemKind.Forbidden, "An incident that everybody sees is made private by whoever declared it, or by an editor. Ask one of them.");

    private static async Task MoveAsync(Transaction transaction, IncidentId incident, long audience, CancellationToken cancellationToken)
    {
        const string sql = """
            update timeline_revisions r set audience = @audience from timeline t where t.id = r.entry and t.incident = @incident;
            update timeline set audience = @audience where incident = @incident;
            update impact_times set audience = @audience where incident = @incident;
            update incident_components set audience = @audience where incident = @incident;
            update incidents set audience = @audience where id = @incident;
            """;
        await transaction.ExecuteAsync(sql, new { incident, audience }, cancellationToken);
    }
}
