using Npgsql;
using Upside.Server.Storage;

namespace Upside.Server.Web;

/// <summary>Throws receipts away that are older than anybody repeats a request; docs/api.md tells the time.</summary>
internal sealed partial class ReceiptUpkeep(Database database, TimeProvider clock, ILogger<ReceiptUpkeep> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var chore = await database.BeginChoreAsync(stoppingToken);
                await chore.ExecuteAsync("select forget_receipts()", null, stoppingToken);
                await chore.CommitAsync(stoppingToken);
            }
            catch (NpgsqlException trouble)
            {
                LogPutOff(logger, trouble); // the next hour will do
            }
        }
    }

    [LoggerMessage(3, LogLevel.Warning, "Old receipts were not thrown away; this is tried again in an hour")]
    private static partial void LogPutOff(ILogger logger, Exception exception);
}
