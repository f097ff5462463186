using Microsoft.AspNetCore.Http.HttpResults;
using Upside.Server.Access;
using Upside.Server.Web;

namespace Upside.Server.Severities;

/// <summary>The definitions of severity over the API.</summary>
internal static class SeverityEndpoints
{
    public static void MapSeverityApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapApi().WithTags("Severities");
        api.MapGet("/severities", GetAsync).WithName("getSeverities").WithSummary("The definitions that hold now");
        api.MapPut("/severities", ReviseAsync).WithName("reviseSeverities").WithSummary("Make a new version of the definitions; incidents keep theirs");
        api.MapGet("/severities/versions", ListVersionsAsync).WithName("listSeverityVersions").WithSummary("All versions of the definitions, the latest first");
        api.MapGet("/severities/versions/{severities:long}", GetVersionAsync).WithName("getSeverityVersion").WithSummary("One version of the definitions");
    }

    private static async Task<Ok<SeveritySet>> GetAsync(Actor actor, SeverityQueries queries, HttpResponse response, CancellationToken cancellationToken)
    {
        var current = await queries.CurrentAsync(actor, cancellationToken);
        response.Tag(current.Version);
        return TypedResults.Ok(current);
    }

    private static async Task<Results<Ok<SeveritySet>, ProblemHttpResult>> ReviseAsync(
        Actor actor, SeveritiesRequest request, IfMatch ifMatch, ReviseSeverities revise, SeverityQueries queries, HttpResponse response, CancellationToken cancellationToken)
    {
        var revised = await revise.HandleAsync(actor, request, ifMatch.Version, cancellationToken);
        if (revised.Problem is { } problem) return problem.ToApi();
        response.Tag(revised.Value);
        return TypedResults.Ok(await queries.VersionAsync(actor, revised.Value, cancellationToken));
    }

    private static async Task<Results<Ok<ListOf<SeveritySet>>, ProblemHttpResult>> ListVersionsAsync(Actor actor, [AsParameters] Paging paging, SeverityQueries queries, CancellationToken cancellationToken)
    {
        var page = paging.Read<Place>();
        if (page.Problem is { } problem) return problem.ToApi();
        var rows = await queries.HistoryAsync(actor, page.Value.After?.Version ?? long.MaxValue, page.Value.Rows, cancellationToken);
        return TypedResults.Ok(page.Value.Page(rows, row => new Place(row.Version)));
    }

    private static async Task<Results<Ok<SeveritySet>, ProblemHttpResult>> GetVersionAsync(Actor actor, long severities, SeverityQueries queries, CancellationToken cancellationToken) =>
        await queries.VersionAsync(actor, severities, cancellationToken) is { } found ? TypedResults.Ok(found) : NotThere.ToApi();

    /// <summary>There is no such version.</summary>
    public static readonly Problem NotThere = new(ProblemKind.NotFound, "There is no such version of the severities.");

    /// <summary>Where a page of versions ended.</summary>
    private sealed record Place(long Version);
}
