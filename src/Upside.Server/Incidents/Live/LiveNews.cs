using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Upside.Server.Incidents.Pages;
using Upside.Server.Web;

namespace Upside.Server.Incidents.Live;

/// <summary>An event of a stream, in the bytes in which it is sent, and the version of the incident that it comes with.</summary>
internal readonly record struct LiveEvent(long Version, ReadOnlyMemory<byte> Bytes);

/// <summary>
/// What was changed, in the bytes that go to every reader alike.
/// <para>
/// The contract of the streams <c>/incidents/{n}/live</c> (HTML) and <c>/api/v1/incidents/{n}/live</c> (JSON), both server-sent events:
/// each changed entry is one event whose id is the version of the incident that the change came with, in that order; an entry that was edited or
/// struck out comes again, as it is now. Then, without an id, the incident itself. A reader goes on from where it was with the header
/// <c>Last-Event-ID</c> or, the first time, with <c>?after=</c> and the version it has read; without either it is told what is changed from now on.
/// In HTML events have no name and hold what <see cref="LiveEntry"/> and <see cref="LiveHead"/> render, which must not depend on who reads it;
/// in JSON they are named <c>entry</c> and <c>incident</c> and hold what the API shows. A stream begins with the version
/// from which it goes on, as an id without an event, and every 15 seconds there is an event <c>alive</c>. The stream ends when the
/// server stops, when it cannot tell whether a right has been lost, and once in half an hour: whoever still may comes back and misses nothing.
/// </para>
/// </summary>
/// <param name="Entries">In the order of their versions.</param>
/// <param name="Head">The incident itself; null where nothing was changed, which tells only that the stream is alive.</param>
internal sealed record LiveNews(IReadOnlyList<LiveEvent> Entries, LiveEvent? Head)
{
    /// <summary>That there is no news.</summary>
    public static readonly LiveNews None = new([], null);

    /// <summary>What is sent where there is no news: an event without content, since readers are not told of comments.</summary>
    public static readonly ReadOnlyMemory<byte> Heartbeat = "event: alive\ndata:\n\n"u8.ToArray();
}

/// <summary>Puts changes into the bytes of a stream.</summary>
internal sealed class LiveWriter(IServiceScopeFactory scopes, IOptions<Microsoft.AspNetCore.Http.Json.JsonOptions> json)
{
    public Task<LiveNews> WriteAsync(ChangesView changes, LiveFormat format) => format == LiveFormat.Html ? HtmlAsync(changes) : Task.FromResult(Json(changes));

    private async Task<LiveNews> HtmlAsync(ChangesView changes)
    {
        await using var scope = scopes.CreateAsyncScope();
        var entries = new List<LiveEvent>(changes.Entries.Count);
        foreach (var entry in changes.Entries)
        {
            var html = await Render.TextAsync<LiveEntry>(scope.ServiceProvider, new Dictionary<string, object?> { ["Incident"] = changes.Incident, ["Entry"] = entry });
            entries.Add(new LiveEvent(entry.Version, Event(entry.Version, null, html)));
        }
        var head = await Render.TextAsync<LiveHead>(scope.ServiceProvider, new Dictionary<string, object?> { ["Incident"] = changes.Incident });
        return new LiveNews(entries, new LiveEvent(changes.Incident.Version, Event(null, null, head)));
    }

    private LiveNews Json(ChangesView changes)
    {
        var options = json.Value.SerializerOptions;
        return new LiveNews(
            [.. changes.Entries.Select(entry => new LiveEvent(entry.Version, Event(entry.Version, "entry", JsonSerializer.Serialize(entry, options))))],
            new LiveEvent(changes.Incident.Version, Event(null, "incident", JsonSerializer.Serialize(changes.Incident, options))));
    }

    private static byte[] Event(long? id, string? name, string data)
    {
        var text = new StringBuilder(data.Length + 64);
        if (id is { } version) text.Append("id: ").Append(version).Append('\n');
        if (name is not null) text.Append("event: ").Append(name).Append('\n');
        foreach (var line in data.AsSpan().EnumerateLines()) text.Append("data: ").Append(line).Append('\n');
        return Encoding.UTF8.GetBytes(text.Append('\n').ToString());
    }
}
