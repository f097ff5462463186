using System.Text.Json;
using Npgsql;

namespace Upside.Server.Storage;

/// <summary>What the servers tell one another: the kind of an outbox row, and its ids.</summary>
internal sealed record Notification(string Kind, JsonElement Payload);

/// <summary>
/// Hears what any server told, on one connection a server. While that is broken nothing is heard, and nobody knows what was missed:
/// when it is back, listeners are told so, and look for themselves.
/// </summary>
internal sealed class Notifications(NpgsqlDataSource app, TimeProvider clock, ILogger<Notifications> logger) : BackgroundService
{
    public const string Channel = "upside";

    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(3);

    private readonly Lock _lock = new();
    private readonly List<(Action<Notification> Heard, Action Resumed)> _listeners = [];

    /// <summary>Adds a listener, for as long as the server runs. Both are called one after the other and must not wait for anything.</summary>
    /// <param name="heard">What was told.</param>
    /// <param name="resumed">From here on everything is heard: at the start, and whenever a broken connection is back.</param>
    public void Listen(Action<Notification> heard, Action resumed)
    {
        lock (_lock) _listeners.Add((heard, resumed));
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var pause = FirstPause;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var connection = await app.OpenConnectionAsync(stoppingToken);
                connection.Notification += (_, told) => Hear(told.Payload);
                await ExecuteAsync(connection, $"listen {Channel}", stoppingToken);
                Each(listener => listener.Resumed());
                pause = FirstPause;
                while (true)
                {
                    // A connection that a firewall has forgotten looks like one on which nobody speaks.
                    if (!await connection.WaitAsync(Silence, stoppingToken)) await ExecuteAsync(connection, "select 1", stoppingToken);
                }
            }
            catch (NpgsqlException lost)
            {
                StorageLog.Deaf(logger, lost);
                await Task.Delay(pause, clock, stoppingToken);
                pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private void Hear(string payload)
    {
        var notification = JsonSerializer.Deserialize<Notification>(payload, StorageJson.Options)!;
        Each(listener => listener.Heard(notification));
    }

    private void Each(Action<(Action<Notification> Heard, Action Resumed)> tell)
    {
        lock (_lock)
        {
            foreach (var listener in _listeners) tell(listener);
        }
    }
}
