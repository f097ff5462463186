using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Npgsql;
using Upside.Server.Access.Links;
using Upside.Server.Access.OpenId;
using Upside.Server.Access.Passwords;
using Upside.Server.Access.People;
using Upside.Server.Access.Sessions;
using Upside.Server.Access.Teams;
using Upside.Server.Access.Tokens;
using Upside.Server.Storage;
using Upside.Server.Web;

namespace Upside.Server.Access;

/// <summary>Who somebody is, and what they may do.</summary>
internal static class AccessModule
{
    /// <param name="openId">The provider that people may sign in with besides; null without one.</param>
    public static void AddAccess(this IServiceCollection services, OpenIdOptions? openId)
    {
        TypeHandlers.Ids.Add(id => new SessionId(id), id => id.Value);
        TypeHandlers.Ids.Add(id => new TokenId(id), id => id.Value);
        TypeHandlers.Ids.Add(id => new TeamId(id), id => id.Value);
        var authentication = services.AddAuthentication(Schemes.Any)
            .AddPolicyScheme(Schemes.Any, null, any => any.ForwardDefaultSelector = context => TokenHandler.IsMeant(context.Request) ? Schemes.Token : Schemes.Session)
            .AddScheme<AuthenticationSchemeOptions, TokenHandler>(Schemes.Token, null)
            .AddCookie(Schemes.Session);
        if (openId is not null) AddOpenId(authentication, openId);
        services.AddOptions<CookieAuthenticationOptions>(Schemes.Session).Configure<SessionStore>(SessionCookie);
        services.AddSingleton<SessionStore>();
        services.AddDataProtection().SetApplicationName("upside");
        services.AddOptions<KeyManagementOptions>().Configure<NpgsqlDataSource>((keys, app) => keys.XmlRepository = new SharedKeys(app));
        // Whatever does not say otherwise needs somebody who is known, also an address that leads nowhere.
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder(Schemes.Any).RequireAuthenticatedUser().Build());
        AddUseCases(services);
    }

    /// <summary>Finds out who asks, before anything else looks at the request.</summary>
    public static void UseAccess(this IApplicationBuilder server)
    {
        server.UseAuthentication();
        server.Use((context, next) =>
        {
            if (Identity.ToActor(context.User, context.Connection.RemoteIpAddress?.ToString()) is { } actor)
            {
                context.Features.Set(actor);
                context.Features.Set(new Visitor(actor.Person, actor.Name, actor.Role.Word(), actor.May(Scope.Respond), actor.May(Scope.Edit), actor.May(Scope.Administer)));
            }
            return next(context);
        });
        server.UseAuthorization();
        // A token without the scope reads nothing, whatever an endpoint forgets to ask.
        server.Use((context, next) => IsReading(context) && context.Features.Get<Actor>()?.Refuse(Scope.Read) is { } refused ? refused.ToApi().ExecuteAsync(context) : next(context));
    }

    public static void MapAccess(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapApi();
        api.MapAccount();
        api.MapPeople();
        api.MapTeams();
        api.MapTokens();
        routes.MapSignIn();
        routes.MapAccountPages();
        routes.MapPeoplePages();
        routes.MapTeamPages();
        routes.MapTokenPages();
        if (routes.ServiceProvider.GetService<OpenIdProvider>() is not null) routes.MapOpenId();
    }

    private static void AddUseCases(IServiceCollection services)
    {
        services.AddSingleton<PersonQueries>().AddSingleton<InvitePerson>().AddSingleton<CorrectPerson>().AddSingleton<ChangeRole>().AddSingleton<DisablePerson>().AddSingleton<ErasePerson>();
        services.AddSingleton<TeamQueries>().AddSingleton<NameTeam>().AddSingleton<DeleteTeam>().AddSingleton<ChangeMembership>();
        services.AddSingleton<PasswordHashing>().AddSingleton<AttemptCounter>().AddSingleton<SignInByPassword>().AddSingleton<ChangePassword>();
        services.AddSingleton<LinkQueries>().AddSingleton<IssueLink>().AddSingleton<SetUpLink>().AddSingleton<SetUp>().AddSingleton<ChoosePassword>();
        services.AddSingleton<SessionQueries>().AddSingleton<CloseSessions>();
        services.AddSingleton<TokenQueries>().AddSingleton<CreateToken>().AddSingleton<RevokeToken>();
        services.AddSingleton<AccountPages.Shown>().AddSingleton<PeoplePages.PersonShown>().AddSingleton<TeamPages.TeamShown>().AddSingleton<TokenPages.TokensShown>();
    }

    private static void AddOpenId(AuthenticationBuilder authentication, OpenIdOptions openId)
    {
        authentication.Services.AddSingleton(openId).AddSingleton<OpenIdProvider>().AddSingleton<SignInByOpenId>().AddSingleton<LinkOpenId>();
        authentication.Services.AddOptions<OpenIdScheme>(Schemes.OpenId).Configure<OpenIdProvider>((scheme, provider) => scheme.Backchannel = provider.Client);
        authentication.AddOAuth<OpenIdScheme, OpenIdHandler>(Schemes.OpenId, scheme =>
        {
            scheme.ClientId = openId.ClientId;
            scheme.ClientSecret = openId.ClientSecret;
            scheme.CallbackPath = OpenIdCallback.Path;
            scheme.SignInScheme = Schemes.Session;
            scheme.UsePkce = true;
            scheme.Scope.Clear();
            foreach (var scope in openId.Scopes) scheme.Scope.Add(scope);
            scheme.CorrelationCookie.Name = "upside-openid.";
            scheme.CorrelationCookie.Path = "/";
            scheme.CorrelationCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            scheme.CorrelationCookie.SameSite = SameSiteMode.Lax; // the way back is a link that is followed
            scheme.Events.OnTicketReceived = OpenIdCallback.ReturnAsync;
            scheme.Events.OnRemoteFailure = OpenIdCallback.FailAsync;
        });
    }

    private static bool IsReading(HttpContext context) =>
        (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)) && context.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is null;

    private static void SessionCookie(CookieAuthenticationOptions cookie, SessionStore sessions)
    {
        cookie.SessionStore = sessions;
        cookie.ExpireTimeSpan = SessionStore.Unused;
        cookie.SlidingExpiration = true;
        cookie.Cookie.Name = "upside_session";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax; // a link in a chat should lead to the incident, signed in
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.Events.OnRedirectToLogin = redirect => Refusals.SignInFirstAsync(redirect.HttpContext);
        cookie.Events.OnRedirectToAccessDenied = redirect => Refusals.ForbiddenAsync(redirect.HttpContext);
    }
}
