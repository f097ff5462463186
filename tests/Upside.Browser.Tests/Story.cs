using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Text;
using Upside.Incidents;
using Upside.Server.Access;
using Upside.Server.Incidents;
using Upside.Server.Storage;
using Upside.Server.Tests;

namespace Upside.Browser.Tests;

/// <summary>
/// A server with what a busy day leaves, so that they can be looked at: the S3 disruption of 28 February 2017, told in our own words
/// from public facts, and two incidents that are open.
/// </summary>
public sealed class Story(TestCluster cluster) : IAsyncLifetime
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public TestServer Server { get; } = new(cluster);

    /// <summary>An administrator.</summary>
    internal TestPerson Ada { get; private set; } = null!;

    /// <summary>A responder.</summary>
    internal TestPerson Ben { get; private set; } = null!;

    /// <summary>The number of the incident that was the disruption.</summary>
    public long Disruption { get; private set; }

    public async ValueTask InitializeAsync()
    {
        await Server.InitializeAsync();
        Ada = await Server.AddPersonAsync(Role.Administrator, "Ada Marsh");
        Ben = await Server.AddPersonAsync(Role.Responder, "Ben Okafor");
        await TellAsync(Server.Services);
    }

    public ValueTask DisposeAsync() => Server.DisposeAsync();

    private async Task TellAsync(IServiceProvider services)
    {
        var declare = services.GetRequiredService<DeclareIncident>();

        var disruption = (await declare.HandleAsync(ActorOf(Ada), new DeclareIncident.Request(
            "S3 in us-east-1 answers with errors",
            Severity: 1,
            Impact: "Nobody could read, write, list or delete objects in us-east-1. Everything built on S3 there failed with it: new instances, volumes from snapshots, functions, and our own status dashboard.",
            Times: new ImpactTimes(At("2017-02-28T17:37:00Z"), At("2017-02-28T17:42:00Z"), At("2017-02-28T21:18:00Z"), At("2017-02-28T21:54:00Z"))), Cancellation)).Value.Incident;
        await NoteAsync(Ada, "2017-02-28T17:37:00Z", "A command meant to take **a few servers** of a billing subsystem out of service took many more. Among them were servers of two other subsystems: the *index*, which knows where every object lies, and *placement*, which needs the index.");
        await NoteAsync(Ben, "2017-02-28T17:42:00Z", "Errors on every GET, LIST, PUT and DELETE in the region. The console is affected as well.");
        await NoteAsync(Ada, "2017-02-28T18:10:00Z", "Both subsystems need a full restart. Neither has been restarted completely in the larger regions **for years**, and S3 has grown a lot since: checking the metadata will take longer than anybody expects.");
        await NoteAsync(Ben, "2017-02-28T18:25:00Z", "The status dashboard cannot be updated: its administration console depends on S3. Until that is changed we tell people by other channels:\n\n- a banner on the dashboard\n- the support account");
        await NoteAsync(Ada, "2017-02-28T20:26:00Z", "Enough of the index is back for GET, LIST and DELETE.");
        await NoteAsync(Ada, "2017-02-28T21:18:00Z", "The index is back in full: GET, LIST and DELETE work as usual.");
        await NoteAsync(Ben, "2017-02-28T21:54:00Z", "Placement is back: PUT works. Other services have a backlog to work off.");
        await services.GetRequiredService<ChangeState>().HandleAsync(ActorOf(Ada), new ChangeState.Request(disruption, IncidentState.Resolved, "Everything works; the backlogs of other services follow."), Cancellation);

        await declare.HandleAsync(ActorOf(Ben), new DeclareIncident.Request("Checkout is slow for customers in Brazil", Severity: 3, Impact: "About one order in twelve takes longer than ten seconds to confirm."), Cancellation);
        await declare.HandleAsync(ActorOf(Ada), new DeclareIncident.Request("Login fails with 502"), Cancellation);
        Disruption = disruption.Value;

        async Task NoteAsync(TestPerson writer, string at, string text) => Assert.Null(
            (await services.GetRequiredService<AddEntry>().HandleAsync(ActorOf(writer), new AddEntry.Request(disruption, text, At(at)), Cancellation)).Problem);
    }

    private Actor ActorOf(TestPerson person) =>
        new(person.Id, person.Name, person == Ada ? Role.Administrator : Role.Responder, null, new Caller(person.Id, "test", "127.0.0.1", null));

    private static Instant At(string time) => InstantPattern.ExtendedIso.Parse(time).Value;
}
