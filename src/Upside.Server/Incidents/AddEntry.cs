using NodaTime;
using NodaTime.Extensions;
using Upside.Incidents;
using Upside.Server.Access;
using Upside.Server.Storage;

namespace Upside.Server.Incidents;

/// <summary>Somebody writes what they saw, did or found out.</summary>
internal sealed class AddEntry(Database database, TimeProvider clock)
{
    /// <param name="HappenedAt">Null: now.</param>
    internal sealed record Request(IncidentId Incident, string? Text, Instant? HappenedAt = null);

    public async Task<Result<Changed>> HandleAsync(Actor actor, Request request, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        var text = IncidentText.Entry(request.Text);
        if (text.Problem is { } unclear) return unclear;
        var at = TimelineOrder.Place(request.HappenedAt ?? now, now);
        if (at.Problem is { } implausible) return implausible;
        var opened = await OpenIncident.BeginAsync(database, actor, request.Incident, cancellationToken);
        if (opened.Problem is { } problem) return problem;
        await using var incident = opened.Value;

        var entry = new NewEntry(EntryKind.Note, text.Value, [], at.Value);
        return await incident.CommitAsync(entry, "entry.written", null, new { text = text.Value, happenedAt = at.Value }, now, cancellationToken);
    }
}
