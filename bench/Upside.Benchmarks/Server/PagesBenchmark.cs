using System.Globalization;
using Npgsql;

namespace Upside.Benchmarks.Server;

/// <summary>The pages that everybody reads, with years of incidents behind them, beside plain SQL for the same rows in the same run.</summary>
internal sealed class PagesBenchmark : IBenchmark
{
    private const int ASecond = 50;
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(5);

    public string Name => "pages";

    public string Summary => $"p95 of incident page and list at {ASecond} requests a second, {ManyIncidents.Incidents} incidents and {ManyIncidents.Entries} entries, against plain SQL for the same rows";

    public async Task<IReadOnlyList<Measure>> RunAsync(Workbench workbench, CancellationToken cancellationToken)
    {
        var folder = ServerProcess.EmptyFolder("pages");
        try
        {
            await using var server = await ServerProcess.StartAsync(workbench, folder, cancellationToken);
            await using var owner = server.Database();
            await workbench.Notices.WriteLineAsync($"{Name}: writing {ManyIncidents.Entries} entries…");
            await ManyIncidents.FillAsync(owner, cancellationToken);
            var (person, token) = await ServerProcess.AddPersonAsync(owner, "reader", cancellationToken);
            using var client = server.Client(token);
            await using var app = server.Database("upside_app");
            var measures = new List<Measure>();
            foreach (var page in Pages)
            {
                var latencies = await MeasureAsync(page.Address, client, cancellationToken);
                var plain = await OpenLoop.RunAsync(ASecond, WarmUp, (i, cancellation) => QueryAsync(app, person, page.Sql, page.Incident(i), cancellation), cancellationToken);
                measures.Add(new Measure($"{Name}/{page.Name}", OpenLoop.Percentile(latencies, 95), "ms").Against(OpenLoop.Percentile(plain, 95)).Below(50));
            }
            return measures;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static readonly IReadOnlyList<Page> Pages =
    [
        new("incident", i => $"/incidents/{Spread(i)}", Spread, """
            select i.*, s.name, p.name from incidents i left join severities s on s.id = i.severity join people p on p.id = i.declared_by where i.id = $1;
            select t.*, p.name from timeline t join people p on p.id = t.written_by where t.incident = $1 order by t.happened_at desc, t.id desc limit 201
            """),
        new("longest", _ => $"/incidents/{ManyIncidents.Longest}", _ => ManyIncidents.Longest, """
            select i.*, s.name, p.name from incidents i left join severities s on s.id = i.severity join people p on p.id = i.declared_by where i.id = $1;
            select t.*, p.name from timeline t join people p on p.id = t.written_by where t.incident = $1 order by t.happened_at desc, t.id desc limit 201
            """),
        new("list", _ => "/incidents", _ => 1, """
            select i.*, s.name, p.name from incidents i left join severities s on s.id = i.severity join people p on p.id = i.declared_by where $1::bigint > 0 order by i.id desc limit 51
            """),
        new("search", i => $"/incidents?q=payments+{Spread(i).ToString(CultureInfo.InvariantCulture)}", Spread, """
            select i.*, s.name, p.name from incidents_that_say('payments ' || $1::bigint) f join incidents i on i.id = f.incident left join severities s on s.id = i.severity join people p on p.id = i.declared_by order by i.id desc limit 51
            """),
        new("home", _ => "/", _ => 1, """
            select i.*, s.name, p.name from incidents i left join severities s on s.id = i.severity join people p on p.id = i.declared_by where i.state in ('investigating', 'identified', 'monitoring') and $1::bigint > 0 order by s.level nulls last, i.id desc limit 100
            """),
    ];

    private static async Task<IReadOnlyList<double>> MeasureAsync(Func<int, string> address, HttpClient client, CancellationToken cancellationToken)
    {
        await OpenLoop.RunAsync(ASecond, WarmUp, GetAsync, cancellationToken);
        return await OpenLoop.RunAsync(ASecond, Time, GetAsync, cancellationToken);

        async Task GetAsync(int number, CancellationToken cancellation)
        {
            using var answer = await client.GetAsync(address(number), cancellation);
            var body = await answer.Content.ReadAsByteArrayAsync(cancellation);
            if (!answer.IsSuccessStatusCode || body.Length < 1000) throw new BenchmarkFailedException($"{address(number)} answers {(int)answer.StatusCode} with {body.Length} bytes");
        }
    }

    // As somebody, as the server does it: in one round trip and under the policies.
    private static async Task QueryAsync(NpgsqlDataSource app, long person, string sql, long incident, CancellationToken cancellationToken)
    {
        await using var batch = app.CreateBatch();
        batch.BatchCommands.Add(new NpgsqlBatchCommand("select set_config('upside.person', $1, true)") { Parameters = { new() { Value = person.ToString(CultureInfo.InvariantCulture) } } });
        foreach (var statement in sql.Split(';')) batch.BatchCommands.Add(new NpgsqlBatchCommand(statement) { Parameters = { new() { Value = incident } } });
        await using var rows = await batch.ExecuteReaderAsync(cancellationToken);
        do
        {
            while (await rows.ReadAsync(cancellationToken)) rows.GetValue(0);
        }
        while (await rows.NextResultAsync(cancellationToken));
    }

    // Another incident each time, so that nothing is measured that lies in a cache by chance.
    private static long Spread(int number) => 1 + (number * 7919L % ManyIncidents.Incidents);

    private sealed record Page(string Name, Func<int, string> Address, Func<int, long> Incident, string Sql);
}
