using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Upside.Server.Access;
using Upside.Server.Storage;

namespace Upside.Server.Tests.Hostile;

/// <summary>
/// A server with one record of each kind, made through the API alone: every operation that makes something is asked to, with
/// what its schema calls valid, until nothing more can be made. An operation that is added later is covered by itself.
/// </summary>
internal sealed partial class ApiWorld(HttpClient program, IReadOnlyList<ApiOperation> operations, ValidValues values, Dictionary<string, long> ids)
{
    // What no schema can say: that all levels but the last begin somewhere, that nothing needs itself, that somebody has to see it.
    private static readonly Dictionary<string, string> ByHand = new(StringComparer.Ordinal)
    {
        ["reviseSeverities"] = """{"reason":"Two are enough","levels":[{"name":"Major","definition":"Most people cannot work","leastPercent":50},{"name":"Minor","definition":"Some can't"}]}""",
        ["setDependencies"] = """{"dependsOn":[]}""",
        ["changeVisibility"] = """{"visibility":{"organisation":true}}""",
    };

    /// <summary>The operations of the server.</summary>
    public IReadOnlyList<ApiOperation> Operations => operations;

    public ValidValues Values => values;

    /// <summary>A program of an administrator.</summary>
    public HttpClient Program => program;

    public static async Task<ApiWorld> MakeAsync(TestServer server)
    {
        var administrator = await server.AddPersonAsync(Role.Administrator, "Ada");
        var program = Client(server);
        program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", administrator.Token);
        var document = JsonDocument.Parse(await program.GetStringAsync("/openapi/v1.json", TestContext.Current.CancellationToken)).RootElement;
        var ids = new Dictionary<string, long>(StringComparer.Ordinal);
        // Tokens and sessions are made by people who signed in; these are spare ones.
        var actor = new Actor(administrator.Id, administrator.Name, Role.Administrator, null, new Caller(administrator.Id, "test", null, null));
        await server.AddTokenAsync(actor);
        ids["token"] = await server.Database.FindAsync<long>(actor, "select max(id) from tokens", null, TestContext.Current.CancellationToken);
        ids["session"] = await server.Database.FindAsync<long>(actor, "select max(id) from sessions", null, TestContext.Current.CancellationToken);
        var world = new ApiWorld(program, ApiOperation.Read(document), new ValidValues(document, ids), ids);
        await world.FillAsync();
        return world;
    }

    /// <summary>A client that sends whatever it is told to.</summary>
    public static HttpClient Client(TestServer server) =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, RequestHeaderEncodingSelector = (_, _) => Encoding.Latin1 }) { BaseAddress = server.Address, Timeout = TimeSpan.FromSeconds(20) };

    /// <summary>The address of an operation on the records that there are.</summary>
    public string Address(ApiOperation operation) => operation.Address(name => ids.GetValueOrDefault(name, 1).ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>What an operation answers to a request that its description calls valid: with all that can be said, or else with what must be.</summary>
    public async Task<(int Status, string Body)> AskAsync(ApiOperation operation)
    {
        var (status, body, location) = await SendAsync(operation, isFull: true);
        if (status >= 400 && operation.Body is not null && await SendAsync(operation, isFull: false) is { Status: < 400 } least) (status, body, location) = least;
        if (location is not null) Learn(location);
        return (status, body);
    }

    private async Task FillAsync()
    {
        var open = operations.Where(operation => operation.Method == HttpMethod.Post).OrderBy(operation => operation.Path.Length).ToList();
        for (var known = -1; known < ids.Count;)
        {
            known = ids.Count;
            foreach (var operation in open.Where(operation => operation.Parameters.All(parameter => parameter.In != "path" || ids.ContainsKey(parameter.Name)))) await AskAsync(operation);
        }
    }

    private async Task<(int Status, string Body, string? Location)> SendAsync(ApiOperation operation, bool isFull)
    {
        using var request = new HttpRequestMessage(operation.Method, Address(operation) + RequiredQuery(operation));
        if (operation.Body is { } schema) request.Content = new StringContent(ByHand.GetValueOrDefault(operation.Id) ?? values.Make(schema, isFull)!.ToJsonString(), Encoding.UTF8, "application/json");
        using var answer = await program.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        var isStream = answer.Content.Headers.ContentType?.MediaType == "text/event-stream";
        return ((int)answer.StatusCode, isStream ? "" : await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), answer.Headers.Location?.OriginalString);
    }

    private string RequiredQuery(ApiOperation operation) =>
        "?" + string.Join('&', operation.Parameters.Where(parameter => parameter is { In: "query", IsRequired: true }).Select(parameter => $"{parameter.Name}={values.Make(parameter.Schema, isFull: true, parameter.Name)}"));

    // /api/v1/incidents/12/entries/34 by /api/v1/incidents/{incident}/entries/{entry}: incident 12, entry 34.
    private void Learn(string location)
    {
        foreach (var operation in operations)
        {
            var pattern = "^" + Parameter().Replace(Regex.Escape(operation.Path).Replace("\\{", "{", StringComparison.Ordinal), "(?<$1>[0-9]+)") + "$";
            var match = Regex.Match(location, pattern, RegexOptions.ExplicitCapture);
            foreach (var group in match.Groups.Values.Where(group => match.Success && group.Name != "0")) ids[group.Name] = long.Parse(group.Value, System.Globalization.CultureInfo.InvariantCulture);
        }
    }

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Parameter();
}
