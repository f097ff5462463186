using Upside.Server.Storage;

namespace Upside.Server.Access.People;

/// <param name="Role">What they are trusted with.</param>
internal sealed record RoleRequest(Role Role);

/// <summary>Trusts a person with more or with less. It holds from their next request on.</summary>
internal sealed class ChangeRole(Database database)
{
    public async Task<Result<PersonId>> HandleAsync(Actor actor, PersonId person, RoleRequest request, CancellationToken cancellationToken)
    {
        if (actor.Refuse(Scope.Administer) is { } refused) return refused;
        await using var transaction = await database.BeginAsync(actor, cancellationToken);
        var isLast = await LastAdministrator.IsAsync(transaction, person, cancellationToken);
        var known = await transaction.FindAsync<Known>("select role from people where id = @person for update", new { person }, cancellationToken);
        if (known is null) return PersonQueries.NotThere;
        if (known.Role == request.Role) return person;
        if (isLast) return LastAdministrator.Stays;
        await WriteAsync(transaction, person, known.Role, request.Role, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return person;
    }

    /// <summary>The same as part of another use case, which has made sure that an administrator is left.</summary>
    public static async Task WriteAsync(Transaction transaction, PersonId person, Role before, Role after, CancellationToken cancellationToken)
    {
        await transaction.ExecuteAsync("update people set role = @role where id = @person", new { person, role = after.Word() }, cancellationToken);
        await transaction.RecordAsync(new Change("person.role-changed", $"person/{person.Value}", Change.Organisation, new { role = before }, new { role = after }), cancellationToken);
        await transaction.EnqueueAsync(Rights.Changed, new { person = person.Value }, cancellationToken);
    }

    private sealed record Known(Role Role);
}
