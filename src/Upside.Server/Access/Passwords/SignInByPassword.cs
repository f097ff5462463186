using Microsoft.AspNetCore.Identity;
using NodaTime.Extensions;
using Upside.Server.Storage;

namespace Upside.Server.Access.Passwords;

internal sealed record SignInRequest(string Email, string Password);

/// <summary>
/// Finds out who somebody is by e-mail address and password. Whether the account is unknown, disabled or without a password, or
/// the password is wrong: answer and time are the same.
/// </summary>
internal sealed class SignInByPassword(Database database, AttemptCounter attempts, PasswordHashing hashing, TimeProvider clock)
{
    private static readonly Problem Wrong = new(ProblemKind.Unauthenticated, "This e-mail address and this password do not go together.");

    public async Task<Result<PersonId>> HandleAsync(string? address, SignInRequest request, CancellationToken cancellationToken)
    {
        var (email, password) = request;
        if (password.Length > PasswordRules.Longest) return Wrong; // nobody's, and long to hash
        var now = clock.GetCurrentInstant();
        // The database compares addresses, so it is the one to say which are the same.
        var account = await database.FindAsync<string>(Caller.Nobody(address), "select lower(@email)", new { email = email.Trim() }, cancellationToken);
        var limits = LockOut.OfSignIn(account!, address);
        if (await attempts.CountAsync(limits, now, cancellationToken) is { } tooMany) return tooMany;
        var known = await database.FindAsync<Account>(Caller.Nobody(address), "select person, hash, disabled from sign_in_facts(@email)", new { email = email.Trim() }, cancellationToken);
        var verified = await hashing.VerifyAsync(known?.Hash, password, cancellationToken);
        if (known is null || known.Hash is null || known.Disabled || verified == PasswordVerificationResult.Failed) return Wrong;
        await attempts.ForgiveAsync(limits, cancellationToken);
        if (verified == PasswordVerificationResult.SuccessRehashNeeded) await RenewHashAsync(new Caller(known.Person, "sign-in", address, null), known.Person, password, cancellationToken);
        return known.Person;
    }

    private async Task RenewHashAsync(Caller caller, PersonId person, string password, CancellationToken cancellationToken)
    {
        var hash = await hashing.HashAsync(password, cancellationToken);
        await using var transaction = await database.BeginAsync(caller, cancellationToken);
        await transaction.ExecuteAsync("update passwords set hash = @hash where person = @person", new { person, hash }, cancellationToken);
        await transaction.RecordAsync(new Change("password.rehashed", $"person/{person.Value}", Change.Organisation, null, null), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private sealed record Account(PersonId Person, string? Hash, bool Disabled);
}
