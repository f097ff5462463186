using NodaTime;
using Upside.Server.Storage;

namespace Upside.Server.Audit;

/// <summary>
/// Seals what was committed, once a second. Every server does so; the database lets one at a time. Once an hour the latest seal is
/// logged: kept elsewhere, it shows later that the end of the chain was not cut off.
/// </summary>
internal sealed partial class SealAudit(Database database, TimeProvider clock, ILogger<SealAudit> log) : BackgroundService
{
    private const int MostLines = 1000;

    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);
    private static readonly Duration BetweenLogs = Duration.FromHours(1);

    private Instant? _logged;

    /// <summary>Seals all that is waiting; the last batch, or null where nothing was waiting or another server is at it.</summary>
    public async Task<SealedBatch?> RunAsync(CancellationToken cancellationToken)
    {
        SealedBatch? last = null;
        while (true)
        {
            await using var transaction = await database.BeginChoreAsync(cancellationToken);
            var batch = await transaction.FindAsync<SealedBatch>("select number, lines, seal from seal_audit(@MostLines)", new { MostLines }, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            last = batch ?? last;
            if (batch is not { Lines: MostLines }) return last;
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pace, clock);
        do
        {
            try
            {
                if (await RunAsync(stoppingToken) is { } batch) Tell(batch);
            }
            catch (Npgsql.NpgsqlException problem)
            {
                NotSealed(problem.Message);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private void Tell(SealedBatch batch)
    {
        var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
        if (now - _logged < BetweenLogs) return;
        _logged = now;
        SealToKeep(batch.Number, batch.Seal);
    }

    [LoggerMessage(2000, LogLevel.Information, "The audit is sealed up to batch {Number}: {Seal}. Keep this elsewhere; `upside audit verify --seal` checks against it.")]
    private partial void SealToKeep(long number, string seal);

    [LoggerMessage(2001, LogLevel.Warning, "The audit could not be sealed; what waits is kept and sealed later. {Problem}")]
    private partial void NotSealed(string problem);
}

/// <summary>A batch that was sealed just now.</summary>
internal sealed record SealedBatch(long Number, int Lines, string Seal);
