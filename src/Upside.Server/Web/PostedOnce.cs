using System.Security.Cryptography;
using System.Text;
using Npgsql;
using Upside.Server.Storage;

namespace Upside.Server.Web;

/// <summary>
/// A form that carries a <c>key</c> is carried out once, however often it is posted: by an impatient hand, or by a page that sent it
/// again because it got no answer. It is what an Idempotency-Key is to the API, on the same receipts.
/// </summary>
internal static class PostedOnce
{
    public const string Field = "key";

    /// <summary>What makes a repetition harmless; null where the form carries no key.</summary>
    /// <param name="content">What is asked for; the same key may not ask for something else.</param>
    public static Receipt? ReceiptOf(HttpRequest request, IFormCollection form, string content)
    {
        var key = form[Field].ToString();
        if (key.Length is 0 or > ApiBodies.LongestKey) return null;
        return new Receipt(key, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{request.Path}\n{content.ReplaceLineEndings("\n").Trim()}"))));
    }

    /// <summary>A new key for a form.</summary>
    public static string NewKey() => RandomNumberGenerator.GetHexString(32, lowercase: true);

    /// <summary>Does it, or finds that it was done.</summary>
    /// <returns>What it came to; null where it had been done before; <see cref="ProblemKind.Conflict"/> of the key where something else was done by it.</returns>
    public static async Task<Result<T?>> DoAsync<T>(Database database, Caller caller, Func<Task<Result<T>>> act, CancellationToken cancellationToken)
        where T : class
    {
        if (caller.Receipt is { } receipt && await FindAsync(database, caller, receipt, cancellationToken) is { } known) return Repeated<T>(known, receipt);
        try
        {
            var done = await act();
            return done.Problem is { } problem ? problem : done.Value;
        }
        catch (PostgresException twice) when (twice.SqlState == PostgresErrorCodes.UniqueViolation && caller.Receipt is not null)
        {
            // The same form came twice at once, and the other was faster.
            if (await FindAsync(database, caller, caller.Receipt, cancellationToken) is { } faster) return Repeated<T>(faster, caller.Receipt);
            throw;
        }
    }

    private static Task<string?> FindAsync(Database database, Caller caller, Receipt receipt, CancellationToken cancellationToken) =>
        database.FindAsync<string>(caller, "select fingerprint from receipts where person = @Value and key = @Key", new { caller.Person!.Value.Value, receipt.Key }, cancellationToken);

    private static Result<T?> Repeated<T>(string known, Receipt receipt)
        where T : class => known == receipt.Fingerprint
        ? (T?)null
        : new Problem(ProblemKind.Conflict, "An earlier version of this text had arrived after all and stands on the timeline. Send it again to add it as another entry.", Field);
}
