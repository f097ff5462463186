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
    /// <summary>Counts an attempt under each limit.</summary>
    /// <returns>Why it is refused; null where it may go on.</returns>
    public async Task<Problem?> CountAsync(IReadOnlyList<Limit> limits, Instant now, CancellationToken cancellationToken)
    {
        await using var transaction = await database.BeginChoreAsync(cancellationToken);
        var wait = Duration.Zero;
        var failures = new List<Failures?>();
        foreach (var limit in limits) // always in the same order, or two attempts could wait for each other
        {
            failures.Add(await LockAsync(transaction, Key(limit), cancellationToken));
            wait = Duration.Max(wait, LockOut.Wait(failures[^1], limit, now));
        }
        if (wait > Duration.Zero)
        {
            var minutes = (int)Math.Ceiling(wait.TotalMinutes);
            return new Problem(ProblemKind.TooMany, $"Too many attempts. Try again in {(minutes == 1 ? "a minute" : $"{minutes} minutes")}.");
        }
        foreach (var (limit, before) in limits.Zip(failures))
        {
            var after = LockOut.Add(before, now);
            await transaction.ExecuteAsync("update sign_in_failures set failures = @Count, failed_at = @LastAt where key = @key", new { key = Key(limit), after.Count, after.LastAt }, cancellationToken);
        }
        await transaction.ExecuteAsync(
            "delete from sign_in_failures where key in (select key from sign_in_failures where failed_at < @forgotten for update skip locked)", new { forgotten = now - LockOut.Forgotten }, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return null;
    }

    /// <summary>The password was right: what failed under the first limit is forgotten, and under the others this attempt was none.</summary>
    public async Task ForgiveAsync(IReadOnlyList<Limit> limits, CancellationToken cancellationToken)
    {
        await using var transaction = await database.BeginChoreAsync(cancellationToken);
        await transaction.ExecuteAsync("delete from sign_in_failures where key = @key", new { key = Key(limits[0]) }, cancellationToken);
        foreach (var shared in limits.Skip(1))
        {
            await transaction.ExecuteAsync("update sign_in_failures set failures = failures - 1 where key = @key and failures > 0", new { key = Key(shared) }, cancellationToken);
        }
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

    private static byte[] Key(Limit limit) => SHA256.HashData(Encoding.UTF8.GetBytes(limit.Key));
}
