using NodaTime;
using NodaTime.Extensions;
using NodaTime.Text;
using Upside.Incidents;
using Upside.Server.Access;
using Upside.Server.Incidents.Live;
using Upside.Server.Storage;

namespace Upside.Server.Incidents;

/// <summary>Something is wrong: from here on there is one record of it. A title is enough; the rest can follow.</summary>
internal sealed class DeclareIncident(Database database, TimeProvider clock)
{
    /// <param name="Severity">A level of the definitions that hold now; null where nobody can say yet.</param>
    /// <param name="Components">Numbers of components; null or empty where nobody knows yet.</param>
    /// <param name="Visibility">Null: the organisation.</param>
    /// <param name="Times">What is known of the impact; null where nothing is.</param>
    internal sealed record Request(string? Title, int? Severity = null, IReadOnlyList<long>? Components = null, string? Impact = null, VisibleTo? Visibility = null, ImpactTimes? Times = null);

    public async Task<Result<Changed>> HandleAsync(Actor actor, Request request, CancellationToken cancellationToken)
    {
        if (actor.Refuse(Scope.Respond) is { } refusal) return refusal;
        var now = clock.GetCurrentInstant();
        var title = IncidentText.Title(request.Title);
        if (title.Problem is { } untitled) return untitled;
        var impact = IncidentText.Impact(request.Impact);
        if (impact.Problem is { } unclear) return unclear;
        var times = request.Times ?? ImpactTimes.Unknown;
        if (times != ImpactTimes.Unknown && times.DecideAfter(ImpactTimes.Unknown, now).Problem is { } implausible) return implausible;

        await using var transaction = await database.BeginAsync(actor, cancellationToken);
        var chosen = await ChooseAsync(transaction, actor, request, cancellationToken);
        if (chosen.Problem is { } unknown) return unknown;
        var draft = new Draft(title.Value, impact.Value, times, chosen.Value);
        var changed = await SaveAsync(transaction, actor, draft, now, cancellationToken);
        await transaction.RecordAsync(new Change("incident.declared", changed.Incident.Subject, chosen.Value.Visibility.Audience, null, draft.ForAudit()), cancellationToken);
        await transaction.EnqueueAsync(LiveStreams.Changed, new { incident = changed.Incident.Value }, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return changed;
    }

    private static async Task<Result<Choices>> ChooseAsync(Transaction transaction, Actor actor, Request request, CancellationToken cancellationToken)
    {
        ChosenSeverity? severity = null;
        if (request.Severity is { } level)
        {
            var found = await ChosenSeverity.FindAsync(transaction, level, cancellationToken);
            if (found.Problem is { } problem) return problem;
            severity = found.Value;
        }
        var components = await ChosenComponents.FindAsync(transaction, request.Components ?? [], [], cancellationToken);
        if (components.Problem is { } unknown) return unknown;
        var visibility = await ChosenVisibility.FindAsync(transaction, actor, request.Visibility ?? new VisibleTo(Organisation: true), cancellationToken);
        if (visibility.Problem is { } nobody) return nobody;
        return new Choices(severity, components.Value, visibility.Value);
    }

    private static async Task<Changed> SaveAsync(Transaction transaction, Actor actor, Draft draft, Instant now, CancellationToken cancellationToken)
    {
        const string sql = """
            with i as (
                insert into incidents (audience, title, severity, impact, declared_by, declared_at, changed_at)
                values (@Audience, @Title, @Severity, @Impact, @Person, @now, @now)
                returning id, audience, version),
            c as (
                insert into incident_components (incident, component, audience)
                select i.id, unnest(@Components), i.audience from i)
            insert into timeline (incident, audience, kind, facts, happened_at, written_by, written_at, changed)
            select i.id, i.audience, 'declared', @Facts::jsonb, @now, @Person, @now, i.version from i
            returning incident, changed as version, id as entry
            """;
        var changed = await transaction.FindAsync<Kept>(sql, new
        {
            draft.Chosen.Visibility.Audience,
            draft.Title,
            Severity = draft.Chosen.Severity?.Id,
            draft.Impact,
            actor.Person,
            now,
            Components = draft.Chosen.Components.Numbers,
            Facts = System.Text.Json.JsonSerializer.Serialize(draft.Facts(), StorageJson.Options),
        }, cancellationToken);
        await GivenTimes.KeepAsync(transaction, changed!.Incident, actor, draft.Times, [.. Enum.GetValues<Milestone>().Where(one => draft.Times[one] is not null)], "", now, cancellationToken);
        return new Changed(changed.Incident, changed.Version, changed.Entry);
    }

    private sealed record Kept(IncidentId Incident, long Version, EntryId Entry);

    private sealed record Choices(ChosenSeverity? Severity, ChosenComponents Components, ChosenVisibility Visibility);

    private sealed record Draft(string Title, string Impact, ImpactTimes Times, Choices Chosen)
    {
        /// <summary>What was said with the declaration, beyond the title.</summary>
        public IReadOnlyList<EntryFact> Facts() =>
        [
            .. new EntryFact[]
            {
                new("title", null, Title),
                new("severity", null, Chosen.Severity?.Label),
                new("impact", null, Impact.Length == 0 ? null : Impact),
                new("components", null, Chosen.Components.Words),
                new("visibility", null, Chosen.Visibility.Audience == Change.Organisation ? null : Chosen.Visibility.Words),
            }.Where(fact => fact.To is not null),
            .. Enum.GetValues<Milestone>().Where(one => Times[one] is not null).Select(one => new EntryFact(one.Word(), null, InstantPattern.ExtendedIso.Format(Times[one]!.Value))),
        ];

        public object ForAudit() => new { Title, Impact, Severity = Chosen.Severity?.Classification, Components = Chosen.Components.Numbers, Chosen.Visibility.Audience, Times };
    }
}
