using System.Text.Json;
using Upside.Server.Access;
using Upside.Server.Storage;

namespace Upside.Server.Tests.Incidents;

public sealed class IncidentListTests(TestServer server) : IClassFixture<TestServer>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Words_are_found_by_their_stem_in_titles_first_and_struck_entries_are_not()
    {
        var ada = await SomebodyAsync();
        var inEntry = await ada.DeclareAsync(new { title = "Login fails" });
        await ada.WriteAsync(inEntry, "The quokkas were restarted by hand");
        var inTitle = await ada.DeclareAsync(new { title = "Quokka does not answer" });
        var inImpact = await ada.DeclareAsync(new { title = "Search fails", impact = "No quokka can be found" });
        var struck = await ada.DeclareAsync(new { title = "Mail fails" });
        (await ada.PutAsync(struck, $"entries/{await ada.WriteAsync(struck, "It is the quokka")}/strike", new { reason = "It is not" })).Ok();

        Assert.Equal([inTitle, inImpact, inEntry], await NumbersAsync(ada, "q=quokka"));
        Assert.Equal([inEntry], await NumbersAsync(ada, "q=quokka+restarting"));
        Assert.Equal([inTitle, inImpact], await NumbersAsync(ada, "q=quokka+-hand"));
        Assert.Equal([inEntry], await NumbersAsync(ada, "q=%22quokkas+were+restarted%22"));
        Assert.Equal([inImpact], await NumbersAsync(ada, $"q=%23{inImpact}"));
    }

    [Theory]
    [InlineData("q=the")]
    [InlineData("q=%22%22%22")]
    [InlineData("q=%27+or+1%3D1--")]
    [InlineData("q=%21%26%7C%3A%2A%28")]
    [InlineData("q=-")]
    [InlineData("q=99999999999999999999999")]
    public async Task No_words_are_too_odd_to_look_for(string query) => await NumbersAsync(await SomebodyAsync(), query);

    [Fact]
    public async Task Filters_hold_together()
    {
        var ada = await SomebodyAsync();
        await using (var transaction = await server.Database.BeginAsync(new Caller(null, "test", null, null), Cancellation))
        {
            await transaction.ExecuteAsync("insert into environments (system) values ('Filtered'); insert into components (environment, name) select max(id), 'filtered' from environments", null, Cancellation);
            await transaction.RecordAsync(new Change("component.added", "component/0", Change.Organisation, null, null), Cancellation);
            await transaction.CommitAsync(Cancellation);
        }
        var caller = new Caller((await server.AddPersonAsync(Role.Viewer)).Id, "test", null, null);
        var component = await server.Database.FindAsync<long>(caller, "select id from components where name = 'filtered'", null, Cancellation);
        var environment = await server.Database.FindAsync<long>(caller, "select id from environments where system = 'Filtered'", null, Cancellation);
        var wanted = await ada.DeclareAsync(new { title = "Wanted", severity = 3, components = new[] { component, component } });
        await ada.DeclareAsync(new { title = "Wanted", severity = 3 });
        var closed = await ada.DeclareAsync(new { title = "Wanted", severity = 2, components = new[] { component } });
        (await ada.PutAsync(closed, "state", new { state = "resolved" })).Ok();

        Assert.Equal([wanted], await NumbersAsync(ada, $"q=wanted&component={component}&state=investigating&state=identified&severity=3"));
        Assert.Equal([closed, wanted], await NumbersAsync(ada, $"environment={environment}"));
        Assert.Equal([closed], await NumbersAsync(ada, $"environment={environment}&state=resolved"));
        (await ada.PutAsync(closed, "components", new { components = Array.Empty<long>() })).Ok();
        Assert.Equal([wanted], await NumbersAsync(ada, $"environment={environment}"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("q=paged&")]
    public async Task Pages_hold_every_incident_once_whatever_is_declared_meanwhile(string filter)
    {
        var ada = await SomebodyAsync();
        var declared = new List<long>();
        for (var i = 0; i < 7; i++) declared.Add(await ada.DeclareAsync(i % 2 == 0 ? new { title = "Paged", impact = "" } : new { title = "Other", impact = "paged" }));
        var before = await NumbersAsync(ada, $"{filter}limit=200");

        var read = new List<long>();
        var page = await ada.ReadAsync($"/api/v1/incidents?{filter}limit=2");
        while (true)
        {
            read.AddRange(Numbers(page));
            if (page.GetProperty("next").GetString() is not { } next) break;
            await ada.DeclareAsync(new { title = "Paged, meanwhile" });
            page = await ada.ReadAsync($"/api/v1/incidents?{filter}limit=2&cursor={next}");
        }

        Assert.Equal(read.Count, read.Distinct().Count());
        Assert.Empty(before.Except(read));
        Assert.Empty(declared.Except(read));
    }

    [Fact]
    public async Task Home_tells_what_is_on_fire_worst_first_and_what_waits_for_its_reader()
    {
        var (ada, ben) = (await SomebodyAsync(), await SomebodyAsync());
        var minor = await ada.DeclareAsync(new { title = "Slow", severity = 4, impact = "Some wait" });
        var major = await ada.DeclareAsync(new { title = "Down", severity = 1, impact = "All of them" });
        var unknown = await ada.DeclareAsync(new { title = "Odd" });
        await ben.WriteAsync(unknown, "I see it too");

        var hers = await ada.ReadAsync("/api/v1/home");
        var his = await ben.ReadAsync("/api/v1/home");

        var open = Numbers(hers, "open").Where(number => number == minor || number == major || number == unknown);
        Assert.Equal([major, minor, unknown], open);
        Assert.Equal([unknown], his.GetProperty("waiting").EnumerateArray().Select(one => one.GetProperty("incident").GetProperty("number").GetInt64()));
        Assert.Equal(["severity", "impact"], his.GetProperty("waiting")[0].GetProperty("questions").EnumerateArray().Select(one => one.GetString()));
        (await ada.PutAsync(unknown, "state", new { state = "cancelled" })).Ok();
        Assert.Empty((await ben.ReadAsync("/api/v1/home")).GetProperty("waiting").EnumerateArray());
    }

    private static async Task<List<long>> NumbersAsync(IncidentProgram program, string query) => Numbers(await program.ReadAsync($"/api/v1/incidents?{query}"));

    private static List<long> Numbers(JsonElement list, string name = "items") => [.. list.GetProperty(name).EnumerateArray().Select(line => line.GetProperty("number").GetInt64())];

    private async Task<IncidentProgram> SomebodyAsync() => IncidentProgram.Of(await server.AddPersonAsync(Role.Responder), server);
}
