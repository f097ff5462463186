using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Upside.Server.Tests.Web;

public sealed class ApiTests(SampleApi api) : IClassFixture<SampleApi>
{
    [Theory]
    [InlineData("{\"name\":", 400, null)]
    [InlineData("", 400, null)]
    [InlineData("{} {}", 400, null)]
    [InlineData("null", 400, null)]
    [InlineData("[]", 422, null)]
    [InlineData("{}", 422, "name")]
    [InlineData("{\"name\":null}", 422, "name")]
    [InlineData("{\"name\":7}", 422, "name")]
    [InlineData("{\"name\":\"a\",\"size\":\"1\"}", 422, "size")]
    [InlineData("{\"name\":\"a\",\"size\":1e300}", 422, "size")]
    [InlineData("{\"name\":\"a\",\"size\":99999999999}", 422, "size")]
    [InlineData("{\"name\":\"a\",\"nmae\":\"b\"}", 422, "nmae")]
    [InlineData("{\"name\":\"a\",\"name\":\"b\"}", 422, "name")]
    [InlineData("{\"name\":\"a\\u0000b\"}", 422, "name")]
    [InlineData("{\"name\":\"a\\u001bb\"}", 422, "name")]
    [InlineData("{\"name\":\"a\\ud800b\"}", 400, null)]
    [InlineData("{\"\\ud800\":1}", 400, null)]
    public async Task A_body_that_cannot_be_taken_is_a_problem_that_names_the_field(string body, int status, string? field)
    {
        var problem = await ProblemOfAsync(await SendAsync(HttpMethod.Post, "/api/v1/teams", Json(Encoding.UTF8.GetBytes(body))));
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        Assert.Equal(field, problem.TryGetProperty("field", out var named) ? named.GetString() : null);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_and_nesting_without_end_are_problems()
    {
        var noText = await ProblemOfAsync(await SendAsync(HttpMethod.Post, "/api/v1/teams", Json([.. "{\"name\":\""u8, 0xff, 0xfe, .. "\"}"u8])));
        Assert.Equal(400, noText.GetProperty("status").GetInt32());
        var deep = await ProblemOfAsync(await SendAsync(HttpMethod.Post, "/api/v1/teams", Json(Encoding.UTF8.GetBytes(new string('[', 40) + new string(']', 40)))));
        Assert.Contains("deep", deep.GetProperty("detail").GetString(), StringComparison.Ordinal);
        var large = await ProblemOfAsync(await SendAsync(HttpMethod.Post, "/api/v1/teams", Json(new byte[(1 << 20) + 1])));
        Assert.Equal(413, large.GetProperty("status").GetInt32());
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("nonsense")]
    [InlineData(null)]
    public async Task Only_JSON_is_taken(string? type)
    {
        var content = new ByteArrayContent("{\"name\":\"a\"}"u8.ToArray());
        if (type is not null) content.Headers.TryAddWithoutValidation("Content-Type", type);
        var problem = await ProblemOfAsync(await SendAsync(HttpMethod.Post, "/api/v1/teams", content));
        Assert.Equal(415, problem.GetProperty("status").GetInt32());
    }

    [Theory]
    [InlineData("GET", "/api/v1/nothing", 404)]
    [InlineData("GET", "/api/v2/teams", 404)]
    [InlineData("GET", "/api/v1/teams/abc", 404)]
    [InlineData("GET", "/api/v1/teams/99999999999999999999", 404)]
    [InlineData("DELETE", "/api/v1/teams", 405)]
    [InlineData("GET", "/api/v1/teams?limit=0", 422)]
    [InlineData("GET", "/api/v1/teams?limit=201", 422)]
    [InlineData("GET", "/api/v1/teams?limit=many", 422)]
    [InlineData("GET", "/api/v1/teams?limit=99999999999", 422)]
    [InlineData("GET", "/api/v1/teams?cursor=%00", 422)]
    [InlineData("GET", "/api/v1/teams?cursor=abc", 422)]
    [InlineData("GET", "/api/v1/teams?cursor=eyJpZCI6IngifQ", 422)]
    public async Task What_leads_nowhere_is_a_problem(string method, string address, int status)
    {
        var problem = await ProblemOfAsync(await SendAsync(new HttpMethod(method), address));
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
    }

    [Fact]
    public async Task A_bug_tells_a_trace_id_and_nothing_else()
    {
        using var answer = await api.Client.GetAsync("/api/v1/bug", TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Contains("traceId", text, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
        Assert.DoesNotContain("InvalidOperation", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_repeated_request_is_answered_again_and_carried_out_once()
    {
        var first = await MakeAsync("repeated", "key-1");
        var second = await MakeAsync("repeated", "key-1");
        Assert.Equal(HttpStatusCode.Created, second.StatusCode);
        Assert.Equal(first.Headers.Location, second.Headers.Location);
        Assert.Equal("true", Assert.Single(second.Headers.GetValues("Idempotency-Replayed")));
        Assert.Equal(await first.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), await second.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        var other = await MakeAsync("another", "key-1");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.StatusCode);
    }

    [Fact]
    public async Task Two_requests_with_one_key_at_once_make_one_record()
    {
        for (var round = 0; round < 10; round++)
        {
            var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => MakeAsync($"at once {round}", $"at-once-{round}")));
            Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Created, answer.StatusCode));
            Assert.Single(answers.Select(answer => answer.Headers.Location).Distinct());
            Assert.Single(answers, answer => !answer.Headers.Contains("Idempotency-Replayed"));
        }
    }

    [Fact]
    public async Task A_list_is_read_page_by_page()
    {
        for (var i = 0; i < 7; i++) await MakeAsync($"paged {i}", $"paged-{i}");
        var names = new List<string>();
        string? cursor = null;
        do
        {
            var page = await api.Client.GetFromJsonAsync<JsonElement>(cursor is null ? "/api/v1/teams?limit=2" : $"/api/v1/teams?limit=2&cursor={cursor}", TestContext.Current.CancellationToken);
            names.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("name").GetString()!));
            cursor = page.GetProperty("next").GetString();
        }
        while (cursor is not null);
        Assert.Equal(names.Count, names.Distinct(StringComparer.Ordinal).Count());
        Assert.Superset(Enumerable.Range(0, 7).Select(i => $"paged {i}").ToHashSet(StringComparer.Ordinal), names.ToHashSet(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("\"3\"", 200)]
    [InlineData("*", 200)]
    [InlineData("\"2\"", 412)]
    [InlineData("W/\"3\"", 412)]
    [InlineData("3", 412)]
    [InlineData("\"99999999999999999999\"", 412)]
    public async Task A_change_of_something_older_is_refused_with_the_current_version(string ifMatch, int status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, "/api/v1/teams/1") { Content = JsonContent.Create(new { name = "x" }) };
        request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        using var answer = await api.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(status, (int)answer.StatusCode);
        if (status == 412) Assert.Equal(3, (await ProblemOfAsync(answer)).GetProperty("version").GetInt64());
    }

    [Fact]
    public async Task The_description_says_what_holds_for_all_operations()
    {
        var document = await api.Client.GetStringAsync("/openapi/v1.json", TestContext.Current.CancellationToken);
        var operation = JsonDocument.Parse(document).RootElement.GetProperty("paths").GetProperty("/api/v1/teams").GetProperty("post");
        Assert.Equal("makeTeam", operation.GetProperty("operationId").GetString());
        Assert.Contains(operation.GetProperty("parameters").EnumerateArray(), parameter => parameter.GetProperty("name").GetString() == "Idempotency-Key");
        Assert.True(operation.GetProperty("responses").TryGetProperty("422", out _));
    }

    private async Task<HttpResponseMessage> MakeAsync(string name, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/teams") { Content = JsonContent.Create(new { name }) };
        request.Headers.Add("Idempotency-Key", key);
        return await api.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string address, HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(method, address) { Content = content };
        return await api.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static ByteArrayContent Json(byte[] body) => new(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };

    private static async Task<JsonElement> ProblemOfAsync(HttpResponseMessage answer)
    {
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        return await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
    }
}
