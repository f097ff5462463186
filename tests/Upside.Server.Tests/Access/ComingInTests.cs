using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Upside.Server.Access;
using Upside.Server.Access.Links;
using Upside.Server.Storage;

namespace Upside.Server.Tests.Access;

/// <summary>From a fresh server to people who sign in: each test has a database of its own.</summary>
public sealed partial class ComingInTests(TestCluster cluster)
{
    private const string Password = "four wooden ducks swim";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_link_that_a_fresh_server_prints_makes_the_first_administrator_and_nobody_else()
    {
        await using var server = new TestServer(cluster);
        await server.InitializeAsync();
        var first = await SetUpLinkAsync(server);
        var second = await SetUpLinkAsync(server);
        using var browser = new TestBrowser(server.Address);

        var answer = await SetUpAsync(browser, first!);

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Contains("Administrator", await browser.ReadAsync("/people"), StringComparison.OrdinalIgnoreCase);
        Assert.Null(await SetUpLinkAsync(server));
        using var late = new TestBrowser(server.Address);
        Assert.Equal(HttpStatusCode.NotFound, (await late.GetAsync(first!)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await late.GetAsync(second!)).StatusCode);
    }

    [Fact]
    public async Task Of_many_who_follow_the_set_up_link_at_once_one_becomes_the_administrator()
    {
        await using var server = new TestServer(cluster);
        await server.InitializeAsync();
        var token = (await SetUpLinkAsync(server))!.Split("token=")[1];
        var other = (await SetUpLinkAsync(server))!.Split("token=")[1];
        var setUp = server.Services.GetRequiredService<SetUp>();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(number =>
            setUp.HandleAsync("127.0.0.1", new SetUpRequest(number % 2 == 0 ? token : other, $"Person {number}", $"person{number}@example.org", Password), Cancellation)));

        Assert.Single(answers, answer => answer.Problem is null);
        Assert.Equal(1, await CountAsync(server, "select count(*) from people"));
    }

    [Fact]
    public async Task A_set_up_link_ends_after_a_day()
    {
        await using var server = new TestServer(cluster);
        await server.InitializeAsync();
        var link = await SetUpLinkAsync(server);
        await ExecuteAsync(server, "update links set expires_at = now() - interval '1 second'");
        using var browser = new TestBrowser(server.Address);

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(link!)).StatusCode);
    }

    [Fact]
    public async Task Somebody_invited_chooses_a_password_and_signs_in_with_it_from_then_on()
    {
        await using var server = new TestServer(cluster);
        await server.InitializeAsync();
        using var administrator = new TestBrowser(server.Address);
        await SetUpAsync(administrator, (await SetUpLinkAsync(server))!);

        var invited = await administrator.SubmitAsync("/people", "/people", ("name", "Ben"), ("email", "ben@example.org"), ("role", "responder"));
        var link = new Uri(LinkOnPage().Match(await invited.Content.ReadAsStringAsync(Cancellation)).Groups[1].Value).PathAndQuery;
        using var ben = new TestBrowser(server.Address);
        var weak = await ben.SubmitAsync(link, "/choose-password", ("token", link.Split("token=")[1]), ("password", "ben@example.org 1"));
        var chosen = await ben.SubmitAsync(link, "/choose-password", ("token", link.Split("token=")[1]), ("password", Password));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, weak.StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, chosen.StatusCode);
        Assert.Contains("ben@example.org", await ben.ReadAsync("/account"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await new TestBrowser(server.Address).GetAsync(link)).StatusCode);
        using var again = new TestBrowser(server.Address);
        var signedIn = await again.SubmitAsync("/sign-in", "/sign-in", ("email", "BEN@example.org"), ("password", Password), ("return", "/people"));
        Assert.Equal("/people", signedIn.Headers.Location!.OriginalString);
        Assert.Contains("Ben", await again.ReadAsync("/people"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_link_ends_the_earlier_ones_and_the_sessions()
    {
        await using var server = new TestServer(cluster);
        await server.InitializeAsync();
        var administrator = await server.AddPersonAsync(Role.Administrator);
        var ben = await server.AddPersonAsync(Role.Viewer, "Ben");
        var issue = server.Services.GetRequiredService<IssueLink>();
        var actor = new Actor(administrator.Id, "Ada", Role.Administrator, null, new Caller(administrator.Id, "test", null, null));
        var first = (await issue.HandleAsync(actor, ben.Id, Cancellation)).Value;
        var second = (await issue.HandleAsync(actor, ben.Id, Cancellation)).Value;
        using var browser = new TestBrowser(server.Address);

        Assert.Equal("reset", second.Kind);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(first.Path)).StatusCode);
        await browser.SubmitAsync(second.Path, "/choose-password", ("token", second.Path.Split("token=")[1]), ("password", Password));
        using var before = ben.Browser(server);
        Assert.Equal(HttpStatusCode.SeeOther, (await before.GetAsync("/account", Cancellation)).StatusCode);
    }

    [Fact]
    public async Task A_link_followed_by_somebody_signed_in_ends_their_session_and_the_new_password_works()
    {
        await using var server = new TestServer(cluster);
        await server.InitializeAsync();
        var ada = await server.AddPersonAsync(Role.Administrator);
        var actor = new Actor(ada.Id, "Ada", Role.Administrator, null, new Caller(ada.Id, "test", null, null));
        var issue = server.Services.GetRequiredService<IssueLink>();
        var link = (await issue.HandleAsync(actor, ada.Id, Cancellation)).Value;
        using var browser = new TestBrowser(server.Address);
        browser.Take(ada.Cookie);

        using var chosen = await browser.SubmitAsync(link.Path, "/choose-password", ("token", link.Path.Split("token=")[1]), ("password", Password));
        using var signedIn = await browser.SubmitAsync("/sign-in", "/sign-in", ("email", ada.Email), ("password", Password));

        Assert.Equal("/sign-in", chosen.Headers.Location!.OriginalString);
        Assert.Equal("/", signedIn.Headers.Location!.OriginalString);
        using var program = ada.Program(server); // a reset ends the tokens as well
        Assert.Equal(HttpStatusCode.Unauthorized, (await program.GetAsync("/api/v1/me", Cancellation)).StatusCode);
    }

    [Fact]
    public async Task A_token_makes_no_link_into_somebodys_account()
    {
        await using var server = new TestServer(cluster);
        await server.InitializeAsync();
        var ada = await server.AddPersonAsync(Role.Administrator);
        using var program = ada.Program(server);

        Assert.Equal(HttpStatusCode.Forbidden, (await program.PostAsync($"/api/v1/people/{ada.Id.Value}/link", null, Cancellation)).StatusCode);
    }

    [Theory]
    [InlineData("//elsewhere.example", "/")]
    [InlineData("https://elsewhere.example", "/")]
    [InlineData("/\\elsewhere.example", "/")]
    [InlineData("/teams?a=b", "/teams?a=b")]
    public async Task After_signing_in_one_is_sent_to_a_page_of_this_server_only(string asked, string sent)
    {
        await using var server = new TestServer(cluster);
        await server.InitializeAsync();
        using var setUp = new TestBrowser(server.Address);
        await SetUpAsync(setUp, (await SetUpLinkAsync(server))!);
        using var browser = new TestBrowser(server.Address);

        var answer = await browser.SubmitAsync("/sign-in?return=" + Uri.EscapeDataString(asked), "/sign-in", ("email", "ada@example.org"), ("password", Password), ("return", asked));
        var already = await browser.GetAsync("/sign-in?return=" + Uri.EscapeDataString(asked));

        Assert.Equal(sent, answer.Headers.Location!.OriginalString);
        Assert.Equal(sent, already.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Forms_are_not_taken_from_elsewhere()
    {
        await using var server = new TestServer(cluster);
        await server.InitializeAsync();
        using var browser = new TestBrowser(server.Address);
        await SetUpAsync(browser, (await SetUpLinkAsync(server))!);

        Assert.Equal(HttpStatusCode.BadRequest, (await browser.PostAsync("/teams", ("name", "Mallory's"))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.PostAsync("/sign-out")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.PostAsync("/sign-in", ("email", "ada@example.org"), ("password", Password))).StatusCode);
        Assert.DoesNotContain("Mallory", await browser.ReadAsync("/teams"), StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> SetUpAsync(TestBrowser browser, string link) =>
        browser.SubmitAsync(link, "/set-up", ("token", link.Split("token=")[1]), ("name", "Ada"), ("email", "ada@example.org"), ("password", Password));

    private static Task<string?> SetUpLinkAsync(TestServer server) => server.Services.GetRequiredService<SetUpLink>().MakeAsync(Cancellation);

    private static async Task<long> CountAsync(TestServer server, string sql)
    {
        await using var owner = StorageModule.DataSource(server.Storage.Owner!);
        await using var command = owner.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync(Cancellation))!;
    }

    private static async Task ExecuteAsync(TestServer server, string sql)
    {
        await using var owner = StorageModule.DataSource(server.Storage.Owner!);
        await using var command = owner.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Cancellation);
    }

    [GeneratedRegex("<code class=\"secret\">([^<]+)</code>")]
    private static partial Regex LinkOnPage();
}
