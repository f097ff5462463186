using NodaTime;
using Upside.Incidents;
using Upside.Server.Incidents;

namespace Upside.Server.Demo;

/// <summary>
/// The disruption of Amazon S3 in us-east-1 on 28 February 2017, told in our own words. When what failed and came back is public;
/// who wrote what, and when, is invented.
/// </summary>
internal static class StorageDisruption
{
    public static async Task TellAsync(DemoDesk desk, DemoOrganisation who)
    {
        var incident = await desk.DeclareAsync(At(17, 46), who.Jonas, new DeclareIncident.Request(
            "Object storage in us-east-1 refuses requests", 2, [who.Components["Object API"]], Times: new ImpactTimes(At(17, 40), At(17, 43), null, null)));
        await desk.NoteAsync(incident, At(17, 47), who.Maya,
            "A worked example. What failed and when it came back is from Amazon's public summary of that day; the people, and what they write here, are invented. Times are UTC: 9:37 in the morning there is 17:37 here.");
        await desk.NoteAsync(incident, At(17, 48), who.Jonas, "GET, LIST, PUT and DELETE all fail, for everybody we asked. It began about five minutes ago.");
        var guess = await desk.NoteAsync(incident, At(17, 50), who.Chen, "It looks as if the network between two zones is down.");
        await desk.ClassifyAsync(incident, At(17, 52), who.Jonas, 1, "Everything that stores or reads an object in the region fails.");
        await desk.NoteAsync(incident, At(17, 56), who.Priya, "Index and Placement have both lost most of their servers, far more than they can do without. Neither can go on: each needs a full restart.");
        await desk.MoveAsync(incident, At(17, 57), who.Jonas, IncidentState.Identified, "Two subsystems were left with too few servers.");
        await desk.StrikeAsync(incident, guess, At(17, 58), who.Chen, "The network is fine. The servers it could not reach had been taken out.");

        await DashboardAsync(desk, who, incident);
        await RestartsAsync(desk, who, incident);
        await CorrectAsync(desk, who, incident);
    }

    private static async Task DashboardAsync(DemoDesk desk, DemoOrganisation who, IncidentId incident)
    {
        await desk.NoteAsync(incident, At(18, 4), who.Elif, "We can't change the status dashboard: its editor keeps its files in the storage that is down. It shows every service in green.");
        await desk.NoteAsync(incident, At(18, 9), who.Elif, "Telling people through social media, and by a line at the top of the dashboard, which we can still change.");
        await desk.NoteAsync(incident, At(19, 40), who.Elif, "Single services on the dashboard can be marked again. It tells the truth now.", At(19, 37));
    }

    private static async Task RestartsAsync(DemoDesk desk, DemoOrganisation who, IncidentId incident)
    {
        await desk.NoteAsync(incident, At(18, 30), who.Priya,
            "Index is starting. In a region of this size it has not been restarted as a whole for years, and storage has grown a great deal since. Making sure that its metadata is sound takes longer than anybody here expected.");
        await desk.NoteAsync(incident, At(18, 41), who.Jonas,
            "What led to it: billing was slow, and somebody was looking into that. A command from the playbook was to take a few servers out of one subsystem of billing. One of its inputs meant far more servers than that, among them those of Index and Placement. The tool took them all, and at once.",
            At(17, 37));
        await desk.StateImpactAsync(incident, At(18, 50), who.Jonas,
            "Nobody can read, list, write or delete objects in us-east-1. New instances, volumes from snapshots, functions and the console need objects, and fail with them.");
        await desk.NoteAsync(incident, At(20, 27), who.Priya, "Enough of Index is back to answer GET, LIST and DELETE for a part of the requests.", At(20, 26));
        await desk.NoteAsync(incident, At(21, 19), who.Priya, "Index is back as a whole. GET, LIST and DELETE work as they should. PUT waits for Placement, which could not start without Index.", At(21, 18));
        await desk.MoveAsync(incident, At(21, 56), who.Chen, IncidentState.Monitoring, "Placement is back since 21:54, and PUT with it.");
        await desk.SetTimesAsync(incident, At(21, 58), who.Jonas, null, (Milestone.Mitigated, At(21, 54)));
        await desk.NoteAsync(incident, At(22, 10), who.Elif, "Other services work through what piled up meanwhile. Some will need a while.");
        await desk.MoveAsync(incident, At(22, 30), who.Jonas, IncidentState.Resolved, "Storage is as usual since 21:54. Those who still have a backlog follow it themselves.");
    }

    private static async Task CorrectAsync(DemoDesk desk, DemoOrganisation who, IncidentId incident)
    {
        await desk.SetTimesAsync(incident, At(23, 5), who.Priya, "The log of the command says 17:37. What we had was the first report.", (Milestone.ImpactStarted, At(17, 37)));
        await desk.StateImpactAsync(incident, At(23, 12), who.Ruth,
            "From 17:37 to 20:26 nobody could use objects in us-east-1; reading was whole again at 21:18, writing at 21:54. New instances, volumes from snapshots, functions and the console failed with it. For two hours the status dashboard said that all was well.");
        await desk.NoteAsync(incident, At(23, 30), who.Ruth,
            """
            To look into, before anybody says what the cause was:

            - The tool took out as much as it was told to, at once, and below what a subsystem needs.
            - Restarting these subsystems as a whole had not been tried for years, in regions that had grown many times over.
            - Index is not parted finely enough yet for a part of it to come back by itself.
            - The dashboard could not be edited without what it reports on.
            """);
    }

    private static Instant At(int hour, int minute) => Instant.FromUtc(2017, 2, 28, hour, minute);
}
