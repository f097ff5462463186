using Microsoft.AspNetCore.Http.HttpResults;
using Upside.Server.Access.Passwords;
using Upside.Server.Access.People;
using Upside.Server.Access.Teams;
using Upside.Server.Storage;
using Upside.Server.Web;

namespace Upside.Server.Access.Sessions;

/// <summary>Whoever asks.</summary>
/// <param name="Scopes">What the token that was used allows; null for somebody who signed in.</param>
internal sealed record Me(PersonId Id, string Name, string Email, Role Role, IReadOnlyList<Scope>? Scopes, IReadOnlyList<TeamName> Teams);

/// <summary>One's own account over the API.</summary>
internal static class AccountEndpoints
{
    public static void MapAccount(this RouteGroupBuilder api)
    {
        var account = api.MapGroup("").WithTags("Account");
        account.MapGet("/me", MeAsync).WithName("getMe").WithSummary("Whoever asks, with their role, teams, and what their token allows");
        account.MapPut("/me/password", ChangePasswordAsync).WithName("changePassword").WithSummary("Replaces one's password and signs one out everywhere else");
        account.MapGet("/sessions", ListAsync).WithName("listSessions").WithSummary("Where one is signed in");
        account.MapDelete("/sessions/{session:long}", CloseAsync).WithName("closeSession").WithSummary("Signs one out there");
        account.MapDelete("/sessions", CloseOthersAsync).WithName("closeOtherSessions").WithSummary("Signs one out everywhere else");
    }

    private static async Task<Results<Ok<Me>, ProblemHttpResult>> MeAsync(Actor actor, PersonQueries people, TeamQueries teams, CancellationToken cancellationToken)
    {
        if (actor.Refuse(Scope.Read) is { } refused) return refused.ToApi();
        var person = await people.FindAsync(actor, actor.Person, cancellationToken);
        var mine = await teams.ListOfAsync(actor, actor.Person, cancellationToken);
        return TypedResults.Ok(new Me(actor.Person, actor.Name, person!.Email, actor.Role, actor.Scopes?.Order().ToList(), mine));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> ChangePasswordAsync(Actor actor, ChangePasswordRequest request, ChangePassword change, CancellationToken cancellationToken) =>
        (await change.HandleAsync(actor, request, cancellationToken)).Problem is { } problem ? problem.ToApi() : TypedResults.NoContent();

    private static async Task<Results<Ok<ListOf<SessionSummary>>, ProblemHttpResult>> ListAsync(Actor actor, SessionQueries sessions, CancellationToken cancellationToken)
    {
        if (actor.Refuse(Scope.Read) is { } refused) return refused.ToApi();
        return TypedResults.Ok(new ListOf<SessionSummary>(await sessions.ListAsync(actor, cancellationToken), null));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> CloseAsync(Actor actor, long session, CloseSessions close, CancellationToken cancellationToken) =>
        (await close.OneAsync(actor, new SessionId(session), cancellationToken)).Problem is { } problem ? problem.ToApi() : TypedResults.NoContent();

    private static async Task<Results<NoContent, ProblemHttpResult>> CloseOthersAsync(Actor actor, CloseSessions close, CancellationToken cancellationToken) =>
        (await close.OthersAsync(actor, cancellationToken)).Problem is { } problem ? problem.ToApi() : TypedResults.NoContent();
}
