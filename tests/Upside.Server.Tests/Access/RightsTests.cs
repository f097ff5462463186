using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Upside.Server.Access;
using Upside.Server.Access.People;
using Upside.Server.Storage;

namespace Upside.Server.Tests.Access;

/// <summary>What roles, tokens and sessions allow, and when they stop.</summary>
public sealed class RightsTests(TestServer server) : IClassFixture<TestServer>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Scope.Read, "GET", "/api/v1/people", true)]
    [InlineData(Scope.Read, "GET", "/api/v1/teams", true)]
    [InlineData(Scope.Read, "GET", "/people", true)]
    [InlineData(Scope.Read, "POST", "/api/v1/teams", false)]
    [InlineData(Scope.Respond, "GET", "/api/v1/people", false)]
    [InlineData(Scope.Respond, "POST", "/api/v1/teams", false)]
    [InlineData(Scope.Edit, "GET", "/api/v1/teams", false)]
    [InlineData(Scope.Edit, "POST", "/api/v1/teams", false)]
    [InlineData(Scope.Administer, "GET", "/api/v1/people", false)]
    [InlineData(Scope.Administer, "POST", "/api/v1/teams", true)]
    [InlineData(Scope.Administer, "POST", "/api/v1/tokens", false)]
    [InlineData(Scope.Administer, "DELETE", "/api/v1/sessions", false)]
    public async Task A_token_allows_what_its_scope_says(Scope scope, string method, string path, bool allowed)
    {
        var ada = await server.AddPersonAsync(Role.Administrator);
        var token = await server.AddTokenAsync(ActorOf(ada, Role.Administrator), scope);
        using var program = (ada with { Token = token }).Program(server);
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (method == "POST") request.Content = path.EndsWith("teams", StringComparison.Ordinal) ? JsonContent.Create(new { name = $"Team {token[..12]}" }) : JsonContent.Create(new { name = "x", scopes = new[] { "read" } });

        using var answer = await program.SendAsync(request, Cancellation);

        Assert.Equal(allowed, answer.IsSuccessStatusCode);
        if (!allowed) Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task A_token_never_does_more_than_its_owner_may_by_now()
    {
        var ada = await server.AddPersonAsync(Role.Administrator);
        var ben = await server.AddPersonAsync(Role.Administrator);
        using var program = ben.Program(server);
        Assert.True((await program.PostAsJsonAsync("/api/v1/teams", new { name = "Before" }, Cancellation)).IsSuccessStatusCode);

        await server.Services.GetRequiredService<ChangeRole>().HandleAsync(ActorOf(ada, Role.Administrator), ben.Id, new RoleRequest(Role.Viewer), Cancellation);

        Assert.Equal(HttpStatusCode.Forbidden, (await program.PostAsJsonAsync("/api/v1/teams", new { name = "After" }, Cancellation)).StatusCode);
    }

    [Theory]
    [InlineData("update tokens set expires_at = now() - interval '1 second'")]
    [InlineData("delete from tokens")]
    [InlineData("update people set disabled_at = now()")]
    public async Task An_expired_or_revoked_token_or_one_of_a_disabled_person_is_refused(string sql)
    {
        var ada = await server.AddPersonAsync(Role.Viewer);
        using var program = ada.Program(server);
        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync("/api/v1/me", Cancellation)).StatusCode);

        await ExecuteAsync($"{sql} where {(sql.Contains("people", StringComparison.Ordinal) ? "id" : "person")} = {ada.Id.Value}");

        Assert.Equal(HttpStatusCode.Unauthorized, (await program.GetAsync("/api/v1/me", Cancellation)).StatusCode);
    }

    [Fact]
    public async Task A_session_is_good_on_every_server_and_closed_on_every_server()
    {
        await using var second = await server.BesideAsync();
        var ada = await server.AddPersonAsync(Role.Viewer);
        var elsewhere = ada with { Cookie = await server.AddSessionAsync(ada.Id) };
        using var here = ada.Browser(server);
        using var there = elsewhere.Browser(second);
        Assert.Equal(HttpStatusCode.OK, (await there.GetAsync("/account", Cancellation)).StatusCode);
        var sessions = await here.GetFromJsonAsync<JsonElement>("/api/v1/sessions", Cancellation);
        Assert.Equal(2, sessions.GetProperty("items").GetArrayLength());
        Assert.Equal("Firefox on Linux", sessions.GetProperty("items")[0].GetProperty("device").GetString());

        using var browser = new TestBrowser(server.Address);
        browser.Take(ada.Cookie);
        await browser.SubmitAsync("/account", "/account/sessions/close-others");

        Assert.Equal(HttpStatusCode.SeeOther, (await there.GetAsync("/account", Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/account", Cancellation)).StatusCode);
    }

    [Fact]
    public async Task A_disabled_person_is_out_at_once_and_their_streams_are_told()
    {
        var ada = await server.AddPersonAsync(Role.Administrator);
        var ben = await server.AddPersonAsync(Role.Viewer);
        using var browser = ben.Browser(server);
        var disable = server.Services.GetRequiredService<DisablePerson>();

        Assert.Null((await disable.HandleAsync(ActorOf(ada, Role.Administrator), ben.Id, Cancellation)).Problem);
        var after = await browser.GetAsync("/account", Cancellation);
        await disable.UndoAsync(ActorOf(ada, Role.Administrator), ben.Id, Cancellation);

        Assert.Equal(HttpStatusCode.SeeOther, after.StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await browser.GetAsync("/account", Cancellation)).StatusCode); // the session is closed for good
        using var program = ben.Program(server);
        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync("/api/v1/me", Cancellation)).StatusCode);
    }

    [Fact]
    public async Task Two_administrators_cannot_take_the_role_from_each_other_at_the_same_moment()
    {
        await ExecuteAsync("update people set role = 'viewer' where role = 'administrator'");
        var ada = await server.AddPersonAsync(Role.Administrator);
        var ben = await server.AddPersonAsync(Role.Administrator);
        var change = server.Services.GetRequiredService<ChangeRole>();

        var answers = await Task.WhenAll(
            change.HandleAsync(ActorOf(ada, Role.Administrator), ben.Id, new RoleRequest(Role.Viewer), Cancellation),
            change.HandleAsync(ActorOf(ben, Role.Administrator), ada.Id, new RoleRequest(Role.Viewer), Cancellation));

        Assert.Single(answers, answer => answer.Problem == LastAdministrator.Stays);
        Assert.Single(answers, answer => answer.Problem is null);
    }

    [Theory]
    [InlineData(Role.Viewer)]
    [InlineData(Role.Responder)]
    [InlineData(Role.Editor)]
    public async Task People_and_teams_are_kept_by_administrators_only(Role role)
    {
        var ada = await server.AddPersonAsync(role);
        using var program = ada.Program(server);
        var (name, email) = ("Mallory", "mallory@example.org");

        Assert.Equal(HttpStatusCode.Forbidden, (await program.PostAsJsonAsync("/api/v1/people", new { name, email, role = "administrator" }, Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await program.PutAsJsonAsync($"/api/v1/people/{ada.Id.Value}/role", new { role = "administrator" }, Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await program.PatchAsJsonAsync($"/api/v1/people/{ada.Id.Value}", new { email }, Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await program.PostAsync($"/api/v1/people/{ada.Id.Value}/link", null, Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await program.PostAsync($"/api/v1/people/{ada.Id.Value}/disable", null, Cancellation)).StatusCode);
    }

    private static Actor ActorOf(TestPerson person, Role role) => new(person.Id, person.Name, role, null, new Caller(person.Id, "test", "127.0.0.1", null));

    private async Task ExecuteAsync(string sql)
    {
        await using var owner = StorageModule.DataSource(server.Storage.Owner!);
        await using var command = owner.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Cancellation);
    }
}
