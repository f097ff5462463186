using NodaTime;

namespace Upside.Server.Access.Passwords;

/// <summary>How often somebody failed to sign in lately.</summary>
internal sealed record Failures(int Count, Instant LastAt);

/// <summary>
/// How long one has to wait after failing to sign in: not at all for the first few times, then twice as long each time. Attempts
/// while waiting are refused unseen and prolong nothing, so nobody can lock a colleague out for good.
/// </summary>
internal static class LockOut
{
    /// <summary>Free attempts on an account, from wherever they come.</summary>
    public const int FreeOnAccount = 5;

    /// <summary>Free attempts from a network address, on whatever accounts; many people may share one.</summary>
    public const int FreeFromAddress = 30;

    /// <summary>After this long without a failure they are forgotten.</summary>
    public static readonly Duration Forgotten = Duration.FromHours(1);

    private static readonly Duration First = Duration.FromSeconds(30);
    private static readonly Duration Longest = Duration.FromMinutes(15);

    /// <summary>How long to wait still; nothing or less where one may try.</summary>
    public static Duration Wait(Failures? failures, int free, Instant now)
    {
        if (Lately(failures, now) is not { } lately || lately.Count < free) return Duration.Zero;
        return lately.LastAt + Pause(lately.Count - free) - now;
    }

    /// <summary>With one more.</summary>
    public static Failures Add(Failures? failures, Instant now) => new((Lately(failures, now)?.Count ?? 0) + 1, now);

    private static Failures? Lately(Failures? failures, Instant now) => failures is not null && now - failures.LastAt < Forgotten ? failures : null;

    private static Duration Pause(int beyond) => Duration.Min(First * Math.Pow(2, Math.Min(beyond, 10)), Longest);
}
