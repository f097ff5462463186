using Npgsql;
using Upside.Server.Storage;

namespace Upside.Server.Access.People;

/// <param name="Name">How colleagues know them; null leaves it as it is.</param>
/// <param name="Email">With which they sign in; null leaves it as it is.</param>
internal sealed record CorrectionRequest(string? Name = null, string? Email = null);

/// <summary>Corrects a name or an e-mail address: one's own name, or as an administrator anybody's both.</summary>
internal sealed class CorrectPerson(Database database)
{
    public async Task<Result<PersonId>> HandleAsync(Actor actor, PersonId person, CorrectionRequest request, CancellationToken cancellationToken)
    {
        var isOwnName = person == actor.Person && request.Email is null;
        if ((isOwnName ? actor.RefuseTokens() : actor.Refuse(Scope.Administer)) is { } refused) return refused;

        await using var transaction = await database.BeginAsync(actor, cancellationToken);
        var before = await transaction.FindAsync<Known>("select name, email from people where id = @person for update", new { person }, cancellationToken);
        if (before is null) return PersonQueries.NotThere;
        var name = PersonFields.Name(request.Name ?? before.Name);
        if (name.Problem is { } noName) return noName;
        var email = PersonFields.Email(request.Email ?? before.Email);
        if (email.Problem is { } noEmail) return noEmail;
        var after = new Known(name.Value, email.Value);
        if (after == before) return person;
        try
        {
            await transaction.ExecuteAsync("update people set name = @Name, email = @Email where id = @person", new { person, after.Name, after.Email }, cancellationToken);
        }
        catch (PostgresException taken) when (taken.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            return new Problem(ProblemKind.Conflict, "Somebody with this e-mail address is already here.", "email");
        }
        await transaction.RecordAsync(new Change("person.corrected", $"person/{person.Value}", Change.Organisation, Sealed(person, before), Sealed(person, after)), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return person;
    }

    private static object Sealed(PersonId person, Known known) => new { name = Personal.Of(person, known.Name), email = Personal.Of(person, known.Email) };

    private sealed record Known(string Name, string Email);
}
