using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Upside.Server.Access;
using Upside.Server.Access.People;
using Upside.Server.Audit;
using Upside.Server.Storage;

namespace Upside.Server.Tests.Access;

public sealed class ErasePersonTests(TestServer server) : IClassFixture<TestServer>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_is_erased_is_nowhere_any_more_and_the_audit_still_holds()
    {
        var admin = await server.AddPersonAsync(Role.Administrator);
        var gone = await server.AddPersonAsync(Role.Responder, "Benedikt");
        await CorrectAsync(admin, gone);
        Assert.Contains("Bertram", await AuditAsync(admin), StringComparison.Ordinal);

        using var answer = await EraseAsync(admin, gone, gone.Email.ToUpperInvariant() + " ");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var shown = await answer.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
        Assert.Equal(("Somebody erased", $"{gone.Id.Value}@erased.invalid"), (shown.GetProperty("name").GetString(), shown.GetProperty("email").GetString()));
        using var program = gone.Program(server);
        using var refused = await program.GetAsync(new Uri("/api/v1/me", UriKind.Relative), Cancellation);
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        using var administrator = admin.Program(server);
        using var enabled = await administrator.PostAsync(new Uri($"/api/v1/people/{gone.Id.Value}/enable", UriKind.Relative), null, Cancellation);
        Assert.Equal(HttpStatusCode.Conflict, enabled.StatusCode);
        var audit = await AuditAsync(admin);
        Assert.DoesNotContain("Benedikt", audit, StringComparison.Ordinal);
        Assert.DoesNotContain("Bertram", audit, StringComparison.Ordinal);
        Assert.DoesNotContain(gone.Email, audit, StringComparison.Ordinal);
        Assert.Contains("\"name\":{\"erased\":true}", audit, StringComparison.Ordinal);
        Assert.Empty(await EveryTable.RowsWithAsync(server, ["Benedikt", "Bertram", gone.Email], Cancellation));
        await using var owner = NpgsqlDataSource.Create(server.Storage.Owner!);
        Assert.Empty((await VerifyAudit.RunAsync(owner, [], Cancellation)).Findings);
    }

    [Fact]
    public async Task The_page_asks_for_the_address_and_another_one_erases_nobody()
    {
        var admin = await server.AddPersonAsync(Role.Administrator);
        var gone = await server.AddPersonAsync(Role.Viewer, "Grace");
        var erase = server.Services.GetRequiredService<ErasePerson>();
        var actor = new Actor(admin.Id, admin.Name, Role.Administrator, null, new Caller(admin.Id, "test", null, null));

        var wrong = await erase.HandleAsync(actor, gone.Id, new ErasureRequest("somebody@else.example"), Cancellation);
        Assert.Equal("confirm", wrong.Problem?.Field);
        using var browser = admin.Browser(server);
        Assert.Contains($"Type {gone.Email} to be sure", await browser.GetStringAsync(new Uri($"/people/{gone.Id.Value}", UriKind.Relative), Cancellation), StringComparison.Ordinal);

        Assert.Null((await erase.HandleAsync(actor, gone.Id, new ErasureRequest(gone.Email), Cancellation)).Problem);
        Assert.DoesNotContain("Grace", await browser.GetStringAsync(new Uri("/people", UriKind.Relative), Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_an_administrator_erases_also_in_the_database_itself_and_never_the_last_one()
    {
        var editor = await server.AddPersonAsync(Role.Editor);
        using (var answer = await EraseAsync(editor, editor, editor.Email)) Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);

        var refused = await Assert.ThrowsAsync<PostgresException>(() =>
            server.Database.FindAsync<object>(new Caller(editor.Id, "test", null, null), "select erase_person(@Value)", new { editor.Id.Value }, Cancellation));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);

        var admin = await server.AddPersonAsync(Role.Administrator);
        using var none = await EraseAsync(admin, admin with { Id = new PersonId(987654) }, "x@example.org");
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
        await using var owner = NpgsqlDataSource.Create(server.Storage.Owner!);
        await using (var demote = owner.CreateCommand($"update upside.people set role = 'editor' where id <> {admin.Id.Value}")) await demote.ExecuteNonQueryAsync(Cancellation);
        using var last = await EraseAsync(admin, admin, admin.Email);
        Assert.Equal(HttpStatusCode.Conflict, last.StatusCode);
    }

    private async Task CorrectAsync(TestPerson admin, TestPerson person)
    {
        using var client = admin.Program(server);
        using var answer = await client.PatchAsJsonAsync(new Uri($"/api/v1/people/{person.Id.Value}", UriKind.Relative), new { name = "Bertram" }, Cancellation);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private async Task<HttpResponseMessage> EraseAsync(TestPerson admin, TestPerson person, string confirm)
    {
        using var client = admin.Program(server);
        return await client.PostAsJsonAsync(new Uri($"/api/v1/people/{person.Id.Value}/erase", UriKind.Relative), new { confirm }, Cancellation);
    }

    private async Task<string> AuditAsync(TestPerson admin)
    {
        using var client = admin.Program(server);
        return await client.GetStringAsync(new Uri("/api/v1/audit", UriKind.Relative), Cancellation);
    }
}
