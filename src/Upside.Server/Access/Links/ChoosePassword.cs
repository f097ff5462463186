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
        await transaction.FindAsync<PersonId?>("select id from people where id = @person for update", new { person }, cancellationToken); // first, as whoever issues a link does
        if (!await transaction.FindAsync<bool>("select use_link(@token, @kind, @now)", new { token = Secret.Hash(request.Token), kind, now }, cancellationToken)) return LinkQueries.NotGood;
        await transaction.ExecuteAsync("update people set joined_at = coalesce(joined_at, @now) where id = @person", new { person, now }, cancellationToken);
        await ChangePassword.WriteAsync(transaction, person, hash, now, cancellationToken);
        if (kind == LinkKind.Reset.Word) await CloseOtherWaysInAsync(transaction, person, cancellationToken);
        await CloseSessions.OfAsync(transaction, person, null, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return person;
    }

    // Whoever needed a new password may not be the only one who had the old one: what was made with it goes as well.
    private static async Task CloseOtherWaysInAsync(Transaction transaction, PersonId person, CancellationToken cancellationToken)
    {
        var accounts = await transaction.ExecuteAsync("delete from open_id_accounts where person = @person", new { person }, cancellationToken);
        var tokens = await transaction.ExecuteAsync("delete from tokens where person = @person", new { person }, cancellationToken);
        if (accounts + tokens == 0) return;
        await transaction.RecordAsync(new Change("person.ways-in-closed", $"person/{person.Value}", Change.Organisation, new { accounts, tokens }, null), cancellationToken);
        await transaction.EnqueueAsync(Rights.Changed, new { person = person.Value }, cancellationToken);
    }
}
