using NodaTime.Extensions;
using Upside.Incidents;
using Upside.Server.Access;
using Upside.Server.Storage;

namespace Upside.Server.Incidents;

/// <summary>The incident moves on, back, or turns out to be none.</summary>
internal sealed class ChangeState(Database database, TimeProvider clock)
{
    /// <param name="Reason">May be empty.</param>
    /// <param name="Seen">The version that the asker has seen; null: any.</param>
    internal sealed record Request(IncidentId Incident, IncidentState State, string? Reason = null, long? Seen = null);

    public async Task<Result<Changed>> HandleAsync(Actor actor, Request request, CancellationToken cancellationToken)
    {
        var reason = IncidentText.OptionalReason(request.Reason);
        if (reason.Problem is { } unclear) return unclear;
        var opened = await OpenIncident.BeginAsync(database, actor, request.Incident, cancellationToken);
        if (opened.Problem is { } problem) return problem;
        await using var incident = opened.Value;
        if (await incident.StaleAsync(request.Seen, EntryKind.State, cancellationToken) is { } stale) return stale;
        var decided = StateMove.Decide(incident.Now.State, request.State);
        if (decided.Problem is { } notAllowed) return notAllowed;

        var (from, to) = (decided.Value.From.Word(), decided.Value.To.Word());
        await incident.Transaction.ExecuteAsync("update incidents set state = @to where id = @Id", new { to, incident.Now.Id }, cancellationToken);
        var now = clock.GetCurrentInstant();
        var entry = new NewEntry(EntryKind.State, reason.Value, [new("state", from, to)], now);
        return await incident.CommitAsync(entry, "incident.moved", new { state = from }, new { state = to, reason = reason.Value }, now, cancellationToken);
    }
}
