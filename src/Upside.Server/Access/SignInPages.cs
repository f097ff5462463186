using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Upside.Server.Access.Links;
using Upside.Server.Access.OpenId;
using Upside.Server.Access.Pages;
using Upside.Server.Access.Passwords;
using Upside.Server.Access.Sessions;
using Upside.Server.Storage;
using Upside.Server.Web;

namespace Upside.Server.Access;

/// <summary>The pages by which somebody comes in and goes out.</summary>
internal static class SignInPages
{
    public static void MapSignIn(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Refusals.SignIn, ShowSignIn).AllowAnonymous();
        routes.MapPost(Refusals.SignIn, SignInAsync).AllowAnonymous().RequireRateLimiting(RateLimits.SignIn);
        routes.MapPost("/sign-out", SignOutAsync);
        routes.MapGet(LinkKind.SetUp.Page, ShowSetUpAsync).AllowAnonymous().RequireRateLimiting(RateLimits.SignIn);
        routes.MapPost(LinkKind.SetUp.Page, SetUpAsync).AllowAnonymous().RequireRateLimiting(RateLimits.SignIn);
        routes.MapGet(LinkKind.Invitation.Page, ShowChoosePasswordAsync).AllowAnonymous().RequireRateLimiting(RateLimits.SignIn);
        routes.MapPost(LinkKind.Invitation.Page, ChoosePasswordAsync).AllowAnonymous().RequireRateLimiting(RateLimits.SignIn);
    }

    private static IResult ShowSignIn(HttpContext http, string? @return)
    {
        var back = LocalAddress.OrHome(@return);
        return http.Features.Get<Actor>() is null ? Render.Page<SignInPage>(new { Return = back, Provider = Provider(http) }) : See.Other(back);
    }

    private static async Task<IResult> SignInAsync(HttpContext http, IFormCollection form, SignInByPassword signIn, CancellationToken cancellationToken)
    {
        var back = LocalAddress.OrHome(form["return"]);
        if (http.Features.Get<Actor>() is not null) return See.Other(back); // one browser, one person: sign out first
        var person = await signIn.HandleAsync(Address(http), new SignInRequest(form["email"].ToString(), form["password"].ToString()), cancellationToken);
        if (person.Problem is { } problem) return Render.Refused<SignInPage>(form, problem, ("Return", back), ("Provider", Provider(http)));
        return await OpenSessionAsync(http, person.Value, back);
    }

    private static async Task<IResult> SignOutAsync(HttpContext http, Actor actor, CloseSessions close, CancellationToken cancellationToken)
    {
        if (SessionId.Of(actor) is { } session) await close.OneAsync(actor, session, cancellationToken);
        await http.SignOutAsync(Schemes.Session);
        return See.Other(Refusals.SignIn);
    }

    private static async Task<IResult> ShowSetUpAsync(HttpContext http, LinkQueries links, CancellationToken cancellationToken, string token = "")
    {
        var link = await links.FindAsync(token, Address(http), cancellationToken);
        return link is { Problem: null, Value.Person: null } ? Render.Page<SetUpPage>(new { Token = token }) : NoGood();
    }

    private static async Task<IResult> SetUpAsync(HttpContext http, IFormCollection form, SetUp setUp, CancellationToken cancellationToken)
    {
        var token = form["token"].ToString();
        var first = await setUp.HandleAsync(Address(http), new SetUpRequest(token, form["name"].ToString(), form["email"].ToString(), form["password"].ToString()), cancellationToken);
        if (first.Problem == LinkQueries.NotGood) return NoGood();
        if (first.Problem is { } problem) return Render.Refused<SetUpPage>(form, problem, ("Token", token));
        return await OpenSessionAsync(http, first.Value, LocalAddress.Home);
    }

    private static async Task<IResult> ShowChoosePasswordAsync(HttpContext http, LinkQueries links, CancellationToken cancellationToken, string token = "")
    {
        var link = await links.FindAsync(token, Address(http), cancellationToken);
        return link is { Problem: null, Value.Person: not null } ? Render.Page<ChoosePasswordPage>(new { Token = token, Facts = link.Value }) : NoGood();
    }

    private static async Task<IResult> ChoosePasswordAsync(HttpContext http, IFormCollection form, LinkQueries links, ChoosePassword choose, CancellationToken cancellationToken)
    {
        var token = form["token"].ToString();
        var link = await links.FindAsync(token, Address(http), cancellationToken);
        if (link.Problem is not null) return NoGood();
        var person = await choose.HandleAsync(Address(http), new ChoosePasswordRequest(token, form["password"].ToString()), cancellationToken);
        if (person.Problem == LinkQueries.NotGood) return NoGood();
        if (person.Problem is { } problem) return Render.Refused<ChoosePasswordPage>(form, problem, ("Token", token), ("Facts", link.Value));
        return await OpenSessionAsync(http, person.Value, LocalAddress.Home);
    }

    // Where somebody is signed in here already, that session is closed and the sign-in page comes next: for the rest of this request
    // the framework would put the new person into the old session.
    private static async Task<IResult> OpenSessionAsync(HttpContext http, PersonId person, string next)
    {
        if (http.Features.Get<Actor>() is { } before && SessionId.Of(before) is { } session)
        {
            await http.RequestServices.GetRequiredService<CloseSessions>().OneAsync(before, session, http.RequestAborted);
            await http.SignOutAsync(Schemes.Session);
            return See.Other(Refusals.SignIn);
        }
        await http.SignInAsync(Schemes.Session, Identity.Of(person));
        return See.Other(next);
    }

    private static RazorComponentResult<NoticePage> NoGood() => Render.Page<NoticePage>(new { Title = "This link is not good any more", Sentence = LinkQueries.NotGood.Message }, StatusCodes.Status404NotFound);

    private static string? Provider(HttpContext http) => http.RequestServices.GetService<OpenIdOptions>()?.Name;

    private static string? Address(HttpContext http) => http.Connection.RemoteIpAddress?.ToString();
}
