using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using NodaTime;
using Upside.Incidents;
using Upside.Server.Access;
using Upside.Server.Web;

namespace Upside.Server.Incidents;

/// <summary>Timelines over the API.</summary>
internal static class TimelineEndpoints
{
    public static void MapTimelineApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapApi().WithTags("Incidents").MapGroup("/incidents/{incident:long}");
        api.MapGet("/entries", ListAsync).WithName("listEntries").WithSummary("The timeline, latest first");
        api.MapPost("/entries", AddAsync).WithName("addEntry").WithSummary("Write on the timeline").Shows("getEntry");
        api.MapGet("/entries/{entry:long}", GetAsync).WithName("getEntry").WithSummary("An entry as it is now");
        api.MapPut("/entries/{entry:long}", EditAsync).WithName("editEntry").WithSummary("Put a note better, or at its right time; what it said is kept");
        api.MapPut("/entries/{entry:long}/strike", StrikeAsync).WithName("strikeEntry").WithSummary("Strike a note out, with the reason");
        api.MapGet("/entries/{entry:long}/revisions", ListRevisionsAsync).WithName("listRevisions").WithSummary("What a note said, the first revision first");
        api.MapGet("/changes", ListChangesAsync).WithName("listChanges").WithSummary("The incident, and the entries that were changed after a version, in that order");
    }

    private static async Task<Results<Ok<ListOf<EntryView>>, ProblemHttpResult>> ListAsync(Actor actor, long incident, IncidentQueries queries, [AsParameters] Paging paging, CancellationToken cancellationToken)
    {
        var page = paging.Read<Place>();
        if (page.Problem is { } problem) return problem.ToApi();
        var before = page.Value.After is { } place ? new TimelineOrder(place.At, place.Number) : (TimelineOrder?)null;
        var rows = await queries.EntriesAsync(actor, new IncidentId(incident), before, page.Value.Rows, cancellationToken);
        // A timeline has entries from its first moment: where there are none, there is no incident, unless a cursor has come to their end.
        return rows.Count == 0 && before is null
            ? OpenIncident.NotFound(new IncidentId(incident)).ToApi()
            : TypedResults.Ok(page.Value.Page(rows, row => new Place(row.HappenedAt, row.Number)));
    }

    private static async Task<Results<Created<EntryView>, ProblemHttpResult>> AddAsync(
        Actor actor, long incident, EntryText text, AddEntry add, IncidentQueries queries, HttpResponse response, CancellationToken cancellationToken)
    {
        var added = await add.HandleAsync(actor, new(new IncidentId(incident), text.Text, text.HappenedAt), cancellationToken);
        if (added.Problem is { } problem) return problem.ToApi();
        var entry = added.Value.Entry!.Value;
        var view = await queries.EntryAsync(actor, added.Value.Incident, entry, cancellationToken);
        response.Tag(added.Value.Version);
        return TypedResults.Created($"{Api.Prefix}/incidents/{incident}/entries/{entry.Value}", view);
    }

    private static async Task<Results<Ok<EntryView>, ProblemHttpResult>> GetAsync(Actor actor, long incident, long entry, IncidentQueries queries, HttpResponse response, CancellationToken cancellationToken)
    {
        if (await queries.EntryAsync(actor, new IncidentId(incident), new EntryId(entry), cancellationToken) is not { } view) return NoEntry(entry).ToApi();
        response.Tag(view.Version);
        return TypedResults.Ok(view);
    }

    private static async Task<Results<Ok<EntryView>, ProblemHttpResult>> EditAsync(
        Actor actor, long incident, long entry, EntryText text, IfMatch ifMatch, EditEntry edit, IncidentQueries queries, HttpResponse response, CancellationToken cancellationToken)
    {
        var edited = await edit.HandleAsync(actor, new(new IncidentId(incident), new EntryId(entry), text.Text, text.HappenedAt, ifMatch.Version), cancellationToken);
        return edited.Problem is { } problem ? problem.ToApi() : await GetAsync(actor, incident, entry, queries, response, cancellationToken);
    }

    private static async Task<Results<Ok<EntryView>, ProblemHttpResult>> StrikeAsync(
        Actor actor, long incident, long entry, EntryStrike why, IfMatch ifMatch, StrikeEntry strike, IncidentQueries queries, HttpResponse response, CancellationToken cancellationToken)
    {
        var struck = await strike.HandleAsync(actor, new(new IncidentId(incident), new EntryId(entry), why.Reason, ifMatch.Version), cancellationToken);
        return struck.Problem is { } problem ? problem.ToApi() : await GetAsync(actor, incident, entry, queries, response, cancellationToken);
    }

    private static async Task<Results<Ok<ListOf<RevisionView>>, ProblemHttpResult>> ListRevisionsAsync(Actor actor, long incident, long entry, IncidentQueries queries, CancellationToken cancellationToken)
    {
        var revisions = await queries.RevisionsAsync(actor, new IncidentId(incident), new EntryId(entry), cancellationToken);
        return revisions.Count == 0 ? NoEntry(entry).ToApi() : TypedResults.Ok(new ListOf<RevisionView>(revisions, null));
    }

    private static async Task<Results<Ok<ChangesView>, ProblemHttpResult>> ListChangesAsync(
        Actor actor, long incident, IncidentQueries queries, [Description("The version that is known already; 0 for none.")] long after, CancellationToken cancellationToken)
    {
        if (await queries.ChangesAsync(actor, new IncidentId(incident), after, Paging.Most, cancellationToken) is not { } changes) return OpenIncident.NotFound(new IncidentId(incident)).ToApi();
        return TypedResults.Ok(changes);
    }

    private static Problem NoEntry(long entry) => new(ProblemKind.NotFound, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"There is no entry {entry} on this timeline, or none that you may see."));

    /// <summary>Where a page of the timeline ended.</summary>
    private sealed record Place(Instant At, long Number);
}
