using System.Globalization;
using NodaTime;
using Upside.Incidents;

namespace Upside.Server.Incidents;

/// <summary>A note on the timeline of an incident that is locked, to be edited or struck out.</summary>
internal sealed record NoteToChange(long Changed, EntryKind Kind, string Text, Instant HappenedAt, int Revision, string LastBy, Instant LastAt, Instant? StruckAt, string? Striker)
{
    /// <param name="seen">The version of the incident, or of the entry, that the asker has seen; null: any.</param>
    /// <returns>The note, or why it can't be changed.</returns>
    public static async Task<Result<NoteToChange>> FindAsync(OpenIncident incident, EntryId entry, long? seen, CancellationToken cancellationToken)
    {
        const string sql = """
            select t.changed, t.kind, t.text, t.happened_at, t.revision, l.name as last_by, coalesce(t.edited_at, t.written_at) as last_at, t.struck_at, k.name as striker
            from timeline t
            join people l on l.id = coalesce(t.edited_by, t.written_by)
            left join people k on k.id = t.struck_by
            where t.id = @entry and t.incident = @Id
            """;
        var note = await incident.Transaction.FindAsync<NoteToChange>(sql, new { entry, incident.Now.Id }, cancellationToken);
        if (note is null) return new Problem(ProblemKind.NotFound, string.Create(CultureInfo.InvariantCulture, $"There is no entry {entry.Value} on this timeline."));
        if (note.Kind != EntryKind.Note) return new Problem(ProblemKind.Conflict, "This entry records a change of the incident and stays as it is. Write a note beside it.");
        if (note.StruckAt is { } struck) return new Problem(ProblemKind.Conflict, string.Create(CultureInfo.InvariantCulture, $"{note.Striker} struck this entry out at {struck:HH:mm:ss} UTC. Write a new one."));
        if (seen > incident.Now.Version || seen < 1) return incident.Unknown(seen.Value);
        return note.Changed > seen ? incident.Meanwhile(note.LastBy, "edited the entry", note.LastAt, []) : note;
    }
}
