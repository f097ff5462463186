using Microsoft.AspNetCore.Http.HttpResults;
using Upside.Server.Access;
using Upside.Server.Storage;
using Upside.Server.Web;

namespace Upside.Server.Catalogue;

/// <summary>The catalogue over the API.</summary>
internal static class CatalogueEndpoints
{
    public static void MapCatalogueApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapApi().WithTags("Catalogue");
        api.MapGet("/environments", ListEnvironmentsAsync).WithName("listEnvironments").WithSummary("All environments, by name");
        api.MapPost("/environments", AddEnvironmentAsync).WithName("addEnvironment").WithSummary("Add an environment").Shows("getEnvironment");
        api.MapGet("/environments/{environment:long}", GetEnvironmentAsync).WithName("getEnvironment").WithSummary("One environment");
        api.MapPut("/environments/{environment:long}", ChangeEnvironmentAsync).WithName("changeEnvironment").WithSummary("Give an environment its right name");
        api.MapGet("/components", ListComponentsAsync).WithName("listComponents").WithSummary("Components, in the order in which they were added");
        api.MapPost("/components", AddComponentAsync).WithName("addComponent").WithSummary("Add a component").Shows("getComponent");
        api.MapGet("/components/{component:long}", GetComponentAsync).WithName("getComponent").WithSummary("A component, what it needs and what needs it");
        api.MapPut("/components/{component:long}", ChangeComponentAsync).WithName("changeComponent").WithSummary("Say anew what a component is");
        api.MapPut("/components/{component:long}/dependencies", SetDependenciesAsync).WithName("setDependencies").WithSummary("Say what a component needs, as a whole");
        api.MapPut("/components/{component:long}/retirement", RetireAsync).WithName("retireComponent").WithSummary("Take a component out of use");
        api.MapDelete("/components/{component:long}/retirement", RestoreAsync).WithName("restoreComponent").WithSummary("Take a component back into use");
        api.MapGet("/catalogue", ExportAsync).WithName("exportCatalogue").WithSummary("The whole catalogue as a file, without what is retired");
        api.MapPut("/catalogue", ImportAsync).WithName("importCatalogue")
            .WithSummary("Make the catalogue what a file says: what it does not name is retired. With `dryRun` it only tells what would change");
    }

    private static async Task<Ok<ListOf<EnvironmentView>>> ListEnvironmentsAsync(Actor actor, CatalogueQueries queries, CancellationToken cancellationToken) =>
        TypedResults.Ok(new ListOf<EnvironmentView>(await queries.EnvironmentsAsync(actor, cancellationToken), null));

    private static async Task<Results<Created<EnvironmentView>, ProblemHttpResult>> AddEnvironmentAsync(
        Actor actor, EnvironmentRequest request, AddEnvironment add, CatalogueQueries queries, HttpResponse response, CancellationToken cancellationToken)
    {
        var added = await add.HandleAsync(actor, request, cancellationToken);
        if (added.Problem is { } problem) return problem.ToApi();
        var environment = (await queries.EnvironmentAsync(actor, added.Value, cancellationToken))!;
        response.Tag(environment.Version);
        return TypedResults.Created($"{Api.Prefix}/environments/{added.Value.Value}", environment);
    }

    private static async Task<Results<Ok<EnvironmentView>, ProblemHttpResult>> GetEnvironmentAsync(
        Actor actor, long environment, CatalogueQueries queries, HttpResponse response, CancellationToken cancellationToken)
    {
        var found = await queries.EnvironmentAsync(actor, new EnvironmentId(environment), cancellationToken);
        if (found is null) return KeptCatalogue.NotFound("environment", environment).ToApi();
        response.Tag(found.Version);
        return TypedResults.Ok(found);
    }

    private static async Task<Results<Ok<EnvironmentView>, ProblemHttpResult>> ChangeEnvironmentAsync(
        Actor actor, long environment, EnvironmentRequest request, IfMatch ifMatch, ChangeEnvironment change, CatalogueQueries queries, HttpResponse response, CancellationToken cancellationToken)
    {
        var changed = await change.HandleAsync(actor, new EnvironmentId(environment), request, ifMatch.Version, cancellationToken);
        return changed.Problem is { } problem ? problem.ToApi() : await GetEnvironmentAsync(actor, environment, queries, response, cancellationToken);
    }

    private static async Task<Results<Ok<ListOf<ComponentLine>>, ProblemHttpResult>> ListComponentsAsync(
        Actor actor, [AsParameters] ComponentsAsked asked, [AsParameters] Paging paging, CatalogueQueries queries, CancellationToken cancellationToken)
    {
        var page = paging.Read<Place>();
        if (page.Problem is { } problem) return problem.ToApi();
        var filter = new ComponentFilter(asked.Environment, asked.Owner, asked.Q, asked.Retired ?? false);
        var rows = await queries.ComponentsAsync(actor, filter, page.Value.After?.Id ?? 0, page.Value.Rows, cancellationToken);
        return TypedResults.Ok(page.Value.Page(rows, row => new Place(row.Id.Value)));
    }

    private static async Task<Results<Created<ComponentView>, ProblemHttpResult>> AddComponentAsync(
        Actor actor, ComponentRequest request, AddComponent add, CatalogueQueries queries, HttpResponse response, CancellationToken cancellationToken)
    {
        var added = await add.HandleAsync(actor, request, cancellationToken);
        if (added.Problem is { } problem) return problem.ToApi();
        var component = (await queries.ComponentAsync(actor, added.Value, cancellationToken))!;
        response.Tag(component.Component.Version);
        return TypedResults.Created($"{Api.Prefix}/components/{added.Value.Value}", component);
    }

    private static async Task<Results<Ok<ComponentView>, ProblemHttpResult>> GetComponentAsync(
        Actor actor, long component, CatalogueQueries queries, HttpResponse response, CancellationToken cancellationToken)
    {
        var found = await queries.ComponentAsync(actor, new ComponentId(component), cancellationToken);
        if (found is null) return KeptCatalogue.NotFound("component", component).ToApi();
        response.Tag(found.Component.Version);
        return TypedResults.Ok(found);
    }

    private static async Task<Results<Ok<ComponentView>, ProblemHttpResult>> ChangeComponentAsync(
        Actor actor, long component, ComponentRequest request, IfMatch ifMatch, ChangeComponent change, CatalogueQueries queries, HttpResponse response, CancellationToken cancellationToken)
    {
        var changed = await change.HandleAsync(actor, new ComponentId(component), request, ifMatch.Version, cancellationToken);
        return changed.Problem is { } problem ? problem.ToApi() : await GetComponentAsync(actor, component, queries, response, cancellationToken);
    }

    private static async Task<Results<Ok<ComponentView>, ProblemHttpResult>> SetDependenciesAsync(
        Actor actor, long component, DependenciesRequest request, IfMatch ifMatch, SetDependencies set, CatalogueQueries queries, HttpResponse response, CancellationToken cancellationToken)
    {
        var changed = await set.HandleAsync(actor, new ComponentId(component), request, ifMatch.Version, cancellationToken);
        return changed.Problem is { } problem ? problem.ToApi() : await GetComponentAsync(actor, component, queries, response, cancellationToken);
    }

    private static async Task<Results<Ok<ComponentView>, ProblemHttpResult>> RetireAsync(
        Actor actor, long component, IfMatch ifMatch, RetireComponent retire, CatalogueQueries queries, HttpResponse response, CancellationToken cancellationToken)
    {
        var changed = await retire.RetireAsync(actor, new ComponentId(component), ifMatch.Version, cancellationToken);
        return changed.Problem is { } problem ? problem.ToApi() : await GetComponentAsync(actor, component, queries, response, cancellationToken);
    }

    private static async Task<Results<Ok<ComponentView>, ProblemHttpResult>> RestoreAsync(
        Actor actor, long component, IfMatch ifMatch, RetireComponent retire, CatalogueQueries queries, HttpResponse response, CancellationToken cancellationToken)
    {
        var changed = await retire.RestoreAsync(actor, new ComponentId(component), ifMatch.Version, cancellationToken);
        return changed.Problem is { } problem ? problem.ToApi() : await GetComponentAsync(actor, component, queries, response, cancellationToken);
    }

    private static async Task<Ok<CatalogueFile>> ExportAsync(Actor actor, Database database, CancellationToken cancellationToken) =>
        TypedResults.Ok((await CatalogueContent.LoadAsync(database, actor, cancellationToken)).ToFile());

    private static async Task<Results<Ok<CatalogueChanges>, ProblemHttpResult>> ImportAsync(
        Actor actor, CatalogueFile file, bool? dryRun, ImportCatalogue import, CancellationToken cancellationToken)
    {
        var changes = await import.HandleAsync(actor, file, dryRun ?? false, cancellationToken);
        return changes.Problem is { } problem ? problem.ToApi() : TypedResults.Ok(changes.Value);
    }

    /// <summary>Where a page of components ended.</summary>
    private sealed record Place(long Id);
}

/// <summary>Which components a request asks for.</summary>
/// <param name="Environment">The number of an environment.</param>
/// <param name="Owner">The number of a team.</param>
/// <param name="Q">A part of the name.</param>
/// <param name="Retired">Those out of use, instead of those in use.</param>
internal sealed record ComponentsAsked(long? Environment, long? Owner, string? Q, bool? Retired);
