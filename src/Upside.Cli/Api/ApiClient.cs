using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Upside.Cli.Api;

/// <summary>Talks to the API of a server. What is written is sent again when the connection breaks, with a key that makes it count once.</summary>
internal sealed class ApiClient(Account account, TimeProvider clock) : IDisposable
{
    private const int KeyLength = 32;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    // Half a minute of trying; then a person decides.
    private static readonly TimeSpan[] Pauses = [.. new[] { 0.2, 0.5, 1, 2, 4, 8, 12 }.Select(seconds => TimeSpan.FromSeconds(seconds))];

    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = Patience })
    {
        BaseAddress = account.Server,
        Timeout = Timeout.InfiniteTimeSpan, // a live stream has no end; what is asked once has a deadline of its own
        DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", account.Token), UserAgent = { new ProductInfoHeaderValue("upside", UpsideCommand.Version) } },
    };

    /// <summary>Reads something.</summary>
    public Task<Result<JsonElement>> GetAsync(string path, CancellationToken cancellationToken) => SendAsync(HttpMethod.Get, path, null, cancellationToken);

    /// <summary>Makes something, once, however often the request has to be sent.</summary>
    public Task<Result<JsonElement>> PostAsync(string path, JsonObject body, CancellationToken cancellationToken) => SendAsync(HttpMethod.Post, path, body, cancellationToken);

    /// <summary>Opens a live stream.</summary>
    /// <returns>The answer, to be read line by line and disposed of; or why there is none.</returns>
    public async Task<Result<HttpResponseMessage>> OpenAsync(string path, string? lastEvent, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Accept = { new MediaTypeWithQualityHeaderValue("text/event-stream") } } };
        if (lastEvent is not null) request.Headers.Add("Last-Event-ID", lastEvent);
        var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        if (answer.IsSuccessStatusCode) return answer;
        using (answer) return Refusal(answer, await BodyAsync(answer, cancellationToken));
    }

    public void Dispose() => _http.Dispose();

    private async Task<Result<JsonElement>> SendAsync(HttpMethod method, string path, JsonObject? body, CancellationToken cancellationToken)
    {
        var key = method == HttpMethod.Post ? RandomNumberGenerator.GetHexString(KeyLength, lowercase: true) : null;
        for (var attempt = 0; ; attempt++)
        {
            Problem trouble;
            try
            {
                using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
                deadline.CancelAfter(Patience);
                using var request = new HttpRequestMessage(method, path);
                if (body is not null) request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
                if (key is not null) request.Headers.Add("Idempotency-Key", key);
                using var answer = await _http.SendAsync(request, deadline.Token);
                var read = await BodyAsync(answer, deadline.Token);
                if (answer.IsSuccessStatusCode) return read is { } json ? json : new Problem(ProblemKind.Conflict, $"{Account.Shown(account.Server)} answers, but not like Upside: is the address right?");
                trouble = Refusal(answer, read);
                if (answer.StatusCode is not (HttpStatusCode.ServiceUnavailable or HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout)) return trouble;
            }
            catch (HttpRequestException broken)
            {
                trouble = Unreachable(broken.HttpRequestError == HttpRequestError.NameResolutionError ? "there is no such host" : broken.InnerException?.Message ?? broken.Message);
                if (broken.HttpRequestError is HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError) return trouble;
            }
            catch (IOException broken)
            {
                trouble = Unreachable(broken.Message);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                trouble = Unreachable("it does not answer in time");
            }
            // Reading can be repeated by whoever reads; what was typed must not be lost so easily.
            if (key is null || attempt == Pauses.Length) return trouble;
            await Task.Delay(Pauses[attempt], clock, cancellationToken);
        }
    }

    private Problem Unreachable(string why) => new(ProblemKind.Conflict, $"{Account.Shown(account.Server)} cannot be reached: {why.TrimEnd('.')}.");

    private Problem Refusal(HttpResponseMessage answer, JsonElement? body)
    {
        if (body is { ValueKind: JsonValueKind.Object } problem && problem.TryGetProperty("detail", out var detail) && detail.GetString() is { } said)
            return new Problem(Kind(answer.StatusCode), said);
        return new Problem(ProblemKind.Conflict, $"{Account.Shown(account.Server)} answers {(int)answer.StatusCode}, but not like Upside: is the address right?");
    }

    private static ProblemKind Kind(HttpStatusCode status) => status switch
    {
        HttpStatusCode.Unauthorized => ProblemKind.Unauthenticated,
        HttpStatusCode.Forbidden => ProblemKind.Forbidden,
        HttpStatusCode.NotFound => ProblemKind.NotFound,
        _ => ProblemKind.Conflict,
    };

    private static async Task<JsonElement?> BodyAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        if (answer.Content.Headers.ContentType?.MediaType is not ("application/json" or "application/problem+json")) return null;
        try
        {
            using var json = await JsonDocument.ParseAsync(await answer.Content.ReadAsStreamAsync(cancellationToken), default, cancellationToken);
            return json.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
