using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Upside.Server.Access.Links;

namespace Upside.Server.Tests.Audit;

/// <summary>After people came in, worked, mistyped and were refused: what proves who they are is nowhere but with them.</summary>
public sealed partial class SecretsTests(TestCluster cluster)
{
    private const string Password = "four wooden ducks swim";
    private const string OtherPassword = "nine paper boats sink";
    private const string WrongPassword = "two iron geese fly";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_secret_is_in_the_log_the_traces_the_audit_or_any_table_and_nobody_is_named_in_the_audit()
    {
        var said = new Said();
        using var loggers = LoggerFactory.Create(log => log.SetMinimumLevel(LogLevel.Warning).AddFilter("Upside", LogLevel.Trace).AddProvider(said));
        using var traces = said.ListenToTraces();
        await using var server = new TestServer(cluster) { Loggers = loggers };
        await server.InitializeAsync();

        var secrets = await BeBusyAsync(server);

        Assert.All(secrets, secret => Assert.True(secret.Length >= 16, $"{secret} is no secret"));
        Assert.DoesNotContain(said.Lines, line => secrets.Any(secret => line.Contains(secret, StringComparison.Ordinal)));
        Assert.Empty(await EveryTable.RowsWithAsync(server, secrets, Cancellation));
        var named = await EveryTable.RowsWithAsync(server, ["Adelheid", "Benedikt", "Bertram", "ada@example.org", "ben@example.org", "127.0.0.1"], Cancellation);
        Assert.DoesNotContain(named, row => row.StartsWith("upside.audit", StringComparison.Ordinal) || row.StartsWith("audit", StringComparison.Ordinal));
        Assert.NotEmpty(said.Lines);
        Assert.NotEmpty(named);
    }

    private static async Task<IReadOnlyList<string>> BeBusyAsync(TestServer server)
    {
        var setUp = (await server.Services.GetRequiredService<SetUpLink>().MakeAsync(Cancellation))!;
        using var ada = new TestBrowser(server.Address);
        using (var made = await ada.SubmitAsync(setUp, "/set-up", ("token", Token(setUp)), ("name", "Adelheid"), ("email", "ada@example.org"), ("password", Password)))
            Assert.Equal(HttpStatusCode.SeeOther, made.StatusCode);
        using var invited = await ada.SubmitAsync("/people", "/people", ("name", "Benedikt"), ("email", "ben@example.org"), ("role", "responder"));
        var invitation = new Uri(Link().Match(await invited.Content.ReadAsStringAsync(Cancellation)).Groups[1].Value).PathAndQuery;
        using var ben = new TestBrowser(server.Address);
        using (var chosen = await ben.SubmitAsync(invitation, "/choose-password", ("token", Token(invitation)), ("password", OtherPassword)))
            Assert.Equal(HttpStatusCode.SeeOther, chosen.StatusCode);

        using var made2 = await ada.SubmitAsync("/tokens", "/tokens", ("name", "busy"), ("scopes", "read"), ("scopes", "respond"), ("scopes", "administer"), ("days", "1"));
        var token = ApiToken().Match(await made2.Content.ReadAsStringAsync(Cancellation)).Value;
        using var program = server.CreateClient();
        program.DefaultRequestHeaders.Authorization = new("Bearer", token);
        await WorkAsync(program);

        // What people do when they are in a hurry: a password where the address belongs, a token in the address of a page.
        using var hasty = new TestBrowser(server.Address);
        (await hasty.SubmitAsync("/sign-in", "/sign-in", ("email", WrongPassword), ("password", WrongPassword))).Dispose();
        (await hasty.SubmitAsync("/sign-in", "/sign-in", ("email", "ben@example.org"), ("password", WrongPassword))).Dispose();
        (await hasty.SubmitAsync("/sign-in", "/sign-in", ("email", "ben@example.org"), ("password", OtherPassword))).Dispose();
        (await hasty.GetAsync($"/incidents?q={token}")).Dispose();
        (await ben.PostAsync("/incidents", ("title", "Without an anti-forgery token"))).Dispose();
        return [Password, OtherPassword, WrongPassword, Token(setUp), Token(invitation), token, .. Values(ada.Cookies), .. Values(ben.Cookies), .. Values(hasty.Cookies)];
    }

    private static async Task WorkAsync(HttpClient program)
    {
        using var declared = await program.PostAsJsonAsync("/api/v1/incidents", new { title = "Busy", visibility = new { organisation = true } }, Cancellation);
        var incident = (await declared.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetProperty("number").GetInt64();
        (await program.PostAsJsonAsync($"/api/v1/incidents/{incident}/entries", new { text = "Working on it" }, Cancellation)).Dispose();
        (await program.PostAsJsonAsync($"/api/v1/incidents/{incident}/entries", new { nonsense = true }, Cancellation)).Dispose();
        var people = await program.GetFromJsonAsync<JsonElement>("/api/v1/people", Cancellation);
        var ben = people.GetProperty("items").EnumerateArray().First(person => person.GetProperty("email").GetString() == "ben@example.org").GetProperty("id");
        (await program.PatchAsJsonAsync($"/api/v1/people/{ben}", new { name = "Bertram" }, Cancellation)).Dispose();
        using var content = new StringContent("{", System.Text.Encoding.UTF8, "application/json");
        (await program.PostAsync(new Uri("/api/v1/incidents", UriKind.Relative), content, Cancellation)).Dispose();
    }

    private static string Token(string link) => link.Split("token=")[1];

    private static IEnumerable<string> Values(string cookies) => cookies.Split("; ", StringSplitOptions.RemoveEmptyEntries).Select(cookie => cookie.Split('=', 2)[1]);

    [GeneratedRegex("(http://[^\"<\\s]+/choose-password\\?token=[\\w-]+)")]
    private static partial Regex Link();

    [GeneratedRegex("upside_[\\w-]{20,}")]
    private static partial Regex ApiToken();

    /// <summary>All that the server says of itself while it works.</summary>
    private sealed class Said : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> _lines = new();

        public IEnumerable<string> Lines => _lines;

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            _lines.Enqueue($"{formatter(state, exception)} {exception}");

        public ActivityListener ListenToTraces()
        {
            var listener = new ActivityListener
            {
                ShouldListenTo = source => source.Name is "Microsoft.AspNetCore" or "Npgsql" or "Upside",
                Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
                ActivityStopped = activity => _lines.Enqueue(string.Join(' ', [activity.DisplayName, .. activity.TagObjects.Select(tag => $"{tag.Key}={tag.Value}"), .. activity.Events.SelectMany(happened => happened.Tags).Select(tag => $"{tag.Key}={tag.Value}")])),
            };
            ActivitySource.AddActivityListener(listener);
            return listener;
        }

        public void Dispose()
        {
        }
    }
}
