using System.Net;
using System.Net.Sockets;
using NodaTime;
using Upside.Server.Storage;

namespace Upside.Server.Access.Passwords;

/// <summary>How often somebody failed lately.</summary>
internal sealed record Failures(int Count, Instant LastAt);

/// <summary>What failures are counted for, and how strictly.</summary>
/// <param name="Key">Whose failures: what is kept of it is a hash.</param>
/// <param name="Free">How many cost nothing.</param>
/// <param name="Longest">The longest pause after one more.</param>
internal sealed record Limit(string Key, int Free, Duration Longest);

/// <summary>
/// How long one has to wait after failing to sign in: not at all for the first few times, then twice as long each time. The strict
/// limit is on an account from one network address, so nobody elsewhere can keep a colleague out; the one on the account alone is
/// generous, and slows down those who guess from many addresses. Attempts while waiting are refused unseen and prolong nothing.
/// </summary>
internal static class LockOut
{
    /// <summary>Free attempts on an account from one network address.</summary>
    public const int FreeHere = 5;

    private const int FreeFromAddress = 30;
    private const int FreeOnAccount = 100;

    /// <summary>After this long without a failure they are forgotten.</summary>
    public static readonly Duration Forgotten = Duration.FromHours(1);

    private static readonly Duration First = Duration.FromSeconds(30);
    private static readonly Duration Longest = Duration.FromMinutes(15);
    private static readonly Duration LongestForAll = Duration.FromMinutes(1);

    /// <summary>What counts for signing in. The first is this person's own; the others they share.</summary>
    /// <param name="account">The e-mail address as the database compares it, whether or not there is such an account.</param>
    public static IReadOnlyList<Limit> OfSignIn(string account, string? address) =>
    [
        new($"account {account} from {Network(address)}", FreeHere, Longest),
        new($"account {account}", FreeOnAccount, LongestForAll),
        new($"address {Network(address)}", FreeFromAddress, Longest),
    ];

    /// <summary>What counts for guessing the password at a screen that was left open.</summary>
    public static IReadOnlyList<Limit> OfChange(PersonId person) => [new($"change {person.Value}", FreeHere, Longest)];

    /// <summary>How long to wait still; nothing or less where one may try.</summary>
    public static Duration Wait(Failures? failures, Limit limit, Instant now)
    {
        if (Lately(failures, now) is not { } lately || lately.Count < limit.Free) return Duration.Zero;
        var pause = Duration.Min(First * Math.Pow(2, Math.Min(lately.Count - limit.Free, 10)), limit.Longest);
        return lately.LastAt + pause - now;
    }

    /// <summary>With one more.</summary>
    public static Failures Add(Failures? failures, Instant now) => new((Lately(failures, now)?.Count ?? 0) + 1, now);

    private static Failures? Lately(Failures? failures, Instant now) => failures is not null && now - failures.LastAt < Forgotten ? failures : null;

    // Who has one address of IPv6 has 2^64 of them.
    private static string Network(string? address)
    {
        if (!IPAddress.TryParse(address, out var ip)) return "";
        if (ip.IsIPv4MappedToIPv6) return ip.MapToIPv4().ToString();
        return ip.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexStringLower(ip.GetAddressBytes().AsSpan(0, 8)) : ip.ToString();
    }
}
