using System.Globalization;
using System.Text.Json;
using NodaTime;
using Upside.Incidents;
using Upside.Server.Access;
using Upside.Server.Incidents.Live;
using Upside.Server.Storage;

namespace Upside.Server.Incidents;

/// <summary>What a change of an incident came to.</summary>
/// <param name="Incident">The incident.</param>
/// <param name="Version">Its version now.</param>
/// <param name="Entry">The entry that tells the change; null where there was nothing to change.</param>
internal sealed record Changed(IncidentId Incident, long Version, EntryId? Entry);

/// <summary>An entry that a change leaves on the timeline.</summary>
internal sealed record NewEntry(EntryKind Kind, string Text, IReadOnlyList<EntryFact> Facts, Instant HappenedAt);

/// <summary>
/// An incident that one use case has to itself: its row is locked until the end. All changes of an incident and of its timeline go through
/// here, one after the other, so that versions, entries, the audit and the live streams agree.
/// </summary>
internal sealed class OpenIncident : IAsyncDisposable
{
    private readonly Actor _actor;

    private OpenIncident(Transaction transaction, Actor actor, Row now)
    {
        Transaction = transaction;
        _actor = actor;
        Now = now;
    }

    /// <summary>Where the use case reads and writes what is its own.</summary>
    public Transaction Transaction { get; }

    /// <summary>What is true before the change.</summary>
    public Row Now { get; }

    /// <returns>The incident; <see cref="ProblemKind.Forbidden"/> for those who only read, <see cref="ProblemKind.NotFound"/> also where it is not theirs to see.</returns>
    public static async Task<Result<OpenIncident>> BeginAsync(Database database, Actor actor, IncidentId id, CancellationToken cancellationToken)
    {
        if (actor.Refuse(Scope.Respond) is { } refusal) return refusal;
        const string sql = """
            select i.id, i.audience, i.declared_by, i.version, i.title, i.state, i.impact, s.level, s.version as definitions, s.name as severity
            from incidents i left join severities s on s.id = i.severity
            where i.id = @id for update of i
            """;
        var transaction = await database.BeginAsync(actor, cancellationToken);
        Row? row = null;
        try
        {
            row = await transaction.FindAsync<Row>(sql, new { id }, cancellationToken);
        }
        finally
        {
            if (row is null) await transaction.DisposeAsync();
        }
        return row is null ? NotFound(id) : new OpenIncident(transaction, actor, row);
    }

    /// <summary>What is said of an incident that is not there, or not for the asker.</summary>
    public static Problem NotFound(IncidentId id) =>
        new(ProblemKind.NotFound, string.Create(CultureInfo.InvariantCulture, $"There is no incident {id.Value} that you may see."));

    /// <summary>
    /// Whether somebody has changed the same thing since the asker looked. Other changes don't count: on a busy incident the version
    /// has always moved on, and a rename need not wait for everybody to stop writing.
    /// </summary>
    /// <param name="seen">The version that the asker has seen; null: whatever is there is to be changed.</param>
    /// <param name="kind">What is about to be changed.</param>
    public async Task<Problem?> StaleAsync(long? seen, EntryKind kind, CancellationToken cancellationToken)
    {
        if (seen is null || seen == Now.Version) return null;
        if (seen > Now.Version || seen < 1) return Unknown(seen.Value);
        const string sql = """
            select t.changed, p.name, t.written_at as at, t.facts::text
            from timeline t join people p on p.id = t.written_by
            where t.incident = @id and t.changed > @seen and t.kind = @kind
            order by t.changed desc
            """;
        var later = await Transaction.FindAsync<Later>(sql, new { Now.Id, seen, kind = kind.Word() }, cancellationToken);
        return later is null ? null : Meanwhile(later.Name, kind.Deed(), later.At, Entries.Facts(later.Facts));
    }

    /// <summary>The asker's version is none of this incident's.</summary>
    public Problem Unknown(long seen) =>
        Problem.Stale(Now.Version, string.Create(CultureInfo.InvariantCulture, $"The incident is at version {Now.Version}, not at {seen}. Look at it again, then send this once more."));

    /// <summary>Somebody was faster.</summary>
    public Problem Meanwhile(string name, string deed, Instant at, IReadOnlyList<EntryFact> facts)
    {
        var to = facts is [{ To: { Length: > 0 and <= 200 } only }] ? $" to \"{only}\"" : "";
        return Problem.Stale(Now.Version, string.Create(CultureInfo.InvariantCulture, $"{name} {deed}{to} at {at:HH:mm:ss} UTC, after you had looked. Look at it again, then decide."));
    }

    /// <summary>There was nothing to change: what is asked for is true already.</summary>
    public Changed Unchanged() => new(Now.Id, Now.Version, null);

    /// <summary>Leaves an entry, and commits the change with it.</summary>
    /// <param name="action">How the audit calls it: <c>incident.renamed</c>.</param>
    public async Task<Changed> CommitAsync(NewEntry entry, string action, object? before, object? after, Instant now, CancellationToken cancellationToken)
    {
        const string sql = """
            with i as (update incidents set version = version + 1, changed_at = @now where id = @Id returning version, audience)
            insert into timeline (incident, audience, kind, text, facts, happened_at, written_by, written_at, changed)
            select @Id, i.audience, @Kind, @Text, @Facts::jsonb, @HappenedAt, @Person, @now, i.version from i
            returning id, changed, audience
            """;
        var kept = await Transaction.FindAsync<Kept>(sql, new
        {
            Now.Id,
            Kind = entry.Kind.Word(),
            entry.Text,
            Facts = JsonSerializer.Serialize(entry.Facts, StorageJson.Options),
            entry.HappenedAt,
            _actor.Person,
            now,
        }, cancellationToken);
        return await FinishAsync(kept!, entry.Kind == EntryKind.Note ? EntrySubject(kept!.Id) : Now.Id.Subject, action, before, after, cancellationToken);
    }

    /// <summary>Changes an entry by <paramref name="set"/>, and commits that.</summary>
    /// <param name="set">Assignments to columns of the timeline, by parameters.</param>
    public async Task<Changed> CommitAsync(EntryId entry, string set, object parameters, string action, object? before, object? after, Instant now, CancellationToken cancellationToken)
    {
        var all = new Dapper.DynamicParameters(parameters);
        all.AddDynamicParams(new { incident = Now.Id, entry, now });
        var kept = await Transaction.FindAsync<Kept>($"""
            with i as (update incidents set version = version + 1, changed_at = @now where id = @incident returning version)
            update timeline t set changed = i.version, {set}
            from i where t.id = @entry
            returning t.id, t.changed, t.audience
            """, all, cancellationToken);
        return await FinishAsync(kept!, EntrySubject(entry), action, before, after, cancellationToken);
    }

    public ValueTask DisposeAsync() => Transaction.DisposeAsync();

    private async Task<Changed> FinishAsync(Kept kept, string subject, string action, object? before, object? after, CancellationToken cancellationToken)
    {
        await Transaction.RecordAsync(new Change(action, subject, kept.Audience, before, after), cancellationToken);
        await Transaction.EnqueueAsync(LiveStreams.Changed, new { incident = Now.Id.Value }, cancellationToken);
        await Transaction.CommitAsync(cancellationToken);
        return new Changed(Now.Id, kept.Changed, kept.Id);
    }

    private string EntrySubject(EntryId entry) => string.Create(CultureInfo.InvariantCulture, $"{Now.Id.Subject}/entry/{entry.Value}");

    /// <summary>What is true of an incident.</summary>
    internal sealed record Row(IncidentId Id, long Audience, PersonId DeclaredBy, long Version, string Title, IncidentState State, string Impact, short? Level, long? Definitions, string? Severity)
    {
        public Classification? Classification => Level is { } level ? new Classification(level, Definitions!.Value) : null;
    }

    private sealed record Later(long Changed, string Name, Instant At, string Facts);

    private sealed record Kept(EntryId Id, long Changed, long Audience);
}
