using System.Globalization;
using NodaTime;
using NodaTime.Extensions;
using Upside.Incidents;
using Upside.Server.Access;
using Upside.Server.Incidents.Pages;
using Upside.Server.Storage;
using Upside.Server.Web;

namespace Upside.Server.Incidents;

/// <summary>Where entries of a timeline are written, read one by one, edited and struck out.</summary>
internal static class EntryPages
{
    // How long a browser may have kept what it could not send.
    private static readonly Duration LongestWait = Duration.FromDays(30);

    public static void MapEntryPages(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/incidents/{number:long}/entries", AddAsync);
        routes.MapGet("/incidents/{number:long}/entries", OlderAsync);
        routes.MapGet("/incidents/{number:long}/entries/{entry:long}", ShowAsync);
        routes.MapGet("/incidents/{number:long}/entries/{entry:long}/edit", EditFormAsync);
        routes.MapPost("/incidents/{number:long}/entries/{entry:long}/edit", EditAsync);
        routes.MapPost("/incidents/{number:long}/entries/{entry:long}/strike", StrikeAsync);
    }

    private static async Task<IResult> AddAsync(
        long number, Actor actor, HttpRequest request, IFormCollection form, AddEntry add, IncidentQueries incidents, Database database, TimeProvider clock, CancellationToken cancellation)
    {
        var text = form["text"].ToString();
        var asActor = actor with { Caller = actor.Caller with { Receipt = PostedOnce.ReceiptOf(request, form, text) } };
        var id = new IncidentId(number);
        var at = HappenedAt(form, clock);
        Result<Changed?> done = at.Problem is { } noTime ? noTime : await PostedOnce.DoAsync(database, asActor, () => add.HandleAsync(asActor, new AddEntry.Request(id, text, at.Value), cancellation), cancellation);
        var isEnhanced = request.Headers.ContainsKey("HX-Request");
        if (done.Problem is { } problem)
        {
            if (isEnhanced) return problem.ToApi();
            return await incidents.PageAsync(actor, id, cancellation) is { } page
                ? Render.Refused<ShowIncidentPage>(form, problem, ("Incident", page.Incident), ("Entries", page.Entries), ("HasOlder", page.HasOlder))
                : TypedResults.NotFound();
        }
        if (!isEnhanced) return See.Other(string.Create(CultureInfo.InvariantCulture, $"/incidents/{number}"));
        return done.Value?.Entry is { } written && await ReadAsync(number, written.Value, actor, incidents, cancellation) is var (incident, entry)
            ? Render.Page<LiveEntry>(new { Incident = incident, Entry = entry })
            : TypedResults.Ok();
    }

    /// <summary>When it happened, as somebody says; else when they sent it, which may be a while before it arrives; null for now.</summary>
    private static Result<Instant?> HappenedAt(IFormCollection form, TimeProvider clock)
    {
        var said = Moments.Take(form, "happenedAt");
        if (said.Problem is not null || said.Value is not null) return said;
        if (IncidentPages.Number(form["waited"]) is not { } milliseconds) return (Instant?)null;
        return clock.GetCurrentInstant() - Duration.FromMilliseconds(Math.Min(milliseconds, (long)LongestWait.TotalMilliseconds));
    }

    private static async Task<IResult> OlderAsync(long number, Actor actor, HttpRequest request, IncidentQueries incidents, CancellationToken cancellation)
    {
        var id = new IncidentId(number);
        if (await incidents.FindAsync(actor, id, cancellation) is not { } incident) return TypedResults.NotFound();
        var before = IncidentPages.Number(request.Query["before"]) is { } place && await incidents.EntryAsync(actor, id, new EntryId(place), cancellation) is { } last
            ? new TimelineOrder(last.HappenedAt, last.Number)
            : (TimelineOrder?)null;
        var entries = await incidents.EntriesAsync(actor, id, before, IncidentQueries.PageLength + 1, cancellation);
        return Render.Page<OlderEntriesPage>(new { Incident = incident, Entries = entries.Take(IncidentQueries.PageLength).ToList(), HasOlder = entries.Count > IncidentQueries.PageLength });
    }

    private static async Task<IResult> ShowAsync(long number, long entry, Actor actor, IncidentQueries incidents, CancellationToken cancellation)
    {
        var (id, entryId) = (new IncidentId(number), new EntryId(entry));
        if (await incidents.FindAsync(actor, id, cancellation) is not { } incident || await incidents.EntryAsync(actor, id, entryId, cancellation) is not { } shown) return TypedResults.NotFound();
        return Render.Page<EntryPage>(new { Incident = incident, Entry = shown, Revisions = await incidents.RevisionsAsync(actor, id, entryId, cancellation) });
    }

    private static async Task<IResult> EditFormAsync(long number, long entry, Actor actor, IncidentQueries incidents, CancellationToken cancellation) =>
        await ReadAsync(number, entry, actor, incidents, cancellation) is var (incident, shown) ? Render.Page<EditEntryPage>(new { Incident = incident, Entry = shown }) : TypedResults.NotFound();

    private static async Task<IResult> EditAsync(long number, long entry, Actor actor, IFormCollection form, EditEntry edit, IncidentQueries incidents, CancellationToken cancellation)
    {
        var at = Moments.Take(form, "happenedAt");
        if (at.Problem is { } noTime) return await RefuseAsync(noTime);
        var asked = new EditEntry.Request(new IncidentId(number), new EntryId(entry), form["text"], at.Value, IncidentPages.Number(form["seen"]));
        return (await edit.HandleAsync(actor, asked, cancellation)).Problem is { } problem ? await RefuseAsync(problem) : See.Other(Address(number, entry));

        async Task<IResult> RefuseAsync(Problem problem) => await ReadAsync(number, entry, actor, incidents, cancellation) is var (incident, shown)
            ? Render.Refused<EditEntryPage>(form, problem, ("Incident", incident), ("Entry", shown))
            : TypedResults.NotFound();
    }

    private static async Task<IResult> StrikeAsync(long number, long entry, Actor actor, IFormCollection form, StrikeEntry strike, IncidentQueries incidents, CancellationToken cancellation)
    {
        var asked = new StrikeEntry.Request(new IncidentId(number), new EntryId(entry), form["reason"], IncidentPages.Number(form["seen"]));
        return (await strike.HandleAsync(actor, asked, cancellation)).Problem is { } problem ? await RefuseAsync(problem) : See.Other(Address(number, entry));

        async Task<IResult> RefuseAsync(Problem problem) => await ReadAsync(number, entry, actor, incidents, cancellation) is var (incident, shown)
            ? Render.Refused<EditEntryPage>(form, problem, ("Incident", incident), ("Entry", shown), ("IsStriking", true))
            : TypedResults.NotFound();
    }

    private static async Task<(IncidentView Incident, EntryView Entry)?> ReadAsync(long number, long entry, Actor actor, IncidentQueries incidents, CancellationToken cancellation)
    {
        var id = new IncidentId(number);
        return await incidents.FindAsync(actor, id, cancellation) is { } incident && await incidents.EntryAsync(actor, id, new EntryId(entry), cancellation) is { } shown ? (incident, shown) : null;
    }

    // The fragment brings a browser back to where it was on the timeline.
    private static string Address(long number, long entry) => string.Create(CultureInfo.InvariantCulture, $"/incidents/{number}#entry-{entry}");
}
