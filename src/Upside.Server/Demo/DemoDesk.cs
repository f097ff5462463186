using NodaTime;
using Upside.Incidents;
using Upside.Server.Access;
using Upside.Server.Incidents;
using Upside.Server.Storage;

namespace Upside.Server.Demo;

/// <summary>
/// Where the stories of the demo are written: through the use cases, as the people in them, so that the audit, the search and the
/// versions are what they would be. A step that is refused is a mistake in the story, and throws.
/// </summary>
internal sealed class DemoDesk(Database database, CancellationToken cancellationToken)
{
    private readonly DemoClock _clock = new();

    public async Task<IncidentId> DeclareAsync(Instant at, Actor who, DeclareIncident.Request request)
    {
        _clock.Now = at;
        return (await new DeclareIncident(database, _clock).HandleAsync(who, request, cancellationToken)).Value.Incident;
    }

    /// <param name="happened">When what is told happened; null: when it is told.</param>
    public async Task<EntryId> NoteAsync(IncidentId incident, Instant at, Actor who, string text, Instant? happened = null)
    {
        _clock.Now = at;
        return (await new AddEntry(database, _clock).HandleAsync(who, new AddEntry.Request(incident, text, happened), cancellationToken)).Value.Entry!.Value;
    }

    public async Task StrikeAsync(IncidentId incident, EntryId entry, Instant at, Actor who, string reason)
    {
        _clock.Now = at;
        _ = (await new StrikeEntry(database, _clock).HandleAsync(who, new StrikeEntry.Request(incident, entry, reason), cancellationToken)).Value;
    }

    public async Task MoveAsync(IncidentId incident, Instant at, Actor who, IncidentState state, string? reason = null)
    {
        _clock.Now = at;
        _ = (await new ChangeState(database, _clock).HandleAsync(who, new ChangeState.Request(incident, state, reason), cancellationToken)).Value;
    }

    public async Task ClassifyAsync(IncidentId incident, Instant at, Actor who, int severity, string reason)
    {
        _clock.Now = at;
        _ = (await new ClassifySeverity(database, _clock).HandleAsync(who, new ClassifySeverity.Request(incident, severity, reason), cancellationToken)).Value;
    }

    public async Task StateImpactAsync(IncidentId incident, Instant at, Actor who, string impact)
    {
        _clock.Now = at;
        _ = (await new StateImpact(database, _clock).HandleAsync(who, new StateImpact.Request(incident, impact), cancellationToken)).Value;
    }

    public async Task SetTimesAsync(IncidentId incident, Instant at, Actor who, string? reason, params (Milestone Milestone, Instant Time)[] times)
    {
        _clock.Now = at;
        var all = times.ToDictionary(one => one.Milestone, one => (Instant?)one.Time);
        _ = (await new CorrectImpactTimes(database, _clock).HandleAsync(who, new CorrectImpactTimes.Request(incident, all, reason), cancellationToken)).Value;
    }
}
