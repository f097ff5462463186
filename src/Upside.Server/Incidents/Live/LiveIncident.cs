using System.Threading.Channels;
using Npgsql;

namespace Upside.Server.Incidents.Live;

/// <summary>
/// The readers of one incident on this server. A change is read once, as one of them; all entries of an incident have the same audience,
/// so whoever may read one of them may read all, and everybody gets the same bytes. The same read asks which of the readers still may.
/// </summary>
internal sealed class LiveIncident(IncidentId id, long version, IncidentQueries queries, LiveWriter writer, TimeProvider clock, ILogger logger) : IDisposable
{
    private const int MostEntries = 500;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private readonly HashSet<LiveReader> _readers = [];
    private readonly Channel<bool> _pulses = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly CancellationTokenSource _over = new();
    private long _version = version; // up to here everything was offered to those who were here
    private bool _isOver;

    /// <summary>Whether nobody reads.</summary>
    public bool IsEmpty
    {
        get
        {
            lock (_lock) return _readers.Count == 0;
        }
    }

    /// <summary>From now on the reader is offered what is changed. What it missed before, it reads itself, afterwards: so nothing lies between.</summary>
    /// <returns>Whether there is still somebody here to offer anything.</returns>
    public bool Add(LiveReader reader)
    {
        lock (_lock) return !_isOver && _readers.Add(reader);
    }

    public void Remove(LiveReader reader)
    {
        lock (_lock) _readers.Remove(reader);
    }

    /// <summary>Something may have changed.</summary>
    public void Pulse() => _pulses.Writer.TryWrite(true);

    public IReadOnlyList<LiveReader> Readers()
    {
        lock (_lock) return [.. _readers];
    }

    /// <summary>Spreads news until the last reader has gone.</summary>
    public async Task RunAsync()
    {
        var over = _over.Token;
        try
        {
            await foreach (var _ in _pulses.Reader.ReadAllAsync(over)) await SpreadAllAsync(over);
        }
        catch (OperationCanceledException) when (over.IsCancellationRequested)
        {
        }
        finally
        {
            // Also where a bug ends it: readers come back to another one, and don't wait for news that nobody brings.
            lock (_lock)
            {
                _isOver = true;
                foreach (var reader in _readers) reader.Close();
            }
        }
    }

    public void Dispose()
    {
        _over.Cancel();
        _over.Dispose();
    }

    private async Task SpreadAllAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (await SpreadAsync(cancellationToken))
            {
            }
        }
        catch (NpgsqlException lost)
        {
            LiveLog.Waits(logger, id.Value, lost);
            await Task.Delay(Pause, clock, cancellationToken);
            Pulse();
        }
    }

    /// <summary>Reads once and offers it to all.</summary>
    /// <returns>Whether there may be more to read.</returns>
    private async Task<bool> SpreadAsync(CancellationToken cancellationToken)
    {
        var readers = Readers();
        if (readers.Count == 0) return false;
        var people = readers.Select(reader => reader.Actor.Person).ToHashSet();
        var (changes, allowed) = await queries.LiveAsync(readers[0].Actor, id, _version, MostEntries, people, cancellationToken);
        var news = new Dictionary<LiveFormat, LiveNews>();
        foreach (var format in readers.Select(reader => reader.Format).Distinct().Where(_ => changes is not null))
            news[format] = await writer.WriteAsync(changes!, format);
        lock (_lock)
        {
            foreach (var reader in _readers.Where(reader => people.Contains(reader.Actor.Person) && !allowed.Contains(reader.Actor.Person))) reader.Shut();
            _readers.RemoveWhere(reader => people.Contains(reader.Actor.Person) && !allowed.Contains(reader.Actor.Person));
            // Nothing, where whoever it was read for has just lost the right; and whoever came meanwhile was not asked about. Read again.
            if (changes is null || _readers.Any(reader => !people.Contains(reader.Actor.Person) || !news.ContainsKey(reader.Format))) return true;
            _version = changes.Version;
            foreach (var reader in _readers) reader.Offer(news[reader.Format]);
        }
        return changes.Entries.Count == MostEntries;
    }
}

/// <summary>What live streams say to the operator.</summary>
internal static partial class LiveLog
{
    [LoggerMessage(EventId = 501, Level = LogLevel.Warning, Message = "Changes of incident {Incident} cannot be read; it is tried again.")]
    public static partial void Waits(ILogger logger, long incident, Exception exception);

    [LoggerMessage(EventId = 502, Level = LogLevel.Error, Message = "The live streams of incident {Incident} ended by a bug; their readers come back.")]
    public static partial void Broke(ILogger logger, long incident, Exception exception);
}
