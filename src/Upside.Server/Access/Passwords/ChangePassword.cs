using Microsoft.AspNetCore.Identity;
using NodaTime;
using NodaTime.Extensions;
using Upside.Server.Access.Sessions;
using Upside.Server.Storage;

namespace Upside.Server.Access.Passwords;

internal sealed record ChangePasswordRequest(string Current, string Password);

/// <summary>Replaces one's own password and signs one out everywhere else.</summary>
internal sealed class ChangePassword(Database database, AttemptCounter attempts, PasswordHashing hashing, TimeProvider clock)
{
    private static readonly Problem Wrong = new(ProblemKind.Invalid, "This is not your current password.", "current");

    public async Task<Result<PersonId>> HandleAsync(Actor actor, ChangePasswordRequest request, CancellationToken cancellationToken)
    {
        if (actor.RefuseTokens() is { } refused) return refused;
        var now = clock.GetCurrentInstant();
        var known = await database.FindAsync<Account>(actor, "select name, email, hash from people left join passwords on person = id where id = @Person", new { actor.Person }, cancellationToken);
        if (known is not { Hash: { } kept }) return new Problem(ProblemKind.Conflict, "You sign in without a password. An administrator can give you a link to choose one.");
        if (request.Current.Length > PasswordRules.Longest) return Wrong;
        if (PasswordRules.Refuse(request.Password, known.Name, known.Email) is { } weak) return weak;
        // Whoever finds an open screen should not get to guess on it, either.
        if (await attempts.CountAsync(LockOut.OfChange(actor.Person), now, cancellationToken) is { } tooMany) return tooMany;
        if (await hashing.VerifyAsync(kept, request.Current, cancellationToken) == PasswordVerificationResult.Failed) return Wrong;
        await attempts.ForgiveAsync(LockOut.OfChange(actor.Person), cancellationToken);

        var hash = await hashing.HashAsync(request.Password, cancellationToken);
        await using var transaction = await database.BeginAsync(actor, cancellationToken);
        await WriteAsync(transaction, actor.Person, hash, now, cancellationToken);
        await CloseSessions.OfAsync(transaction, actor.Person, SessionId.Of(actor), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return actor.Person;
    }

    /// <summary>The same as part of another use case, which has made sure that the person may.</summary>
    public static async Task WriteAsync(Transaction transaction, PersonId person, string hash, Instant now, CancellationToken cancellationToken)
    {
        const string sql = """
            insert into passwords (person, hash, changed_at) values (@person, @hash, @now)
            on conflict (person) do update set hash = excluded.hash, changed_at = excluded.changed_at
            """;
        await transaction.ExecuteAsync(sql, new { person, hash, now }, cancellationToken);
        await transaction.RecordAsync(new Change("password.changed", $"person/{person.Value}", Change.Organisation, null, null), cancellationToken);
    }

    private sealed record Account(string Name, string Email, string? Hash);
}
