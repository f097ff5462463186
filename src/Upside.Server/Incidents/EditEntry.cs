using NodaTime;
using NodaTime.Extensions;
using Upside.Incidents;
using Upside.Server.Access;
using Upside.Server.Storage;

namespace Upside.Server.Incidents;

/// <summary>A note is put better, or at its right time. What it said before is kept.</summary>
internal sealed class EditEntry(Database database, TimeProvider clock)
{
    /// <param name="HappenedAt">Null: as it is.</param>
    /// <param name="Seen">The version that the asker has seen; null: any.</param>
    internal sealed record Request(IncidentId Incident, EntryId Entry, string? Text, Instant? HappenedAt = null, long? Seen = null);

    public async Task<Result<Changed>> HandleAsync(Actor actor, Request request, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        var text = IncidentText.Entry(request.Text);
        if (text.Problem is { } unclear) return unclear;
        if (request.HappenedAt is { } asked && TimelineOrder.Place(asked, now).Problem is { } implausible) return implausible;
        var opened = await OpenIncident.BeginAsync(database, actor, request.Incident, cancellationToken);
        if (opened.Problem is { } problem) return problem;
        await using var incident = opened.Value;
        var found = await NoteToChange.FindAsync(incident, request.Entry, request.Seen, cancellationToken);
        if (found.Problem is { } fixedForGood) return fixedForGood;
        var before = found.Value;
        var happenedAt = request.HappenedAt ?? before.HappenedAt;
        if (before.Text == text.Value && before.HappenedAt == happenedAt) return incident.Unchanged();

        const string keep = """
            insert into timeline_revisions (entry, revision, audience, text, happened_at, written_by, written_at)
            select id, revision, audience, text, happened_at, coalesce(edited_by, written_by), coalesce(edited_at, written_at) from timeline where id = @Entry
            """;
        await incident.Transaction.ExecuteAsync(keep, new { request.Entry }, cancellationToken);
        const string set = "text = @Value, happened_at = @happenedAt, revision = revision + 1, edited_by = @Person, edited_at = @now";
        return await incident.CommitAsync(
            request.Entry,
            set,
            new { text.Value, happenedAt, actor.Person },
            "entry.edited",
            new { text = before.Text, before.HappenedAt },
            new { text = text.Value, happenedAt },
            now,
            cancellationToken);
    }
}
