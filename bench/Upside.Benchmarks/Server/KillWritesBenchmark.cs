using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text.Json;

namespace Upside.Benchmarks.Server;

/// <summary>
/// Kills the server and its PostgreSQL, in turns, while many clients write; each entry is sent again with its key until it is
/// acknowledged. Afterwards the timeline must hold every acknowledged entry, and none twice.
/// </summary>
internal sealed class KillWritesBenchmark : IBenchmark
{
    private const int Clients = 64;
    private const int Kills = 20;

    private static readonly TimeSpan BetweenKills = TimeSpan.FromSeconds(1.5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    public string Name => "kill-writes";

    public string Summary => $"kill -9 of the server and of PostgreSQL, {Kills} times, while {Clients} clients write entries: what is lost, what stands twice";

    public async Task<IReadOnlyList<Measure>> RunAsync(Workbench workbench, CancellationToken cancellationToken)
    {
        var folder = ServerProcess.EmptyFolder("kill");
        ServerProcess? server = null;
        try
        {
            var urls = $"http://127.0.0.1:{FreePort()}";
            server = await ServerProcess.StartAsync(workbench, folder, cancellationToken, urls);
            string token;
            await using (var owner = server.Database()) (_, token) = await ServerProcess.AddPersonAsync(owner, "writer", cancellationToken);
            using var http = server.Client(token);
            var incident = await DeclareAsync(http, cancellationToken);

            using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            var writers = Enumerable.Range(0, Clients).Select(client => WriteAsync(http, incident, client, over.Token, cancellationToken)).ToList();
            var recoveries = new List<double>();
            for (var kill = 0; kill < Kills; kill++)
            {
                await Task.Delay(BetweenKills, cancellationToken);
                var clock = Stopwatch.StartNew();
                if (kill % 2 == 0)
                {
                    await ServerProcess.KillAsync(server.Id);
                    await server.DisposeAsync();
                    server = await ServerProcess.StartAsync(workbench, folder, cancellationToken, urls);
                }
                else
                {
                    await ServerProcess.KillAsync(ServerProcess.Postmaster(folder).Id);
                }
                await UntilWrittenAsync(http, incident, kill, cancellationToken);
                recoveries.Add(clock.Elapsed.TotalMilliseconds);
            }
            await over.CancelAsync();
            var acknowledged = (await Task.WhenAll(writers)).SelectMany(written => written).ToList();
            return await CountAsync(server, incident, acknowledged, recoveries, cancellationToken);
        }
        finally
        {
            if (server is not null) await server.DisposeAsync();
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task<IReadOnlyList<Measure>> CountAsync(ServerProcess server, long incident, List<string> acknowledged, List<double> recoveries, CancellationToken cancellationToken)
    {
        await using var owner = server.Database();
        var copies = new Dictionary<string, int>(StringComparer.Ordinal);
        await using (var command = owner.CreateCommand("select text from timeline where incident = $1 and kind = 'note'"))
        {
            command.Parameters.AddWithValue(incident);
            await using var rows = await command.ExecuteReaderAsync(cancellationToken);
            while (await rows.ReadAsync(cancellationToken)) copies[rows.GetString(0)] = copies.GetValueOrDefault(rows.GetString(0)) + 1;
        }
        recoveries.Sort();
        return
        [
            new Measure($"{Name}/acknowledged", acknowledged.Count, "entries").AtLeast(Clients),
            new Measure($"{Name}/lost", acknowledged.Count(text => !copies.ContainsKey(text)), "entries").Below(1),
            new Measure($"{Name}/twice", copies.Values.Count(count => count > 1), "entries").Below(1),
            new Measure($"{Name}/recovery", recoveries[^1], "ms"),
        ];
    }

    /// <summary>Writes one entry after the other, and sends each until it is acknowledged.</summary>
    private static async Task<List<string>> WriteAsync(HttpClient http, long incident, int client, CancellationToken over, CancellationToken cancellationToken)
    {
        var acknowledged = new List<string>();
        for (var entry = 0; !over.IsCancellationRequested; entry++)
        {
            var text = $"client {client}, entry {entry}";
            var key = RandomNumberGenerator.GetHexString(32);
            while (!await IsWrittenAsync(http, incident, text, key, cancellationToken)) await Task.Delay(Pause, cancellationToken);
            acknowledged.Add(text);
        }
        return acknowledged;
    }

    private static async Task UntilWrittenAsync(HttpClient http, long incident, int kill, CancellationToken cancellationToken)
    {
        var key = RandomNumberGenerator.GetHexString(32);
        while (!await IsWrittenAsync(http, incident, $"after kill {kill}", key, cancellationToken)) await Task.Delay(Pause, cancellationToken);
    }

    private static async Task<bool> IsWrittenAsync(HttpClient http, long incident, string text, string key, CancellationToken cancellationToken)
    {
        try
        {
            using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            deadline.CancelAfter(Patience);
            using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/incidents/{incident}/entries") { Content = JsonContent.Create(new { text }), Headers = { { "Idempotency-Key", key } } };
            using var answer = await http.SendAsync(request, deadline.Token);
            return answer.StatusCode switch
            {
                HttpStatusCode.Created => true,
                HttpStatusCode.ServiceUnavailable => false,
                var other => throw new BenchmarkFailedException($"an entry was answered with {(int)other}: {await answer.Content.ReadAsStringAsync(deadline.Token)}"),
            };
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException || (broken is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return false;
        }
    }

    private static async Task<long> DeclareAsync(HttpClient http, CancellationToken cancellationToken)
    {
        using var answer = await http.PostAsJsonAsync("/api/v1/incidents", new { title = "Somebody kills processes" }, cancellationToken);
        if (!answer.IsSuccessStatusCode) throw new BenchmarkFailedException($"declaring is answered with {(int)answer.StatusCode}");
        return (await answer.Content.ReadFromJsonAsync<JsonElement>(cancellationToken)).GetProperty("number").GetInt64();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
