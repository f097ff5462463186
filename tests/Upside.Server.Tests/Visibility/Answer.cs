using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;

namespace Upside.Server.Tests.Visibility;

/// <summary>What somebody gets to read at an address, without what differs from one request to the next anyway.</summary>
internal sealed partial record Answer(int Status, string Headers, string Body)
{
    // A stream has said what it has to say about the past when nothing comes for this long.
    private static readonly TimeSpan Silence = TimeSpan.FromMilliseconds(500);

    private static readonly string[] OfTheMoment = ["Date", "Content-Length", "Transfer-Encoding"];

    public bool Says(string word) => Body.Contains(word, StringComparison.OrdinalIgnoreCase) || Headers.Contains(word, StringComparison.OrdinalIgnoreCase);

    /// <param name="asked">What was asked for, which an answer may repeat: it is blanked.</param>
    public static async Task<Answer> GetAsync(HttpClient client, string method, string path, IReadOnlyCollection<string> asked, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(path, UriKind.Relative));
        if (method is "POST" or "PUT" or "PATCH") request.Content = new StringContent("{}", Encoding.UTF8, "application/json");
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        var body = response.Content.Headers.ContentType?.MediaType == "text/event-stream" ? await ReadStreamAsync(response, cancellationToken) : await response.Content.ReadAsStringAsync(cancellationToken);
        return new Answer((int)response.StatusCode, Blank(Text(response.Headers) + Text(response.Content.Headers), asked), Blank(body, asked));
    }

    public override string ToString() => $"{Status}\n{Headers}\n{Body}";

    private static string Text(HttpHeaders headers) => string.Concat(headers.Where(header => !OfTheMoment.Contains(header.Key)).OrderBy(header => header.Key, StringComparer.Ordinal).Select(header => $"{header.Key}: {string.Join(", ", header.Value)}\n"));

    private static string Blank(string text, IReadOnlyCollection<string> asked)
    {
        foreach (var word in asked) text = text.Replace(word, "…", StringComparison.OrdinalIgnoreCase);
        return OfTheRequest().Replace(text, "…");
    }

    private static async Task<string> ReadStreamAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var (text, buffer) = (new StringBuilder(), new byte[4096]);
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        while (true)
        {
            using var silence = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            silence.CancelAfter(Silence);
            try
            {
                var count = await stream.ReadAsync(buffer, silence.Token);
                if (count == 0) return text.ToString();
                text.Append(Encoding.UTF8.GetString(buffer, 0, count));
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                return text.ToString();
            }
        }
    }

    // Anti-forgery tokens, the keys of forms that are carried out once, nonces and trace ids.
    [GeneratedRegex("CfDJ8[\\w-]+|\\b[0-9a-f]{32}\\b|nonce-[^']+|\"traceId\":\"[^\"]+\"")]
    private static partial Regex OfTheRequest();
}
