using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Upside.Benchmarks.Server;

/// <summary><c>live-readers</c>: how long it takes until everybody who watches an incident has a new entry.</summary>
internal sealed class LiveReaders : IBenchmark
{
    private const int Readers = 1000;
    private const int WarmUp = 5; // a server that has just started compiles while it tells; its first entry is told apart
    private const int Entries = WarmUp + 50;
    private const double BoundInMilliseconds = 250;
    private const string Mark = "entry-";
    private const int MarkDigits = 5;

    private static readonly TimeSpan BetweenEntries = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    public string Name => "live-readers";

    public string Summary => "1,000 live readers of one incident on loopback: from sending an entry until a reader has it.";

    public async Task<IReadOnlyList<Measure>> RunAsync(Workbench workbench, CancellationToken cancellationToken)
    {
        var folder = ServerProcess.EmptyFolder(Name);
        try
        {
            await using var server = await ServerProcess.StartAsync(workbench, folder, cancellationToken);
            await using var owner = server.Database();
            var (_, token) = await ServerProcess.AddPersonAsync(owner, "Reader", cancellationToken);
            return await MeasureAsync(server, token, workbench.Notices, cancellationToken);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task<IReadOnlyList<Measure>> MeasureAsync(ServerProcess server, string token, TextWriter notices, CancellationToken cancellationToken)
    {
        using var client = server.Client(token);
        var incident = await BenchIncident.DeclareAsync(client, "A thousand people watch", cancellationToken);
        var sent = new long[Entries];
        var delays = new ConcurrentBag<(int Entry, double Delay)>();
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var streams = Enumerable.Range(0, Readers).Select(_ => new LiveStream(client, incident.Number)).ToList();
        var reading = streams.Select(stream => stream.ReadAsync(line => Take(line, sent, delays), end.Token)).ToList();
        await Task.WhenAll(streams.Select(stream => stream.Open)).WaitAsync(LongestWait, cancellationToken);

        for (var entry = 0; entry < Entries; entry++)
        {
            Volatile.Write(ref sent[entry], Stopwatch.GetTimestamp());
            await incident.WriteAsync([client], Mark + entry.ToString("D5", CultureInfo.InvariantCulture), cancellationToken);
            await Task.Delay(BetweenEntries, cancellationToken);
        }
        var patience = Stopwatch.StartNew();
        while (delays.Count < Readers * Entries && patience.Elapsed < LongestWait) await Task.Delay(BetweenEntries, cancellationToken);
        await end.CancelAsync();
        await Task.WhenAll(reading);

        var first = delays.Where(one => one.Entry == 0).Select(one => one.Delay).DefaultIfEmpty(double.NaN).Max();
        var sorted = delays.Where(one => one.Entry >= WarmUp).Select(one => one.Delay).Order().ToList();
        await notices.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  {delays.Count} of {Readers * Entries} deliveries; the reader's side runs on the same cores"));
        if (sorted.Count == 0) throw new BenchmarkFailedException("no reader was told anything");
        return
        [
            new Measure(Name, At(sorted, 0.99), "ms").Below(BoundInMilliseconds),
            new Measure($"{Name}/median", At(sorted, 0.5), "ms"),
            new Measure($"{Name}/first", first, "ms"),
            new Measure($"{Name}/delivered", 100.0 * delays.Count / (Readers * Entries), "%").AtLeast(100),
            new Measure($"{Name}/memory", server.ResidentMemory() is { } bytes ? bytes / 1e6 : double.NaN, "MB"),
        ];
    }

    private static void Take(string line, long[] sent, ConcurrentBag<(int Entry, double Delay)> delays)
    {
        var at = line.IndexOf(Mark, StringComparison.Ordinal);
        if (at < 0 || !int.TryParse(line.AsSpan(at + Mark.Length, MarkDigits), NumberStyles.None, CultureInfo.InvariantCulture, out var entry)) return;
        delays.Add((entry, Stopwatch.GetElapsedTime(Volatile.Read(ref sent[entry])).TotalMilliseconds));
    }

    private static double At(List<double> sorted, double share) => sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * share))];
}
