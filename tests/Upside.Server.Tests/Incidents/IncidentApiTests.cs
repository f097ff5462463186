using System.Net;
using System.Text.Json;
using Upside.Server.Access;

namespace Upside.Server.Tests.Incidents;

public sealed class IncidentApiTests(TestServer server) : IClassFixture<TestServer>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_title_is_enough_and_the_rest_follows()
    {
        var ada = await SomebodyAsync();

        var incident = await ada.DeclareAsync(new { title = "  Checkout fails  " });
        (await ada.PutAsync(incident, "severity", new { severity = 2 })).Ok();
        (await ada.PutAsync(incident, "impact", new { impact = "Nobody can pay" })).Ok();
        var now = (await ada.PutAsync(incident, "state", new { state = "identified", reason = "The cache is empty" })).Ok();

        Assert.Equal(("Checkout fails", "identified", "Nobody can pay", 4L), (Text(now, "title"), Text(now, "state"), Text(now, "impact"), now.GetProperty("version").GetInt64()));
        Assert.Equal((2, 1L), (now.GetProperty("severity").GetProperty("level").GetInt32(), now.GetProperty("severity").GetProperty("version").GetInt64()));
        Assert.True(now.GetProperty("visibility").GetProperty("organisation").GetBoolean());
        var timeline = Items(await ada.ReadAsync(incident, "entries"));
        Assert.Equal(["state", "impact", "severity", "declared"], timeline.Select(entry => Text(entry, "kind")));
        Assert.Equal("""{"what":"state","from":"investigating","to":"identified"}""", timeline[0].GetProperty("facts")[0].GetRawText());
        Assert.Equal("The cache is empty", Text(timeline[0], "text"));
    }

    [Fact]
    public async Task Everything_can_be_said_at_once()
    {
        var person = await server.AddPersonAsync(Role.Responder);
        var ada = IncidentProgram.Of(person, server);

        var incident = await ada.DeclareAsync(new
        {
            title = "Uploads hang",
            severity = 1,
            impact = "All uploads",
            visibility = new { people = new[] { person.Id.Value } },
            times = new Dictionary<string, string> { ["impactStarted"] = "2017-02-28T17:37:00Z", ["detected"] = "2017-02-28T17:41:00Z" },
        });

        var times = await ada.ReadAsync(incident, "times");
        Assert.Equal(240, times.GetProperty("toDetect").GetProperty("seconds").GetDouble());
        Assert.Equal("atLeast", times.GetProperty("toResolve").GetProperty("known").GetString());
        Assert.Equal(["title", "severity", "impact", "visibility", "impactStarted", "detected"], Items(await ada.ReadAsync(incident, "entries")).Single().GetProperty("facts").EnumerateArray().Select(fact => Text(fact, "what")));
    }

    [Fact]
    public async Task Of_two_who_rename_what_both_have_read_the_second_is_told_who_was_faster()
    {
        var (ada, ben) = (await SomebodyAsync(), await SomebodyAsync("Ben"));
        var incident = await ada.DeclareAsync(new { title = "Checkout fails" });
        (await ben.PutAsync(incident, "title", new { title = "Checkout fails for guests" }, ifMatch: 1)).Ok();

        var refused = await ada.PutAsync(incident, "title", new { title = "Checkout fails in Europe" }, ifMatch: 1);

        Assert.Matches("^Ben changed the title to \"Checkout fails for guests\" at ", refused.Refused(HttpStatusCode.PreconditionFailed));
        Assert.Equal(2, refused.Body.GetProperty("version").GetInt64());
        Assert.Equal("Checkout fails for guests", Text(await ada.ReadAsync(incident), "title"));
    }

    [Fact]
    public async Task A_change_waits_for_nobody_who_changed_something_else()
    {
        var ada = await SomebodyAsync();
        var incident = await ada.DeclareAsync(new { title = "Checkout fails" });
        for (var i = 0; i < 3; i++) await ada.WriteAsync(incident, $"Entry {i}");

        var changed = await ada.PutAsync(incident, "state", new { state = "identified" }, ifMatch: 1);

        Assert.Equal("\"5\"", changed.ETag);
        (await ada.PutAsync(incident, "state", new { state = "resolved" }, ifMatch: 77)).Refused(HttpStatusCode.PreconditionFailed);
    }

    [Fact]
    public async Task Of_many_who_change_the_state_that_they_all_have_read_one_does()
    {
        var ada = await SomebodyAsync();
        var incident = await ada.DeclareAsync(new { title = "Checkout fails" });

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => ada.PutAsync(incident, "state", new { state = i % 2 == 0 ? "identified" : "monitoring" }, ifMatch: 1)));

        Assert.Single(answers, answer => answer.Status == HttpStatusCode.OK);
        Assert.All(answers, answer => Assert.True(answer.Status is HttpStatusCode.OK or HttpStatusCode.PreconditionFailed));
        Assert.Equal(2, (await ada.ReadAsync(incident)).GetProperty("version").GetInt64());
    }

    [Fact]
    public async Task States_go_back_and_a_false_alarm_is_kept()
    {
        var ada = await SomebodyAsync();
        var incident = await ada.DeclareAsync(new { title = "Checkout fails" });
        foreach (var state in new[] { "monitoring", "investigating", "cancelled" }) (await ada.PutAsync(incident, "state", new { state })).Ok();

        Assert.Contains("already", (await ada.PutAsync(incident, "state", new { state = "cancelled" })).Refused(HttpStatusCode.Conflict), StringComparison.Ordinal);
        (await ada.PutAsync(incident, "state", new { state = "resolved" })).Refused(HttpStatusCode.Conflict);
        Assert.Contains(Items(await ada.ReadAsync("/api/v1/incidents?state=cancelled&limit=200")), line => line.GetProperty("number").GetInt64() == incident);
        (await ada.PutAsync(incident, "state", new { state = "investigating" })).Ok();
    }

    [Fact]
    public async Task Entries_stand_in_the_order_in_which_things_happened()
    {
        var ada = await SomebodyAsync();
        var incident = await ada.DeclareAsync(new { title = "Checkout fails" });
        await ada.WriteAsync(incident, "second", "2017-02-28T17:40:00Z");
        await ada.WriteAsync(incident, "third", "2017-02-28T17:40:00Z");
        await ada.WriteAsync(incident, "first", "2017-02-28T18:37:00+01:00");

        var whole = Items(await ada.ReadAsync(incident, "entries")).Select(entry => Text(entry, "text")).ToList();
        var page = await ada.ReadAsync(incident, "entries?limit=2");
        var rest = await ada.ReadAsync(incident, $"entries?limit=2&cursor={Text(page, "next")}");

        Assert.Equal(["", "third", "second", "first"], whole);
        Assert.Equal(whole, Items(page).Concat(Items(rest)).Select(entry => Text(entry, "text")));
        Assert.Equal(JsonValueKind.Null, rest.GetProperty("next").ValueKind);
    }

    [Fact]
    public async Task An_edit_keeps_what_was_said_and_a_strike_the_reason()
    {
        var (ada, ben) = (await SomebodyAsync("Ada"), await SomebodyAsync("Ben"));
        var incident = await ada.DeclareAsync(new { title = "Checkout fails" });
        var entry = await ada.WriteAsync(incident, "It is the database");
        (await ben.PutAsync(incident, $"entries/{entry}", new { text = "It is the cache" }, ifMatch: 2)).Ok();

        Assert.Matches("^Ben edited the entry at ", (await ada.PutAsync(incident, $"entries/{entry}", new { text = "It is the disk" }, ifMatch: 2)).Refused(HttpStatusCode.PreconditionFailed));
        (await ada.PutAsync(incident, $"entries/{entry}/strike", new { reason = "It is neither" }, ifMatch: 3)).Ok();
        (await ada.PutAsync(incident, $"entries/{entry}", new { text = "Again" })).Refused(HttpStatusCode.Conflict);

        var revisions = Items(await ada.ReadAsync(incident, $"entries/{entry}/revisions"));
        Assert.Equal([("It is the database", "Ada"), ("It is the cache", "Ben")], revisions.Select(one => (Text(one, "text"), Text(one.GetProperty("writtenBy"), "name"))));
        var declared = Items(await ada.ReadAsync(incident, "entries")).Single(one => Text(one, "kind") == "declared").GetProperty("number").GetInt64();
        (await ada.PutAsync(incident, $"entries/{declared}/strike", new { reason = "I was never here" })).Refused(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Impact_times_keep_who_said_what_when_and_why()
    {
        var (ada, ben) = (await SomebodyAsync("Ada"), await SomebodyAsync("Ben"));
        var incident = await ada.DeclareAsync(new { title = "Checkout fails" });
        (await ada.PutAsync(incident, "times", new { times = new { impactStarted = "2017-02-28T17:37:00Z" } })).Ok();

        Assert.Equal("reason", Text((await ben.PutAsync(incident, "times", new { times = new { impactStarted = "2017-02-28T17:20:00Z" } })).Body, "field"));
        (await ben.PutAsync(incident, "times", new { times = new { impactStarted = "2017-02-28T17:20:00Z", resolved = "2017-02-28T21:54:00Z" }, reason = "The graphs" })).Ok();
        (await ben.PutAsync(incident, "times", new { times = new Dictionary<string, string?> { ["resolved"] = null }, reason = "It is not over" })).Ok();
        Assert.Equal("mitigated", Text((await ben.PutAsync(incident, "times", new { times = new { mitigated = "2017-02-28T17:00:00Z" } })).Body, "field"));

        var times = await ada.ReadAsync(incident, "times");
        Assert.Equal(
            ["impactStarted 2017-02-28T17:37:00Z Ada ", "impactStarted 2017-02-28T17:20:00Z Ben The graphs", "resolved 2017-02-28T21:54:00Z Ben The graphs", "resolved  Ben It is not over"],
            times.GetProperty("history").EnumerateArray().Select(one => $"{Text(one, "milestone")} {Text(one, "time")} {Text(one.GetProperty("saidBy"), "name")} {Text(one, "reason")}"));
        Assert.Equal("detected", Text(times.GetProperty("toDetect"), "missing"));
    }

    [Fact]
    public async Task A_retry_with_its_key_writes_once_and_is_answered_again()
    {
        var person = await server.AddPersonAsync(Role.Responder);
        var incident = await IncidentProgram.Of(person, server).DeclareAsync(new { title = "Checkout fails" });
        using var client = person.Program(server);
        client.DefaultRequestHeaders.Add("Idempotency-Key", "once");
        var program = new IncidentProgram(client);

        var numbers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => program.WriteAsync(incident, "Rolled back")));

        Assert.Single(numbers.Distinct());
        Assert.Equal(2, Items(await program.ReadAsync(incident, "entries")).Count);
    }

    [Fact]
    public async Task Who_only_reads_changes_nothing()
    {
        var incident = await (await SomebodyAsync()).DeclareAsync(new { title = "Checkout fails" });
        var viewer = IncidentProgram.Of(await server.AddPersonAsync(Role.Viewer), server);

        (await viewer.PostAsync("/api/v1/incidents", new { title = "Mine" })).Refused(HttpStatusCode.Forbidden);
        (await viewer.PutAsync(incident, "title", new { title = "Mine" })).Refused(HttpStatusCode.Forbidden);
        (await viewer.PostAsync($"/api/v1/incidents/{incident}/entries", new { text = "Mine" })).Refused(HttpStatusCode.Forbidden);
        Assert.Equal("Checkout fails", Text(await viewer.ReadAsync(incident), "title"));
    }

    [Theory]
    [InlineData("""{"title":" "}""", "title")]
    [InlineData("""{"title":"x\ny"}""", "title")]
    [InlineData("""{"title":"x","severity":12}""", "severity")]
    [InlineData("""{"title":"x","severity":-2147483648}""", "severity")]
    [InlineData("""{"title":"x","components":[9223372036854775807]}""", "components")]
    [InlineData("""{"title":"x","visibility":{}}""", "visibility")]
    [InlineData("""{"title":"x","visibility":{"people":[0]}}""", "visibility")]
    [InlineData("""{"title":"x","visibility":{"organisation":true,"teams":[1]}}""", "visibility")]
    [InlineData("""{"title":"x","times":{"detected":"9998-12-31T23:59:59Z"}}""", "detected")]
    [InlineData("""{"title":"x","times":{"detected":"0201-07-28T00:00:00Z"}}""", "detected")]
    [InlineData("""{"title":"x","times":{"detected":"9999-12-31T23:59:59-18:00"}}""", "times.detected")]
    [InlineData("""{"title":"x","times":{"detected":"0001-01-01T00:00:00+18:00"}}""", "times.detected")]
    public async Task What_cannot_be_is_refused_by_its_field(string declaration, string field)
    {
        var answer = await (await SomebodyAsync()).PostAsync("/api/v1/incidents", JsonSerializer.Deserialize<JsonElement>(declaration));

        answer.Refused(HttpStatusCode.UnprocessableEntity);
        Assert.Equal(field, Text(answer.Body, "field"));
    }

    [Theory]
    [InlineData("""{"title":"x","times":{"sometime":"2017-02-28T17:37:00Z"}}""")]
    [InlineData("""{"title":"x","times":{"detected":5}}""")]
    [InlineData("""{"title":"x","components":null,"impact":null,"severity":null,"visibility":null,"times":null,"state":"resolved"}""")]
    public async Task What_is_no_declaration_is_refused(string declaration) =>
        (await (await SomebodyAsync()).PostAsync("/api/v1/incidents", JsonSerializer.Deserialize<JsonElement>(declaration))).Refused(HttpStatusCode.UnprocessableEntity);

    [Theory]
    [InlineData("?state=open")]
    [InlineData("?state=7")]
    [InlineData("?cursor=bm90aGluZw")]
    [InlineData("?cursor=eyJwbGFjZSI6IngifQ")]
    [InlineData("?severity=x")]
    [InlineData("/99999999999999999999")]
    public async Task Questions_that_make_no_sense_are_refused_as_such(string question)
    {
        var answer = await (await SomebodyAsync()).GetAsync($"/api/v1/incidents{question}");

        Assert.True((int)answer.Status is >= 400 and < 500, $"{answer.Status}: {answer.Body}");
    }

    private static string? Text(JsonElement json, string name) => json.GetProperty(name).GetString();

    private static List<JsonElement> Items(JsonElement list) => [.. list.GetProperty("items").EnumerateArray()];

    private async Task<IncidentProgram> SomebodyAsync(string? name = null) => IncidentProgram.Of(await server.AddPersonAsync(Role.Responder, name), server);
}
