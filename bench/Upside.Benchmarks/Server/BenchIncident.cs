using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;

namespace Upside.Benchmarks.Server;

/// <summary>An incident to write on, over the API.</summary>
internal sealed class BenchIncident
{
    private BenchIncident(long number) => Number = number;

    public long Number { get; }

    public static async Task<BenchIncident> DeclareAsync(HttpClient client, string title, CancellationToken cancellationToken)
    {
        using var answer = await client.PostAsJsonAsync("/api/v1/incidents", new { title }, cancellationToken);
        if (!answer.IsSuccessStatusCode) throw new BenchmarkFailedException($"an incident cannot be declared: {await answer.Content.ReadAsStringAsync(cancellationToken)}");
        var made = await answer.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
        return new BenchIncident(made.GetProperty("number").GetInt64());
    }

    /// <summary>Writes an entry, again and again under the same key until a server acknowledges it.</summary>
    /// <param name="clients">Servers to try in turn.</param>
    /// <exception cref="BenchmarkFailedException">It was refused, or nobody answered for half a minute.</exception>
    public async Task WriteAsync(IReadOnlyList<HttpClient> clients, string text, CancellationToken cancellationToken)
    {
        const int mostTries = 300;
        var pause = TimeSpan.FromMilliseconds(100);
        for (var attempt = 0; attempt < mostTries; attempt++)
        {
            if (await TryWriteAsync(clients[attempt % clients.Count], text, cancellationToken)) return;
            await Task.Delay(pause, cancellationToken);
        }
        throw new BenchmarkFailedException($"nobody took the entry {text}");
    }

    private async Task<bool> TryWriteAsync(HttpClient client, string text, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, string.Create(CultureInfo.InvariantCulture, $"/api/v1/incidents/{Number}/entries"))
        {
            Content = JsonContent.Create(new { text }),
            Headers = { { "Idempotency-Key", text } },
        };
        try
        {
            using var answer = await client.SendAsync(request, cancellationToken);
            if (answer.IsSuccessStatusCode) return true;
            if ((int)answer.StatusCode >= 500) return false;
            throw new BenchmarkFailedException($"an entry was refused: {await answer.Content.ReadAsStringAsync(cancellationToken)}");
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
