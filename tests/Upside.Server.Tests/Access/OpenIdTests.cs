using System.Net;
using Upside.Server.Access;
using Upside.Server.Storage;
using Upside.Server.Tests.Access.Provider;

namespace Upside.Server.Tests.Access;

/// <summary>Journeys by a real OpenID provider.</summary>
public sealed class OpenIdTests(TestCluster cluster, TestProvider provider) : IClassFixture<TestProvider>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Somebody_of_an_admitted_domain_comes_in_with_the_role_of_their_groups_and_back_to_where_they_wanted_to_go()
    {
        await using var server = await ServerAsync();
        using var browser = new TestBrowser(server.Address);

        using var back = await SignInAsync(browser, "/sign-in/openid?return=%2Faccount", "s1", "new@example.org", groups: "on-call,readers");

        Assert.Equal("/account", back.Headers.Location!.OriginalString);
        var account = await browser.ReadAsync("/account");
        Assert.Contains("new@example.org, responder.", account, StringComparison.Ordinal);
        Assert.Contains("Person s1", account, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_provider_decides_on_the_role_at_each_sign_in_but_not_on_the_last_administrator()
    {
        await using var server = await ServerAsync();
        await SignInAsync(server, "s1", "new@example.org", groups: "leads");
        await SignInAsync(server, "s2", "next@example.org", groups: "leads");

        await SignInAsync(server, "s1", "new@example.org");
        await SignInAsync(server, "s2", "next@example.org");

        Assert.Equal(["viewer", "administrator"], await RolesAsync(server));
    }

    [Fact]
    public async Task The_account_is_known_again_by_its_subject_whatever_the_address_is_by_then()
    {
        await using var server = await ServerAsync();
        await SignInAsync(server, "s1", "new@example.org");

        using var browser = new TestBrowser(server.Address);
        using var back = await SignInAsync(browser, "/sign-in/openid", "s1", "married@elsewhere.example", verified: false);

        Assert.Equal("/", back.Headers.Location!.OriginalString);
        Assert.Contains("new@example.org", await browser.ReadAsync("/account"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mallory@elsewhere.example", true, "not admitted")]
    [InlineData("mallory@notexample.org", true, "not admitted")]
    [InlineData("mallory@example.org", false, "has verified your e-mail address")]
    public async Task Nobody_else_comes_in(string email, bool verified, string reason)
    {
        await using var server = await ServerAsync();
        using var browser = new TestBrowser(server.Address);

        using var back = await SignInAsync(browser, "/sign-in/openid", "s9", email, verified);

        Assert.Equal(HttpStatusCode.Forbidden, back.StatusCode);
        Assert.Contains(reason, await back.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        Assert.Empty(await RolesAsync(server));
    }

    [Fact]
    public async Task An_address_alone_opens_nobodys_account_unless_they_were_invited()
    {
        await using var server = await ServerAsync();
        var ada = await server.AddPersonAsync(Role.Administrator, "Ada");
        await using (var transaction = await server.Database.BeginAsync(new Caller(ada.Id, "test", null, null), Cancellation))
        {
            await transaction.ExecuteAsync("insert into people (name, email, role) values ('Ben', 'ben@elsewhere.example', 'editor')", null, Cancellation);
            await transaction.RecordAsync(new Change("person.invited", "person/0", Change.Organisation, null, null), Cancellation);
            await transaction.CommitAsync(Cancellation);
        }
        using var mallory = new TestBrowser(server.Address);
        using var ben = new TestBrowser(server.Address);

        using var refused = await SignInAsync(mallory, "/sign-in/openid", "s9", ada.Email);
        using var invited = await SignInAsync(ben, "/sign-in/openid", "s2", "ben@elsewhere.example", groups: "on-call");

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Equal(HttpStatusCode.Found, invited.StatusCode);
        Assert.Contains("Ben", await ben.ReadAsync("/account"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_signed_in_links_their_account_and_signs_in_with_it_from_then_on()
    {
        await using var server = await ServerAsync();
        var ada = await server.AddPersonAsync(Role.Administrator, "Ada");
        using var browser = new TestBrowser(server.Address);
        browser.Take(ada.Cookie);

        using var forged = await browser.GetAsync("/account/openid");
        var path = WebUtility.HtmlDecode((await browser.ReadAsync("/account")).Split("href=\"/account/openid")[1].Split('"')[0]);
        using var linked = await SignInAsync(browser, "/account/openid" + path, "s1", "private@elsewhere.example");
        using var other = new TestBrowser(server.Address);
        using var back = await SignInAsync(other, "/sign-in/openid", "s1", "private@elsewhere.example");

        Assert.Equal("/account", forged.Headers.Location!.OriginalString); // another site's link starts nothing
        Assert.Equal("/account", linked.Headers.Location!.OriginalString);
        Assert.Contains("Ada", await other.ReadAsync("/account"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_disabled_person_stays_out()
    {
        await using var server = await ServerAsync();
        await SignInAsync(server, "s1", "new@example.org");
        await using (var owner = StorageModule.DataSource(server.Storage.Owner!))
        await using (var command = owner.CreateCommand("update people set disabled_at = now()")) await command.ExecuteNonQueryAsync(Cancellation);
        using var browser = new TestBrowser(server.Address);

        using var back = await SignInAsync(browser, "/sign-in/openid", "s1", "new@example.org");

        Assert.Equal(HttpStatusCode.Forbidden, back.StatusCode);
    }

    [Fact]
    public async Task An_answer_of_the_provider_is_good_once_and_for_the_browser_that_asked()
    {
        await using var server = await ServerAsync();
        using var browser = new TestBrowser(server.Address);
        using var left = await browser.GetAsync("/sign-in/openid");
        var callback = await provider.VisitAsync(left.Headers.Location!, "s1", "new@example.org");

        using var stolen = await new TestBrowser(server.Address).GetAsync(callback.PathAndQuery);
        using var first = await browser.GetAsync(callback.PathAndQuery);
        using var signOut = await browser.SubmitAsync("/account", "/sign-out");
        using var replayed = await browser.GetAsync(callback.PathAndQuery);

        Assert.Equal(HttpStatusCode.Unauthorized, stolen.StatusCode);
        Assert.Equal(HttpStatusCode.Found, first.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, replayed.StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await browser.GetAsync("/account")).StatusCode);
    }

    [Fact]
    public async Task Any_server_takes_the_answer()
    {
        await using var server = await ServerAsync();
        await using var second = await server.BesideAsync();
        using var browser = new TestBrowser(server.Address);
        using var left = await browser.GetAsync("/sign-in/openid");
        var callback = await provider.VisitAsync(left.Headers.Location!, "s1", "new@example.org");

        // Behind a balancer both have one address; here the code was asked for with the first one's.
        using var other = new HttpRequestMessage(HttpMethod.Get, new Uri(second.Address, callback.PathAndQuery)) { Headers = { Host = server.Address.Authority } };
        other.Headers.Add("Cookie", browser.Cookies);
        using var client = second.CreateClient();
        using var back = await client.SendAsync(other, Cancellation);

        Assert.Equal(HttpStatusCode.Found, back.StatusCode);
        Assert.Contains(back.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("upside_session=", StringComparison.Ordinal));
    }

    private async Task<TestServer> ServerAsync()
    {
        var server = new TestServer(cluster) { OpenId = provider.Options() };
        await server.InitializeAsync();
        return server;
    }

    private async Task SignInAsync(TestServer server, string subject, string email, string? groups = null)
    {
        using var browser = new TestBrowser(server.Address);
        using var back = await SignInAsync(browser, "/sign-in/openid", subject, email, groups: groups);
        Assert.Equal(HttpStatusCode.Found, back.StatusCode);
    }

    private async Task<HttpResponseMessage> SignInAsync(TestBrowser browser, string leave, string subject, string email, bool verified = true, string? groups = null)
    {
        using var left = await browser.GetAsync(leave);
        var callback = await provider.VisitAsync(left.Headers.Location!, subject, email, verified, groups);
        return await browser.GetAsync(callback.PathAndQuery);
    }

    private static async Task<List<string>> RolesAsync(TestServer server)
    {
        await using var owner = StorageModule.DataSource(server.Storage.Owner!);
        await using var command = owner.CreateCommand("select role from people order by id");
        await using var rows = await command.ExecuteReaderAsync(Cancellation);
        var roles = new List<string>();
        while (await rows.ReadAsync(Cancellation)) roles.Add(rows.GetString(0));
        return roles;
    }
}
