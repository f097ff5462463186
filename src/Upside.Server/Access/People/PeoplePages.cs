using Upside.Server.Access.Links;
using Upside.Server.Access.Pages;
using Upside.Server.Access.Teams;
using Upside.Server.Storage;
using Upside.Server.Web;

namespace Upside.Server.Access.People;

/// <summary>The pages of people.</summary>
internal static class PeoplePages
{
    private const string Path = "/people";

    public static void MapPeoplePages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, ShowAllAsync);
        routes.MapPost(Path, InviteAsync);
        var person = routes.MapGroup(Path + "/{person:long}");
        person.MapGet("", (Actor actor, long person, PersonShown shown, CancellationToken cancellationToken) => shown.PageAsync(actor, new PersonId(person), cancellationToken));
        person.MapPost("", CorrectAsync);
        person.MapPost("/role", ChangeRoleAsync);
        person.MapPost("/link", IssueLinkAsync);
        person.MapPost("/disable", DisableAsync);
        person.MapPost("/enable", EnableAsync);
        person.MapPost("/erase", EraseAsync);
    }

    private static async Task<IResult> ShowAllAsync(Actor actor, PersonQueries people, CancellationToken cancellationToken) =>
        Render.Page<PeoplePage>(new { People = await people.ListByNameAsync(actor, cancellationToken), MayAdminister = actor.May(Scope.Administer) });

    private static async Task<IResult> InviteAsync(Actor actor, IFormCollection form, InvitePerson invite, PersonQueries people, HttpContext http, CancellationToken cancellationToken)
    {
        var invited = Words.ToRole(form["role"]) is { } role
            ? await invite.HandleAsync(actor, new InviteRequest(form["name"].ToString(), form["email"].ToString(), role), cancellationToken)
            : NoRole;
        if (invited.Problem is { } problem)
            return Render.Refused<PeoplePage>(form, problem, ("People", await people.ListByNameAsync(actor, cancellationToken)), ("MayAdminister", actor.May(Scope.Administer)));
        return Render.Page<LinkPage>(new { Name = form["name"].ToString(), Link = invited.Value.ToHandOn(http.Request) });
    }

    private static async Task<IResult> CorrectAsync(Actor actor, long person, IFormCollection form, CorrectPerson correct, PersonShown shown, CancellationToken cancellationToken) =>
        await shown.AfterAsync(actor, form, "Form", new PersonId(person), await correct.HandleAsync(actor, new PersonId(person), new CorrectionRequest(form["name"].ToString(), form["email"].ToString()), cancellationToken), cancellationToken);

    private static async Task<IResult> ChangeRoleAsync(Actor actor, long person, IFormCollection form, ChangeRole change, PersonShown shown, CancellationToken cancellationToken)
    {
        Result<PersonId> changed = Words.ToRole(form["role"]) is { } role ? await change.HandleAsync(actor, new PersonId(person), new RoleRequest(role), cancellationToken) : NoRole;
        return await shown.AfterAsync(actor, form, "RoleForm", new PersonId(person), changed, cancellationToken);
    }

    private static async Task<IResult> DisableAsync(Actor actor, long person, IFormCollection form, DisablePerson disable, PersonShown shown, CancellationToken cancellationToken) =>
        await shown.AfterAsync(actor, form, "StateForm", new PersonId(person), await disable.HandleAsync(actor, new PersonId(person), cancellationToken), cancellationToken);

    private static async Task<IResult> EnableAsync(Actor actor, long person, IFormCollection form, DisablePerson disable, PersonShown shown, CancellationToken cancellationToken) =>
        await shown.AfterAsync(actor, form, "StateForm", new PersonId(person), await disable.UndoAsync(actor, new PersonId(person), cancellationToken), cancellationToken);

    private static async Task<IResult> EraseAsync(Actor actor, long person, IFormCollection form, ErasePerson erase, PersonShown shown, CancellationToken cancellationToken) =>
        await shown.AfterAsync(actor, form, "ErasureForm", new PersonId(person), await erase.HandleAsync(actor, new PersonId(person), new ErasureRequest(form["confirm"].ToString()), cancellationToken), cancellationToken);

    private static async Task<IResult> IssueLinkAsync(Actor actor, long person, IFormCollection form, IssueLink issue, PersonQueries people, PersonShown shown, HttpContext http, CancellationToken cancellationToken)
    {
        var issued = await issue.HandleAsync(actor, new PersonId(person), cancellationToken);
        if (issued.Problem is { } problem) return await shown.AfterAsync(actor, form, "StateForm", new PersonId(person), problem, cancellationToken);
        var known = await people.FindAsync(actor, new PersonId(person), cancellationToken);
        return Render.Page<LinkPage>(new { known!.Name, Link = issued.Value.ToHandOn(http.Request) });
    }

    private static Problem NoRole => new(ProblemKind.Invalid, "Choose one of the roles.", "role");

    /// <summary>A person's page, and what comes after one of its forms.</summary>
    internal sealed class PersonShown(PersonQueries people, TeamQueries teams)
    {
        public async Task<IResult> PageAsync(Actor actor, PersonId person, CancellationToken cancellationToken, string form = "Form", FormState? state = null)
        {
            if (await people.FindAsync(actor, person, cancellationToken) is not { } known) return TypedResults.NotFound();
            var shown = new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["Person"] = known,
                ["Teams"] = await teams.ListOfAsync(actor, person, cancellationToken),
                ["MayAdminister"] = actor.May(Scope.Administer),
                [form] = state ?? FormState.Fresh,
            };
            return Render.Page<PersonPage>(shown, state?.Problem?.Kind.Status() ?? StatusCodes.Status200OK);
        }

        public async Task<IResult> AfterAsync(Actor actor, IFormCollection typed, string form, PersonId person, Result<PersonId> done, CancellationToken cancellationToken) =>
            done.Problem is { } problem ? await PageAsync(actor, person, cancellationToken, form, new FormState(typed, problem)) : See.Other($"{Path}/{person.Value}");
    }
}
