using System.Globalization;
using Upside.Server.Access;
using Upside.Server.Severities.Pages;
using Upside.Server.Web;

namespace Upside.Server.Severities;

/// <summary>The definitions of severity as pages, and their editor.</summary>
internal static class SeverityPages
{
    private const int VersionsAPage = 20;

    public static void MapSeverityPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/settings/severities", ShowAsync);
        routes.MapGet("/settings/severities/edit", async (Actor actor, SeverityQueries queries, CancellationToken cancellation) =>
            Render.Page<EditSeveritiesPage>(new { Current = await queries.CurrentAsync(actor, cancellation) }));
        routes.MapPost("/settings/severities/edit", ReviseAsync);
        routes.MapGet("/settings/severities/versions/{version:long}", ShowVersionAsync);
    }

    private static async Task<IResult> ShowAsync(Actor actor, HttpRequest request, SeverityQueries queries, CancellationToken cancellationToken)
    {
        var rows = await queries.HistoryAsync(actor, Number(request.Query["after"]) ?? long.MaxValue, VersionsAPage + 1, cancellationToken);
        return Render.Page<SeveritiesPage>(new
        {
            Current = await queries.CurrentAsync(actor, cancellationToken),
            Versions = rows.Take(VersionsAPage).ToList(),
            Next = rows.Count > VersionsAPage ? rows[VersionsAPage - 1].Version.ToString(CultureInfo.InvariantCulture) : null,
            MayEdit = actor.May(Scope.Edit),
        });
    }

    private static async Task<IResult> ShowVersionAsync(long version, Actor actor, SeverityQueries queries, CancellationToken cancellationToken) =>
        await queries.VersionAsync(actor, version, cancellationToken) is { } found
            ? Render.Page<SeverityVersionPage>(new { Set = found, Before = await queries.VersionAsync(actor, version - 1, cancellationToken) })
            : TypedResults.NotFound();

    private static async Task<IResult> ReviseAsync(Actor actor, IFormCollection form, ReviseSeverities revise, SeverityQueries queries, CancellationToken cancellationToken)
    {
        var revised = await LevelForm.ReviseAsync(form, request => revise.HandleAsync(actor, request, Number(form["seen"]), cancellationToken));
        return revised.Problem is { } problem
            ? Render.Refused<EditSeveritiesPage>(form, problem, ("Current", await queries.CurrentAsync(actor, cancellationToken)))
            : See.Other("/settings/severities");
    }

    private static long? Number(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
