using NodaTime;
using Upside.Server.Storage;

namespace Upside.Server.Agreement;

/// <summary>Reads the agreement and who stands by it.</summary>
internal sealed class AgreementQueries(Database database)
{
    private const int LeadersAtTheHead = 3;
    private const string Current = "(select max(version) from agreements)";

    /// <summary>The agreement that holds now.</summary>
    public async Task<AgreementView> CurrentAsync(Caller caller, CancellationToken cancellationToken) =>
        (await ReadAsync(caller, Current, null, cancellationToken))!;

    /// <summary>One version, or null.</summary>
    public Task<AgreementView?> VersionAsync(Caller caller, long version, CancellationToken cancellationToken) =>
        ReadAsync(caller, "@version", new { version }, cancellationToken);

    /// <summary>The latest versions that are older than one, the latest first.</summary>
    public async Task<IReadOnlyList<AgreementLine>> HistoryAsync(Caller caller, long before, int most, CancellationToken cancellationToken)
    {
        const string sql = """
            select a.version, a.reason, a.written_at, p.id as writer_id, p.name as writer_name,
                (select count(*)::int from endorsements e where e.version = a.version) as endorsements
            from agreements a left join people p on p.id = a.written_by
            where a.version < @before order by a.version desc limit @most
            """;
        var rows = await database.ListAsync<LineRow>(caller, sql, new { before, most }, cancellationToken);
        return [.. rows.Select(row => new AgreementLine(row.Version, row.Reason, Person(row.WriterId, row.WriterName), row.WrittenAt, row.Endorsements))];
    }

    /// <summary>What stands at the head of incidents.</summary>
    public Task<AgreementSummary> SummaryAsync(Caller caller, CancellationToken cancellationToken)
    {
        const string sql = $"""
            select {Current} as version, count(*)::int as endorsed from endorsements where version = {Current};
            select p.name from endorsements e join people p on p.id = e.person
            where e.version = {Current} and e.leads is not null order by e.endorsed_at, p.id limit @LeadersAtTheHead
            """;
        return database.ReadAsync(caller, sql, new { LeadersAtTheHead }, async rows =>
        {
            var (version, endorsed) = await rows.ReadSingleAsync<(long, int)>();
            return new AgreementSummary(version, [.. await rows.ReadAsync<string>()], endorsed);
        }, cancellationToken);
    }

    /// <summary>Everybody who is marked as leading, by name.</summary>
    public async Task<IReadOnlyList<LeaderView>> LeadersAsync(Caller caller, CancellationToken cancellationToken)
    {
        const string sql = "select p.id, p.name, l.leads from leaders l join people p on p.id = l.person order by lower(p.name), p.id";
        var rows = await database.ListAsync<(long Id, string Name, string Leads)>(caller, sql, null, cancellationToken);
        return [.. rows.Select(row => new LeaderView(new PersonView(row.Id, row.Name), row.Leads))];
    }

    /// <summary>People who could be marked as leading, by name.</summary>
    public Task<IReadOnlyList<PersonView>> OthersAsync(Caller caller, CancellationToken cancellationToken) =>
        database.ListAsync<PersonView>(
            caller, "select id, name from people where disabled_at is null and id not in (select person from leaders) order by lower(name), id", null, cancellationToken);

    private Task<AgreementView?> ReadAsync(Caller caller, string version, object? parameters, CancellationToken cancellationToken)
    {
        var sql = $"""
            select a.version, a.text, a.reason, a.written_at, p.id as writer_id, p.name as writer_name
            from agreements a left join people p on p.id = a.written_by where a.version = {version};
            select p.id, p.name, e.leads, e.endorsed_at from endorsements e join people p on p.id = e.person
            where e.version = {version} order by e.leads is null, e.endorsed_at, p.id
            """;
        return database.ReadAsync(caller, sql, parameters, async rows =>
        {
            if (await rows.ReadFirstOrDefaultAsync<AgreementRow>() is not { } row) return null;
            var endorsements = await rows.ReadAsync<EndorsementRow>();
            return new AgreementView(row.Version, row.Text, row.Reason, Person(row.WriterId, row.WriterName), row.WrittenAt,
                [.. endorsements.Select(one => new EndorsementView(new PersonView(one.Id, one.Name), one.Leads, one.EndorsedAt))]);
        }, cancellationToken);
    }

    private static PersonView? Person(long? id, string? name) => id is { } known ? new PersonView(known, name!) : null;

    private sealed record AgreementRow(long Version, string Text, string Reason, Instant WrittenAt, long? WriterId, string? WriterName);

    private sealed record EndorsementRow(long Id, string Name, string? Leads, Instant EndorsedAt);

    private sealed record LineRow(long Version, string Reason, Instant WrittenAt, long? WriterId, string? WriterName, int Endorsements);
}
