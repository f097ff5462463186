using NodaTime.Extensions;
using Upside.Server.Access.Passwords;
using Upside.Server.Access.People;
using Upside.Server.Storage;

namespace Upside.Server.Access.Links;

/// <param name="Token">The secret of the link that was printed.</param>
internal sealed record SetUpRequest(string Token, string Name, string Email, string Password);

/// <summary>Makes the first administrator, whoever holds the link that the server printed.</summary>
internal sealed class SetUp(Database database, PasswordHashing hashing, TimeProvider clock)
{
    public async Task<Result<PersonId>> HandleAsync(string? address, SetUpRequest request, CancellationToken cancellationToken)
    {
        var name = PersonFields.Name(request.Name);
        if (name.Problem is { } noName) return noName;
        var email = PersonFields.Email(request.Email);
        if (email.Problem is { } noEmail) return noEmail;
        if (PasswordRules.Refuse(request.Password, name.Value, email.Value) is { } weak) return weak;
        var hash = await hashing.HashAsync(request.Password, cancellationToken);

        var now = clock.GetCurrentInstant();
        await using var transaction = await database.BeginAsync(new Caller(null, "set-up", address, null), cancellationToken);
        var may = await transaction.FindAsync<bool>("select use_link(@hash, @Word, @now)", new { hash = Secret.Hash(request.Token), LinkKind.SetUp.Word, now }, cancellationToken);
        if (!may) return LinkQueries.NotGood;
        var person = await transaction.FindAsync<PersonId?>(
            "insert into people (name, email, role, joined_at) values (@name, @email, 'administrator', @now) on conflict (lower(email)) do nothing returning id",
            new { name = name.Value, email = email.Value, now }, cancellationToken);
        if (person is not { } first) return new Problem(ProblemKind.Conflict, "Somebody with this e-mail address is already here.", "email");
        await transaction.BecomeAsync(new Caller(first, "set-up", address, null), cancellationToken);
        await transaction.ExecuteAsync("insert into passwords (person, hash, changed_at) values (@first, @hash, @now)", new { first, hash, now }, cancellationToken);
        await transaction.RecordAsync(
            new Change("organisation.set-up", $"person/{first.Value}", Change.Organisation, null, new { name = Personal.Of(first, name.Value), email = Personal.Of(first, email.Value), role = Role.Administrator }), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return first;
    }
}
