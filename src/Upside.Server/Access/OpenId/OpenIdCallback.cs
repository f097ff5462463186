using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.HttpResults;
using Upside.Server.Access.Pages;
using Upside.Server.Access.Sessions;
using Upside.Server.Storage;
using Upside.Server.Web;

namespace Upside.Server.Access.OpenId;

/// <summary>The way to the provider and back: to sign in, or to link an account to the person who is signed in.</summary>
internal static partial class OpenIdCallback
{
    public const string Path = "/sign-in/openid/callback";

    private const string LinkFor = "link";

    private static readonly TimeSpan ProofLasts = TimeSpan.FromHours(1);

    public static void MapOpenId(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/sign-in/openid", LeaveToSignInAsync).AllowAnonymous().RequireRateLimiting(RateLimits.SignIn);
        routes.MapGet("/account/openid", LeaveToLinkAsync);
        routes.MapPost("/account/openid/unlink", UnlinkAsync);
    }

    private static Task<IResult> LeaveToSignInAsync(OpenIdProvider provider, string? @return, CancellationToken cancellationToken) =>
        LeaveAsync(provider, new AuthenticationProperties { RedirectUri = LocalAddress.OrHome(@return) }, cancellationToken);

    /// <summary>
    /// The way to link an account. It carries a proof that its follower read their own page: browsers follow links of other sites
    /// with the session's cookie, and our policy for forms lets none of them end at the provider.
    /// </summary>
    public static string LinkPath(Actor actor, IDataProtectionProvider protection) =>
        "/account/openid" + QueryString.Create("proof", Proofs(protection).Protect(actor.Caller.Via, ProofLasts));

    private static async Task<IResult> LeaveToLinkAsync(Actor actor, OpenIdProvider provider, IDataProtectionProvider protection, CancellationToken cancellationToken, string proof = "")
    {
        if (actor.RefuseTokens() is { } refused) return refused.ToApi();
        if (!IsProof(protection, proof, actor)) return See.Other("/account");
        var properties = new AuthenticationProperties { RedirectUri = "/account" };
        properties.Items[LinkFor] = actor.Person.Value.ToString(CultureInfo.InvariantCulture);
        return await LeaveAsync(provider, properties, cancellationToken);
    }

    private static async Task<IResult> UnlinkAsync(Actor actor, LinkOpenId link, AccountPages.Shown shown, CancellationToken cancellationToken) =>
        (await link.UndoAsync(actor, cancellationToken)).Problem is { } problem ? await shown.PageAsync(actor, cancellationToken, ("Notice", problem.Message)) : See.Other("/account");

    private static ITimeLimitedDataProtector Proofs(IDataProtectionProvider protection) => protection.CreateProtector("openid link").ToTimeLimitedDataProtector();

    private static bool IsProof(IDataProtectionProvider protection, string proof, Actor actor)
    {
        try
        {
            return Proofs(protection).Unprotect(proof) == actor.Caller.Via;
        }
        catch (CryptographicException) // made up, of another server's making, or too old
        {
            return false;
        }
    }

    private static async Task<IResult> LeaveAsync(OpenIdProvider provider, AuthenticationProperties properties, CancellationToken cancellationToken) =>
        (await provider.FindAsync(cancellationToken)).Problem is { } problem ? Refused(provider, problem) : TypedResults.Challenge(properties, [Schemes.OpenId]);

    /// <summary>Back from the provider, with its word on who came.</summary>
    public static async Task ReturnAsync(TicketReceivedContext back)
    {
        var http = back.HttpContext;
        var profile = back.Properties!.GetParameter<OpenIdProfile>(OpenIdHandler.Profile)!;
        var session = await http.AuthenticateAsync(Schemes.Session);
        var address = http.Connection.RemoteIpAddress?.ToString();
        var actor = session.Succeeded ? Identity.ToActor(session.Principal, address) : null;
        if (back.Properties.Items.TryGetValue(LinkFor, out var person))
        {
            var isStillHere = actor is not null && person == actor.Person.Value.ToString(CultureInfo.InvariantCulture);
            Result<PersonId> linked = isStillHere
                ? await http.RequestServices.GetRequiredService<LinkOpenId>().HandleAsync(actor!, profile, http.RequestAborted)
                : new Problem(ProblemKind.Unauthenticated, "You were signed out meanwhile. Sign in, and link the account again.");
            await AnswerAsync(back, linked.Problem);
            return;
        }
        if (actor is not null) // one browser, one person: sign out first
        {
            await AnswerAsync(back, null);
            return;
        }
        var signedIn = await http.RequestServices.GetRequiredService<SignInByOpenId>().HandleAsync(address, profile, http.RequestAborted);
        if (signedIn.Problem is { } refused) await AnswerAsync(back, refused);
        else back.Principal = Identity.Of(signedIn.Value); // the framework goes on, opens the session and leads back
    }

    /// <summary>Back without it: refused there, broken off, replayed, or too late.</summary>
    public static async Task FailAsync(RemoteFailureContext failed)
    {
        var http = failed.HttpContext;
        LogFailed(http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(OpenIdCallback)), failed.Failure);
        failed.HandleResponse();
        var provider = http.RequestServices.GetRequiredService<OpenIdProvider>();
        await Refused(provider, new Problem(ProblemKind.Unauthenticated, $"Signing in with {provider.Options.Name} did not work. Try again.")).ExecuteAsync(http);
    }

    private static async Task AnswerAsync(TicketReceivedContext back, Problem? problem)
    {
        back.HandleResponse();
        IResult answer = problem is null ? See.Other(back.ReturnUri ?? LocalAddress.Home) : Refused(back.HttpContext.RequestServices.GetRequiredService<OpenIdProvider>(), problem);
        await answer.ExecuteAsync(back.HttpContext);
    }

    private static RazorComponentResult<SignInPage> Refused(OpenIdProvider provider, Problem problem) =>
        Render.Page<SignInPage>(new { Provider = provider.Options.Name, Notice = problem.Message }, problem.Kind.Status());

    [LoggerMessage(3, LogLevel.Warning, "Somebody came back from the OpenID provider without being signed in")]
    private static partial void LogFailed(ILogger logger, Exception? failure);
}
