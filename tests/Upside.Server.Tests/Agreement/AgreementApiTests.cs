using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Upside.Server.Access;
using Upside.Server.Agreement;
using Upside.Server.Storage;

namespace Upside.Server.Tests.Agreement;

public sealed class AgreementApiTests(TestCluster cluster) : IAsyncLifetime
{
    private readonly TestServer _server = new(cluster);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _server.InitializeAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task The_text_to_start_from_is_endorsed_by_nobody()
    {
        var viewer = await _server.AddPersonAsync(Role.Viewer);
        using var program = viewer.Program(_server);

        var agreement = await program.GetFromJsonAsync<JsonElement>("/api/v1/agreement", Cancellation);

        Assert.Contains("not used against anybody", agreement.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal(0, agreement.GetProperty("endorsements").GetArrayLength());
    }

    [Fact]
    public async Task Leaders_endorse_first_then_everybody_can_and_a_new_version_begins_anew()
    {
        var (administrator, leader, other) = (await _server.AddPersonAsync(Role.Administrator), await _server.AddPersonAsync(Role.Viewer, "Lea"), await _server.AddPersonAsync(Role.Responder, "Otto"));
        using var program = administrator.Program(_server);
        Assert.Equal(HttpStatusCode.OK, (await program.PutAsJsonAsync($"/api/v1/leaders/{leader.Id.Value}", new { leads = "storage" }, Cancellation)).StatusCode);

        Assert.Equal(ProblemKind.Conflict, (await EndorseAsync(other, 1)).Problem?.Kind);
        Assert.Null((await EndorseAsync(leader, 1)).Problem);
        Assert.Null((await EndorseAsync(other, 1)).Problem);
        Assert.Equal(["Lea", "Otto"], await EndorsersAsync(program));

        Assert.Equal(HttpStatusCode.OK, (await program.PutAsJsonAsync("/api/v1/agreement", new { text = "We say what happened.", reason = "Shorter" }, Cancellation)).StatusCode);
        Assert.Empty(await EndorsersAsync(program));
        Assert.Equal(ProblemKind.Stale, (await EndorseAsync(leader, 1)).Problem?.Kind);
        Assert.Null((await EndorseAsync(leader, 2)).Problem);
        var history = await program.GetFromJsonAsync<JsonElement>("/api/v1/agreement/versions", Cancellation);
        Assert.Equal([1, 2], history.GetProperty("items").EnumerateArray().Select(one => one.GetProperty("endorsements").GetInt32()));
    }

    [Fact]
    public async Task An_endorsement_can_be_taken_back_and_the_audit_remembers_it()
    {
        var administrator = await _server.AddPersonAsync(Role.Administrator);
        using var program = administrator.Program(_server);
        await program.PutAsJsonAsync($"/api/v1/leaders/{administrator.Id.Value}", new { leads = "everything" }, Cancellation);
        await EndorseAsync(administrator, 1);

        var withdrawn = await Use<EndorseAgreement>().WithdrawAsync(Actor(administrator, Role.Administrator), Cancellation);

        Assert.Null(withdrawn.Problem);
        Assert.Empty(await EndorsersAsync(program));
        var actions = await _server.Database.ListAsync<string>(Actor(administrator, Role.Administrator), "select action from audit where subject = 'agreement/1' order by id", null, Cancellation);
        Assert.Equal(["agreement.endorsed", "agreement.endorsementWithdrawn"], actions);
    }

    [Fact]
    public async Task A_program_cannot_endorse()
    {
        using var program = (await _server.AddPersonAsync(Role.Administrator)).Program(_server);

        var answer = await program.PutAsJsonAsync("/api/v1/agreement/endorsement", new { version = 1 }, Cancellation);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task A_concern_is_read_by_its_writer_and_by_those_who_were_administrators_then()
    {
        var (writer, administrator, colleague) = (await _server.AddPersonAsync(Role.Viewer), await _server.AddPersonAsync(Role.Administrator), await _server.AddPersonAsync(Role.Editor));
        using var programOfWriter = writer.Program(_server);
        using var programOfAdministrator = administrator.Program(_server);

        var raised = await programOfWriter.PostAsJsonAsync("/api/v1/concerns", new { text = "I was asked whose fault it was.", incident = 12 }, Cancellation);
        var path = raised.Headers.Location!.ToString();
        var later = await _server.AddPersonAsync(Role.Administrator);
        using var programOfColleague = colleague.Program(_server);
        using var programOfLater = later.Program(_server);

        Assert.Equal(HttpStatusCode.Created, raised.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await programOfColleague.GetAsync(path, Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await programOfLater.GetAsync(path, Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await programOfLater.PutAsJsonAsync($"{path}/answer", new { text = "Let me see." }, Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await programOfAdministrator.PutAsJsonAsync($"{path}/answer", new { text = "That will not happen again." }, Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await programOfAdministrator.PutAsJsonAsync($"{path}/answer", new { text = "And another thing." }, Cancellation)).StatusCode);
        var read = await programOfWriter.GetFromJsonAsync<JsonElement>(path, Cancellation);
        Assert.Equal("That will not happen again.", read.GetProperty("answer").GetProperty("text").GetString());
        Assert.Equal(2, read.GetProperty("readers").GetArrayLength());
    }

    [Fact]
    public async Task A_concern_is_refused_where_others_would_read_it_than_its_writer_was_told()
    {
        var (writer, administrator) = (await _server.AddPersonAsync(Role.Viewer), await _server.AddPersonAsync(Role.Administrator));
        using var program = writer.Program(_server);
        var told = new[] { administrator.Id.Value };
        await _server.AddPersonAsync(Role.Administrator, "Nora");

        var refused = await program.PostAsJsonAsync("/api/v1/concerns", new { text = "It is about Nora.", readers = told }, Cancellation);

        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains("Nora", (await refused.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetProperty("detail").GetString(), StringComparison.Ordinal);
        var concerns = await program.GetFromJsonAsync<JsonElement>("/api/v1/concerns", Cancellation);
        Assert.Equal(0, concerns.GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task What_a_concern_says_is_not_in_the_audit()
    {
        var writer = await _server.AddPersonAsync(Role.Viewer);
        using var program = writer.Program(_server);
        await program.PostAsJsonAsync("/api/v1/concerns", new { text = "A secret worth keeping" }, Cancellation);

        var line = await _server.Database.FindAsync<string>(Actor(writer, Role.Viewer), "select after::text from audit where action = 'concern.raised'", null, Cancellation);

        Assert.NotNull(line);
        Assert.DoesNotContain("secret", line, StringComparison.Ordinal);
    }

    private T Use<T>()
        where T : notnull => _server.Services.GetRequiredService<T>();

    private Task<Result<long>> EndorseAsync(TestPerson person, long version) =>
        Use<EndorseAgreement>().EndorseAsync(Actor(person, Role.Viewer), new EndorsementRequest(version), Cancellation);

    private static Actor Actor(TestPerson person, Role role) => new(person.Id, person.Name, role, null, new Caller(person.Id, "test", null, null));

    private static async Task<IEnumerable<string?>> EndorsersAsync(HttpClient program)
    {
        var agreement = await program.GetFromJsonAsync<JsonElement>("/api/v1/agreement", Cancellation);
        return agreement.GetProperty("endorsements").EnumerateArray().Select(one => one.GetProperty("person").GetProperty("name").GetString());
    }
}
