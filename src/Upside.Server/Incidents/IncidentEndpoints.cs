using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using NodaTime.Extensions;
using Upside.Incidents;
using Upside.Server.Access;
using Upside.Server.Web;

namespace Upside.Server.Incidents;

using Answer = Results<Ok<IncidentView>, ProblemHttpResult>;

/// <summary>Incidents over the API.</summary>
internal static class IncidentEndpoints
{
    public static void MapIncidentApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapApi().WithTags("Incidents");
        api.MapGet("/home", HomeAsync).WithName("getHome").WithSummary("Open incidents, the worst first, and those that wait for you");
        api.MapGet("/incidents", ListAsync).WithName("listIncidents").WithSummary("Incidents, the latest first; with words, those whose title says them first");
        api.MapPost("/incidents", DeclareAsync).WithName("declareIncident").WithSummary("Declare an incident; a title is enough").Shows("getIncident");
        var one = api.MapGroup("/incidents/{incident:long}");
        one.MapGet("", GetAsync).WithName("getIncident").WithSummary("An incident as it is now");
        one.MapPut("/title", RenameAsync).WithName("renameIncident").WithSummary("Give it a better title");
        one.MapPut("/state", ChangeStateAsync).WithName("changeState").WithSummary("Move it on, back, or cancel it");
        one.MapPut("/severity", ClassifyAsync).WithName("classifySeverity").WithSummary("Classify it by the definitions that hold now");
        one.MapPut("/impact", StateImpactAsync).WithName("stateImpact").WithSummary("State who lost what, and how much");
        one.MapPut("/components", AttachAsync).WithName("attachComponents").WithSummary("Say which components it concerns: these, and no others");
        one.MapPut("/visibility", ChangeVisibilityAsync).WithName("changeVisibility").WithSummary("Say who may see it; you stay among them");
        one.MapGet("/times", GetTimesAsync).WithName("getImpactTimes").WithSummary("What was believed of its impact times, and the intervals that follow");
        one.MapPut("/times", CorrectTimesAsync).WithName("correctImpactTimes").WithSummary("Give, correct or take back impact times, all or none");
    }

    private static async Task<Ok<HomeView>> HomeAsync(Actor actor, IncidentListQueries queries, CancellationToken cancellationToken) =>
        TypedResults.Ok(await queries.HomeAsync(actor, cancellationToken));

    private static async Task<Results<Ok<ListOf<IncidentLine>>, ProblemHttpResult>> ListAsync(
        Actor actor,
        IncidentListQueries queries,
        [Description("Any of these states.")] string[]? state,
        [Description("A level, 1 being the worst.")] int? severity,
        [Description("A component's number.")] long? component,
        [Description("An environment's number.")] long? environment,
        [Description("Words as in a search box: \"in quotes\", or, -without; or an incident's number.")] string? q,
        [AsParameters] Paging paging,
        CancellationToken cancellationToken)
    {
        var page = paging.Read<IncidentPlace>();
        if (page.Problem is { } problem) return problem.ToApi();
        var states = (state ?? []).Select(IncidentStates.Read).ToArray();
        if (states.Contains(null)) return new Problem(ProblemKind.Invalid, "A state is one of investigating, identified, monitoring, resolved and cancelled.", "state").ToApi();
        var filter = new IncidentFilter([.. states.OfType<IncidentState>()], severity, component, environment, q);
        var lines = await queries.ListAsync(actor, filter, page.Value.After, page.Value.Rows, cancellationToken);
        return lines.Problem is { } unclear ? unclear.ToApi() : TypedResults.Ok(page.Value.Page(lines.Value.Items, line => new IncidentPlace(line.Place, line.Number)));
    }

    private static async Task<Results<Created<IncidentView>, ProblemHttpResult>> DeclareAsync(
        Actor actor, Declaration declaration, DeclareIncident declare, IncidentQueries queries, HttpResponse response, CancellationToken cancellationToken)
    {
        var times = (declaration.Times ?? new Dictionary<Milestone, NodaTime.Instant?>()).Aggregate(ImpactTimes.Unknown, (all, one) => all.With(one.Key, one.Value));
        var request = new DeclareIncident.Request(declaration.Title, declaration.Severity, declaration.Components, declaration.Impact, declaration.Visibility, times);
        var declared = await declare.HandleAsync(actor, request, cancellationToken);
        if (declared.Problem is { } problem) return problem.ToApi();
        var view = await queries.FindAsync(actor, declared.Value.Incident, cancellationToken);
        response.Tag(view!.Version);
        return TypedResults.Created($"{Api.Prefix}/incidents/{view.Number}", view);
    }

    private static async Task<Answer> GetAsync(Actor actor, long incident, IncidentQueries queries, HttpResponse response, CancellationToken cancellationToken)
    {
        if (await queries.FindAsync(actor, new IncidentId(incident), cancellationToken) is not { } view) return OpenIncident.NotFound(new IncidentId(incident)).ToApi();
        response.Tag(view.Version);
        return TypedResults.Ok(view);
    }

    private static async Task<Answer> RenameAsync(
        Actor actor, long incident, TitleChange change, IfMatch ifMatch, RenameIncident rename, IncidentQueries queries, HttpResponse response, CancellationToken cancellationToken) =>
        await ShowAsync(await rename.HandleAsync(actor, new(new IncidentId(incident), change.Title, ifMatch.Version), cancellationToken), actor, queries, response, cancellationToken);

    private static async Task<Answer> ChangeStateAsync(
        Actor actor, long incident, StateChange change, IfMatch ifMatch, ChangeState move, IncidentQueries queries, HttpResponse response, CancellationToken cancellationToken) =>
        await ShowAsync(await move.HandleAsync(actor, new(new IncidentId(incident), change.State, change.Reason, ifMatch.Version), cancellationToken), actor, queries, response, cancellationToken);

    private static async Task<Answer> ClassifyAsync(
        Actor actor, long incident, SeverityChange change, IfMatch ifMatch, ClassifySeverity classify, IncidentQueries queries, HttpResponse response, CancellationToken cancellationToken) =>
        await ShowAsync(await classify.HandleAsync(actor, new(new IncidentId(incident), change.Severity, change.Reason, ifMatch.Version), cancellationToken), actor, queries, response, cancellationToken);

    private static async Task<Answer> StateImpactAsync(
        Actor actor, long incident, ImpactStatement statement, IfMatch ifMatch, StateImpact state, IncidentQueries queries, HttpResponse response, CancellationToken cancellationToken) =>
        await ShowAsync(await state.HandleAsync(actor, new(new IncidentId(incident), statement.Impact, ifMatch.Version), cancellationToken), actor, queries, response, cancellationToken);

    private static async Task<Answer> AttachAsync(
        Actor actor, long incident, ComponentsChange change, IfMatch ifMatch, AttachComponents attach, IncidentQueries queries, HttpResponse response, CancellationToken cancellationToken) =>
        await ShowAsync(await attach.HandleAsync(actor, new(new IncidentId(incident), change.Components, ifMatch.Version), cancellationToken), actor, queries, response, cancellationToken);

    private static async Task<Answer> ChangeVisibilityAsync(
        Actor actor, long incident, VisibilityChange change, IfMatch ifMatch, ChangeVisibility show, IncidentQueries queries, HttpResponse response, CancellationToken cancellationToken) =>
        await ShowAsync(await show.HandleAsync(actor, new(new IncidentId(incident), change.Visibility, change.Reason, ifMatch.Version), cancellationToken), actor, queries, response, cancellationToken);

    private static async Task<Results<Ok<ImpactTimesView>, ProblemHttpResult>> GetTimesAsync(
        Actor actor, long incident, IncidentQueries queries, TimeProvider clock, HttpResponse response, CancellationToken cancellationToken)
    {
        if (await queries.FindAsync(actor, new IncidentId(incident), cancellationToken) is not { } view) return OpenIncident.NotFound(new IncidentId(incident)).ToApi();
        var history = await queries.ImpactTimeHistoryAsync(actor, new IncidentId(incident), cancellationToken);
        var intervals = IncidentIntervals.Derive(view.ImpactTimes, view.State, clock.GetCurrentInstant());
        response.Tag(view.Version);
        return TypedResults.Ok(new ImpactTimesView(history, IntervalView.Of(intervals.ToDetect), IntervalView.Of(intervals.ToMitigate), IntervalView.Of(intervals.ToResolve)));
    }

    private static async Task<Answer> CorrectTimesAsync(
        Actor actor, long incident, TimesCorrection correction, IfMatch ifMatch, CorrectImpactTimes correct, IncidentQueries queries, HttpResponse response, CancellationToken cancellationToken) =>
        await ShowAsync(await correct.HandleAsync(actor, new(new IncidentId(incident), correction.Times, correction.Reason, ifMatch.Version), cancellationToken), actor, queries, response, cancellationToken);

    private static async Task<Answer> ShowAsync(Result<Changed> changed, Actor actor, IncidentQueries queries, HttpResponse response, CancellationToken cancellationToken) =>
        changed.Problem is { } problem ? problem.ToApi() : await GetAsync(actor, changed.Value.Incident.Value, queries, response, cancellationToken);
}
