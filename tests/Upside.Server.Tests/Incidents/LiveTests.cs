using System.Net;
using System.Net.Http.Json;
using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;
using Upside.Server.Access;
using Upside.Server.Access.Tokens;
using Upside.Server.Storage;
using Heard = Upside.Server.Tests.Incidents.IncidentProgram.Heard;

namespace Upside.Server.Tests.Incidents;

public sealed class LiveTests(TestServer server) : IClassFixture<TestServer>
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_entry_reaches_whoever_watches_and_then_the_incident_itself()
    {
        var ada = IncidentProgram.Of(await server.AddPersonAsync(Role.Responder), server);
        var incident = await ada.DeclareAsync(new { title = "Checkout fails" });
        var stream = Open(ada, incident);
        Assert.Equal("open", (await stream.ReadAsync(Cancellation)).Event);

        await ada.WriteAsync(incident, "Rolled back");

        var entry = await stream.ReadAsync(Cancellation);
        var head = await stream.ReadAsync(Cancellation);
        Assert.Equal(("entry", 2L, "Rolled back"), (entry.Event, entry.Id!.Value, entry.Json.GetProperty("text").GetString()));
        Assert.Equal(("incident", null, 2L), (head.Event, head.Id, head.Json.GetProperty("version").GetInt64()));
    }

    [Fact]
    public async Task A_stream_goes_on_from_the_version_that_was_heard_last()
    {
        var ada = IncidentProgram.Of(await server.AddPersonAsync(Role.Responder), server);
        var incident = await ada.DeclareAsync(new { title = "Checkout fails" });
        for (var i = 2; i <= 6; i++) await ada.WriteAsync(incident, $"Entry {i}");

        var byHeader = await TakeAsync(Open(ada, incident, lastEventId: 4), 2);
        var byAddress = await TakeAsync(Open(ada, incident, after: 3), 3);
        var headerFirst = await TakeAsync(Open(ada, incident, after: 1, lastEventId: 5), 1);

        Assert.Equal([5, 6], byHeader);
        Assert.Equal([4, 5, 6], byAddress);
        Assert.Equal([6], headerFirst);
    }

    [Fact]
    public async Task An_edit_and_a_strike_come_as_the_entry_that_they_change()
    {
        var ada = IncidentProgram.Of(await server.AddPersonAsync(Role.Responder), server);
        var incident = await ada.DeclareAsync(new { title = "Checkout fails" });
        var entry = await ada.WriteAsync(incident, "It is the database");
        var stream = Open(ada, incident, after: 2);
        await stream.ReadAsync(Cancellation);

        (await ada.PutAsync(incident, $"entries/{entry}", new { text = "It is the cache" })).Ok();
        var edited = await stream.ReadAsync(Cancellation);
        await stream.ReadAsync(Cancellation);
        (await ada.PutAsync(incident, $"entries/{entry}/strike", new { reason = "It is neither" })).Ok();
        var struck = await stream.ReadAsync(Cancellation);

        Assert.Equal((entry, "It is the cache"), (edited.Json.GetProperty("number").GetInt64(), edited.Json.GetProperty("text").GetString()));
        Assert.Equal((entry, "It is neither"), (struck.Json.GetProperty("number").GetInt64(), struck.Json.GetProperty("struck").GetProperty("why").GetString()));
    }

    [Fact]
    public async Task Browsers_get_parts_of_the_page()
    {
        var person = await server.AddPersonAsync(Role.Responder);
        var ada = IncidentProgram.Of(person, server);
        var incident = await ada.DeclareAsync(new { title = "Checkout fails" });
        await ada.WriteAsync(incident, "Look at <script>alert(1)</script> this");
        using var browser = person.Browser(server);
        await using var stream = await browser.GetStreamAsync($"/incidents/{incident}/live?after=1", Cancellation);
        using var lines = new StreamReader(stream);

        var text = "";
        while (!text.Contains("</hx-partial>", StringComparison.Ordinal)) text += await lines.ReadLineAsync(Cancellation) + "\n";

        Assert.Contains("\nid: 2\ndata: <hx-partial", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_not_see_an_incident_cannot_watch_it_nor_learn_that_it_is_there()
    {
        var ada = await server.AddPersonAsync(Role.Responder);
        var ben = IncidentProgram.Of(await server.AddPersonAsync(Role.Administrator), server);
        var incident = await IncidentProgram.Of(ada, server).DeclareAsync(new { title = "Salaries are public", visibility = new { people = new[] { ada.Id.Value } } });

        var hidden = await ben.GetAsync(incident, "live");
        var none = await ben.GetAsync(999_999, "live");

        Assert.Equal(HttpStatusCode.NotFound, hidden.Status);
        Assert.Equal(none.Body.GetProperty("detail").GetString()!.Replace("999999", $"{incident}", StringComparison.Ordinal), hidden.Body.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task A_stream_ends_without_a_further_word_when_the_incident_is_hidden_from_its_reader()
    {
        var ada = await server.AddPersonAsync(Role.Responder);
        var program = IncidentProgram.Of(ada, server);
        var ben = IncidentProgram.Of(await server.AddPersonAsync(Role.Viewer), server);
        var incident = await program.DeclareAsync(new { title = "Checkout fails" });
        var (hers, his) = (Open(program, incident), Open(ben, incident));
        await hers.ReadAsync(Cancellation);
        await his.ReadAsync(Cancellation);

        (await program.PutAsync(incident, "visibility", new { visibility = new { people = new[] { ada.Id.Value } } })).Ok();
        await program.WriteAsync(incident, "It was a break-in");

        Assert.Empty(await RestAsync(his));
        Assert.Equal("visibility", (await hers.ReadAsync(Cancellation)).Json.GetProperty("kind").GetString());
    }

    [Fact]
    public async Task A_stream_ends_when_its_token_is_revoked_and_others_of_the_same_person_go_on()
    {
        var person = await server.AddPersonAsync(Role.Administrator);
        var ada = IncidentProgram.Of(person, server);
        var incident = await ada.DeclareAsync(new { title = "Checkout fails" });
        var actor = new Actor(person.Id, person.Name, Role.Administrator, null, new Caller(person.Id, "test", null, null));
        var secret = await server.AddTokenAsync(actor, Scope.Read);
        using var other = server.CreateClient();
        other.DefaultRequestHeaders.Authorization = new("Bearer", secret);
        var (staying, leaving) = (Open(ada, incident), Open(new IncidentProgram(other), incident));
        await staying.ReadAsync(Cancellation);
        await leaving.ReadAsync(Cancellation);
        var token = await server.Database.FindAsync<TokenId>(actor, "select id from tokens order by id desc limit 1", null, Cancellation);

        Assert.Null((await server.Services.GetRequiredService<RevokeToken>().HandleAsync(actor, token, Cancellation)).Problem);

        Assert.Empty(await RestAsync(leaving));
        await ada.WriteAsync(incident, "Still here");
        Assert.Equal("entry", (await staying.ReadAsync(Cancellation)).Event);
    }

    [Fact]
    public async Task A_server_that_stops_ends_its_streams_at_once()
    {
        var ada = await server.AddPersonAsync(Role.Responder);
        var second = await server.BesideAsync();
        var incident = await IncidentProgram.Of(ada, server).DeclareAsync(new { title = "Checkout fails" });
        var stream = Open(IncidentProgram.Of(ada, second), incident);
        await stream.ReadAsync(Cancellation);

        await second.DisposeAsync().AsTask().WaitAsync(Soon, Cancellation);

        Assert.Empty(await RestAsync(stream));
    }

    [Fact]
    public async Task What_is_written_on_one_server_is_heard_on_another()
    {
        var ada = await server.AddPersonAsync(Role.Responder);
        await using var second = await server.BesideAsync();
        var incident = await IncidentProgram.Of(ada, server).DeclareAsync(new { title = "Checkout fails" });
        var (here, there) = (Open(IncidentProgram.Of(ada, server), incident), Open(IncidentProgram.Of(ada, second), incident));
        await here.ReadAsync(Cancellation);
        await there.ReadAsync(Cancellation);

        await IncidentProgram.Of(ada, server).WriteAsync(incident, "Written here");
        await IncidentProgram.Of(ada, second).WriteAsync(incident, "Written there");

        Assert.Equal([2, 3], await TakeAsync(here, 2));
        Assert.Equal([2, 3], await TakeAsync(there, 2));
    }

    /// <summary>A stream that is read in the background; its first event is <c>open</c>.</summary>
    private static ChannelReader<Heard> Open(IncidentProgram program, long incident, long? after = null, long? lastEventId = null)
    {
        var events = Channel.CreateUnbounded<Heard>();
        _ = CopyAsync();
        return events.Reader;

        async Task CopyAsync()
        {
            try
            {
                await foreach (var heard in program.WatchAsync(incident, after, lastEventId, Cancellation)) events.Writer.TryWrite(heard);
                events.Writer.Complete();
            }
            catch (Exception failure) when (failure is HttpRequestException or IOException or Xunit.Sdk.XunitException)
            {
                events.Writer.Complete(failure);
            }
        }
    }

    /// <summary>The versions of the next so many entries.</summary>
    private static async Task<List<long>> TakeAsync(ChannelReader<Heard> stream, int entries)
    {
        var versions = new List<long>();
        while (versions.Count < entries)
        {
            var heard = await stream.ReadAsync(Cancellation).AsTask().WaitAsync(Soon, Cancellation);
            if (heard.Event == "entry") versions.Add(heard.Id!.Value);
        }
        return versions;
    }

    /// <summary>What else comes until the stream ends, which has to be soon.</summary>
    private static async Task<List<Heard>> RestAsync(ChannelReader<Heard> stream)
    {
        var rest = new List<Heard>();
        await ReadAsync().WaitAsync(Soon, Cancellation);
        return rest;

        async Task ReadAsync()
        {
            await foreach (var heard in stream.ReadAllAsync(Cancellation)) rest.Add(heard);
        }
    }
}
