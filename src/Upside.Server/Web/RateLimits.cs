using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace Upside.Server.Web;

/// <summary>
/// How often one network address may ask for what costs or guesses something. A route says so with
/// <c>.RequireRateLimiting(RateLimits.SignIn)</c>.
/// </summary>
internal static class RateLimits
{
    /// <summary>Tries to prove who one is: guessing has to be slow.</summary>
    public const string SignIn = "sign-in";

    /// <summary>What anybody may ask for without having signed in.</summary>
    public const string Public = "public";

    private const int SignInsAMinute = 60;
    private const int PublicRequestsAMinute = 600;

    public static void Configure(RateLimiterOptions options)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = (rejected, _) =>
        {
            rejected.HttpContext.Response.Headers.RetryAfter = "60";
            return ValueTask.CompletedTask;
        };
        AMinute(options, SignIn, SignInsAMinute);
        AMinute(options, Public, PublicRequestsAMinute);
    }

    private static void AMinute(RateLimiterOptions options, string name, int requests) => options.AddPolicy(name, context =>
        RateLimitPartition.GetSlidingWindowLimiter(
            context.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new SlidingWindowRateLimiterOptions { PermitLimit = requests, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6 }));
}
