using Microsoft.AspNetCore.CookiePolicy;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Upside.Server.Web.Pages;

namespace Upside.Server.Web;

/// <summary>Pages: how they are rendered, guarded and served, and what they share.</summary>
internal static class WebModule
{
    /// <summary>What a request may send; a route that takes files says more.</summary>
    private const long RequestBytes = 1 << 20;

    public static void AddWeb(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "upside-form";
            options.SuppressXFrameOptionsHeader = true; // stands in SecurityHeaders
        });
        services.AddRateLimiter(RateLimits.Configure);
        services.Configure<CookiePolicyOptions>(options =>
        {
            options.HttpOnly = HttpOnlyPolicy.Always;
            options.MinimumSameSitePolicy = SameSiteMode.Lax;
            options.Secure = CookieSecurePolicy.SameAsRequest;
        });
        services.Configure<KestrelServerOptions>(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = RequestBytes;
        });
    }

    /// <summary>What comes before it is known who asks.</summary>
    public static void UseWeb(this IApplicationBuilder app)
    {
        app.UseSecurityHeaders();
        app.UseFailures();
        app.UseCookiePolicy();
        app.UseRateLimiter();
    }

    public static void MapWeb(this IEndpointRouteBuilder routes)
    {
        routes.MapClientAssets();
        routes.MapGet("/keyboard", () => Render.Page<KeyboardPage>()).AllowAnonymous();
    }
}
