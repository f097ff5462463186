using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Upside.Server.Access;
using Upside.Server.Storage;

namespace Upside.Server.Tests.Audit;

public sealed class AuditEndpointsTests(TestServer server) : IClassFixture<TestServer>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Administrators_read_who_changed_what_from_where_before_and_after()
    {
        var admin = await server.AddPersonAsync(Role.Administrator, "Ada");
        var ben = await server.AddPersonAsync(Role.Responder, "Ben");
        await RecordAsync(ben, "thing.renamed", "thing/1", new { name = "one", owner = Personal.Of(ben.Id, "Ben") }, new { name = "two", reason = Private.Of(ben.Id, "tired") });

        var line = (await ItemsAsync(admin, "?limit=1"))[0];

        Assert.Equal(("thing.renamed", "thing/1", "test", "192.0.2.7"), (Text(line, "action"), Text(line, "subject"), Text(line, "via"), Text(line, "address")));
        Assert.Equal((ben.Id.Value, "Ben"), (line.GetProperty("person").GetProperty("id").GetInt64(), Text(line.GetProperty("person"), "name")));
        Assert.Equal(("one", "Ben"), (Text(line.GetProperty("before"), "name"), Text(line.GetProperty("before"), "owner")));
        Assert.Equal("two", Text(line.GetProperty("after"), "name"));
        Assert.Equal(64, Text(line.GetProperty("after").GetProperty("reason"), "digest")!.Length);
    }

    [Fact]
    public async Task Lines_are_found_by_person_subject_action_and_time_and_paged_without_gaps()
    {
        var admin = await server.AddPersonAsync(Role.Administrator);
        var ben = await server.AddPersonAsync(Role.Responder);
        for (var i = 0; i < 5; i++) await RecordAsync(ben, "paged.made", $"paged/1/part/{i}", null, null);
        await RecordAsync(ben, "paged.unmade", "paged/10", null, null);

        Assert.Equal(6, (await ItemsAsync(admin, "?action=paged")).Count);
        Assert.Single(await ItemsAsync(admin, "?action=paged.unmade"));
        Assert.Empty(await ItemsAsync(admin, "?action=pag"));
        Assert.Equal(5, (await ItemsAsync(admin, "?subject=paged/1")).Count);
        Assert.Equal(6, (await ItemsAsync(admin, $"?action=paged&person={ben.Id.Value}")).Count);
        Assert.Empty(await ItemsAsync(admin, $"?action=paged&person={admin.Id.Value}"));
        Assert.Equal(6, (await ItemsAsync(admin, "?action=paged&from=2020-01-01T00:00:00Z")).Count);
        Assert.Empty(await ItemsAsync(admin, "?action=paged&until=2020-01-01T00:00:00%2B02:00")); // the test's own clock is later

        var paged = new List<JsonElement>();
        for (var cursor = ""; cursor is not null;)
        {
            var page = await PageAsync(admin, "?action=paged&limit=2" + cursor);
            paged.AddRange(page.GetProperty("items").EnumerateArray());
            cursor = Text(page, "next") is { } next ? "&cursor=" + next : null;
        }
        Assert.Equal(["paged/10", "paged/1/part/4", "paged/1/part/3", "paged/1/part/2", "paged/1/part/1", "paged/1/part/0"], paged.Select(line => Text(line, "subject")));
    }

    [Fact]
    public async Task Lines_about_private_records_are_shown_to_those_in_the_audience_only()
    {
        var (inside, outside) = (await server.AddPersonAsync(Role.Administrator), await server.AddPersonAsync(Role.Administrator));
        await using (var transaction = await server.Database.BeginAsync(By(inside), Cancellation))
        {
            var audience = await transaction.FindAsync<long>("select audience_of(array[]::bigint[], array[@Value])", new { inside.Id.Value }, Cancellation);
            await transaction.RecordAsync(new Change("secret.made", "secret/1", audience, null, new { title = "Secret" }), Cancellation);
            await transaction.CommitAsync(Cancellation);
        }

        Assert.Single(await ItemsAsync(inside, "?subject=secret/1"));
        Assert.Empty(await ItemsAsync(outside, "?subject=secret/1"));
    }

    [Theory]
    [InlineData(Role.Viewer)]
    [InlineData(Role.Responder)]
    [InlineData(Role.Editor)]
    public async Task Nobody_below_an_administrator_reads_the_audit(Role role)
    {
        using var client = (await server.AddPersonAsync(role)).Program(server);

        using var answer = await client.GetAsync(new Uri("/api/v1/audit", UriKind.Relative), Cancellation);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Theory]
    [InlineData("?from=yesterday", "from")]
    [InlineData("?until=9999-12-31", "until")]
    [InlineData("?from=9999-12-31T23:59:59-18:00", "from")]
    [InlineData("?until=-0001-01-01T00:00:00Z", "until")]
    [InlineData("?cursor=%F0", "cursor")]
    [InlineData("?person=Ada", "person")]
    [InlineData("?limit=0", "limit")]
    [InlineData("?subject=%00", "subject")]
    public async Task What_cannot_be_asked_is_refused_with_its_name(string query, string field)
    {
        using var client = (await server.AddPersonAsync(Role.Administrator)).Program(server);

        using var answer = await client.GetAsync(new Uri("/api/v1/audit" + query, UriKind.Relative), Cancellation);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(field, Text(await answer.Content.ReadFromJsonAsync<JsonElement>(Cancellation), "field"));
    }

    private async Task<List<JsonElement>> ItemsAsync(TestPerson reader, string query) => [.. (await PageAsync(reader, query)).GetProperty("items").EnumerateArray()];

    private async Task<JsonElement> PageAsync(TestPerson reader, string query)
    {
        using var client = reader.Program(server);
        return await client.GetFromJsonAsync<JsonElement>(new Uri("/api/v1/audit" + query, UriKind.Relative), Cancellation);
    }

    private async Task RecordAsync(TestPerson person, string action, string subject, object? before, object? after)
    {
        await using var transaction = await server.Database.BeginAsync(By(person), Cancellation);
        await transaction.RecordAsync(new Change(action, subject, Change.Organisation, before, after), Cancellation);
        await transaction.CommitAsync(Cancellation);
    }

    private static Caller By(TestPerson person) => new(person.Id, "test", "192.0.2.7", null);

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
