using System.Buffers;
using System.IO.Pipelines;
using System.Threading.Channels;
using NodaTime;
using Upside.Server.Access;

namespace Upside.Server.Incidents.Live;

/// <summary>One open stream. News waits here until its reader has taken what came before; one who is too slow for that is dropped, and comes back.</summary>
internal sealed class LiveReader(Actor actor, LiveFormat format, Instant since) : IDisposable
{
    // All readers share the bytes, so what waits costs a reference.
    private const int MostWaiting = 256;

    private readonly Channel<LiveNews> _waiting = Channel.CreateBounded<LiveNews>(new BoundedChannelOptions(MostWaiting));
    private readonly CancellationTokenSource _dropped = new();
    private readonly Lock _lock = new();
    private bool _hasGone; // it may leave in the moment in which it is found too slow

    public Actor Actor => actor;

    public LiveFormat Format => format;

    /// <summary>When the stream began.</summary>
    public Instant Since => since;

    /// <summary>Cancelled when the reader is too slow, which may be in the middle of a write that never ends.</summary>
    public CancellationToken Dropped => _dropped.Token;

    public void Offer(LiveNews news)
    {
        if (_waiting.Writer.TryWrite(news) || _waiting.Reader.Completion.IsCompleted) return;
        if (!_waiting.Writer.TryComplete()) return;
        lock (_lock)
        {
            if (!_hasGone) _dropped.Cancel();
        }
    }

    /// <summary>No more news: the stream ends after what is waiting.</summary>
    public void Close() => _waiting.Writer.TryComplete();

    /// <summary>The right to read is lost: the stream ends now.</summary>
    public void Shut()
    {
        _waiting.Writer.TryComplete();
        while (_waiting.Reader.TryRead(out _))
        {
        }
    }

    /// <summary>Sends news until there is no more.</summary>
    /// <param name="place">What the reader has had: it is not sent again.</param>
    public async Task SendAsync(PipeWriter body, Place place, CancellationToken cancellationToken)
    {
        await foreach (var news in _waiting.Reader.ReadAllAsync(cancellationToken))
        {
            place = Write(body, news, place);
            if ((await body.FlushAsync(cancellationToken)).IsCompleted) return;
        }
    }

    /// <summary>Writes what a reader at a place has not had.</summary>
    public static Place Write(PipeWriter body, LiveNews news, Place place)
    {
        if (ReferenceEquals(news, LiveNews.None)) body.Write(LiveNews.Heartbeat.Span);
        foreach (var entry in news.Entries)
        {
            if (entry.Version <= place.CaughtUp) continue;
            body.Write(entry.Bytes.Span);
            place = place with { CaughtUp = entry.Version };
        }
        if (news.Head is { } head && head.Version > place.Head)
        {
            body.Write(head.Bytes.Span);
            place = place with { Head = head.Version };
        }
        return place;
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _hasGone = true;
            _dropped.Dispose();
        }
    }

    /// <summary>What a reader has had: entries up to a version, and the incident at a version.</summary>
    internal readonly record struct Place(long CaughtUp, long Head);
}
