using System.Globalization;
using Upside.Server.Access;
using Upside.Server.Catalogue.Pages;
using Upside.Server.Web;

namespace Upside.Server.Catalogue;

/// <summary>The catalogue as pages. A component's own page shows its incidents too, and so belongs to those.</summary>
internal static class CataloguePages
{
    public static void MapCataloguePages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/catalogue", ListAsync);
        routes.MapGet("/catalogue/environments/new", () => Render.Page<EnvironmentFormPage>());
        routes.MapPost("/catalogue/environments", AddEnvironmentAsync);
        routes.MapGet("/catalogue/environments/{environment:long}", EditEnvironmentAsync);
        routes.MapPost("/catalogue/environments/{environment:long}", ChangeEnvironmentAsync);
        routes.MapGet("/catalogue/components/new", async (Actor actor, CatalogueQueries queries, CancellationToken cancellation) =>
            Render.Page<ComponentFormPage>(new { Environments = await queries.EnvironmentsAsync(actor, cancellation), Teams = await queries.TeamsAsync(actor, cancellation) }));
        routes.MapPost("/catalogue/components", AddComponentAsync);
        routes.MapGet("/catalogue/components/{component:long}/edit", EditComponentAsync);
        routes.MapPost("/catalogue/components/{component:long}", ChangeComponentAsync);
        routes.MapGet("/catalogue/components/{component:long}/dependencies", EditDependenciesAsync);
        routes.MapPost("/catalogue/components/{component:long}/dependencies", SetDependenciesAsync);
        routes.MapPost("/catalogue/components/{component:long}/retire", async (long component, Actor actor, RetireComponent retire, CancellationToken cancellation) =>
            Seen(component, await retire.RetireAsync(actor, new ComponentId(component), null, cancellation)));
        routes.MapPost("/catalogue/components/{component:long}/restore", async (long component, Actor actor, RetireComponent retire, CancellationToken cancellation) =>
            Seen(component, await retire.RestoreAsync(actor, new ComponentId(component), null, cancellation)));
    }

    private static async Task<IResult> ListAsync(Actor actor, HttpRequest request, CatalogueQueries queries, CancellationToken cancellationToken)
    {
        var query = request.Query;
        var words = query["q"].ToString().Trim();
        var asked = new ComponentFilter(Number(query["environment"]), Number(query["team"]), words.Length == 0 ? null : words, query["retired"] == "yes");
        return Render.Page<CataloguePage>(new
        {
            Asked = asked,
            Components = await queries.ComponentsAsync(actor, asked, cancellationToken),
            Environments = await queries.EnvironmentsAsync(actor, cancellationToken),
            Teams = await queries.TeamsAsync(actor, cancellationToken),
            MayEdit = actor.May(Scope.Edit),
        });
    }

    private static async Task<IResult> AddEnvironmentAsync(Actor actor, IFormCollection form, AddEnvironment add, CancellationToken cancellationToken)
    {
        var added = await add.HandleAsync(actor, EnvironmentOf(form), cancellationToken);
        return added.Problem is { } problem ? Render.Refused<EnvironmentFormPage>(form, problem) : See.Other("/catalogue");
    }

    private static async Task<IResult> EditEnvironmentAsync(long environment, Actor actor, CatalogueQueries queries, CancellationToken cancellationToken) =>
        await queries.EnvironmentAsync(actor, new EnvironmentId(environment), cancellationToken) is { } found
            ? Render.Page<EnvironmentFormPage>(new { Environment = found })
            : TypedResults.NotFound();

    private static async Task<IResult> ChangeEnvironmentAsync(
        long environment, Actor actor, IFormCollection form, ChangeEnvironment change, CatalogueQueries queries, CancellationToken cancellationToken)
    {
        var id = new EnvironmentId(environment);
        var changed = await change.HandleAsync(actor, id, EnvironmentOf(form), Number(form["seen"]), cancellationToken);
        if (changed.Problem is not { } problem) return See.Other("/catalogue");
        return await queries.EnvironmentAsync(actor, id, cancellationToken) is { } found
            ? Render.Refused<EnvironmentFormPage>(form, problem, ("Environment", found))
            : TypedResults.NotFound();
    }

    private static async Task<IResult> AddComponentAsync(Actor actor, IFormCollection form, AddComponent add, CatalogueQueries queries, CancellationToken cancellationToken)
    {
        var added = await add.HandleAsync(actor, ComponentOf(form), cancellationToken);
        return added.Problem is { } problem
            ? Render.Refused<ComponentFormPage>(form, problem, ("Environments", await queries.EnvironmentsAsync(actor, cancellationToken)), ("Teams", await queries.TeamsAsync(actor, cancellationToken)))
            : See.Other(Address(added.Value.Value));
    }

    private static async Task<IResult> EditComponentAsync(long component, Actor actor, CatalogueQueries queries, CancellationToken cancellationToken) =>
        await queries.ComponentAsync(actor, new ComponentId(component), cancellationToken) is { } found
            ? Render.Page<ComponentFormPage>(new { found.Component, Environments = await queries.EnvironmentsAsync(actor, cancellationToken), Teams = await queries.TeamsAsync(actor, cancellationToken) })
            : TypedResults.NotFound();

    private static async Task<IResult> ChangeComponentAsync(long component, Actor actor, IFormCollection form, ChangeComponent change, CatalogueQueries queries, CancellationToken cancellationToken)
    {
        var id = new ComponentId(component);
        var changed = await change.HandleAsync(actor, id, ComponentOf(form), Number(form["seen"]), cancellationToken);
        if (changed.Problem is not { } problem) return See.Other(Address(component));
        if (await queries.ComponentAsync(actor, id, cancellationToken) is not { } found) return TypedResults.NotFound();
        return Render.Refused<ComponentFormPage>(
            form, problem, ("Component", found.Component), ("Environments", await queries.EnvironmentsAsync(actor, cancellationToken)), ("Teams", await queries.TeamsAsync(actor, cancellationToken)));
    }

    private static async Task<IResult> EditDependenciesAsync(long component, Actor actor, CatalogueQueries queries, CancellationToken cancellationToken) =>
        await queries.ComponentAsync(actor, new ComponentId(component), cancellationToken) is { } found
            ? Render.Page<DependenciesPage>(new { Of = found, All = await queries.ComponentsAsync(actor, new ComponentFilter(), cancellationToken) })
            : TypedResults.NotFound();

    private static async Task<IResult> SetDependenciesAsync(long component, Actor actor, IFormCollection form, SetDependencies set, CatalogueQueries queries, CancellationToken cancellationToken)
    {
        var id = new ComponentId(component);
        var request = new DependenciesRequest([.. form["dependsOn"].Select(Number).OfType<long>()]);
        var changed = await set.HandleAsync(actor, id, request, Number(form["seen"]), cancellationToken);
        if (changed.Problem is not { } problem) return See.Other(Address(component));
        return await queries.ComponentAsync(actor, id, cancellationToken) is { } found
            ? Render.Refused<DependenciesPage>(form, problem, ("Of", found), ("All", await queries.ComponentsAsync(actor, new ComponentFilter(), cancellationToken)))
            : TypedResults.NotFound();
    }

    private static IResult Seen(long component, Result<ComponentId> changed) =>
        changed.Problem is { } problem ? TypedResults.StatusCode(problem.Kind.Status()) : See.Other(Address(component));

    private static EnvironmentRequest EnvironmentOf(IFormCollection form) => new(form["system"], form["account"], form["region"]);

    private static ComponentRequest ComponentOf(IFormCollection form) => new(form["name"], Number(form["environment"]), form["description"], Number(form["owner"]));

    private static string Address(long component) => string.Create(CultureInfo.InvariantCulture, $"/catalogue/components/{component}");

    private static long? Number(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
