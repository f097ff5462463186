using NodaTime;
using Upside.Incidents;
using Upside.Server.Incidents;

namespace Upside.Server.Demo;

/// <summary>What else there was, all of it invented: one that is over, a false alarm, one that few may see, and one that is open now.</summary>
internal static class SmallerIncidents
{
    public static async Task TellAsync(DemoDesk desk, DemoOrganisation who, Instant now)
    {
        await LaunchesAsync(desk, who, now - Duration.FromDays(9));
        await FalseAlarmAsync(desk, who, now - Duration.FromDays(4));
        await PrivateAsync(desk, who, now - Duration.FromDays(2));
        await ConsoleAsync(desk, who, now - Duration.FromMinutes(24));
    }

    private static async Task LaunchesAsync(DemoDesk desk, DemoOrganisation who, Instant start)
    {
        var incident = await desk.DeclareAsync(After(start, 12), who.Jonas, new DeclareIncident.Request(
            "New instances take minutes to start", 3, [who.Components["Instance launches"]], "One launch in fifty waits for more than five minutes; the others are as fast as usual.", null, new ImpactTimes(start, After(start, 10), null, null)));
        await desk.NoteAsync(incident, After(start, 19), who.Chen, "All slow launches read their image from the same rack, whose switch drops one packet in thirty.");
        await desk.MoveAsync(incident, After(start, 20), who.Jonas, IncidentState.Identified);
        await desk.NoteAsync(incident, After(start, 26), who.Chen, "The rack is out of use. Launches read from elsewhere.");
        await desk.SetTimesAsync(incident, After(start, 40), who.Jonas, null, (Milestone.Mitigated, After(start, 26)));
        await desk.MoveAsync(incident, After(start, 41), who.Jonas, IncidentState.Monitoring);
        await desk.SetTimesAsync(incident, After(start, 190), who.Chen, null, (Milestone.Resolved, After(start, 180)));
        await desk.MoveAsync(incident, After(start, 191), who.Chen, IncidentState.Resolved, "The switch is replaced and the rack back in use.");
    }

    private static async Task FalseAlarmAsync(DemoDesk desk, DemoOrganisation who, Instant start)
    {
        var incident = await desk.DeclareAsync(start, who.Elif, new DeclareIncident.Request("Billing has stopped counting", null, [who.Components["Billing"]]));
        await desk.NoteAsync(incident, After(start, 7), who.Priya, "Billing counts. The check looks at the file of the day before, which is closed at this hour.");
        await desk.MoveAsync(incident, After(start, 9), who.Elif, IncidentState.Cancelled, "The check was wrong, and billing was not.");
    }

    private static async Task PrivateAsync(DemoDesk desk, DemoOrganisation who, Instant start)
    {
        var incident = await desk.DeclareAsync(start, who.Jonas, new DeclareIncident.Request(
            "The capacity tool can be started by people who have left", 4, [who.Components["Capacity tool"]], "Nobody has done so, as far as the logs go back.", new VisibleTo(Teams: [who.Operations.Value], People: [who.Maya.Person.Value])));
        await desk.NoteAsync(incident, After(start, 15), who.Ruth, "Seen by Storage operations and Maya only, until it is closed: two accounts of last year still had the right.");
        await desk.MoveAsync(incident, After(start, 50), who.Jonas, IncidentState.Resolved, "The rights are taken away, and go with the account from now on.");
    }

    private static async Task ConsoleAsync(DemoDesk desk, DemoOrganisation who, Instant start)
    {
        var incident = await desk.DeclareAsync(After(start, 3), who.Elif, new DeclareIncident.Request(
            "The console signs people out after a minute", 3, [who.Components["Console"]], "About one customer in a hundred has to sign in again and again.", null, new ImpactTimes(start, After(start, 2), null, null)));
        await desk.NoteAsync(incident, After(start, 6), who.Elif, "Eleven customers wrote to us so far. All of them use the console through one of the two eastern front doors.");
        await desk.NoteAsync(incident, After(start, 11), who.Jonas, "That front door's clock is four minutes ahead of the others, so it takes fresh sessions for old ones.");
        await desk.MoveAsync(incident, After(start, 12), who.Jonas, IncidentState.Identified, "A clock that is ahead.");
        await desk.NoteAsync(incident, After(start, 19), who.Maya, "I am taking the front door out of use. The other one can carry both, we tried that last month.");
    }

    private static Instant After(Instant start, int minutes) => start + Duration.FromMinutes(minutes);
}
