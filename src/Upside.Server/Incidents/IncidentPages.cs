using System.Globalization;
using Upside.Incidents;
using Upside.Server.Access;
using Upside.Server.Agreement;
using Upside.Server.Incidents.Pages;
using Upside.Server.Storage;
using Upside.Server.Web;

namespace Upside.Server.Incidents;

/// <summary>The pages on which incidents are found, declared and read.</summary>
internal static class IncidentPages
{
    private const int ListLength = 50;

    public static void MapIncidentPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", HomeAsync);
        routes.MapGet("/incidents", ListAsync);
        routes.MapGet("/incidents/new", async (Actor actor, Database database, CancellationToken cancellation) =>
            Render.Page<DeclarePage>(new { Choices = await IncidentChoices.ReadAsync(database, actor, cancellation) }));
        routes.MapPost("/incidents", DeclareAsync);
        routes.MapGet("/incidents/{number:long}", ShowAsync);
        routes.MapEntryPages();
        routes.MapChangePages();
        routes.MapComponentPages();
    }

    private static async Task<IResult> HomeAsync(Actor actor, IncidentListQueries incidents, CancellationToken cancellation) =>
        Render.Page<HomePage>(new { Home = await incidents.HomeAsync(actor, cancellation) });

    private static async Task<IResult> ListAsync(Actor actor, HttpRequest request, IncidentListQueries incidents, Database database, CancellationToken cancellation)
    {
        var query = request.Query;
        var asked = new ListRequest(query["state"].ToString(), query["severity"].ToString(), query["component"].ToString(), query["q"].ToString());
        var page = new Paging { Limit = ListLength, Cursor = query.ContainsKey("after") ? query["after"].ToString() : null }.Read<IncidentPlace>();
        if (page.Problem is not null) return TypedResults.NotFound();
        var lines = await incidents.ListAsync(actor, asked.Filter(), page.Value.After, page.Value.Rows, cancellation);
        var choices = await IncidentChoices.ReadAsync(database, actor, cancellation);
        var found = lines.Problem is null ? page.Value.Page(lines.Value.Items, line => new IncidentPlace(line.Place, line.Number)) : new ListOf<IncidentLine>([], null);
        return Render.Page<IncidentListPage>(new { Asked = asked, Lines = found.Items, Next = found.Next, lines.Problem, Choices = choices });
    }

    private static async Task<IResult> DeclareAsync(Actor actor, HttpRequest request, IFormCollection form, DeclareIncident declare, Database database, CancellationToken cancellation)
    {
        var asActor = actor with { Caller = actor.Caller with { Receipt = PostedOnce.ReceiptOf(request, form, form["title"].ToString()) } };
        var asked = new DeclareIncident.Request(
            form["title"],
            Number(form["severity"]) is { } level ? (int)level : null,
            Numbers(form["components"]),
            form["impact"],
            form["visibility"] == "some" ? new VisibleTo(Teams: Numbers(form["teams"]), People: Numbers(form["people"])) : null);
        var done = await PostedOnce.DoAsync(database, asActor, () => declare.HandleAsync(asActor, asked, cancellation), cancellation);
        if (done.Problem is { } problem)
            return Render.Refused<DeclarePage>(form, problem, ("Choices", await IncidentChoices.ReadAsync(database, actor, cancellation)));
        return See.Other(done.Value is { } declared ? string.Create(CultureInfo.InvariantCulture, $"/incidents/{declared.Incident.Value}") : "/incidents");
    }

    private static async Task<IResult> ShowAsync(long number, Actor actor, IncidentQueries incidents, AgreementQueries agreement, CancellationToken cancellation) =>
        await incidents.PageAsync(actor, new IncidentId(number), cancellation) is { } page
            ? Render.Page<ShowIncidentPage>(new { page.Incident, page.Entries, page.HasOlder, Agreement = await agreement.SummaryAsync(actor, cancellation) })
            : TypedResults.NotFound();

    /// <summary>Numbers that were chosen; what is none was not chosen by us.</summary>
    internal static IReadOnlyList<long> Numbers(IEnumerable<string?> chosen) => [.. chosen.Select(Number).OfType<long>()];

    internal static long? Number(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>What the list's address asks for.</summary>
/// <param name="State">A state's word, <c>open</c>, or nothing.</param>
public sealed record ListRequest(string State, string Severity, string Component, string Words)
{
    internal const string Open = "open";

    /// <summary>Whether it asks for anything but all.</summary>
    public bool IsNarrow => (State + Severity + Component + Words).Length > 0;

    internal IncidentFilter Filter() => new(
        State == Open ? [.. Enum.GetValues<IncidentState>().Where(state => state.IsOpen())] : IncidentWords.ToState(State) is { } one ? [one] : null,
        (int?)IncidentPages.Number(Severity),
        IncidentPages.Number(Component),
        null,
        Words);
}
