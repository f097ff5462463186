using System.Net;
using System.Text.Json;
using Upside.Server.Access;
using Upside.Server.Storage;

namespace Upside.Server.Tests.Incidents;

public sealed class IncidentVisibilityTests(TestServer server) : IClassFixture<TestServer>
{
    private static int s_secrets;

    private readonly string _secret = $"xylophone{Interlocked.Increment(ref s_secrets)}"; // each test looks for its own

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_hidden_is_found_by_no_path_not_even_by_an_administrator()
    {
        var ada = await server.AddPersonAsync(Role.Responder);
        var hers = IncidentProgram.Of(ada, server);
        var incident = await hers.DeclareAsync(new { title = $"The {_secret} leaks", impact = _secret, visibility = new { people = new[] { ada.Id.Value } } });
        var entry = await hers.WriteAsync(incident, _secret);
        (await hers.PutAsync(incident, "times", new { times = new { detected = "2017-02-28T17:41:00Z" }, reason = _secret })).Ok();

        await SeesNothingAsync(await server.AddPersonAsync(Role.Administrator), incident, entry);
        await SeesAllAsync(ada, incident, entry);
    }

    [Fact]
    public async Task Hiding_an_incident_hides_all_that_was_seen_of_it_also_in_the_audit()
    {
        var ada = await server.AddPersonAsync(Role.Responder);
        var hers = IncidentProgram.Of(ada, server);
        var administrator = await server.AddPersonAsync(Role.Administrator);
        var incident = await hers.DeclareAsync(new { title = $"The {_secret} leaks", impact = _secret });
        var entry = await hers.WriteAsync(incident, _secret);
        (await hers.PutAsync(incident, $"entries/{entry}", new { text = $"{_secret}, edited" })).Ok();
        (await hers.PutAsync(incident, "times", new { times = new { detected = "2017-02-28T17:41:00Z" }, reason = _secret })).Ok();
        await SeesAllAsync(administrator, incident, entry);

        (await hers.PutAsync(incident, "visibility", new { visibility = new { people = Array.Empty<long>(), teams = new[] { await TeamAsync(ada) } }, reason = "Under embargo" })).Ok();

        await SeesNothingAsync(administrator, incident, entry);
        await SeesAllAsync(ada, incident, entry);
    }

    [Fact]
    public async Task What_everybody_sees_is_hidden_by_its_declarer_or_an_editor_only_and_that_it_was_leaves_a_trace_for_all()
    {
        var incident = await IncidentProgram.Of(await server.AddPersonAsync(Role.Responder), server).DeclareAsync(new { title = "Checkout fails" });
        var ben = await server.AddPersonAsync(Role.Responder);
        var eve = await server.AddPersonAsync(Role.Editor);
        var (his, hers) = (IncidentProgram.Of(ben, server), IncidentProgram.Of(eve, server));

        var refused = await his.PutAsync(incident, "visibility", new { visibility = new { people = new[] { ben.Id.Value } } });
        (await hers.PutAsync(incident, "visibility", new { visibility = new { people = new[] { eve.Id.Value } } })).Ok();

        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
        var administrator = IncidentProgram.Of(await server.AddPersonAsync(Role.Administrator), server);
        var audit = await administrator.GetAsync($"/api/v1/audit?subject=person/{eve.Id.Value}");
        Assert.Contains("visibility.changed", audit.Body.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Showing_an_incident_shows_all_of_it()
    {
        var ada = await server.AddPersonAsync(Role.Responder);
        var hers = IncidentProgram.Of(ada, server);
        var incident = await hers.DeclareAsync(new { title = $"The {_secret} leaks", impact = _secret, visibility = new { people = new[] { ada.Id.Value } } });
        var entry = await hers.WriteAsync(incident, _secret);

        (await hers.PutAsync(incident, "visibility", new { visibility = new { organisation = true } })).Ok();

        await SeesAllAsync(await server.AddPersonAsync(Role.Viewer), incident, entry);
    }

    [Fact]
    public async Task Whoever_hides_an_incident_stays_among_those_who_see_it()
    {
        var (ada, ben) = (await server.AddPersonAsync(Role.Responder), await server.AddPersonAsync(Role.Responder));
        var hers = IncidentProgram.Of(ada, server);
        var incident = await hers.DeclareAsync(new { title = "Checkout fails" });

        var now = (await hers.PutAsync(incident, "visibility", new { visibility = new { people = new[] { ben.Id.Value } } })).Ok();

        Assert.Equal([ada.Id.Value, ben.Id.Value], now.GetProperty("visibility").GetProperty("people").EnumerateArray().Select(one => one.GetProperty("id").GetInt64()).Order());
    }

    [Fact]
    public async Task Who_joins_a_team_sees_what_it_sees_and_who_leaves_does_not()
    {
        var (ada, ben) = (await server.AddPersonAsync(Role.Responder), await server.AddPersonAsync(Role.Responder));
        var team = await TeamAsync(ada);
        var incident = await IncidentProgram.Of(ada, server).DeclareAsync(new { title = "Checkout fails", visibility = new { teams = new[] { team } } });
        var his = IncidentProgram.Of(ben, server);
        (await his.GetAsync(incident)).Refused(HttpStatusCode.NotFound);

        await ChangeTeamsAsync("insert into team_members (team, person) values (@team, @person)", new { team, person = ben.Id });
        (await his.GetAsync(incident)).Ok();
        await ChangeTeamsAsync("delete from team_members where team = @team and person = @person", new { team, person = ben.Id });

        (await his.GetAsync(incident)).Refused(HttpStatusCode.NotFound);
        (await his.PostAsync($"/api/v1/incidents/{incident}/entries", new { text = "Hello?" })).Refused(HttpStatusCode.NotFound);
    }

    private async Task SeesNothingAsync(TestPerson person, long incident, long entry)
    {
        var program = IncidentProgram.Of(person, server);
        foreach (var path in new[] { "", "times", $"entries", $"entries/{entry}", $"entries/{entry}/revisions", "changes?after=0", "live" })
            (await program.GetAsync(incident, path)).Refused(HttpStatusCode.NotFound);
        foreach (var path in new[] { "/api/v1/incidents?limit=200", $"/api/v1/incidents?q={_secret}", $"/api/v1/incidents?q={incident}", "/api/v1/home" })
            Assert.DoesNotContain(_secret, (await program.ReadAsync(path)).GetRawText(), StringComparison.Ordinal);
        if ((await program.GetAsync("/api/v1/audit?limit=200")) is { Status: HttpStatusCode.OK } audit) Assert.DoesNotContain(_secret, audit.Body.GetRawText(), StringComparison.Ordinal);
        (await program.PutAsync(incident, "title", new { title = "Mine" })).Refused(HttpStatusCode.NotFound);
        Assert.Empty(await server.Database.ListAsync<string>(
            new Caller(person.Id, "test", null, null),
            """
            select r::text from incidents r where id = @incident union all select r::text from timeline r where incident = @incident
            union all select r::text from timeline_revisions r where entry = @entry union all select r::text from impact_times r where incident = @incident
            union all select r::text from audit r where subject like 'incident/' || @incident || '%'
            """,
            new { incident, entry },
            Cancellation));
    }

    private async Task SeesAllAsync(TestPerson person, long incident, long entry)
    {
        var program = IncidentProgram.Of(person, server);
        foreach (var path in new[] { "", "times", "entries", $"entries/{entry}", $"entries/{entry}/revisions", "changes?after=0" }) (await program.GetAsync(incident, path)).Ok();
        Assert.Contains((await program.ReadAsync($"/api/v1/incidents?q={_secret}")).GetProperty("items").EnumerateArray(), line => line.GetProperty("number").GetInt64() == incident);
    }

    private async Task<long> TeamAsync(TestPerson member)
    {
        await ChangeTeamsAsync("with t as (insert into teams (name) values ('Team of ' || @person) returning id) insert into team_members (team, person) select id, @person from t", new { person = member.Id });
        return await server.Database.FindAsync<long>(new Caller(member.Id, "test", null, null), "select max(id) from teams", null, Cancellation);
    }

    private async Task ChangeTeamsAsync(string sql, object parameters)
    {
        await using var transaction = await server.Database.BeginAsync(new Caller(null, "test", null, null), Cancellation);
        await transaction.ExecuteAsync(sql, parameters, Cancellation);
        await transaction.RecordAsync(new Change("team.changed", "team/0", Change.Organisation, null, null), Cancellation);
        await transaction.CommitAsync(Cancellation);
    }
}
