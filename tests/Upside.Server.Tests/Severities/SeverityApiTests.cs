using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Upside.Server.Access;

namespace Upside.Server.Tests.Severities;

public sealed class SeverityApiTests(TestCluster cluster) : IAsyncLifetime
{
    private readonly TestServer _server = new(cluster);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _server.InitializeAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task There_are_five_levels_to_begin_with_each_with_a_definition()
    {
        using var viewer = (await _server.AddPersonAsync(Role.Viewer)).Program(_server);

        var current = await viewer.GetFromJsonAsync<JsonElement>("/api/v1/severities", Cancellation);

        Assert.Equal(1, current.GetProperty("version").GetInt64());
        Assert.Equal(["Critical", "Major", "Moderate", "Minor", "Slight"], current.GetProperty("levels").EnumerateArray().Select(level => level.GetProperty("name").GetString()));
        Assert.All(current.GetProperty("levels").EnumerateArray(), level => Assert.NotEmpty(level.GetProperty("definition").GetString()!));
    }

    [Fact]
    public async Task Editing_makes_a_new_version_and_leaves_the_one_before_as_it_was()
    {
        using var editor = (await _server.AddPersonAsync(Role.Editor)).Program(_server);
        var before = await editor.GetStringAsync("/api/v1/severities/versions/1", Cancellation);

        var revised = await ReviseAsync(editor, "Two are enough for us", "\"1\"", Level("Bad", 10), Level("Not so bad", null));
        var stale = await ReviseAsync(editor, "Three are better", "\"1\"", Level("Bad", 20), Level("Not so bad", null));
        var same = await ReviseAsync(editor, "Nothing new", "\"2\"", Level("Bad", 10), Level("Not so bad", null));

        Assert.Equal("\"2\"", revised.Headers.ETag?.Tag);
        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.StatusCode);
        Assert.Equal("\"2\"", same.Headers.ETag?.Tag);
        Assert.Equal(before, await editor.GetStringAsync("/api/v1/severities/versions/1", Cancellation));
        var versions = await editor.GetFromJsonAsync<JsonElement>("/api/v1/severities/versions", Cancellation);
        Assert.Equal(["Two are enough for us", "The set that Upside comes with."], versions.GetProperty("items").EnumerateArray().Select(one => one.GetProperty("reason").GetString()));
    }

    [Fact]
    public async Task Levels_that_figures_could_never_reach_are_refused_at_their_field()
    {
        using var editor = (await _server.AddPersonAsync(Role.Editor)).Program(_server);

        var answer = await ReviseAsync(editor, "Upside down", null, Level("Bad", 5), Level("Worse", 10), Level("Rest", null));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal("levels[1].leastPercent", (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetProperty("field").GetString());
    }

    [Fact]
    public async Task A_responder_cannot_change_what_a_severity_means()
    {
        using var responder = (await _server.AddPersonAsync(Role.Responder)).Program(_server);

        Assert.Equal(HttpStatusCode.Forbidden, (await ReviseAsync(responder, "Mine", null, Level("Bad", 10), Level("Good", null))).StatusCode);
    }

    private static object Level(string name, decimal? leastPercent) => new { name, definition = $"It is {name}.", leastPercent };

    private static async Task<HttpResponseMessage> ReviseAsync(HttpClient client, string reason, string? version, params object[] levels)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, "/api/v1/severities") { Content = JsonContent.Create(new { reason, levels }) };
        if (version is not null) request.Headers.Add("If-Match", version);
        return await client.SendAsync(request, Cancellation);
    }
}
