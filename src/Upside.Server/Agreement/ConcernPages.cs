using System.Globalization;
using Upside.Server.Access;
using Upside.Server.Agreement.Pages;
using Upside.Server.Web;

namespace Upside.Server.Agreement;

/// <summary>Concerns as pages.</summary>
internal static class ConcernPages
{
    private const int ConcernsAPage = 50;

    public static void MapConcernPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/agreement/concerns", ListAsync);
        routes.MapGet("/agreement/concerns/new", async (Actor actor, HttpRequest request, ConcernQueries queries, CancellationToken cancellation) =>
            Render.Page<RaiseConcernPage>(new { Readers = await queries.ReadersAsync(actor, cancellation), Incident = Number(request.Query["incident"]) }));
        routes.MapPost("/agreement/concerns", RaiseAsync);
        routes.MapGet("/agreement/concerns/{concern:long}", ShowAsync);
        routes.MapPost("/agreement/concerns/{concern:long}/answer", AnswerAsync);
    }

    private static async Task<IResult> ListAsync(Actor actor, HttpRequest request, ConcernQueries queries, CancellationToken cancellationToken)
    {
        var rows = await queries.ListAsync(actor, Number(request.Query["after"]) ?? long.MaxValue, ConcernsAPage + 1, cancellationToken);
        var next = rows.Count > ConcernsAPage ? rows[ConcernsAPage - 1].Id.Value.ToString(CultureInfo.InvariantCulture) : null;
        return Render.Page<ConcernsPage>(new { Concerns = rows.Take(ConcernsAPage).ToList(), Next = next });
    }

    private static async Task<IResult> RaiseAsync(Actor actor, IFormCollection form, RaiseConcern raise, ConcernQueries queries, CancellationToken cancellationToken)
    {
        var written = form["incident"].ToString().Trim().TrimStart('#');
        var incident = Number(written);
        var raised = written.Length > 0 && incident is null
            ? new Problem(ProblemKind.Invalid, "That is no incident's number.", "incident")
            : await raise.HandleAsync(actor, new ConcernRequest(form["text"], incident, Readers(form)), cancellationToken);
        return raised.Problem is { } problem
            ? Render.Refused<RaiseConcernPage>(form, problem, ("Readers", await queries.ReadersAsync(actor, cancellationToken)), ("Incident", incident))
            : See.Other(Address(raised.Value.Value));
    }

    private static async Task<IResult> ShowAsync(long concern, Actor actor, ConcernQueries queries, CancellationToken cancellationToken) =>
        await queries.FindAsync(actor, new ConcernId(concern), cancellationToken) is { } found
            ? Render.Page<ConcernPage>(new { Concern = found, MayAnswer = actor.May(Scope.Administer) })
            : TypedResults.NotFound();

    private static async Task<IResult> AnswerAsync(long concern, Actor actor, IFormCollection form, AnswerConcern answer, ConcernQueries queries, CancellationToken cancellationToken)
    {
        var id = new ConcernId(concern);
        var answered = await answer.HandleAsync(actor, id, new AnswerRequest(form["text"]), cancellationToken);
        if (answered.Problem is not { } problem) return See.Other(Address(concern));
        return await queries.FindAsync(actor, id, cancellationToken) is { } found
            ? Render.Refused<ConcernPage>(form, problem, ("Concern", found), ("MayAnswer", actor.May(Scope.Administer)))
            : TypedResults.NotFound();
    }

    /// <summary>Those whom the page named.</summary>
    private static IReadOnlyList<long> Readers(IFormCollection form) => [.. form["readers"].ToString().Split(',').Select(Number).OfType<long>()];

    private static string Address(long concern) => string.Create(CultureInfo.InvariantCulture, $"/agreement/concerns/{concern}");

    private static long? Number(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
