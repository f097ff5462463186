using Upside.Server.Access.People;
using Upside.Server.Storage;

namespace Upside.Server.Access.Teams;

/// <summary>Puts a person into a team or takes them out: with it goes what the team may see.</summary>
internal sealed class ChangeMembership(Database database)
{
    public Task<Result<TeamId>> AddAsync(Actor actor, TeamId team, PersonId person, CancellationToken cancellationToken) =>
        HandleAsync(actor, team, person, "member.added", "insert into team_members (team, person) values (@team, @person) on conflict do nothing", cancellationToken);

    public Task<Result<TeamId>> RemoveAsync(Actor actor, TeamId team, PersonId person, CancellationToken cancellationToken) =>
        HandleAsync(actor, team, person, "member.removed", "delete from team_members where team = @team and person = @person", cancellationToken);

    private async Task<Result<TeamId>> HandleAsync(Actor actor, TeamId team, PersonId person, string action, string sql, CancellationToken cancellationToken)
    {
        if (actor.Refuse(Scope.Administer) is { } refused) return refused;
        await using var transaction = await database.BeginAsync(actor, cancellationToken);
        // Locked, so that neither goes away meanwhile.
        if (await transaction.FindAsync<TeamId?>("select id from teams where id = @team for key share", new { team }, cancellationToken) is null) return TeamQueries.NotThere;
        if (await transaction.FindAsync<PersonId?>("select id from people where id = @person for key share", new { person }, cancellationToken) is null) return PersonQueries.NotThere;
        if (await transaction.ExecuteAsync(sql, new { team, person }, cancellationToken) == 0) return team;
        await transaction.RecordAsync(new Change(action, $"team/{team}", Change.Organisation, null, new { person = person.Value }), cancellationToken);
        await transaction.EnqueueAsync(Rights.Changed, new { person = person.Value }, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return team;
    }
}
