using Upside.Server.Access;
using Upside.Server.Catalogue;
using Upside.Server.Incidents.Pages;
using Upside.Server.Web;

namespace Upside.Server.Incidents;

/// <summary>A component's page: what the catalogue says of it, and the incidents that concern it.</summary>
internal static class ComponentPages
{
    private const int LatestIncidents = 20;

    public static void MapComponentPages(this IEndpointRouteBuilder routes) => routes.MapGet("/catalogue/components/{component:long}", ShowAsync);

    private static async Task<IResult> ShowAsync(long component, Actor actor, CatalogueQueries catalogue, IncidentListQueries incidents, CancellationToken cancellationToken)
    {
        if (await catalogue.ComponentAsync(actor, new ComponentId(component), cancellationToken) is not { } found) return TypedResults.NotFound();
        var lines = await incidents.ListAsync(actor, new IncidentFilter(Component: component), null, LatestIncidents + 1, cancellationToken);
        return Render.Page<ComponentPage>(new { Of = found, Incidents = lines.Value.Items.Take(LatestIncidents).ToList(), HasMore = lines.Value.Items.Count > LatestIncidents, MayEdit = actor.May(Scope.Edit) });
    }
}
