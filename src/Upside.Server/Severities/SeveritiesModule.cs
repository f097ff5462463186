using Upside.Server.Storage;

namespace Upside.Server.Severities;

/// <summary>What the levels of severity mean here.</summary>
internal static class SeveritiesModule
{
    public static void AddSeverities(this IServiceCollection services)
    {
        TypeHandlers.Ids.Add(id => new SeverityId(id), id => id.Value);
        services.AddSingleton<SeverityQueries>().AddSingleton<ReviseSeverities>();
    }

    public static void MapSeverities(this IEndpointRouteBuilder routes)
    {
        routes.MapSeverityApi();
        routes.MapSeverityPages();
    }
}
