using NodaTime.Extensions;
using Upside.Incidents;
using Upside.Server.Access;
using Upside.Server.Storage;

namespace Upside.Server.Incidents;

/// <summary>A note turned out to be wrong: it is struck out, with the reason, and stays readable.</summary>
internal sealed class StrikeEntry(Database database, TimeProvider clock)
{
    /// <param name="Seen">The version that the asker has seen; null: any.</param>
    internal sealed record Request(IncidentId Incident, EntryId Entry, string? Reason, long? Seen = null);

    public async Task<Result<Changed>> HandleAsync(Actor actor, Request request, CancellationToken cancellationToken)
    {
        var reason = IncidentText.Reason(request.Reason);
        if (reason.Problem is { } unfounded) return unfounded;
        var opened = await OpenIncident.BeginAsync(database, actor, request.Incident, cancellationToken);
        if (opened.Problem is { } problem) return problem;
        await using var incident = opened.Value;
        var found = await NoteToChange.FindAsync(incident, request.Entry, request.Seen, cancellationToken);
        if (found.Problem is { } fixedForGood) return fixedForGood;

        var now = clock.GetCurrentInstant();
        const string set = "struck_by = @Person, struck_at = @now, struck_why = @Value";
        return await incident.CommitAsync(request.Entry, set, new { actor.Person, reason.Value }, "entry.struck", null, new { reason = reason.Value }, now, cancellationToken);
    }
}
