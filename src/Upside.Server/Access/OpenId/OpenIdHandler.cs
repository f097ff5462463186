using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.Extensions.Options;
using NodaTime.Extensions;

namespace Upside.Server.Access.OpenId;

/// <summary>
/// Signs in at an OpenID provider: the framework's OAuth handler (code flow, PKCE, state tied to the browser), which finds the
/// provider's addresses first, and afterwards asks it who came.
/// </summary>
internal sealed class OpenIdHandler(IOptionsMonitor<OpenIdScheme> options, ILoggerFactory logger, UrlEncoder encoder, OpenIdProvider provider)
    : OAuthHandler<OpenIdScheme>(options, logger, encoder)
{
    /// <summary>Under this name the profile waits for <see cref="OpenIdCallback"/>.</summary>
    public const string Profile = "profile";

    private const string Nonce = "nonce";

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        await FindAddressesAsync();
        await base.HandleChallengeAsync(properties);
    }

    protected override async Task<HandleRequestResult> HandleRemoteAuthenticateAsync()
    {
        await FindAddressesAsync(); // another server may have sent them there
        return await base.HandleRemoteAuthenticateAsync();
    }

    protected override string BuildChallengeUrl(AuthenticationProperties properties, string redirectUri)
    {
        var nonce = Secret.Make();
        properties.Items[Nonce] = nonce; // comes back inside the state, which nobody else can read or change
        return base.BuildChallengeUrl(properties, redirectUri) + "&nonce=" + nonce;
    }

    protected override async Task<AuthenticationTicket> CreateTicketAsync(ClaimsIdentity identity, AuthenticationProperties properties, OAuthTokenResponse tokens)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Options.UserInformationEndpoint);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", tokens.AccessToken);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        using var answer = await Backchannel.SendAsync(request, Context.RequestAborted);
        answer.EnsureSuccessStatusCode();
        using var userInfo = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Context.RequestAborted));
        var known = OpenIdProfile.Read(userInfo.RootElement, provider.Options.GroupsClaim) ?? throw new AuthenticationFailureException("The provider did not say who signed in.");
        var idToken = tokens.Response!.RootElement.TryGetProperty("id_token", out var token) ? token.GetString() : null;
        var nonce = properties.Items[Nonce]!;
        properties.Items.Remove(Nonce);
        if (!OpenIdProfile.IsAnswer(idToken, provider.Options.Issuer, Options.ClientId, nonce, known.Subject, TimeProvider.GetCurrentInstant()))
            throw new AuthenticationFailureException("The provider's ID token is not an answer to this sign-in.");
        properties.SetParameter(Profile, known);
        return new AuthenticationTicket(new ClaimsPrincipal(identity), properties, Schemes.OpenId);
    }

    private async Task FindAddressesAsync()
    {
        var found = await provider.FindAsync(Context.RequestAborted);
        if (found.Problem is { } problem) throw new AuthenticationFailureException(problem.Message);
        Options.AuthorizationEndpoint = found.Value.Authorization;
        Options.TokenEndpoint = found.Value.Token;
        Options.UserInformationEndpoint = found.Value.UserInfo;
    }
}

/// <summary>The handler's options; addresses that are not known yet are no mistake in them.</summary>
internal sealed class OpenIdScheme : OAuthOptions
{
    public override void Validate()
    {
    }
}
