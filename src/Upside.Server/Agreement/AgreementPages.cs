using System.Globalization;
using Upside.Server.Access;
using Upside.Server.Agreement.Pages;
using Upside.Server.Storage;
using Upside.Server.Web;

namespace Upside.Server.Agreement;

/// <summary>The agreement as pages.</summary>
internal static class AgreementPages
{
    private const int VersionsShown = 20;

    public static void MapAgreementPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/agreement", async (Actor actor, AgreementQueries queries, CancellationToken cancellation) => await ShowAsync(actor, queries, null, null, cancellation));
        routes.MapGet("/agreement/versions/{version:long}", ShowVersionAsync);
        routes.MapGet("/agreement/edit", async (Actor actor, AgreementQueries queries, CancellationToken cancellation) =>
            Render.Page<WriteAgreementPage>(new { Agreement = await queries.CurrentAsync(actor, cancellation) }));
        routes.MapPost("/agreement/edit", WriteAsync);
        routes.MapPost("/agreement/endorse", EndorseAsync);
        routes.MapPost("/agreement/withdraw", WithdrawAsync);
        routes.MapPost("/agreement/leaders", MarkLeaderAsync);
        routes.MapPost("/agreement/leaders/{person:long}/remove", UnmarkLeaderAsync);
    }

    private static async Task<IResult> ShowAsync(Actor actor, AgreementQueries queries, IFormCollection? typed, Problem? problem, CancellationToken cancellationToken) =>
        Render.Page<AgreementPage>(new
        {
            Agreement = await queries.CurrentAsync(actor, cancellationToken),
            IsCurrent = true,
            Versions = await queries.HistoryAsync(actor, long.MaxValue, VersionsShown, cancellationToken),
            Leaders = await queries.LeadersAsync(actor, cancellationToken),
            Others = await queries.OthersAsync(actor, cancellationToken),
            Me = actor.Person.Value,
            MayEdit = actor.May(Scope.Edit),
            MayAdminister = actor.May(Scope.Administer),
            Form = new FormState(typed, problem),
        }, problem?.Kind.Status() ?? StatusCodes.Status200OK);

    private static async Task<IResult> ShowVersionAsync(long version, Actor actor, AgreementQueries queries, CancellationToken cancellationToken)
    {
        if (await queries.VersionAsync(actor, version, cancellationToken) is not { } found) return TypedResults.NotFound();
        var current = await queries.CurrentAsync(actor, cancellationToken);
        return found.Version == current.Version ? See.Other("/agreement") : Render.Page<AgreementPage>(new { Agreement = found, Me = actor.Person.Value });
    }

    private static async Task<IResult> WriteAsync(Actor actor, IFormCollection form, WriteAgreement write, AgreementQueries queries, CancellationToken cancellationToken)
    {
        var seen = long.TryParse(form["seen"], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : (long?)null;
        var written = await write.HandleAsync(actor, new AgreementRequest(form["text"], form["reason"]), seen, cancellationToken);
        return written.Problem is { } problem
            ? Render.Refused<WriteAgreementPage>(form, problem, ("Agreement", await queries.CurrentAsync(actor, cancellationToken)))
            : See.Other("/agreement");
    }

    private static async Task<IResult> EndorseAsync(Actor actor, IFormCollection form, EndorseAgreement endorse, AgreementQueries queries, CancellationToken cancellationToken)
    {
        var version = long.TryParse(form["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : 0;
        var endorsed = await endorse.EndorseAsync(actor, new EndorsementRequest(version), cancellationToken);
        return endorsed.Problem is { } problem ? await ShowAsync(actor, queries, form, problem, cancellationToken) : See.Other("/agreement");
    }

    private static async Task<IResult> WithdrawAsync(Actor actor, IFormCollection form, EndorseAgreement endorse, AgreementQueries queries, CancellationToken cancellationToken)
    {
        var withdrawn = await endorse.WithdrawAsync(actor, cancellationToken);
        return withdrawn.Problem is { } problem ? await ShowAsync(actor, queries, form, problem, cancellationToken) : See.Other("/agreement");
    }

    private static async Task<IResult> MarkLeaderAsync(Actor actor, IFormCollection form, MarkLeader mark, AgreementQueries queries, CancellationToken cancellationToken)
    {
        var person = long.TryParse(form["person"], NumberStyles.None, CultureInfo.InvariantCulture, out var chosen) ? chosen : 0;
        var marked = await mark.MarkAsync(actor, new PersonId(person), new LeaderRequest(form["leads"]), cancellationToken);
        return marked.Problem is { } problem ? await ShowAsync(actor, queries, form, problem, cancellationToken) : See.Other("/agreement#leaders");
    }

    private static async Task<IResult> UnmarkLeaderAsync(long person, Actor actor, IFormCollection form, MarkLeader mark, AgreementQueries queries, CancellationToken cancellationToken)
    {
        var unmarked = await mark.UnmarkAsync(actor, new PersonId(person), cancellationToken);
        return unmarked.Problem is { } problem ? await ShowAsync(actor, queries, form, problem, cancellationToken) : See.Other("/agreement#leaders");
    }
}
