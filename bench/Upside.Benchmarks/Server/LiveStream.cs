using System.Globalization;

namespace Upside.Benchmarks.Server;

/// <summary>A reader of an incident's live stream, who comes back with the last id when the stream breaks, as a browser does.</summary>
internal sealed class LiveStream(HttpClient client, long incident)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private string? _lastId;

    /// <summary>Completed when the server has answered the first time: from then on nothing is missed.</summary>
    public Task Open => _open.Task;

    private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Reads until cancelled.</summary>
    /// <param name="entry">Called for each entry with the line of data.</param>
    public async Task ReadAsync(Action<string> entry, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await ReadOnceAsync(entry, cancellationToken);
            }
            catch (Exception broken) when (broken is HttpRequestException or IOException && !cancellationToken.IsCancellationRequested)
            {
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
            await Task.Delay(Pause, CancellationToken.None);
        }
    }

    private async Task ReadOnceAsync(Action<string> entry, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, string.Create(CultureInfo.InvariantCulture, $"/api/v1/incidents/{incident}/live"));
        if (_lastId is not null) request.Headers.Add("Last-Event-ID", _lastId);
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        if (!response.IsSuccessStatusCode) return;
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync(cancellationToken));
        string? id = null;
        var isEntry = false;
        while (await lines.ReadLineAsync(cancellationToken) is { } line)
        {
            _open.TrySetResult();
            if (line.StartsWith("id: ", StringComparison.Ordinal)) id = line[4..];
            else if (line.StartsWith("event: ", StringComparison.Ordinal)) isEntry = line is "event: entry";
            else if (line.StartsWith("data: ", StringComparison.Ordinal) && isEntry) entry(line);
            else if (line.Length == 0) (_lastId, isEntry) = (id ?? _lastId, false);
        }
    }
}
