using Microsoft.AspNetCore.Http.Json;

namespace Upside.Server.Web;

/// <summary>
/// The conventions of the API: how it reads, refuses, repeats, pages and describes itself. A capability maps its operations
/// on the group that <see cref="MapApi"/> gives.
/// </summary>
internal static class Api
{
    public const string Prefix = "/api/v1";
    public const string IdempotencyKey = "Idempotency-Key";

    public static void AddApi(this IServiceCollection services)
    {
        services.Configure<JsonOptions>(options => ApiJson.Configure(options.SerializerOptions));
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true); // so that ApiErrors can say what is wrong
        services.AddProblemDetails();
        services.AddExceptionHandler<ApiErrors>();
        services.AddApiDocument();
        services.AddHostedService<ReceiptUpkeep>();
    }

    /// <summary>Before everything else that can fail.</summary>
    public static void UseApiErrors(this WebApplication server) =>
        server.UseWhen(IsAsked, api => api.UseExceptionHandler().UseStatusCodePages(ApiErrors.DescribeStatusAsync));

    /// <summary>After it is known who asks: strangers' bodies are not read.</summary>
    public static void UseApiBodies(this WebApplication server) => server.UseMiddleware<ApiBodies>();

    /// <summary>Where a capability maps its operations.</summary>
    public static RouteGroupBuilder MapApi(this IEndpointRouteBuilder routes) => routes.MapGroup(Prefix).AddEndpointFilter(ApiReceipts.AnswerOnceAsync);

    /// <summary>Whether a request is for the API, and so answered by problems and not by pages.</summary>
    public static bool IsAsked(HttpContext context) => context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal) || context.Request.Path.StartsWithSegments("/openapi", StringComparison.Ordinal);
}
