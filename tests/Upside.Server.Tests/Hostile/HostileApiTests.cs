using System.Diagnostics;
using System.Text;

namespace Upside.Server.Tests.Hostile;

/// <summary>Whatever is sent to the API, it answers soon, and with a problem or a result, never with a failure of its own.</summary>
public sealed class HostileApiTests(TestServer server) : IClassFixture<TestServer>
{
    private const int Seed = 20170228;

    // A stolen token must not become a way in for good, and no program endorses an agreement or erases a person by chance.
    private static readonly Dictionary<string, int> Refused = new(StringComparer.Ordinal)
    {
        ["changePassword"] = 403,
        ["createToken"] = 403,
        ["closeSession"] = 403,
        ["closeOtherSessions"] = 403,
        ["endorseAgreement"] = 403,
        ["withdrawEndorsement"] = 403,
        ["erasePerson"] = 422,
    };

    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task A_request_that_the_description_calls_valid_succeeds()
    {
        var world = await ApiWorld.MakeAsync(server);
        var refused = new List<string>();
        // What is made goes from the outside in, and is taken away from the inside out.
        foreach (var operation in world.Operations.OrderBy(operation => operation.Method == HttpMethod.Delete ? int.MaxValue - operation.Path.Length : operation.Path.Length))
        {
            var (status, body) = await world.AskAsync(operation);
            if (Refused.TryGetValue(operation.Id, out var expected)) Assert.Equal((operation.Id, expected), (operation.Id, status));
            else if (status >= 400 && status != 409) refused.Add($"{operation}: {status} {body}"); // 409: it was understood, and is so already
        }
        Assert.True(refused.Count == 0, string.Join('\n', refused));
    }

    [Fact]
    public async Task Nothing_that_is_sent_with_all_rights_breaks_it()
    {
        var world = await ApiWorld.MakeAsync(server);
        var requests = new HostileRequests(world, Seed);
        var broken = new List<string>();
        var sent = 0;
        foreach (var operation in world.Operations)
        {
            foreach (var request in requests.For(operation))
            {
                sent++;
                if (await TroubleAsync(world.Program, request) is { } trouble) broken.Add($"{operation}: {request.What}: {trouble}");
            }
        }
        TestContext.Current.TestOutputHelper?.WriteLine($"{sent} requests to {world.Operations.Count} operations, seed {Seed}");
        Assert.True(broken.Count == 0, string.Join('\n', broken));
    }

    [Fact]
    public async Task Nothing_that_a_stranger_sends_gets_further_than_who_are_you()
    {
        var world = await ApiWorld.MakeAsync(server);
        var requests = new HostileRequests(world, Seed);
        using var stranger = ApiWorld.Client(server);
        var broken = new List<string>();
        foreach (var operation in world.Operations)
        {
            foreach (var request in requests.For(operation).Where((_, i) => i % 7 == 0))
            {
                var (status, _, _, _) = await SendAsync(stranger, request);
                if (status is not (401 or 400 or 404 or 413 or 414 or 431)) broken.Add($"{operation}: {request.What}: {status}");
            }
        }
        Assert.True(broken.Count == 0, string.Join('\n', broken));
    }

    private static async Task<string?> TroubleAsync(HttpClient program, HostileRequest request)
    {
        var (status, type, body, took) = await SendAsync(program, request);
        if (took > Soon) (status, type, body, took) = await SendAsync(program, request); // the machine may have been busy with something else
        if (took > Soon) return $"took {took.TotalSeconds:0.0} s";
        if (status >= 500) return $"{status} {body}";
        if (body.Contains("   at ", StringComparison.Ordinal) || body.Contains("Exception", StringComparison.Ordinal)) return $"{status} tells about the inside: {body}";
        // What the web server itself cannot read as a request never reaches the API: it has a status and no body.
        return status >= 400 && type != "application/problem+json" && body.Length > 0 ? $"{status} is no problem document: {type} {body}" : null;
    }

    private static async Task<(int Status, string? Type, string Body, TimeSpan Took)> SendAsync(HttpClient program, HostileRequest request)
    {
        for (var attempt = 0; ; attempt++)
        {
            var clock = Stopwatch.StartNew();
            try
            {
                using var answer = await program.SendAsync(request.ToMessage(), HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
                var type = answer.Content.Headers.ContentType?.MediaType;
                var body = type == "text/event-stream" ? "" : Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
                return ((int)answer.StatusCode, type, body, clock.Elapsed);
            }
            catch (HttpRequestException cut) when (attempt == 0 && cut.InnerException is IOException)
            {
                // The connection was closed after the request before this one: a body that is refused is not read to its end.
            }
            catch (HttpRequestException cut) when (request.Body is { Length: > 1 << 16 } && cut.InnerException is IOException)
            {
                return (413, null, "", clock.Elapsed); // refused before all of it was sent
            }
        }
    }
}
