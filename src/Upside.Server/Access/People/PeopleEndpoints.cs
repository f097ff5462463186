using Microsoft.AspNetCore.Http.HttpResults;
using Upside.Server.Access.Links;
using Upside.Server.Storage;
using Upside.Server.Web;

namespace Upside.Server.Access.People;

/// <summary>People over the API.</summary>
internal static class PeopleEndpoints
{
    public static void MapPeople(this RouteGroupBuilder api)
    {
        var people = api.MapGroup("/people").WithTags("People");
        people.MapGet("", ListAsync).WithName("listPeople").WithSummary("The people, in the order in which they were added");
        people.MapPost("", InviteAsync).WithName("invitePerson").WithSummary("Adds a person and makes the link with which they choose a password");
        people.MapGet("/{person:long}", GetAsync).WithName("getPerson").WithSummary("A person");
        people.MapPatch("/{person:long}", CorrectAsync).WithName("correctPerson").WithSummary("Corrects a name or an e-mail address");
        people.MapPut("/{person:long}/role", ChangeRoleAsync).WithName("changeRole").WithSummary("Trusts a person with more or with less");
        people.MapPost("/{person:long}/disable", DisableAsync).WithName("disablePerson").WithSummary("Shuts a person out, at once and everywhere").Shows("getPerson");
        people.MapPost("/{person:long}/enable", EnableAsync).WithName("enablePerson").WithSummary("Lets a person in again").Shows("getPerson");
        people.MapPost("/{person:long}/erase", EraseAsync).WithName("erasePerson").WithSummary("Erases a person for good: who they are, their ways in, and what the audit keeps of them").Shows("getPerson");
        people.MapPost("/{person:long}/link", IssueLinkAsync).WithName("issueLink").WithSummary("Makes a new link with which a person chooses a password; earlier ones stop working");
    }

    private static async Task<Results<Ok<ListOf<PersonSummary>>, ProblemHttpResult>> ListAsync(Actor actor, [AsParameters] Paging paging, PersonQueries people, CancellationToken cancellationToken)
    {
        if (actor.Refuse(Scope.Read) is { } refused) return refused.ToApi();
        var asked = paging.Read<Place>();
        if (asked.Problem is { } problem) return problem.ToApi();
        var rows = await people.ListAsync(actor, asked.Value.After?.Person, asked.Value.Rows, cancellationToken);
        return TypedResults.Ok(asked.Value.Page(rows, person => new Place(person.Id)));
    }

    private static async Task<Results<Created<LinkToHandOn>, ProblemHttpResult>> InviteAsync(Actor actor, InviteRequest request, InvitePerson invite, HttpContext http, CancellationToken cancellationToken)
    {
        var invited = await invite.HandleAsync(actor, request, cancellationToken);
        if (invited.Problem is { } problem) return problem.ToApi();
        return TypedResults.Created($"{Api.Prefix}/people/{invited.Value.Person.Value}", invited.Value.ToHandOn(http.Request));
    }

    private static async Task<Results<Ok<PersonSummary>, ProblemHttpResult>> GetAsync(Actor actor, long person, PersonQueries people, CancellationToken cancellationToken) =>
        actor.Refuse(Scope.Read) is { } refused ? refused.ToApi() : await ShowAsync(actor, new PersonId(person), people, cancellationToken);

    private static async Task<Results<Ok<PersonSummary>, ProblemHttpResult>> CorrectAsync(
        Actor actor, long person, CorrectionRequest request, CorrectPerson correct, PersonQueries people, CancellationToken cancellationToken) =>
        await ShowAsync(actor, await correct.HandleAsync(actor, new PersonId(person), request, cancellationToken), people, cancellationToken);

    private static async Task<Results<Ok<PersonSummary>, ProblemHttpResult>> ChangeRoleAsync(
        Actor actor, long person, RoleRequest request, ChangeRole change, PersonQueries people, CancellationToken cancellationToken) =>
        await ShowAsync(actor, await change.HandleAsync(actor, new PersonId(person), request, cancellationToken), people, cancellationToken);

    private static async Task<Results<Ok<PersonSummary>, ProblemHttpResult>> DisableAsync(Actor actor, long person, DisablePerson disable, PersonQueries people, CancellationToken cancellationToken) =>
        await ShowAsync(actor, await disable.HandleAsync(actor, new PersonId(person), cancellationToken), people, cancellationToken);

    private static async Task<Results<Ok<PersonSummary>, ProblemHttpResult>> EnableAsync(Actor actor, long person, DisablePerson disable, PersonQueries people, CancellationToken cancellationToken) =>
        await ShowAsync(actor, await disable.UndoAsync(actor, new PersonId(person), cancellationToken), people, cancellationToken);

    private static async Task<Results<Ok<PersonSummary>, ProblemHttpResult>> EraseAsync(
        Actor actor, long person, ErasureRequest request, ErasePerson erase, PersonQueries people, CancellationToken cancellationToken) =>
        await ShowAsync(actor, await erase.HandleAsync(actor, new PersonId(person), request, cancellationToken), people, cancellationToken);

    private static async Task<Results<Ok<LinkToHandOn>, ProblemHttpResult>> IssueLinkAsync(Actor actor, long person, IssueLink issue, HttpContext http, CancellationToken cancellationToken)
    {
        var issued = await issue.HandleAsync(actor, new PersonId(person), cancellationToken);
        return issued.Problem is { } problem ? problem.ToApi() : TypedResults.Ok(issued.Value.ToHandOn(http.Request));
    }

    private static async Task<Results<Ok<PersonSummary>, ProblemHttpResult>> ShowAsync(Actor actor, Result<PersonId> person, PersonQueries people, CancellationToken cancellationToken)
    {
        if (person.Problem is { } problem) return problem.ToApi();
        return await people.FindAsync(actor, person.Value, cancellationToken) is { } found ? TypedResults.Ok(found) : PersonQueries.NotThere.ToApi();
    }

    private sealed record Place(PersonId Person);
}
