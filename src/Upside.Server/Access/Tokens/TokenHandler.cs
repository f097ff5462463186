using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using NodaTime.Extensions;
using Upside.Server.Storage;

namespace Upside.Server.Access.Tokens;

/// <summary>Recognises the token in <c>Authorization: Bearer upside_…</c>.</summary>
internal sealed class TokenHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, Database database, TimeProvider clock)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    private const string Prefix = "Bearer ";

    /// <summary>Whether the request says that it comes by a token.</summary>
    public static bool IsMeant(HttpRequest request) => request.Headers.Authorization.ToString().StartsWith(Prefix, StringComparison.OrdinalIgnoreCase);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!IsMeant(Request)) return AuthenticateResult.NoResult();
        var secret = Request.Headers.Authorization.ToString()[Prefix.Length..].Trim();
        var caller = Caller.Nobody(Context.Connection.RemoteIpAddress?.ToString());
        var known = await database.FindAsync<KnownToken>(caller, "select * from person_by_token(@hash, @now)", new { hash = Secret.Hash(secret), now = clock.GetCurrentInstant() }, Context.RequestAborted);
        if (known is null) return AuthenticateResult.Fail("No such token.");
        return AuthenticateResult.Success(new AuthenticationTicket(Identity.Of(known.Person, known.Name, known.Role, $"token {known.Token}", known.Scopes), Scheme.Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer";
        return Refusals.UnauthenticatedAsync(Context, "This token is unknown, has expired or was revoked, or its owner is disabled. Make one on the page Tokens.");
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => Refusals.ForbiddenAsync(Context);

    private sealed record KnownToken(long Token, string Scopes, PersonId Person, string Name, Role Role);
}
