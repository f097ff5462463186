using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Upside.Server.Access;

namespace Upside.Server.Tests.Catalogue;

public sealed class CatalogueApiTests(TestServer server) : IClassFixture<TestServer>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_component_says_what_it_needs_and_what_would_feel_it_directly_and_through_others()
    {
        using var editor = await EditorAsync();
        var place = await AddEnvironmentAsync(editor, "shop");
        var (disk, store, page) = (await AddAsync(editor, place, "disk"), await AddAsync(editor, place, "store"), await AddAsync(editor, place, "page"));
        await NeedsAsync(editor, store, disk);
        await NeedsAsync(editor, page, store);

        var ofDisk = await GetAsync(editor, $"components/{disk}");
        var ofPage = await GetAsync(editor, $"components/{page}");

        Assert.Equal([("store", true), ("page", false)], Neighbours(ofDisk, "dependants"));
        Assert.Equal([("store", true), ("disk", false)], Neighbours(ofPage, "dependsOn"));
        Assert.Empty(Neighbours(ofDisk, "circle"));
    }

    [Fact]
    public async Task A_circle_is_kept_and_shown()
    {
        using var editor = await EditorAsync();
        var place = await AddEnvironmentAsync(editor, "circle");
        var (dns, auth, outside) = (await AddAsync(editor, place, "dns"), await AddAsync(editor, place, "auth"), await AddAsync(editor, place, "outside"));
        await NeedsAsync(editor, dns, auth);
        await NeedsAsync(editor, auth, dns, outside);

        var found = await GetAsync(editor, $"components/{dns}");

        Assert.Equal([("auth", true)], Neighbours(found, "circle"));
        Assert.Equal([("auth", true), ("outside", false)], Neighbours(found, "dependsOn"));
    }

    [Fact]
    public async Task A_change_based_on_an_older_version_is_refused_and_changes_nothing()
    {
        using var editor = await EditorAsync();
        var place = await AddEnvironmentAsync(editor, "stale");
        var component = await AddAsync(editor, place, "queue");

        var first = await PutAsync(editor, $"components/{component}", new { name = "queue", environment = place, description = "Holds orders" }, "\"1\"");
        var second = await PutAsync(editor, $"components/{component}", new { name = "queues", environment = place }, "\"1\"");

        Assert.Equal("\"2\"", first.Headers.ETag?.Tag);
        Assert.Equal(HttpStatusCode.PreconditionFailed, second.StatusCode);
        Assert.Equal("Holds orders", (await GetAsync(editor, $"components/{component}")).GetProperty("component").GetProperty("description").GetString());
    }

    [Theory]
    [InlineData("name", "")]
    [InlineData("name", "QUEUE")]
    [InlineData("environment", 999_999)]
    [InlineData("owner", 999_999)]
    public async Task What_cannot_be_a_component_is_refused_at_its_field(string field, object value)
    {
        using var editor = await EditorAsync();
        var place = await AddEnvironmentAsync(editor, $"refused {field} {value}");
        await AddAsync(editor, place, "queue");
        var request = new Dictionary<string, object?>(StringComparer.Ordinal) { ["name"] = "another", ["environment"] = place, ["owner"] = null, [field] = value };

        var answer = await editor.PostAsJsonAsync("/api/v1/components", request, Cancellation);

        Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.UnprocessableEntity, HttpStatusCode.Conflict });
        Assert.Equal(field, (await ReadAsync(answer)).GetProperty("field").GetString());
    }

    [Fact]
    public async Task A_retired_component_leaves_the_list_keeps_its_name_and_can_come_back()
    {
        using var editor = await EditorAsync();
        var place = await AddEnvironmentAsync(editor, "retiring");
        var component = await AddAsync(editor, place, "old");

        await editor.PutAsync($"/api/v1/components/{component}/retirement", null, Cancellation);
        var left = await GetAsync(editor, $"components?environment={place}");
        var again = await editor.PostAsJsonAsync("/api/v1/components", new { name = "old", environment = place }, Cancellation);
        await editor.DeleteAsync($"/api/v1/components/{component}/retirement", Cancellation);

        Assert.Equal(0, left.GetProperty("items").GetArrayLength());
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        Assert.Equal(1, (await GetAsync(editor, $"components?environment={place}")).GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task A_responder_reads_the_catalogue_and_changes_nothing()
    {
        using var responder = (await server.AddPersonAsync(Role.Responder)).Program(server);

        Assert.Equal(HttpStatusCode.Forbidden, (await responder.PostAsJsonAsync("/api/v1/environments", new { system = "mine" }, Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await responder.PutAsJsonAsync("/api/v1/catalogue", new { environments = Array.Empty<object>() }, Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await responder.GetAsync("/api/v1/catalogue", Cancellation)).StatusCode);
    }

    private async Task<HttpClient> EditorAsync() => (await server.AddPersonAsync(Role.Editor)).Program(server);

    private static async Task<long> AddEnvironmentAsync(HttpClient editor, string system) => await IdAsync(await editor.PostAsJsonAsync("/api/v1/environments", new { system }, Cancellation));

    private static async Task<long> AddAsync(HttpClient editor, long environment, string name)
    {
        var answer = await editor.PostAsJsonAsync("/api/v1/components", new { name, environment }, Cancellation);
        return (await ReadAsync(answer)).GetProperty("component").GetProperty("id").GetInt64();
    }

    private static async Task NeedsAsync(HttpClient editor, long component, params long[] dependsOn) =>
        (await editor.PutAsJsonAsync($"/api/v1/components/{component}/dependencies", new { dependsOn }, Cancellation)).EnsureSuccessStatusCode();

    private static async Task<HttpResponseMessage> PutAsync(HttpClient editor, string path, object body, string version)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, $"/api/v1/{path}") { Content = JsonContent.Create(body) };
        request.Headers.Add("If-Match", version);
        return await editor.SendAsync(request, Cancellation);
    }

    private static Task<JsonElement> GetAsync(HttpClient client, string path) => client.GetFromJsonAsync<JsonElement>($"/api/v1/{path}", Cancellation);

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage answer) => await answer.Content.ReadFromJsonAsync<JsonElement>(Cancellation);

    private static async Task<long> IdAsync(HttpResponseMessage answer) => (await ReadAsync(answer)).GetProperty("id").GetInt64();

    private static IEnumerable<(string, bool)> Neighbours(JsonElement component, string side) =>
        component.GetProperty(side).EnumerateArray().Select(one => (one.GetProperty("name").GetString()!, one.GetProperty("isDirect").GetBoolean()));
}
