using Npgsql;

namespace Upside.Benchmarks.Server;

/// <summary>A database with many incidents, written in bulk past the server.</summary>
internal static class ManyIncidents
{
    public const int Incidents = 10_000;
    public const int Entries = 1_000_000;

    /// <summary>The number of one with a long timeline.</summary>
    public const int Longest = 1;

    private const int People = 200;
    private const int LongTimeline = 5_000;

    /// <summary>Fills an empty schema. An incident has a hundred entries, as a long night has; one of them has thousands.</summary>
    public static async Task FillAsync(NpgsqlDataSource owner, CancellationToken cancellationToken)
    {
        await using var connection = await owner.OpenConnectionAsync(cancellationToken);
        await RunAsync(connection, $"""
            insert into people (name, email, role, joined_at)
                select 'Person ' || n, 'person' || n || '@example.org', 'responder', now() from generate_series(1, {People}) n;
            insert into environments (system, account, region) values ('shop', 'production', 'eu-central');
            insert into components (name, environment) select 'Component ' || n, (select max(id) from environments) from generate_series(1, 50) n;
            insert into incidents (audience, version, title, state, severity, impact, declared_by, declared_at, changed_at)
                select 1, 1, (array['Checkout', 'Search', 'Sign-in', 'Payments', 'Mail', 'Reports'])[1 + n % 6] || ' fails for some customers, ' || n,
                    case when n % 250 = 0 then 'investigating' when n % 100 = 0 then 'monitoring' when n % 37 = 0 then 'cancelled' else 'resolved' end,
                    (select id from severities order by version desc, level limit 1 offset n % 3), 'One in ' || n || ' requests fails',
                    (select min(id) from people) + n % {People}, now() - n * interval '3 hours', now() - n * interval '3 hours'
                from generate_series({Incidents}, 1, -1) n;
            insert into incident_components (incident, component, audience)
                select i.id, (select min(id) from components) + i.id % 50, 1 from incidents i;
            """, cancellationToken);
        await CopyAsync(connection, cancellationToken);
        await RunAsync(connection, "update incidents i set version = t.last from (select incident, max(changed) as last from timeline group by incident) t where t.incident = i.id", cancellationToken);
        await RunAsync(connection, "vacuum analyze", cancellationToken);
    }

    private static async Task CopyAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        const string copy = "copy timeline (incident, audience, kind, text, happened_at, written_by, written_at, changed) from stdin (format binary)";
        var people = await ListAsync(connection, "select id from people order by id", cancellationToken);
        var incidents = await ListAsync(connection, "select id from incidents order by id", cancellationToken);
        string[] words = ["rolled", "back", "the", "last", "deploy", "queue", "drains", "slowly", "latency", "is", "normal", "again", "in", "region", "two", "cache", "cold"];
        await using var writer = await connection.BeginBinaryImportAsync(copy, cancellationToken);
        var start = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        var each = (Entries - LongTimeline) / (Incidents - 1);
        var written = 0;
        foreach (var incident in incidents)
        {
            var count = incident == Longest ? LongTimeline : each;
            for (var entry = 0; entry < count || (incident == incidents[^1] && written < Entries); entry++, written++)
            {
                var at = start.AddMinutes((incident * 180) + entry);
                await writer.StartRowAsync(cancellationToken);
                await writer.WriteAsync(incident, cancellationToken);
                await writer.WriteAsync(1L, cancellationToken);
                await writer.WriteAsync("note", cancellationToken);
                await writer.WriteAsync(string.Join(' ', Enumerable.Range(0, 12).Select(word => words[((entry * 7) + (word * 5) + (int)incident) % words.Length])), cancellationToken);
                await writer.WriteAsync(at, cancellationToken);
                await writer.WriteAsync(people[(entry + (int)incident) % people.Count], cancellationToken);
                await writer.WriteAsync(at, cancellationToken);
                await writer.WriteAsync(entry + 1L, cancellationToken);
            }
        }
        await writer.CompleteAsync(cancellationToken);
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task<List<long>> ListAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        var all = new List<long>();
        await using var command = new NpgsqlCommand(sql, connection);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken)) all.Add(rows.GetInt64(0));
        return all;
    }
}
