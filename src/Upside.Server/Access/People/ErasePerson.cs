using Upside.Server.Storage;

namespace Upside.Server.Access.People;

/// <param name="Confirm">The person's e-mail address once more: what is done can't be undone.</param>
internal sealed record ErasureRequest(string? Confirm);

/// <summary>
/// Erases who a person is: their name and address, their ways in, and the key to what the audit keeps of them. What they wrote
/// stays, by somebody erased, and the chain of the audit holds.
/// </summary>
internal sealed class ErasePerson(Database database)
{
    public async Task<Result<PersonId>> HandleAsync(Actor actor, PersonId person, ErasureRequest request, CancellationToken cancellationToken)
    {
        if (actor.Refuse(Scope.Administer) is { } refused) return refused;
        await using var transaction = await database.BeginAsync(actor, cancellationToken);
        if (await LastAdministrator.IsAsync(transaction, person, cancellationToken)) return LastAdministrator.Stays;
        if (await transaction.FindAsync<string>("select email from people where id = @person for update", new { person }, cancellationToken) is not { } email) return PersonQueries.NotThere;
        if (!string.Equals(request.Confirm?.Trim(), email, StringComparison.OrdinalIgnoreCase))
            return new Problem(ProblemKind.Invalid, "Write the person's e-mail address, so that it is certain who is meant. Erasing cannot be undone.", "confirm");
        await transaction.FindAsync<object>("select erase_person(@person)", new { person }, cancellationToken);
        await transaction.RecordAsync(new Change("person.erased", $"person/{person.Value}", Change.Organisation, null, null), cancellationToken);
        await transaction.EnqueueAsync(Rights.Changed, new { person = person.Value }, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return person;
    }
}
