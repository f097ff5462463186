using NodaTime.Extensions;
using Upside.Server.Access.Passwords;
using Upside.Server.Access.Sessions;
using Upside.Server.Storage;

namespace Upside.Server.Access.Links;

/// <param name="Token">The secret of an invitation, or of a link for a new password.</param>
internal sealed record ChoosePasswordRequest(string Token, string Password);

/// <summary>Gives the person of a link the password they chose, and signs them out wherever they were.</summary>
internal sealed class ChoosePassword(Database database, LinkQueries links, PasswordHashing hashing, TimeProvider clock)
{
    public async Task<Result<PersonId>> HandleAsync(string? address, ChoosePasswordRequest request, CancellationToken cancellationToken)
    {
        var link = await links.FindAsync(request.Token, address, cancellationToken);
        if (link.Problem is { } unknown) return unknown;
        if (link.Value is not { Person: { } person, Name: { } name, Email: { } email, Kind: var kind }) return LinkQueries.NotGood;
        if (PasswordRules.Refuse(request.Password, name, email) is { } weak) return weak;
        var hash = await hashing.HashAsync(request.Password, cancellationToken);

        var now = clock.GetCurrentInstant();
        await using var transaction = await database.BeginAsync(new Caller(person, kind, address, null), cancellationToken);
        if (!await transaction.FindAsync<bool>("select use_link(@token, @kind, @now)", new { token = Secret.Hash(request.Token), kind, now }, cancellationToken)) return LinkQueries.NotGood;
        await transaction.ExecuteAsync("update people set joined_at = coalesce(joined_at, @now) where id = @person", new { person, now }, cancellationToken);
        await ChangePassword.WriteAsync(transaction, person, hash, now, cancellationToken);
        await CloseSessions.OfAsync(transaction, person, null, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return person;
    }
}
