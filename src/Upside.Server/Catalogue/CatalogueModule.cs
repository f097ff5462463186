using Upside.Server.Storage;

namespace Upside.Server.Catalogue;

/// <summary>What the organisation runs: components, where they run, who owns them, and what they need from one another.</summary>
internal static class CatalogueModule
{
    public static void AddCatalogue(this IServiceCollection services)
    {
        TypeHandlers.Ids.Add(id => new EnvironmentId(id), id => id.Value);
        TypeHandlers.Ids.Add(id => new ComponentId(id), id => id.Value);
        services.AddSingleton<CatalogueQueries>().AddSingleton<AddEnvironment>().AddSingleton<ChangeEnvironment>();
        services.AddSingleton<AddComponent>().AddSingleton<ChangeComponent>().AddSingleton<RetireComponent>().AddSingleton<SetDependencies>();
        services.AddSingleton<ImportCatalogue>();
    }

    public static void MapCatalogue(this IEndpointRouteBuilder routes)
    {
        routes.MapCatalogueApi();
        routes.MapCataloguePages();
    }
}
