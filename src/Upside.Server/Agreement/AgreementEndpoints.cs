using Microsoft.AspNetCore.Http.HttpResults;
using Upside.Server.Access;
using Upside.Server.Storage;
using Upside.Server.Web;

namespace Upside.Server.Agreement;

/// <summary>The agreement over the API.</summary>
internal static class AgreementEndpoints
{
    public static void MapAgreementApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapApi().WithTags("Agreement");
        api.MapGet("/agreement", GetAsync).WithName("getAgreement").WithSummary("The agreement that holds now, and who endorsed it");
        api.MapPut("/agreement", WriteAsync).WithName("writeAgreement").WithSummary("Write a new version, which nobody has endorsed yet");
        api.MapGet("/agreement/versions", ListVersionsAsync).WithName("listAgreementVersions").WithSummary("All versions, the latest first");
        api.MapGet("/agreement/versions/{agreement:long}", GetVersionAsync).WithName("getAgreementVersion").WithSummary("One version, and who endorsed it");
        api.MapPut("/agreement/endorsement", EndorseAsync).WithName("endorseAgreement").WithSummary("Endorse the agreement, by your name; programs can't");
        api.MapDelete("/agreement/endorsement", WithdrawAsync).WithName("withdrawEndorsement").WithSummary("Take your endorsement back");
        api.MapGet("/leaders", ListLeadersAsync).WithName("listLeaders").WithSummary("Those who lead, whose endorsement the others wait for");
        api.MapPut("/leaders/{person:long}", MarkLeaderAsync).WithName("markLeader").WithSummary("Say that somebody leads");
        api.MapDelete("/leaders/{person:long}", UnmarkLeaderAsync).WithName("unmarkLeader").WithSummary("Say that somebody no longer leads");
        api.MapGet("/concerns", ListConcernsAsync).WithName("listConcerns").WithSummary("Concerns that you may read, the latest first");
        api.MapPost("/concerns", RaiseAsync).WithName("raiseConcern").WithSummary("Say in confidence that the agreement was not kept").Shows("getConcern");
        api.MapGet("/concerns/{concern:long}", GetConcernAsync).WithName("getConcern").WithSummary("A concern");
        api.MapPut("/concerns/{concern:long}/answer", AnswerAsync).WithName("answerConcern").WithSummary("Answer a concern, once");
    }

    private static async Task<Ok<AgreementView>> GetAsync(Actor actor, AgreementQueries queries, HttpResponse response, CancellationToken cancellationToken)
    {
        var current = await queries.CurrentAsync(actor, cancellationToken);
        response.Tag(current.Version);
        return TypedResults.Ok(current);
    }

    private static async Task<Results<Ok<AgreementView>, ProblemHttpResult>> WriteAsync(
        Actor actor, AgreementRequest request, IfMatch ifMatch, WriteAgreement write, AgreementQueries queries, HttpResponse response, CancellationToken cancellationToken)
    {
        var written = await write.HandleAsync(actor, request, ifMatch.Version, cancellationToken);
        return written.Problem is { } problem ? problem.ToApi() : await GetAsync(actor, queries, response, cancellationToken);
    }

    private static async Task<Results<Ok<ListOf<AgreementLine>>, ProblemHttpResult>> ListVersionsAsync(Actor actor, [AsParameters] Paging paging, AgreementQueries queries, CancellationToken cancellationToken)
    {
        var page = paging.Read<Place>();
        if (page.Problem is { } problem) return problem.ToApi();
        var rows = await queries.HistoryAsync(actor, page.Value.After?.Number ?? long.MaxValue, page.Value.Rows, cancellationToken);
        return TypedResults.Ok(page.Value.Page(rows, row => new Place(row.Version)));
    }

    private static async Task<Results<Ok<AgreementView>, ProblemHttpResult>> GetVersionAsync(Actor actor, long agreement, AgreementQueries queries, CancellationToken cancellationToken) =>
        await queries.VersionAsync(actor, agreement, cancellationToken) is { } found ? TypedResults.Ok(found) : NoVersion.ToApi();

    private static async Task<Results<Ok<AgreementView>, ProblemHttpResult>> EndorseAsync(
        Actor actor, EndorsementRequest request, EndorseAgreement endorse, AgreementQueries queries, HttpResponse response, CancellationToken cancellationToken)
    {
        var endorsed = await endorse.EndorseAsync(actor, request, cancellationToken);
        return endorsed.Problem is { } problem ? problem.ToApi() : await GetAsync(actor, queries, response, cancellationToken);
    }

    private static async Task<Results<Ok<AgreementView>, ProblemHttpResult>> WithdrawAsync(
        Actor actor, EndorseAgreement endorse, AgreementQueries queries, HttpResponse response, CancellationToken cancellationToken)
    {
        var withdrawn = await endorse.WithdrawAsync(actor, cancellationToken);
        return withdrawn.Problem is { } problem ? problem.ToApi() : await GetAsync(actor, queries, response, cancellationToken);
    }

    private static async Task<Ok<ListOf<LeaderView>>> ListLeadersAsync(Actor actor, AgreementQueries queries, CancellationToken cancellationToken) =>
        TypedResults.Ok(new ListOf<LeaderView>(await queries.LeadersAsync(actor, cancellationToken), null));

    private static async Task<Results<Ok<ListOf<LeaderView>>, ProblemHttpResult>> MarkLeaderAsync(
        Actor actor, long person, LeaderRequest request, MarkLeader mark, AgreementQueries queries, CancellationToken cancellationToken)
    {
        var marked = await mark.MarkAsync(actor, new PersonId(person), request, cancellationToken);
        return marked.Problem is { } problem ? problem.ToApi() : await ListLeadersAsync(actor, queries, cancellationToken);
    }

    private static async Task<Results<Ok<ListOf<LeaderView>>, ProblemHttpResult>> UnmarkLeaderAsync(Actor actor, long person, MarkLeader mark, AgreementQueries queries, CancellationToken cancellationToken)
    {
        var unmarked = await mark.UnmarkAsync(actor, new PersonId(person), cancellationToken);
        return unmarked.Problem is { } problem ? problem.ToApi() : await ListLeadersAsync(actor, queries, cancellationToken);
    }

    private static async Task<Results<Ok<ListOf<ConcernView>>, ProblemHttpResult>> ListConcernsAsync(Actor actor, [AsParameters] Paging paging, ConcernQueries queries, CancellationToken cancellationToken)
    {
        var page = paging.Read<Place>();
        if (page.Problem is { } problem) return problem.ToApi();
        var rows = await queries.ListAsync(actor, page.Value.After?.Number ?? long.MaxValue, page.Value.Rows, cancellationToken);
        return TypedResults.Ok(page.Value.Page(rows, row => new Place(row.Id.Value)));
    }

    private static async Task<Results<Created<ConcernView>, ProblemHttpResult>> RaiseAsync(
        Actor actor, ConcernRequest request, RaiseConcern raise, ConcernQueries queries, CancellationToken cancellationToken)
    {
        var raised = await raise.HandleAsync(actor, request, cancellationToken);
        if (raised.Problem is { } problem) return problem.ToApi();
        return TypedResults.Created($"{Api.Prefix}/concerns/{raised.Value.Value}", await queries.FindAsync(actor, raised.Value, cancellationToken));
    }

    private static async Task<Results<Ok<ConcernView>, ProblemHttpResult>> GetConcernAsync(Actor actor, long concern, ConcernQueries queries, CancellationToken cancellationToken) =>
        await queries.FindAsync(actor, new ConcernId(concern), cancellationToken) is { } found ? TypedResults.Ok(found) : AnswerConcern.NotFound.ToApi();

    private static async Task<Results<Ok<ConcernView>, ProblemHttpResult>> AnswerAsync(
        Actor actor, long concern, AnswerRequest request, AnswerConcern answer, ConcernQueries queries, CancellationToken cancellationToken)
    {
        var answered = await answer.HandleAsync(actor, new ConcernId(concern), request, cancellationToken);
        return answered.Problem is { } problem ? problem.ToApi() : await GetConcernAsync(actor, concern, queries, cancellationToken);
    }

    /// <summary>There is no such version.</summary>
    public static readonly Problem NoVersion = new(ProblemKind.NotFound, "There is no such version of the agreement.");

    /// <summary>Where a page ended.</summary>
    private sealed record Place(long Number);
}
