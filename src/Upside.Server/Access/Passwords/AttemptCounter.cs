using System.Security.Cryptography;
using System.Text;
using NodaTime;
using Upside.Server.Storage;

namespace Upside.Server.Access.Passwords;

/// <summary>
/// Counts failed attempts in the database, so that all servers count together. An attempt counts before its password is looked
/// at, and is taken back if it was right: a hundred at the same moment are a hundred.
/// </summary>
internal sealed class AttemptCounter(Database database)
{
    /// <summary>Counts an attempt on an account, whether or not there is one of this name.</summary>
    /// <returns>Why it is refused; null where it may go on.</returns>
    public async Task<Problem?> CountAsync(string email, string? address, Instant now, CancellationToken cancellationToken)
    {
        await using var transaction = await database.BeginChoreAsync(cancellationToken);
        // Always in this order, or two attempts could wait for each other.
        var account = await LockAsync(transaction, AccountKey(email), cancellationToken);
        var origin = await LockAsync(transaction, AddressKey(address), cancellationToken);
        var wait = Duration.Max(LockOut.Wait(account, LockOut.FreeOnAccount, now), LockOut.Wait(origin, LockOut.FreeFromAddress, now));
        if (wait > Duration.Zero)
        {
            var minutes = (int)Math.Ceiling(wait.TotalMinutes);
            return new Problem(ProblemKind.TooMany, $"Too many attempts. Try again in {(minutes == 1 ? "a minute" : $"{minutes} minutes")}.");
        }
        await KeepAsync(transaction, AccountKey(email), LockOut.Add(account, now), cancellationToken);
        await KeepAsync(transaction, AddressKey(address), LockOut.Add(origin, now), cancellationToken);
        await transaction.ExecuteAsync(
            "delete from sign_in_failures where key in (select key from sign_in_failures where failed_at < @forgotten for update skip locked)", new { forgotten = now - LockOut.Forgotten }, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return null;
    }

    /// <summary>The password was right: the account's failures are forgotten, and this attempt was none of the address's.</summary>
    public async Task ForgiveAsync(string email, string? address, CancellationToken cancellationToken)
    {
        await using var transaction = await database.BeginChoreAsync(cancellationToken);
        await transaction.ExecuteAsync("delete from sign_in_failures where key = @account", new { account = AccountKey(email) }, cancellationToken);
        await transaction.ExecuteAsync("update sign_in_failures set failures = failures - 1 where key = @origin and failures > 0", new { origin = AddressKey(address) }, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static async Task<Failures?> LockAsync(Transaction transaction, byte[] key, CancellationToken cancellationToken)
    {
        const string sql = """
            insert into sign_in_failures (key, failures, failed_at) values (@key, 0, 'epoch') on conflict (key) do nothing;
            select failures as count, failed_at as last_at from sign_in_failures where key = @key for update
            """;
        return await transaction.FindAsync<Failures>(sql, new { key }, cancellationToken);
    }

    private static Task<int> KeepAsync(Transaction transaction, byte[] key, Failures failures, CancellationToken cancellationToken) =>
        transaction.ExecuteAsync("update sign_in_failures set failures = @Count, failed_at = @LastAt where key = @key", new { key, failures.Count, failures.LastAt }, cancellationToken);

    private static byte[] AccountKey(string email) => Key($"account {email.Trim().ToLowerInvariant()}");

    private static byte[] AddressKey(string? address) => Key($"address {address}");

    private static byte[] Key(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
