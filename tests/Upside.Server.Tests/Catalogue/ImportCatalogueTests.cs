using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Upside.Server.Access;
using Upside.Server.Storage;

namespace Upside.Server.Tests.Catalogue;

public sealed class ImportCatalogueTests(TestServer server, TestCluster cluster) : IClassFixture<TestServer>
{
    private static readonly object Whole = Catalogue(
        new { system = "shop", account = "live", region = "", components = new object[] { Component("page", "Shows", "store", "shared"), Component("store", "Keeps"), Component("shared", "Helps") } });

    private static readonly object Shorter = Catalogue(
        new { system = "shop", account = "live", region = "", components = new object[] { Component("page", "Shows all", "store"), Component("store", "Keeps", "page") } });

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_same_file_again_changes_nothing_and_another_one_changes_only_what_differs()
    {
        using var editor = (await server.AddPersonAsync(Role.Editor)).Program(server);

        var first = await ImportAsync(editor, Whole);
        var again = await ImportAsync(editor, Whole);
        var told = await ImportAsync(editor, Shorter, "?dryRun=true");
        var exported = await editor.GetStringAsync("/api/v1/catalogue", Cancellation);
        var shorter = await ImportAsync(editor, Shorter);

        Assert.Equal(["shop · live · page", "shop · live · shared", "shop · live · store"], Names(first, "componentsAdded"));
        Assert.All(again.EnumerateObject(), list => Assert.Equal(0, list.Value.GetArrayLength()));
        Assert.Equal(JsonSerializer.Serialize(told), JsonSerializer.Serialize(shorter));
        Assert.Equal(["shop · live · page"], Names(shorter, "componentsChanged"));
        Assert.Equal(["shop · live · page", "shop · live · store"], Names(shorter, "dependenciesChanged"));
        Assert.Equal(["shop · live · shared"], Names(shorter, "componentsRetired"));

        // What was exported brings back what was, also the retired one.
        var back = await editor.PutAsync("/api/v1/catalogue", new StringContent(exported, System.Text.Encoding.UTF8, "application/json"), Cancellation);
        Assert.Equal(HttpStatusCode.OK, back.StatusCode);
        Assert.Equal(exported, await editor.GetStringAsync("/api/v1/catalogue", Cancellation));
    }

    [Theory]
    [InlineData("""{"environments":[{"system":"a"},{"system":"A"}]}""", "environments[1]")]
    [InlineData("""{"environments":[{"system":" "}]}""", "environments[0].system")]
    [InlineData("""{"environments":[{"system":"a","components":[{"name":"x"},{"name":"X"}]}]}""", "environments[0].components[1]")]
    [InlineData("""{"environments":[{"system":"a","components":[{"name":"x","dependsOn":[{"component":"x"}]}]}]}""", "environments[0].components[0].dependsOn")]
    [InlineData("""{"environments":[{"system":"a","components":[{"name":"x","dependsOn":[{"component":"y"}]}]}]}""", "environments")]
    [InlineData("""{"environments":[{"system":"a","components":[{"name":"x","owner":"nobody knows them"}]}]}""", "environments")]
    public async Task A_file_that_contradicts_itself_is_refused_with_the_place(string file, string field)
    {
        using var editor = (await server.AddPersonAsync(Role.Editor)).Program(server);

        var answer = await editor.PutAsync("/api/v1/catalogue", new StringContent(file, System.Text.Encoding.UTF8, "application/json"), Cancellation);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(field, (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetProperty("field").GetString());
    }

    [Fact]
    public async Task Every_component_that_an_import_changes_has_its_own_line_in_the_audit()
    {
        await using var own = new TestServer(cluster);
        await own.InitializeAsync();
        var person = await own.AddPersonAsync(Role.Editor);
        using var editor = person.Program(own);

        await ImportAsync(editor, Whole);

        var lines = await own.Database.ListAsync<string>(
            new Caller(person.Id, "test", null, null), "select action from audit where action like 'component.%' or action like 'catalogue.%' order by id", null, Cancellation);
        Assert.Equal(["component.added", "component.added", "component.added", "component.dependenciesSet", "catalogue.imported"], lines);
    }

    private static object Catalogue(params object[] environments) => new { environments };

    private static object Component(string name, string description, params string[] needs) =>
        new { name, description, dependsOn = needs.Select(component => new { component }) };

    private static async Task<JsonElement> ImportAsync(HttpClient editor, object file, string query = "")
    {
        var answer = await editor.PutAsJsonAsync($"/api/v1/catalogue{query}", file, Cancellation);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
    }

    private static IEnumerable<string?> Names(JsonElement changes, string list) => changes.GetProperty(list).EnumerateArray().Select(one => one.GetString());
}
