using Npgsql;

namespace Upside.Server.Storage;

/// <summary>
/// Tells all servers what commits have left to be told. Rows are taken past those that another server is at, and told by one commit a
/// batch: a notification takes a lock that all commits with one queue for, so a use case must not send its own.
/// </summary>
internal sealed class Outbox(Database database, OutboxSignal signal, TimeProvider clock, ILogger<Outbox> logger) : BackgroundService
{
    private const int Batch = 200;

    /// <summary>How long a row may lie there whose server died before it could tell.</summary>
    public static readonly TimeSpan Poll = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await TellAsync(stoppingToken) < Batch) await signal.WaitAsync(Poll, clock, stoppingToken);
            }
            catch (NpgsqlException lost)
            {
                StorageLog.OutboxWaits(logger, lost);
                await Task.Delay(Pause, clock, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private async Task<int> TellAsync(CancellationToken cancellationToken)
    {
        const string sql = """
            with due as materialized (select id from outbox order by id limit @Batch for update skip locked),
            taken as (delete from outbox using due where outbox.id = due.id returning kind, payload)
            select pg_notify(@Channel, json_build_object('kind', kind, 'payload', payload)::text)::text from taken
            """;
        await using var transaction = await database.BeginChoreAsync(cancellationToken);
        var told = await transaction.ListAsync<string>(sql, new { Batch, Notifications.Channel }, cancellationToken);
        if (told.Count > 0) await transaction.CommitAsync(cancellationToken);
        return told.Count;
    }
}
