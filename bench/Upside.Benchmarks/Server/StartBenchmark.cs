using System.Diagnostics;
using System.Globalization;

namespace Upside.Benchmarks.Server;

/// <summary><c>start</c>: what somebody waits for who starts a server, and what it keeps in memory when nobody uses it.</summary>
internal sealed class StartBenchmark : IBenchmark
{
    private const int Runs = 5;
    private const double FirstPageBoundInMilliseconds = 2000;
    private const double MemoryBoundInMegabytes = 200;

    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(5);

    public string Name => "start";

    public string Summary => $"`upside serve`: from the command to the first page, with a new database and with one that is there (medians of {Runs}); memory after {Idle.TotalSeconds:0} s without a request.";

    public async Task<IReadOnlyList<Measure>> RunAsync(Workbench workbench, CancellationToken cancellationToken)
    {
        var first = new List<double>();
        var again = new List<double>();
        double? server = null;
        double? database = null;
        for (var run = 0; run < Runs; run++)
        {
            var folder = ServerProcess.EmptyFolder(Name);
            try
            {
                first.Add((await StartAsync(workbench, folder, _ => Task.CompletedTask, cancellationToken)).TotalMilliseconds);
                again.Add((await StartAsync(workbench, folder, LookAsync, cancellationToken)).TotalMilliseconds);
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        }
        var measures = new List<Measure>
        {
            new Measure("start/new", Median(first), "ms").Below(FirstPageBoundInMilliseconds),
            new("start/again", Median(again), "ms"),
        };
        if (server is { } ours) measures.Add(new Measure("start/memory", ours, "MB").Below(MemoryBoundInMegabytes));
        if (database is { } theirs) measures.Add(new("start/database-memory", theirs, "MB"));
        return measures;

        async Task LookAsync(ServerProcess running)
        {
            await Task.Delay(Idle, cancellationToken);
            server = running.ResidentMemory() / 1e6;
            database = Together(ServerProcess.Postmaster(running.Folder).Id) / 1e6;
        }
    }

    private static async Task<TimeSpan> StartAsync(Workbench workbench, string folder, Func<ServerProcess, Task> look, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        await using var server = await ServerProcess.StartAsync(workbench, folder, cancellationToken);
        using var client = new HttpClient { BaseAddress = server.Address };
        using var page = await client.GetAsync("/sign-in", cancellationToken);
        var taken = clock.Elapsed;
        if (!page.IsSuccessStatusCode) throw new BenchmarkFailedException($"the page was answered with {(int)page.StatusCode}");
        await look(server);
        return taken;
    }

    // Most of what PostgreSQL's processes keep, they share: each is counted with its part of that.
    private static long? Together(int postmaster)
    {
        if (!Directory.Exists("/proc/self")) return null;
        var all = from folder in Directory.EnumerateDirectories("/proc")
                  let name = Path.GetFileName(folder)
                  where char.IsAsciiDigit(name[0])
                  let id = int.Parse(name, CultureInfo.InvariantCulture)
                  where id == postmaster || Field(id, "status", "PPid:") == postmaster
                  select Field(id, "smaps_rollup", "Pss:") * 1024;
        return all.Sum();
    }

    private static long? Field(int process, string file, string name)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/{file}").FirstOrDefault(one => one.StartsWith(name, StringComparison.Ordinal));
            return line is null ? null : long.Parse(line.AsSpan(name.Length).TrimEnd("kB").Trim(), CultureInfo.InvariantCulture);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
