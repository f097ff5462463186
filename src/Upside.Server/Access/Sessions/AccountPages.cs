using Microsoft.AspNetCore.DataProtection;
using Upside.Server.Access.OpenId;
using Upside.Server.Access.Pages;
using Upside.Server.Access.Passwords;
using Upside.Server.Access.People;
using Upside.Server.Access.Teams;
using Upside.Server.Web;

namespace Upside.Server.Access.Sessions;

/// <summary>The page of one's own account.</summary>
internal static class AccountPages
{
    private const string Path = "/account";

    public static void MapAccountPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, async (Actor actor, Shown shown, CancellationToken cancellationToken) => await shown.PageAsync(actor, cancellationToken));
        routes.MapPost($"{Path}/name", RenameAsync);
        routes.MapPost($"{Path}/password", ChangePasswordAsync).RequireRateLimiting(RateLimits.SignIn);
        routes.MapPost($"{Path}/sessions/{{session:long}}/close", CloseAsync);
        routes.MapPost($"{Path}/sessions/close-others", CloseOthersAsync);
    }

    private static async Task<IResult> RenameAsync(Actor actor, IFormCollection form, CorrectPerson correct, Shown shown, CancellationToken cancellationToken)
    {
        var renamed = await correct.HandleAsync(actor, actor.Person, new CorrectionRequest(Name: form["name"].ToString()), cancellationToken);
        return renamed.Problem is { } problem ? await shown.PageAsync(actor, cancellationToken, ("NameForm", new FormState(form, problem))) : See.Other(Path);
    }

    private static async Task<IResult> ChangePasswordAsync(Actor actor, IFormCollection form, ChangePassword change, Shown shown, CancellationToken cancellationToken)
    {
        var changed = await change.HandleAsync(actor, new ChangePasswordRequest(form["current"].ToString(), form["password"].ToString()), cancellationToken);
        return changed.Problem is { } problem
            ? await shown.PageAsync(actor, cancellationToken, ("PasswordForm", new FormState(form, problem)))
            : await shown.PageAsync(actor, cancellationToken, ("Notice", "Your password is changed. Wherever else you were signed in, you are signed out."));
    }

    private static async Task<IResult> CloseAsync(Actor actor, long session, CloseSessions close, CancellationToken cancellationToken)
    {
        await close.OneAsync(actor, new SessionId(session), cancellationToken); // one that is closed already is what was asked for
        return See.Other(Path);
    }

    private static async Task<IResult> CloseOthersAsync(Actor actor, CloseSessions close, CancellationToken cancellationToken)
    {
        await close.OthersAsync(actor, cancellationToken);
        return See.Other(Path);
    }

    /// <summary>What the page shows besides its forms.</summary>
    internal sealed class Shown(PersonQueries people, TeamQueries teams, SessionQueries sessions, IServiceProvider services)
    {
        public async Task<IResult> PageAsync(Actor actor, CancellationToken cancellationToken, params (string Name, object? Value)[] more)
        {
            var shown = new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["Person"] = await people.FindAsync(actor, actor.Person, cancellationToken),
                ["Teams"] = await teams.ListOfAsync(actor, actor.Person, cancellationToken),
                ["Sessions"] = await sessions.ListAsync(actor, cancellationToken),
            };
            if (services.GetService<LinkOpenId>() is { } openId)
            {
                shown["Provider"] = services.GetRequiredService<OpenIdOptions>().Name;
                shown["LinkPath"] = OpenIdCallback.LinkPath(actor, services.GetRequiredService<IDataProtectionProvider>());
                shown["IsLinked"] = await openId.IsLinkedAsync(actor, cancellationToken);
            }
            foreach (var (name, value) in more) shown[name] = value;
            return Render.Page<AccountPage>(shown, Status(more));
        }

        private static int Status((string Name, object? Value)[] more) =>
            more.Select(one => one.Value).OfType<FormState>().Select(form => form.Problem?.Kind.Status()).FirstOrDefault() ?? StatusCodes.Status200OK;
    }
}
