using NodaTime;
using Upside.Incidents;
using Upside.Server.Access;
using Upside.Server.Storage;

namespace Upside.Server.Incidents;

/// <summary>What pages, the API and live streams read of one incident. Each is one round trip, as the asker.</summary>
internal sealed class IncidentQueries(Database database)
{
    /// <summary>Entries on the first page of a timeline.</summary>
    public const int PageLength = 200;

    // Whoever reads a version first and entries after it may have entries of a later version, but none is missing.
    private const string HeadSql = $"""
        select i.id, i.version, i.title, i.state, s.level, s.version as definitions, s.name as severity, s.definition,
            i.impact, i.audience, i.declared_by, p.name as declarer, i.declared_at, i.changed_at
        from incidents i left join severities s on s.id = i.severity join people p on p.id = i.declared_by
        where i.id = @id;
        select c.id, c.name, c.environment as environment_id, v.system, v.account, v.region
        from incident_components i join components c on c.id = i.component join environments v on v.id = c.environment
        where i.incident = @id order by c.name, c.id;
        {GivenTimes.LatestSql};
        select t.id, t.name from incidents i join audience_teams a using (audience) join teams t on t.id = a.team where i.id = @id order by t.name;
        select p.id, p.name from incidents i join audience_people a using (audience) join people p on p.id = a.person where i.id = @id order by p.name;
        """;

    private const string ChangesSql = HeadSql + $"select {Entries.Columns} {Entries.From} where t.incident = @id and t.changed > @after order by t.changed limit @limit";

    /// <summary>The incident as it is; null where there is none for the asker.</summary>
    public Task<IncidentView?> FindAsync(Actor actor, IncidentId id, CancellationToken cancellationToken) =>
        database.ReadAsync(actor, HeadSql, new { id }, ReadHeadAsync, cancellationToken);

    /// <summary>The incident and the end of its timeline; null where there is none for the asker.</summary>
    public Task<IncidentPage?> PageAsync(Actor actor, IncidentId id, CancellationToken cancellationToken)
    {
        const string sql = HeadSql + $"select {Entries.Columns} {Entries.From} where t.incident = @id order by t.happened_at desc, t.id desc limit @rows";
        return database.ReadAsync(actor, sql, new { id, rows = PageLength + 1 }, async rows =>
        {
            var incident = await ReadHeadAsync(rows);
            var entries = (await rows.ReadAsync<Entries.Row>()).Select(row => row.View()).ToList();
            return incident is null ? null : new IncidentPage(incident, [.. entries.Take(PageLength)], entries.Count > PageLength);
        }, cancellationToken);
    }

    /// <summary>Entries of a timeline, latest first, from before a place on.</summary>
    public async Task<IReadOnlyList<EntryView>> EntriesAsync(Actor actor, IncidentId id, TimelineOrder? before, int rows, CancellationToken cancellationToken)
    {
        const string order = " order by t.happened_at desc, t.id desc limit @rows";
        const string all = $"select {Entries.Columns} {Entries.From} where t.incident = @id{order}";
        const string older = $"select {Entries.Columns} {Entries.From} where t.incident = @id and (t.happened_at, t.id) < (@HappenedAt, @Number){order}";
        var found = before is { } place
            ? await database.ListAsync<Entries.Row>(actor, older, new { id, place.HappenedAt, place.Number, rows }, cancellationToken)
            : await database.ListAsync<Entries.Row>(actor, all, new { id, rows }, cancellationToken);
        return [.. found.Select(row => row.View())];
    }

    /// <summary>One entry; null where there is none for the asker.</summary>
    public async Task<EntryView?> EntryAsync(Actor actor, IncidentId id, EntryId entry, CancellationToken cancellationToken)
    {
        const string sql = $"select {Entries.Columns} {Entries.From} where t.incident = @id and t.id = @entry";
        return (await database.FindAsync<Entries.Row>(actor, sql, new { id, entry }, cancellationToken))?.View();
    }

    /// <summary>What an entry said, the first revision first and as it is now last; empty where there is none for the asker.</summary>
    public async Task<IReadOnlyList<RevisionView>> RevisionsAsync(Actor actor, IncidentId id, EntryId entry, CancellationToken cancellationToken)
    {
        const string sql = """
            select r.revision, r.text, r.happened_at, r.written_by, p.name as writer, r.written_at
            from timeline t
            cross join lateral (
                select revision, text, happened_at, written_by, written_at from timeline_revisions where entry = t.id
                union all select t.revision, t.text, t.happened_at, coalesce(t.edited_by, t.written_by), coalesce(t.edited_at, t.written_at)) r
            join people p on p.id = r.written_by
            where t.incident = @id and t.id = @entry
            order by r.revision
            """;
        var rows = await database.ListAsync<RevisionRow>(actor, sql, new { id, entry }, cancellationToken);
        return [.. rows.Select(row => new RevisionView(row.Revision, row.Text, row.HappenedAt, new PersonView(row.WrittenBy, row.Writer), row.WrittenAt))];
    }

    /// <summary>Everything that was believed of the impact times, one after the other; empty also where there is no incident for the asker.</summary>
    public async Task<IReadOnlyList<ImpactTimeView>> ImpactTimeHistoryAsync(Actor actor, IncidentId id, CancellationToken cancellationToken)
    {
        const string sql = """
            select g.milestone, g.time, g.said_by, p.name as said_by_name, g.said_at, g.reason
            from impact_times g join people p on p.id = g.said_by where g.incident = @id order by g.id
            """;
        return [.. (await database.ListAsync<GivenTimes.Row>(actor, sql, new { id }, cancellationToken)).Select(row => row.View())];
    }

    /// <summary>What <see cref="ChangesAsync"/> reads, and which of these people may read the incident at the end of that.</summary>
    public Task<(ChangesView? Changes, IReadOnlySet<PersonId> Allowed)> LiveAsync(Caller caller, IncidentId id, long after, int limit, IReadOnlyCollection<PersonId> people, CancellationToken cancellationToken)
    {
        const string sql = ChangesSql + "; select r from readers_of(@id, @among) r";
        var parameters = new { id, after, limit, among = people.Select(person => person.Value).ToArray() };
        return database.ReadAsync<(ChangesView?, IReadOnlySet<PersonId>)>(caller, sql, parameters, async rows =>
            (await ReadChangesAsync(rows, after), (await rows.ReadAsync<PersonId>()).ToHashSet()), cancellationToken);
    }

    /// <summary>The incident, and its entries that were changed after a version, in the order of those changes; null where there is none for the asker.</summary>
    public Task<ChangesView?> ChangesAsync(Caller caller, IncidentId id, long after, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync(caller, ChangesSql, new { id, after, limit }, rows => ReadChangesAsync(rows, after), cancellationToken);

    private static async Task<ChangesView?> ReadChangesAsync(Dapper.SqlMapper.GridReader rows, long after)
    {
        var incident = await ReadHeadAsync(rows);
        var entries = (await rows.ReadAsync<Entries.Row>()).Select(row => row.View()).ToList();
        return incident is null ? null : new ChangesView(incident, entries, entries.Count == 0 ? after : entries[^1].Version);
    }

    private static async Task<IncidentView?> ReadHeadAsync(Dapper.SqlMapper.GridReader rows)
    {
        var head = await rows.ReadFirstOrDefaultAsync<HeadRow>();
        var components = (await rows.ReadAsync<ComponentView>()).ToList();
        var times = (await rows.ReadAsync<GivenTimes.Row>()).Select(row => row.View()).ToList();
        var teams = (await rows.ReadAsync<TeamView>()).ToList();
        var people = (await rows.ReadAsync<PersonView>()).ToList();
        return head?.View(components, times, teams, people);
    }

    private sealed record HeadRow(
        long Id,
        long Version,
        string Title,
        IncidentState State,
        short? Level,
        long? Definitions,
        string? Severity,
        string? Definition,
        string Impact,
        long Audience,
        long DeclaredBy,
        string Declarer,
        Instant DeclaredAt,
        Instant ChangedAt)
    {
        public IncidentView View(IReadOnlyList<ComponentView> components, IReadOnlyList<ImpactTimeView> times, IReadOnlyList<TeamView> teams, IReadOnlyList<PersonView> people) => new(
            Id,
            Version,
            Title,
            State,
            Level is { } level ? new SeverityView(level, Definitions!.Value, Severity!, Definition!) : null,
            Impact,
            new PersonView(DeclaredBy, Declarer),
            DeclaredAt,
            ChangedAt,
            components,
            times,
            new VisibilityView(Audience == Change.Organisation, teams, people));
    }

    private sealed record RevisionRow(int Revision, string Text, Instant HappenedAt, long WrittenBy, string Writer, Instant WrittenAt);
}
