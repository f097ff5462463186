using System.Globalization;
using Upside.Server.Access.Pages;
using Upside.Server.Access.People;
using Upside.Server.Storage;
using Upside.Server.Web;

namespace Upside.Server.Access.Teams;

/// <summary>The pages of teams.</summary>
internal static class TeamPages
{
    private const string Path = "/teams";

    public static void MapTeamPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, ShowAllAsync);
        routes.MapPost(Path, CreateAsync);
        var team = routes.MapGroup(Path + "/{team:long}");
        team.MapGet("", (Actor actor, long team, TeamShown shown, CancellationToken cancellationToken) => shown.PageAsync(actor, new TeamId(team), cancellationToken));
        team.MapPost("", RenameAsync);
        team.MapPost("/delete", DeleteAsync);
        team.MapPost("/members", AddAsync);
        team.MapPost("/members/{person:long}/remove", RemoveAsync);
    }

    private static async Task<IResult> ShowAllAsync(Actor actor, TeamQueries teams, CancellationToken cancellationToken) =>
        Render.Page<TeamsPage>(new { Teams = await teams.ListWithMembersAsync(actor, cancellationToken), MayAdminister = actor.May(Scope.Administer) });

    private static async Task<IResult> CreateAsync(Actor actor, IFormCollection form, NameTeam name, TeamQueries teams, CancellationToken cancellationToken)
    {
        var made = await name.CreateAsync(actor, new TeamRequest(form["name"].ToString()), cancellationToken);
        if (made.Problem is { } problem)
            return Render.Refused<TeamsPage>(form, problem, ("Teams", await teams.ListWithMembersAsync(actor, cancellationToken)), ("MayAdminister", actor.May(Scope.Administer)));
        return See.Other($"{Path}/{made.Value}");
    }

    private static async Task<IResult> RenameAsync(Actor actor, long team, IFormCollection form, NameTeam name, TeamShown shown, CancellationToken cancellationToken) =>
        await shown.AfterAsync(actor, form, "Form", new TeamId(team), await name.RenameAsync(actor, new TeamId(team), new TeamRequest(form["name"].ToString()), cancellationToken), cancellationToken);

    private static async Task<IResult> DeleteAsync(Actor actor, long team, IFormCollection form, DeleteTeam delete, TeamShown shown, CancellationToken cancellationToken)
    {
        var deleted = await delete.HandleAsync(actor, new TeamId(team), cancellationToken);
        return deleted.Problem is { } problem ? await shown.AfterAsync(actor, form, "DeleteForm", new TeamId(team), problem, cancellationToken) : See.Other(Path);
    }

    private static async Task<IResult> AddAsync(Actor actor, long team, IFormCollection form, ChangeMembership change, TeamShown shown, CancellationToken cancellationToken)
    {
        Result<TeamId> added = long.TryParse(form["person"], NumberStyles.None, CultureInfo.InvariantCulture, out var person)
            ? await change.AddAsync(actor, new TeamId(team), new PersonId(person), cancellationToken)
            : new Problem(ProblemKind.Invalid, "Choose a person.", "person");
        return await shown.AfterAsync(actor, form, "MemberForm", new TeamId(team), added, cancellationToken);
    }

    private static async Task<IResult> RemoveAsync(Actor actor, long team, long person, IFormCollection form, ChangeMembership change, TeamShown shown, CancellationToken cancellationToken) =>
        await shown.AfterAsync(actor, form, "MemberForm", new TeamId(team), await change.RemoveAsync(actor, new TeamId(team), new PersonId(person), cancellationToken), cancellationToken);

    /// <summary>A team's page, and what comes after one of its forms.</summary>
    internal sealed class TeamShown(TeamQueries teams, PersonQueries people)
    {
        public async Task<IResult> PageAsync(Actor actor, TeamId team, CancellationToken cancellationToken, string form = "Form", FormState? state = null)
        {
            if (await teams.FindAsync(actor, team, cancellationToken) is not { } known) return TypedResults.NotFound();
            var shown = new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["Team"] = known,
                ["People"] = actor.May(Scope.Administer) ? await people.ListByNameAsync(actor, cancellationToken) : [],
                ["MayAdminister"] = actor.May(Scope.Administer),
                [form] = state ?? FormState.Fresh,
            };
            return Render.Page<TeamPage>(shown, state?.Problem?.Kind.Status() ?? StatusCodes.Status200OK);
        }

        public async Task<IResult> AfterAsync(Actor actor, IFormCollection typed, string form, TeamId team, Result<TeamId> done, CancellationToken cancellationToken) =>
            done.Problem is { } problem ? await PageAsync(actor, team, cancellationToken, form, new FormState(typed, problem)) : See.Other($"{Path}/{team}");
    }
}
