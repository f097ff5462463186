using System.Text.Json.Nodes;
using NodaTime;
using Upside.Server.Access;
using Upside.Server.Storage;

namespace Upside.Server.Audit;

/// <summary>What is read of the audit: by administrators, and of private records only what they may see of the records themselves.</summary>
internal sealed class AuditQueries(Database database)
{
    /// <summary>Lines, the latest first.</summary>
    /// <param name="before">Only lines before this one, to go on from a page; null for the latest.</param>
    public async Task<Result<IReadOnlyList<AuditEntry>>> ListAsync(Actor actor, AuditFilter filter, long? before, int most, CancellationToken cancellationToken)
    {
        if (actor.Refuse(Scope.Administer) is { } refused) return refused;
        var parameters = new
        {
            people = filter.People?.ToArray(),
            filter.Subject,
            filter.Action,
            filter.From,
            filter.Until,
            before,
            most,
        };
        var rows = await database.ListAsync<Row>(actor, Sql(filter, before), parameters, cancellationToken);
        return await OpenAsync(actor, rows, cancellationToken);
    }

    /// <summary>All lines, the latest first, read in portions.</summary>
    public async IAsyncEnumerable<AuditEntry> ExportAsync(Actor actor, AuditFilter filter, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        const int portion = 500;
        long? before = null;
        while (true)
        {
            var entries = (await ListAsync(actor, filter, before, portion, cancellationToken)).Value;
            foreach (var entry in entries) yield return entry;
            if (entries.Count < portion) yield break;
            before = entries[^1].Id;
        }
    }

    /// <summary>The people of this name or e-mail address, or with this number.</summary>
    public Task<IReadOnlyList<long>> PeopleAsync(Actor actor, string named, CancellationToken cancellationToken) =>
        database.ListAsync<long>(actor, "select id from people where lower(name) = lower(@named) or lower(email) = lower(@named) or id::text = @named", new { named }, cancellationToken);

    public async Task<Result<AuditState>> StateAsync(Actor actor, CancellationToken cancellationToken)
    {
        if (actor.Refuse(Scope.Administer) is { } refused) return refused;
        const string sql = "select number, at, seal from audit_seals order by number desc limit 1; select count(*) from audit_unsealed";
        return await database.ReadAsync(actor, sql, null, async rows => new AuditState(await rows.ReadFirstOrDefaultAsync<SealedUpTo>(), await rows.ReadFirstAsync<long>()), cancellationToken);
    }

    private static string Sql(AuditFilter filter, long? before)
    {
        var conditions = new List<string>();
        if (before is not null) conditions.Add("a.id < @before");
        if (filter.People is not null) conditions.Add("a.person = any(@people)");
        if (filter.Subject is not null) conditions.Add("(a.subject = @Subject or starts_with(a.subject, @Subject || '/'))");
        if (filter.Action is not null) conditions.Add("(a.action = @Action or starts_with(a.action, @Action || '.'))");
        if (filter.From is not null) conditions.Add("a.at >= @From");
        if (filter.Until is not null) conditions.Add("a.at < @Until");
        return $"""
            select a.id, a.at, a.person, p.name, a.via, a.address::text as address, a.action, a.subject, a.before::text as before, a.after::text as after
            from audit a left join people p on p.id = a.person
            {(conditions.Count == 0 ? "" : "where " + string.Join(" and ", conditions))}
            order by a.id desc
            limit @most
            """;
    }

    private async Task<Result<IReadOnlyList<AuditEntry>>> OpenAsync(Actor actor, IReadOnlyList<Row> rows, CancellationToken cancellationToken)
    {
        var parsed = rows.Select(row => (Row: row, Address: Parse(row.Address), Before: Parse(row.Before), After: Parse(row.After))).ToList();
        var people = parsed.SelectMany(line => new[] { line.Address, line.Before, line.After }.SelectMany(OpenedJson.PeopleIn)).Select(person => person.Value).Distinct().ToArray();
        var keys = people.Length == 0 ? [] : await database.ListAsync<KeptKey>(actor, "select person, key from person_keys_of(@people)", new { people }, cancellationToken);
        var byPerson = keys.ToDictionary(key => key.Person, key => key.Key is { } bytes ? new PersonKey(bytes) : null);
        return parsed.ConvertAll(line => new AuditEntry(
            line.Row.Id,
            line.Row.At,
            line.Row.Person is { } person ? new AuditPerson(person, line.Row.Name!) : null,
            line.Row.Via,
            OpenedJson.Open(line.Address, byPerson) is JsonValue address ? (string?)address : null,
            line.Row.Action,
            line.Row.Subject,
            OpenedJson.Open(line.Before, byPerson),
            OpenedJson.Open(line.After, byPerson)));
    }

    private static JsonNode? Parse(string? json) => json is null ? null : JsonNode.Parse(json);

    private sealed record Row(long Id, Instant At, long? Person, string? Name, string Via, string? Address, string Action, string Subject, string? Before, string? After);

    private sealed record KeptKey(PersonId Person, byte[]? Key);
}
