using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Upside.Server.Tests.Incidents;

/// <summary>A program of somebody's that works with incidents over the API.</summary>
internal sealed class IncidentProgram(HttpClient client)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static IncidentProgram Of(TestPerson person, TestServer server) => new(person.Program(server));

    /// <summary>Declares an incident and gives its number.</summary>
    public async Task<long> DeclareAsync(object declaration)
    {
        using var answer = await client.PostAsJsonAsync("/api/v1/incidents", declaration, Cancellation);
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
        Assert.True(answer.StatusCode == HttpStatusCode.Created, body.ToString());
        return body.GetProperty("number").GetInt64();
    }

    /// <summary>Writes an entry and gives its number.</summary>
    public async Task<long> WriteAsync(long incident, string text, string? happenedAt = null)
    {
        using var answer = await client.PostAsJsonAsync(Path(incident, "entries"), new { text, happenedAt }, Cancellation);
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
        Assert.True(answer.StatusCode == HttpStatusCode.Created, body.ToString());
        return body.GetProperty("number").GetInt64();
    }

    /// <summary>What stands at a path, which has to be there.</summary>
    public async Task<JsonElement> ReadAsync(long incident, string rest = "") => await ReadAsync(Path(incident, rest));

    public async Task<JsonElement> ReadAsync(string path) => (await GetAsync(path)).Ok();

    public async Task<Told> GetAsync(string path) => await SendAsync(HttpMethod.Get, path, null, null);

    public async Task<Told> GetAsync(long incident, string rest = "") => await GetAsync(Path(incident, rest));

    /// <summary>Changes something of an incident.</summary>
    public async Task<Told> PutAsync(long incident, string rest, object body, long? ifMatch = null) => await SendAsync(HttpMethod.Put, Path(incident, rest), body, ifMatch);

    public async Task<Told> PostAsync(string path, object body) => await SendAsync(HttpMethod.Post, path, body, null);

    /// <summary>The events of a live stream, until it ends.</summary>
    public async IAsyncEnumerable<Heard> WatchAsync(long incident, long? after = null, long? lastEventId = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Path(incident, "live") + (after is null ? "" : string.Create(CultureInfo.InvariantCulture, $"?after={after}")));
        if (lastEventId is { } last) request.Headers.Add("Last-Event-ID", last.ToString(CultureInfo.InvariantCulture));
        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync(cancellationToken));
        var heard = new Heard(null, "", "");
        while (await lines.ReadLineAsync(cancellationToken) is { } line)
        {
            if (line.StartsWith("id: ", StringComparison.Ordinal)) heard = heard with { Id = long.Parse(line.AsSpan(4), CultureInfo.InvariantCulture) };
            else if (line.StartsWith("event: ", StringComparison.Ordinal)) heard = heard with { Event = line[7..] };
            else if (line.StartsWith("data: ", StringComparison.Ordinal)) heard = heard with { Data = heard.Data + line[6..] };
            else if (line.Length == 0 && heard.Data.Length > 0)
            {
                yield return heard;
                heard = new Heard(null, "", "");
            }
            else if (line.StartsWith("retry: ", StringComparison.Ordinal)) yield return new Heard(null, "open", "");
        }
    }

    private async Task<Told> SendAsync(HttpMethod method, string path, object? body, long? ifMatch)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null) request.Content = JsonContent.Create(body);
        if (ifMatch is not null) request.Headers.Add("If-Match", string.Create(CultureInfo.InvariantCulture, $"\"{ifMatch}\""));
        using var answer = await client.SendAsync(request, Cancellation);
        var text = await answer.Content.ReadAsStringAsync(Cancellation);
        return new Told(answer.StatusCode, text.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(text), answer.Headers.ETag?.Tag);
    }

    private static string Path(long incident, string rest) => string.Create(CultureInfo.InvariantCulture, $"/api/v1/incidents/{incident}{(rest.Length == 0 ? "" : "/")}{rest}");

    /// <summary>An answer.</summary>
    internal sealed record Told(HttpStatusCode Status, JsonElement Body, string? ETag)
    {
        public JsonElement Ok()
        {
            Assert.True(Status == HttpStatusCode.OK, $"{Status}: {Body}");
            return Body;
        }

        /// <summary>The sentence of a problem, which this has to be.</summary>
        public string Refused(HttpStatusCode status)
        {
            Assert.True(Status == status, $"{Status}: {Body}");
            return Body.GetProperty("detail").GetString()!;
        }
    }

    /// <summary>An event of a stream; named <c>open</c> when it begins.</summary>
    internal sealed record Heard(long? Id, string Event, string Data)
    {
        public JsonElement Json => JsonSerializer.Deserialize<JsonElement>(Data);
    }
}
