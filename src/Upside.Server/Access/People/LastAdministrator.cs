using Upside.Server.Storage;

namespace Upside.Server.Access.People;

/// <summary>Somebody has to be able to let others in.</summary>
internal static class LastAdministrator
{
    public static readonly Problem Stays = new(ProblemKind.Conflict, "This is the last administrator. Make somebody else an administrator first.");

    /// <summary>
    /// Whether nobody else is an administrator. The rows stay locked until the commit: two administrators who take the role from
    /// each other at the same moment go one after the other.
    /// </summary>
    public static async Task<bool> IsAsync(Transaction transaction, PersonId person, CancellationToken cancellationToken)
    {
        var administrators = await transaction.ListAsync<PersonId>("select id from people where role = 'administrator' and disabled_at is null order by id for update", null, cancellationToken);
        return administrators is [var only] && only == person;
    }
}
