using NodaTime.Extensions;
using Upside.Incidents;
using Upside.Server.Access;
using Upside.Server.Storage;

namespace Upside.Server.Incidents;

/// <summary>How bad it is, by the written definitions that hold now. The incident keeps the version it was classified by.</summary>
internal sealed class ClassifySeverity(Database database, TimeProvider clock)
{
    /// <param name="Severity">A level; 1 is the worst.</param>
    /// <param name="Reason">May be empty the first time.</param>
    /// <param name="Seen">The version that the asker has seen; null: any.</param>
    internal sealed record Request(IncidentId Incident, int Severity, string? Reason = null, long? Seen = null);

    public async Task<Result<Changed>> HandleAsync(Actor actor, Request request, CancellationToken cancellationToken)
    {
        var opened = await OpenIncident.BeginAsync(database, actor, request.Incident, cancellationToken);
        if (opened.Problem is { } problem) return problem;
        await using var incident = opened.Value;
        if (await incident.StaleAsync(request.Seen, EntryKind.Severity, cancellationToken) is { } stale) return stale;
        var found = await ChosenSeverity.FindAsync(incident.Transaction, request.Severity, cancellationToken);
        if (found.Problem is { } unknown) return unknown;
        var (before, severity) = (incident.Now, found.Value);
        var decided = SeverityMove.Decide(before.Classification, severity.Classification, request.Reason);
        if (decided.Problem is { } notDecided) return notDecided;

        await incident.Transaction.ExecuteAsync("update incidents set severity = @severity where id = @Id", new { severity = severity.Id, before.Id }, cancellationToken);
        var now = clock.GetCurrentInstant();
        var from = before.Level is { } level ? ChosenSeverity.LabelOf(before.Severity!, level) : null;
        var entry = new NewEntry(EntryKind.Severity, decided.Value, [new("severity", from, severity.Label)], now);
        return await incident.CommitAsync(entry, "incident.classified", before.Classification, new { severity.Classification, reason = decided.Value }, now, cancellationToken);
    }
}
