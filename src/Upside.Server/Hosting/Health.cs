using Npgsql;
using Upside.Server.Storage;

namespace Upside.Server.Hosting;

/// <summary>What a supervisor asks: whether the process is up, and whether it can serve. Answered before anything looks at who asks.</summary>
internal static class Health
{
    private const string RetryAfterSeconds = "2";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static void UseHealth(this IApplicationBuilder server)
    {
        server.Map("/healthz", healthy => healthy.Run(context => context.Response.WriteAsync("ok\n", context.RequestAborted)));
        server.Map("/readyz", ready => ready.Run(AnswerReadyAsync));
    }

    private static async Task AnswerReadyAsync(HttpContext context)
    {
        var isReady = await IsReadyAsync(context.RequestServices.GetRequiredService<Database>(), context.RequestServices.GetRequiredService<TimeProvider>(), context.RequestAborted);
        if (!isReady)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.Headers.RetryAfter = RetryAfterSeconds;
        }
        await context.Response.WriteAsync(isReady ? "ready\n" : "The database does not answer.\n", context.RequestAborted);
    }

    private static async Task<bool> IsReadyAsync(Database database, TimeProvider clock, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            await database.FindAsync<int>(Caller.Nobody(null), "select 1", null, either.Token);
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }
}
