using System.Text.Json;
using NodaTime.Extensions;
using Upside.Server.Access;
using Upside.Server.Storage;

namespace Upside.Server.Incidents.Live;

/// <summary>The live streams of this server: who reads what, and when a stream has to end.</summary>
internal sealed class LiveStreams(IncidentQueries queries, LiveWriter writer, Notifications notifications, IHostApplicationLifetime lifetime, TimeProvider clock, ILogger<LiveStreams> logger) : BackgroundService
{
    /// <summary>How an incident's change is told in the outbox: <c>{"incident": number}</c>.</summary>
    public const string Changed = "live";

    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    // A session that has run out meanwhile is noticed when its stream comes back.
    private static readonly NodaTime.Duration Longest = NodaTime.Duration.FromMinutes(30);

    private readonly Lock _lock = new();
    private readonly Dictionary<IncidentId, LiveIncident> _incidents = [];
    private bool _isDraining;
    private bool _hasHeard;

    /// <summary>Begins a stream: from now on its reader is offered what is changed.</summary>
    /// <param name="version">The version at which the reader was found to have the right to it.</param>
    public LiveReader Join(IncidentId id, long version, Actor actor, LiveFormat format)
    {
        var reader = new LiveReader(actor, format, clock.GetCurrentInstant());
        lock (_lock)
        {
            if (_isDraining)
            {
                reader.Close();
                return reader;
            }
            if (_incidents.TryGetValue(id, out var incident) && incident.Add(reader)) return reader;
            _incidents[id] = incident = new LiveIncident(id, version, queries, writer, clock, logger);
            incident.Add(reader);
            _ = incident.RunAsync().ContinueWith(ended => LiveLog.Broke(logger, id.Value, ended.Exception!), CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
        }
        return reader;
    }

    /// <summary>Ends a stream.</summary>
    public void Leave(IncidentId id, LiveReader reader)
    {
        reader.Close();
        lock (_lock)
        {
            if (!_incidents.TryGetValue(id, out var incident)) return;
            incident.Remove(reader);
            if (!incident.IsEmpty) return;
            _incidents.Remove(id);
            incident.Dispose();
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        notifications.Listen(Hear, Resume);
        await using var drain = lifetime.ApplicationStopping.Register(Drain);
        using var timer = new PeriodicTimer(Heartbeat, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                var oldest = clock.GetCurrentInstant() - Longest;
                CloseWhere(reader => reader.Since < oldest);
                foreach (var incident in Incidents())
                {
                    foreach (var reader in incident.Readers()) reader.Offer(LiveNews.None);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    // What was missed may have been a lost right, so everybody comes back and is asked again; at the start, only a change.
    private void Resume()
    {
        if (_hasHeard) CloseWhere(_ => true);
        _hasHeard = true;
        foreach (var incident in Incidents()) incident.Pulse();
    }

    private void Hear(Notification told)
    {
        if (told.Kind == Changed) Pulse(new IncidentId(told.Payload.GetProperty("incident").GetInt64()));
        else if (told.Kind == Rights.Changed) CloseFor(told.Payload);
    }

    private void Pulse(IncidentId id)
    {
        lock (_lock)
        {
            if (_incidents.TryGetValue(id, out var incident)) incident.Pulse();
        }
    }

    // Who still may read comes back at once, with the rights of now.
    private void CloseFor(JsonElement rights)
    {
        foreach (var right in rights.EnumerateObject())
        {
            var number = right.Value.GetInt64();
            var via = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{right.Name} {number}");
            CloseWhere(right.Name == "person" ? reader => reader.Actor.Person.Value == number : reader => reader.Actor.Caller.Via == via, isLost: true);
        }
    }

    private void CloseWhere(Func<LiveReader, bool> isMeant, bool isLost = false)
    {
        foreach (var reader in Incidents().SelectMany(incident => incident.Readers()).Where(isMeant))
        {
            if (isLost) reader.Shut();
            else reader.Close();
        }
    }

    private void Drain()
    {
        lock (_lock) _isDraining = true;
        CloseWhere(_ => true);
    }

    private List<LiveIncident> Incidents()
    {
        lock (_lock) return [.. _incidents.Values];
    }
}
