using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Upside.Incidents;
using Upside.Server.Access;
using Upside.Server.Demo;
using Upside.Server.Incidents;
using Upside.Server.Storage;

namespace Upside.Server.Tests.Demo;

public sealed class DemoDataTests(TestCluster cluster) : IAsyncLifetime
{
    private readonly TestServer _server = new(cluster);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _server.InitializeAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task An_empty_installation_gets_the_storage_disruption_and_something_that_is_open()
    {
        var loaded = await Demo().LoadAsync(Cancellation);

        Assert.StartsWith("/choose-password?token=", loaded.Value, StringComparison.Ordinal);
        var omar = await ActorAsync("omar@example.org", Role.Viewer);
        var page = (await _server.Services.GetRequiredService<IncidentQueries>().PageAsync(omar, new IncidentId(1), Cancellation))!;
        Assert.Equal("Object storage in us-east-1 refuses requests", page.Incident.Title);
        Assert.Equal(1, page.Incident.Severity?.Level);
        Assert.Equal(Instant.FromUtc(2017, 2, 28, 17, 37), page.Incident.ImpactTimes[Milestone.ImpactStarted]);
        Assert.Equal(Instant.FromUtc(2017, 2, 28, 17, 46), page.Incident.DeclaredAt);
        var home = await _server.Services.GetRequiredService<IncidentListQueries>().HomeAsync(omar, Cancellation);
        Assert.Equal("The console signs people out after a minute", Assert.Single(home.Open).Title);
        var seen = (await _server.Services.GetRequiredService<IncidentListQueries>().ListAsync(omar, new IncidentFilter(), null, 10, Cancellation)).Value.Items;
        Assert.Equal(4, seen.Count); // and not the one that is for few
    }

    [Fact]
    public async Task Loading_it_again_changes_nothing_but_the_link()
    {
        var first = await Demo().LoadAsync(Cancellation);
        var people = await PeopleAsync();

        var second = await Demo().LoadAsync(Cancellation);

        Assert.NotEqual(first.Value, second.Value);
        Assert.Equal(people, await PeopleAsync());
    }

    [Fact]
    public async Task An_installation_that_is_in_use_is_left_alone()
    {
        await _server.AddPersonAsync(Role.Administrator);

        var refused = await Demo().LoadAsync(Cancellation);

        Assert.Equal(ProblemKind.Conflict, refused.Problem?.Kind);
        Assert.Equal(1, await PeopleAsync());
    }

    private DemoData Demo() => ActivatorUtilities.CreateInstance<DemoData>(_server.Services);

    private Task<long> PeopleAsync() => _server.Database.FindAsync<long>(Caller.Nobody(null), "select count(*) from people", null, Cancellation);

    private async Task<Actor> ActorAsync(string email, Role role)
    {
        var person = await _server.Database.FindAsync<PersonId>(Caller.Nobody(null), "select id from people where email = @email", new { email }, Cancellation);
        return new Actor(person, email, role, null, new Caller(person, "test", null, null));
    }
}
