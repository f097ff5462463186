namespace Upside.Server.Audit;

/// <summary>Who changed what, when and from where, sealed so that it can't be changed unnoticed.</summary>
internal static class AuditModule
{
    public static void AddAudit(this IServiceCollection services)
    {
        services.AddSingleton<AuditQueries>();
        services.AddSingleton<SealAudit>();
        services.AddHostedService(provider => provider.GetRequiredService<SealAudit>());
    }

    public static void MapAudit(this IEndpointRouteBuilder routes)
    {
        routes.MapAuditApi();
        routes.MapAuditPages();
    }
}
