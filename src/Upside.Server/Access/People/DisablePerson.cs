using NodaTime;
using NodaTime.Extensions;
using Upside.Server.Access.Sessions;
using Upside.Server.Storage;

namespace Upside.Server.Access.People;

/// <summary>Shuts a person out, at once and everywhere, or lets them in again. What they wrote stays theirs.</summary>
internal sealed class DisablePerson(Database database, TimeProvider clock)
{
    /// <summary>Closes their sessions and streams; their tokens don't work until they are enabled.</summary>
    public async Task<Result<PersonId>> HandleAsync(Actor actor, PersonId person, CancellationToken cancellationToken)
    {
        if (actor.Refuse(Scope.Administer) is { } refused) return refused;
        await using var transaction = await database.BeginAsync(actor, cancellationToken);
        if (await LastAdministrator.IsAsync(transaction, person, cancellationToken)) return LastAdministrator.Stays;
        if (await IsDisabledAsync(transaction, person, cancellationToken) is not { } disabled) return PersonQueries.NotThere;
        if (disabled) return person;
        await CloseSessions.OfAsync(transaction, person, null, cancellationToken);
        await WriteAsync(transaction, "person.disabled", person, clock.GetCurrentInstant(), cancellationToken);
        return person;
    }

    /// <summary>Lets them in again, with the role they had.</summary>
    public async Task<Result<PersonId>> UndoAsync(Actor actor, PersonId person, CancellationToken cancellationToken)
    {
        if (actor.Refuse(Scope.Administer) is { } refused) return refused;
        await using var transaction = await database.BeginAsync(actor, cancellationToken);
        if (await IsDisabledAsync(transaction, person, cancellationToken) is not { } disabled) return PersonQueries.NotThere;
        // What was private to them is still kept for their number: it must not come into other hands.
        if (await transaction.FindAsync<bool>("select exists (select from person_keys_of(array[@person]) where key is null)", new { person }, cancellationToken))
            return new Problem(ProblemKind.Conflict, "This person was erased, which cannot be undone. Invite them anew.");
        if (disabled) await WriteAsync(transaction, "person.enabled", person, null, cancellationToken);
        return person;
    }

    private static Task<bool?> IsDisabledAsync(Transaction transaction, PersonId person, CancellationToken cancellationToken) =>
        transaction.FindAsync<bool?>("select disabled_at is not null from people where id = @person for update", new { person }, cancellationToken);

    private static async Task WriteAsync(Transaction transaction, string action, PersonId person, Instant? disabledAt, CancellationToken cancellationToken)
    {
        await transaction.ExecuteAsync("update people set disabled_at = @disabledAt where id = @person", new { person, disabledAt }, cancellationToken);
        await transaction.RecordAsync(new Change(action, $"person/{person.Value}", Change.Organisation, null, null), cancellationToken);
        await transaction.EnqueueAsync(Rights.Changed, new { person = person.Value }, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
