using Npgsql;
using Upside.Server.Storage;

namespace Upside.Server.Access.Teams;

/// <summary>Takes back a team that nothing refers to: one that owns a component, or may see a record, stays.</summary>
internal sealed class DeleteTeam(Database database)
{
    public async Task<Result<TeamId>> HandleAsync(Actor actor, TeamId team, CancellationToken cancellationToken)
    {
        if (actor.Refuse(Scope.Administer) is { } refused) return refused;
        await using var transaction = await database.BeginAsync(actor, cancellationToken);
        try
        {
            var name = await transaction.FindAsync<string>("delete from teams where id = @team returning name", new { team }, cancellationToken);
            if (name is null) return TeamQueries.NotThere;
            await transaction.RecordAsync(new Change("team.deleted", $"team/{team}", Change.Organisation, new { name }, null), cancellationToken);
        }
        catch (PostgresException used) when (used.SqlState == PostgresErrorCodes.ForeignKeyViolation)
        {
            return new Problem(ProblemKind.Conflict, "This team owns components or may see records. Give those to another team, or leave this one without members.");
        }
        await transaction.CommitAsync(cancellationToken);
        return team;
    }
}
