using Upside.Server.Incidents.Live;
using Upside.Server.Storage;
using Upside.Server.Web;

namespace Upside.Server.Incidents;

/// <summary>Incidents: declared, classified, told on one timeline, and watched live.</summary>
internal static class IncidentsModule
{
    public static void AddIncidents(this IServiceCollection services)
    {
        TypeHandlers.Ids.Add(id => new IncidentId(id), id => id.Value);
        TypeHandlers.Ids.Add(id => new EntryId(id), id => id.Value);
        services.AddSingleton<IncidentQueries>();
        services.AddSingleton<IncidentListQueries>();
        services.AddSingleton<DeclareIncident>();
        services.AddSingleton<RenameIncident>();
        services.AddSingleton<ChangeState>();
        services.AddSingleton<ClassifySeverity>();
        services.AddSingleton<StateImpact>();
        services.AddSingleton<CorrectImpactTimes>();
        services.AddSingleton<ChangeVisibility>();
        services.AddSingleton<AttachComponents>();
        services.AddSingleton<AddEntry>();
        services.AddSingleton<EditEntry>();
        services.AddSingleton<StrikeEntry>();
        services.AddSingleton<LiveWriter>();
        services.AddSingleton<LiveStreams>();
        services.AddHostedService(server => server.GetRequiredService<LiveStreams>());
    }

    public static void MapIncidents(this IEndpointRouteBuilder routes)
    {
        routes.MapIncidentApi();
        routes.MapTimelineApi();
        routes.MapLive(routes.MapApi());
    }
}
