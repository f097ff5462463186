using Microsoft.AspNetCore.Http.HttpResults;
using Upside.Server.Storage;
using Upside.Server.Web;

namespace Upside.Server.Access.Teams;

/// <summary>Teams over the API.</summary>
internal static class TeamsEndpoints
{
    public static void MapTeams(this RouteGroupBuilder api)
    {
        var teams = api.MapGroup("/teams").WithTags("Teams");
        teams.MapGet("", ListAsync).WithName("listTeams").WithSummary("The teams, in the order in which they were made");
        teams.MapPost("", CreateAsync).WithName("createTeam").WithSummary("Makes a team").Shows("getTeam");
        teams.MapGet("/{team:long}", GetAsync).WithName("getTeam").WithSummary("A team with its members");
        teams.MapPatch("/{team:long}", RenameAsync).WithName("renameTeam").WithSummary("Gives a team another name");
        teams.MapDelete("/{team:long}", DeleteAsync).WithName("deleteTeam").WithSummary("Takes back a team that nothing refers to");
        teams.MapPut("/{team:long}/members/{person:long}", AddAsync).WithName("addMember").WithSummary("Puts a person into a team");
        teams.MapDelete("/{team:long}/members/{person:long}", RemoveAsync).WithName("removeMember").WithSummary("Takes a person out of a team");
    }

    private static async Task<Results<Ok<ListOf<TeamSummary>>, ProblemHttpResult>> ListAsync(Actor actor, [AsParameters] Paging paging, TeamQueries teams, CancellationToken cancellationToken)
    {
        if (actor.Refuse(Scope.Read) is { } refused) return refused.ToApi();
        var asked = paging.Read<Place>();
        if (asked.Problem is { } problem) return problem.ToApi();
        var rows = await teams.ListAsync(actor, asked.Value.After?.Team, asked.Value.Rows, cancellationToken);
        return TypedResults.Ok(asked.Value.Page(rows, team => new Place(team.Id)));
    }

    private static async Task<Results<Created<TeamDetails>, ProblemHttpResult>> CreateAsync(Actor actor, TeamRequest request, NameTeam name, CancellationToken cancellationToken)
    {
        var made = await name.CreateAsync(actor, request, cancellationToken);
        if (made.Problem is { } problem) return problem.ToApi();
        return TypedResults.Created($"{Api.Prefix}/teams/{made.Value}", new TeamDetails(made.Value, request.Name.Trim(), []));
    }

    private static async Task<Results<Ok<TeamDetails>, ProblemHttpResult>> GetAsync(Actor actor, long team, TeamQueries teams, CancellationToken cancellationToken) =>
        actor.Refuse(Scope.Read) is { } refused ? refused.ToApi() : await ShowAsync(actor, new TeamId(team), teams, cancellationToken);

    private static async Task<Results<Ok<TeamDetails>, ProblemHttpResult>> RenameAsync(Actor actor, long team, TeamRequest request, NameTeam name, TeamQueries teams, CancellationToken cancellationToken) =>
        await ShowAsync(actor, await name.RenameAsync(actor, new TeamId(team), request, cancellationToken), teams, cancellationToken);

    private static async Task<Results<NoContent, ProblemHttpResult>> DeleteAsync(Actor actor, long team, DeleteTeam delete, CancellationToken cancellationToken) =>
        (await delete.HandleAsync(actor, new TeamId(team), cancellationToken)).Problem is { } problem ? problem.ToApi() : TypedResults.NoContent();

    private static async Task<Results<Ok<TeamDetails>, ProblemHttpResult>> AddAsync(Actor actor, long team, long person, ChangeMembership change, TeamQueries teams, CancellationToken cancellationToken) =>
        await ShowAsync(actor, await change.AddAsync(actor, new TeamId(team), new PersonId(person), cancellationToken), teams, cancellationToken);

    private static async Task<Results<Ok<TeamDetails>, ProblemHttpResult>> RemoveAsync(Actor actor, long team, long person, ChangeMembership change, TeamQueries teams, CancellationToken cancellationToken) =>
        await ShowAsync(actor, await change.RemoveAsync(actor, new TeamId(team), new PersonId(person), cancellationToken), teams, cancellationToken);

    private static async Task<Results<Ok<TeamDetails>, ProblemHttpResult>> ShowAsync(Actor actor, Result<TeamId> team, TeamQueries teams, CancellationToken cancellationToken)
    {
        if (team.Problem is { } problem) return problem.ToApi();
        return await teams.FindAsync(actor, team.Value, cancellationToken) is { } found ? TypedResults.Ok(found) : TeamQueries.NotThere.ToApi();
    }

    private sealed record Place(TeamId Team);
}
