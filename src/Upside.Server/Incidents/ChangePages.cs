using System.Globalization;
using Microsoft.AspNetCore.Components;
using NodaTime;
using Upside.Incidents;
using Upside.Server.Access;
using Upside.Server.Incidents.Pages;
using Upside.Server.Storage;
using Upside.Server.Web;

namespace Upside.Server.Incidents;

/// <summary>One small page for each thing about an incident that can be changed. With scripts they open over the incident.</summary>
internal static class ChangePages
{
    public static void MapChangePages(this IEndpointRouteBuilder routes)
    {
        Map<StatePage, ChangeState>(routes, "state", (change, actor, id, form, cancellation) => IncidentWords.ToState(form["state"]) is { } state
            ? change.HandleAsync(actor, new ChangeState.Request(id, state, form["reason"], Seen(form)), cancellation)
            : Refuse("Choose a state.", "state"));
        Map<SeverityPage, ClassifySeverity>(routes, "severity", (classify, actor, id, form, cancellation) => IncidentPages.Number(form["severity"]) is { } level
            ? classify.HandleAsync(actor, new ClassifySeverity.Request(id, (int)level, form["reason"], Seen(form)), cancellation)
            : Refuse("Choose a severity.", "severity"));
        Map<TitlePage, RenameIncident>(routes, "title", (rename, actor, id, form, cancellation) =>
            rename.HandleAsync(actor, new RenameIncident.Request(id, form["title"], Seen(form)), cancellation));
        Map<ImpactPage, StateImpact>(routes, "impact", (state, actor, id, form, cancellation) =>
            state.HandleAsync(actor, new StateImpact.Request(id, form["impact"], Seen(form)), cancellation));
        Map<TimesPage, CorrectImpactTimes>(routes, "times", (correct, actor, id, form, cancellation) =>
        {
            var times = Times(form);
            return times.Problem is { } problem ? Task.FromResult<Result<Changed>>(problem) : correct.HandleAsync(actor, new CorrectImpactTimes.Request(id, times.Value, form["reason"], Seen(form)), cancellation);
        });
        Map<ComponentsPage, AttachComponents>(routes, "components", (attach, actor, id, form, cancellation) =>
            attach.HandleAsync(actor, new AttachComponents.Request(id, IncidentPages.Numbers(form["components"]), Seen(form)), cancellation));
        Map<VisibilityPage, ChangeVisibility>(routes, "visibility", (change, actor, id, form, cancellation) =>
            change.HandleAsync(actor, new ChangeVisibility.Request(id, Visible(form), form["reason"], Seen(form)), cancellation));
    }

    /// <summary>Who may see it, as the form says.</summary>
    public static VisibleTo Visible(IFormCollection form) => form["visibility"] == "some"
        ? new VisibleTo(Teams: IncidentPages.Numbers(form["teams"]), People: IncidentPages.Numbers(form["people"]))
        : new VisibleTo(Organisation: true);

    private static void Map<TPage, TUseCase>(IEndpointRouteBuilder routes, string what, Func<TUseCase, Actor, IncidentId, IFormCollection, CancellationToken, Task<Result<Changed>>> change)
        where TPage : IComponent
        where TUseCase : notnull
    {
        var path = "/incidents/{number:long}/" + what;
        routes.MapGet(path, async (long number, Actor actor, IncidentQueries incidents, Database database, CancellationToken cancellation) =>
            await incidents.FindAsync(actor, new IncidentId(number), cancellation) is { } incident
                ? Render.Page<TPage>(new { Incident = incident, Choices = await IncidentChoices.ReadAsync(database, actor, cancellation), History = await incidents.ImpactTimeHistoryAsync(actor, new IncidentId(number), cancellation) })
                : (IResult)TypedResults.NotFound());
        routes.MapPost(path, async (long number, Actor actor, IFormCollection form, TUseCase useCase, IncidentQueries incidents, Database database, CancellationToken cancellation) =>
        {
            var id = new IncidentId(number);
            if ((await change(useCase, actor, id, form, cancellation)).Problem is not { } problem) return See.Other(string.Create(CultureInfo.InvariantCulture, $"/incidents/{number}"));
            return await incidents.FindAsync(actor, id, cancellation) is { } incident
                ? Render.Refused<TPage>(form, problem, ("Incident", incident), ("Choices", await IncidentChoices.ReadAsync(database, actor, cancellation)), ("History", await incidents.ImpactTimeHistoryAsync(actor, id, cancellation)))
                : (IResult)TypedResults.NotFound();
        });
    }

    private static Result<IReadOnlyDictionary<Milestone, Instant?>> Times(IFormCollection form)
    {
        var times = new Dictionary<Milestone, Instant?>();
        foreach (var milestone in Enum.GetValues<Milestone>())
        {
            var taken = Moments.Take(form, milestone.Word());
            if (taken.Problem is { } problem) return problem;
            times[milestone] = taken.Value;
        }
        return times;
    }

    private static long? Seen(IFormCollection form) => IncidentPages.Number(form["seen"]);

    private static Task<Result<Changed>> Refuse(string message, string field) => Task.FromResult<Result<Changed>>(new Problem(ProblemKind.Invalid, message, field));
}
