using Upside.Server.Storage;

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
    }
}
