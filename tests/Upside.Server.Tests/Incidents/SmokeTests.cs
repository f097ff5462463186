using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Upside.Incidents;
using Upside.Server.Access;
using Upside.Server.Incidents;
using Upside.Server.Storage;

namespace Upside.Server.Tests.Incidents;

public sealed class SmokeTests(TestServer server) : IClassFixture<TestServer>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private T Use<T>() where T : notnull => server.Services.GetRequiredService<T>();

    [Fact]
    public async Task Everything_once()
    {
        var ada = Actor(await server.AddPersonAsync(Role.Responder, "Ada"));
        var ben = Actor(await server.AddPersonAsync(Role.Responder, "Ben"));
        await using (var transaction = await server.Database.BeginAsync(ada, Cancellation))
        {
            await transaction.ExecuteAsync("insert into environments (system) values ('Prod'); insert into components (environment, name) values (1, 'api'), (1, 'db')", null, Cancellation);
            await transaction.RecordAsync(new Change("x", "y/1", 1, null, null), Cancellation);
            await transaction.CommitAsync(Cancellation);
        }
        var now = SystemClock.Instance.GetCurrentInstant();
        var d = (await Use<DeclareIncident>().HandleAsync(ada, new("Checkout fails", 2, [1, 2], "Nobody can pay", null, new ImpactTimes(now - Duration.FromHours(1), null, null, null)), Cancellation)).Value;
        var id = d.Incident;
        Assert.Null((await Use<RenameIncident>().HandleAsync(ben, new(id, "Checkout fails for all", 1), Cancellation)).Problem);
        var stale = (await Use<RenameIncident>().HandleAsync(ada, new(id, "Checkout fails for some", 1), Cancellation)).Problem!;
        Assert.Equal(ProblemKind.Stale, stale.Kind);
        TestContext.Current.SendDiagnosticMessage(stale.Message);
        Assert.Null((await Use<ChangeState>().HandleAsync(ben, new(id, IncidentState.Identified), Cancellation)).Problem);
        Assert.Null((await Use<ClassifySeverity>().HandleAsync(ben, new(id, 1, "more"), Cancellation)).Problem);
        Assert.Null((await Use<StateImpact>().HandleAsync(ben, new(id, "Two in three cannot pay"), Cancellation)).Problem);
        Assert.Null((await Use<CorrectImpactTimes>().HandleAsync(ben, new(id, new Dictionary<Milestone, Instant?> { [Milestone.Detected] = now - Duration.FromMinutes(50) }), Cancellation)).Problem);
        Assert.Null((await Use<AttachComponents>().HandleAsync(ben, new(id, [2]), Cancellation)).Problem);
        var e = (await Use<AddEntry>().HandleAsync(ada, new(id, "The flux capacitor is warm", now - Duration.FromHours(2)), Cancellation)).Value.Entry!.Value;
        Assert.Null((await Use<EditEntry>().HandleAsync(ben, new(id, e, "The flux capacitor is hot"), Cancellation)).Problem);
        var page = (await Use<IncidentQueries>().PageAsync(ben, id, Cancellation))!;
        Assert.Equal(9, page.Incident.Version);
        Assert.Equal(8, page.Entries.Count);
        Assert.Equal(2, (await Use<IncidentQueries>().RevisionsAsync(ben, id, e, Cancellation)).Count);
        Assert.Single((await Use<IncidentListQueries>().ListAsync(ben, new([IncidentState.Identified], 1, 2, 1, "capacitors"), null, 10, Cancellation)).Value.Items);
        Assert.Single((await Use<IncidentListQueries>().ListAsync(ben, new(Words: "#1"), null, 10, Cancellation)).Value.Items);
        Assert.Empty((await Use<IncidentListQueries>().ListAsync(ben, new(Words: "the"), new IncidentPlace(1, 1), 10, Cancellation)).Value.Items);
        Assert.Single((await Use<IncidentListQueries>().HomeAsync(ada, Cancellation)).Waiting.DefaultIfEmpty());
        Assert.Null((await Use<StrikeEntry>().HandleAsync(ben, new(id, e, "It was the other one"), Cancellation)).Problem);
        Assert.Null((await Use<ChangeVisibility>().HandleAsync(ada, new(id, new VisibleTo(People: [ada.Person.Value])), Cancellation)).Problem);
        Assert.Null(await Use<IncidentQueries>().FindAsync(ben, id, Cancellation));
        Assert.Equal(10 - 1, (await Use<IncidentQueries>().ChangesAsync(ada, id, 0, 100, Cancellation))!.Entries.Count);
        Assert.Empty(await server.Database.ListAsync<string>(ben, "select subject from audit where subject like 'incident/%'", null, Cancellation));
        Assert.Equal(11, (await server.Database.ListAsync<string>(ada, "select subject from audit where subject like 'incident/%'", null, Cancellation)).Count);
    }

    private static Actor Actor(TestPerson person) => new(person.Id, person.Name, Role.Responder, null, new Caller(person.Id, "test", null, null));
}
