using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Upside.Server.Storage;

namespace Upside.Benchmarks.Server;

/// <summary><c>two-servers</c>: entries written at one server reach the readers of the other; either may die, and nothing is lost or doubled.</summary>
internal sealed class TwoServers : IBenchmark
{
    private const int EntriesInPeace = 50;
    private const int EntriesInTrouble = 40;
    private const double CrossingBoundInMilliseconds = 1000;

    private static readonly TimeSpan BetweenEntries = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    public string Name => "two-servers";

    public string Summary => "Two servers on one PostgreSQL: an entry crosses from one to the readers of the other; then one after the other is killed while entries are written.";

    public async Task<IReadOnlyList<Measure>> RunAsync(Workbench workbench, CancellationToken cancellationToken)
    {
        var folder = ServerProcess.EmptyFolder(Name);
        try
        {
            var started = await PrivatePostgres.StartAsync(new PrivatePostgresOptions(Path.Join(folder, "data")), TimeProvider.System, NullLogger.Instance, cancellationToken);
            if (started.Problem is { } problem) throw new BenchmarkFailedException(problem.Message);
            await using var postgres = started.Value;
            return await MeasureAsync(workbench, postgres, folder, cancellationToken);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task<IReadOnlyList<Measure>> MeasureAsync(Workbench workbench, PrivatePostgres postgres, string folder, CancellationToken cancellationToken)
    {
        var shared = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["UPSIDE_DATABASE"] = Address(postgres, DatabaseRoles.App),
            ["UPSIDE_DATABASE_OWNER"] = Address(postgres, DatabaseRoles.Owner),
        };
        await using var one = await ServerProcess.StartAsync(workbench, folder, cancellationToken, environment: shared);
        await using var two = await ServerProcess.StartAsync(workbench, folder, cancellationToken, environment: shared);
        await using var owner = Npgsql.NpgsqlDataSource.Create(postgres.ConnectionString(DatabaseRoles.Owner) + ";Search Path=upside");
        var (_, token) = await ServerProcess.AddPersonAsync(owner, "Writer", cancellationToken);
        using var atOne = one.Client(token);
        using var atTwo = two.Client(token);
        var incident = await BenchIncident.DeclareAsync(atOne, "Two servers", cancellationToken);

        var seen = new ConcurrentDictionary<string, long>(StringComparer.Ordinal);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var stream = new LiveStream(atTwo, incident.Number);
        var reading = stream.ReadAsync(line => See(line, seen), end.Token);
        await stream.Open.WaitAsync(LongestWait, cancellationToken);

        var crossings = await CrossAsync(incident, atOne, seen, cancellationToken);
        var written = EntriesInPeace;

        // The first dies: who wrote there goes on at the other, and its readers miss nothing.
        written += await WriteThroughAsync(incident, [atOne, atTwo], "first", () => ServerProcess.KillAsync(one.Id), cancellationToken);
        await using var replacement = await ServerProcess.StartAsync(workbench, folder, cancellationToken, environment: shared);
        using var atReplacement = replacement.Client(token);
        // Then the second, with its readers: whoever reads at the replacement is told all that happened since.
        var later = new LiveStream(atReplacement, incident.Number);
        var readingLater = later.ReadAsync(line => See(line, seen), end.Token);
        await later.Open.WaitAsync(LongestWait, cancellationToken);
        await Task.Delay(BetweenEntries, cancellationToken);
        written += await WriteThroughAsync(incident, [atTwo, atReplacement], "second", () => ServerProcess.KillAsync(two.Id), cancellationToken);

        var patience = Stopwatch.StartNew();
        while (seen.Count < written && patience.Elapsed < LongestWait) await Task.Delay(BetweenEntries, cancellationToken);
        await end.CancelAsync();
        await Task.WhenAll(reading, readingLater);
        var (kept, doubled) = await CountAsync(owner, incident, cancellationToken);
        var sorted = crossings.Order().ToList();
        return
        [
            new Measure(Name, sorted[(int)(sorted.Count * 0.99)], "ms").Below(CrossingBoundInMilliseconds),
            new Measure($"{Name}/median", sorted[sorted.Count / 2], "ms"),
            new Measure($"{Name}/kept", 100.0 * kept / written, "%").AtLeast(100),
            new Measure($"{Name}/told", 100.0 * seen.Count / written, "%").AtLeast(100),
            new Measure($"{Name}/doubled", doubled, "entries").Below(1),
        ];
    }

    private static async Task<List<double>> CrossAsync(BenchIncident incident, HttpClient from, ConcurrentDictionary<string, long> seen, CancellationToken cancellationToken)
    {
        var delays = new List<double>();
        for (var number = 0; number < EntriesInPeace; number++)
        {
            var text = Text("peace", number);
            var before = Stopwatch.GetTimestamp();
            await incident.WriteAsync([from], text, cancellationToken);
            var patience = Stopwatch.StartNew();
            while (!seen.ContainsKey(text) && patience.Elapsed < LongestWait) await Task.Delay(1, cancellationToken);
            if (!seen.TryGetValue(text, out var crossed)) throw new BenchmarkFailedException($"{text} did not cross within {LongestWait.TotalSeconds} s");
            delays.Add(Stopwatch.GetElapsedTime(before, crossed).TotalMilliseconds);
        }
        return delays;
    }

    private static async Task<int> WriteThroughAsync(BenchIncident incident, IReadOnlyList<HttpClient> clients, string name, Func<Task> trouble, CancellationToken cancellationToken)
    {
        Task? killing = null;
        for (var number = 0; number < EntriesInTrouble; number++)
        {
            if (number == EntriesInTrouble / 2) killing = trouble();
            await incident.WriteAsync(clients, Text(name, number), cancellationToken);
            await Task.Delay(BetweenEntries, cancellationToken);
        }
        await killing!;
        return EntriesInTrouble;
    }

    private static async Task<(long Kept, long Doubled)> CountAsync(Npgsql.NpgsqlDataSource owner, BenchIncident incident, CancellationToken cancellationToken)
    {
        await using var command = owner.CreateCommand("select count(distinct text), count(*) - count(distinct text) from timeline where incident = $1 and text like 'two-servers-%'");
        command.Parameters.AddWithValue(incident.Number);
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        await row.ReadAsync(cancellationToken);
        return (row.GetInt64(0), row.GetInt64(1));
    }

    private static void See(string line, ConcurrentDictionary<string, long> seen)
    {
        var at = line.IndexOf("two-servers-", StringComparison.Ordinal);
        if (at < 0) return;
        var text = line[at..line.IndexOf('"', at)];
        seen.TryAdd(text, Stopwatch.GetTimestamp());
    }

    private static string Text(string phase, int number) => string.Create(CultureInfo.InvariantCulture, $"two-servers-{phase}-{number:D3}");

    private static string Address(PrivatePostgres postgres, string role)
    {
        var made = new Npgsql.NpgsqlConnectionStringBuilder(postgres.ConnectionString(role));
        return $"postgres://{role}@/{made.Database}?host={Uri.EscapeDataString(made.Host!)}";
    }
}
