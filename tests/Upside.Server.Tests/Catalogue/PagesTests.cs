using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Upside.Server.Access;
using Upside.Server.Demo;

namespace Upside.Server.Tests.Catalogue;

/// <summary>The pages of the catalogue, the severities, the agreement and the settings, over the demo, as a browser without scripts uses them.</summary>
public sealed partial class PagesTests(TestServer server) : IClassFixture<TestServer>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> Addresses =>
    [
        "/catalogue", "/catalogue?q=index&environment=1", "/catalogue?retired=yes", "/catalogue/environments/new", "/catalogue/environments/1", "/catalogue/components/new",
        "/catalogue/components/1", "/catalogue/components/1/edit", "/catalogue/components/1/dependencies",
        "/settings", "/settings/severities", "/settings/severities/edit", "/settings/severities/versions/1",
        "/agreement", "/agreement/edit", "/agreement/concerns", "/agreement/concerns/new?incident=1", "/incidents/1",
    ];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Every_page_is_there_for_an_administrator(string address)
    {
        using var browser = await BrowserAsync(Role.Administrator);

        var answer = await browser.GetAsync(address, Cancellation);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("<h1", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_component_is_added_by_a_form_that_keeps_what_was_typed_where_it_is_refused()
    {
        using var browser = await BrowserAsync(Role.Editor);

        var refused = await PostAsync(browser, "/catalogue/components/new", "/catalogue/components", ("name", "Index"), ("environment", "1"), ("description", "Another <one>"));
        var added = await PostAsync(browser, "/catalogue/components/new", "/catalogue/components", ("name", "Replication"), ("environment", "1"));

        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        var page = await refused.Content.ReadAsStringAsync(Cancellation);
        Assert.Contains("There is a component of this name in this environment.", page, StringComparison.Ordinal);
        Assert.Contains("Another &lt;one&gt;", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, added.StatusCode);
        Assert.Contains("Replication", await browser.GetStringAsync(added.Headers.Location, Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_editor_of_severities_leaves_out_empty_rows_and_names_the_row_that_is_wrong()
    {
        using var browser = await BrowserAsync(Role.Editor);

        var refused = await PostAsync(
            browser, "/settings/severities/edit", "/settings/severities/edit",
            ("levels[0].name", "Bad"), ("levels[0].definition", "It is bad."), ("levels[0].leastPercent", "5 %"),
            ("levels[1].name", ""), ("levels[2].name", "Worse"), ("levels[2].definition", "It is worse."), ("levels[2].leastPercent", "7"),
            ("levels[3].name", "Rest"), ("levels[3].definition", "The rest."), ("reason", "To see what happens"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("field-levels[2].leastPercent-error", await refused.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_agreement_is_endorsed_by_a_button_and_a_concern_is_raised_by_a_form()
    {
        using var browser = await BrowserAsync(Role.Viewer);

        var endorsed = await PostAsync(browser, "/agreement", "/agreement/endorse", ("version", "1"));
        var page = await browser.GetStringAsync("/agreement/concerns/new", Cancellation);
        var readers = Readers().Match(page).Groups[1].Value;
        var untold = await PostAsync(browser, "/agreement/concerns/new", "/agreement/concerns", ("text", "I was laughed at."), ("readers", "999999"));
        var raised = await PostAsync(browser, "/agreement/concerns/new", "/agreement/concerns", ("text", "I was laughed at."), ("incident", "#1"), ("readers", readers));

        Assert.Equal(HttpStatusCode.SeeOther, endorsed.StatusCode);
        Assert.Contains("Take my endorsement back", await browser.GetStringAsync("/agreement", Cancellation), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, untold.StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, raised.StatusCode);
        Assert.Contains("I was laughed at.", await browser.GetStringAsync(raised.Headers.Location, Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_viewer_is_not_shown_the_settings()
    {
        using var browser = await BrowserAsync(Role.Viewer);

        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync("/settings", Cancellation)).StatusCode);
    }

    private async Task<HttpClient> BrowserAsync(Role role)
    {
        Assert.Null((await ActivatorUtilities.CreateInstance<DemoData>(server.Services).LoadAsync(Cancellation)).Problem);
        return (await server.AddPersonAsync(role)).Browser(server);
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient browser, string page, string action, params (string Name, string Value)[] fields)
    {
        var shown = await browser.GetAsync(page, Cancellation);
        var token = Token().Match(await shown.Content.ReadAsStringAsync(Cancellation)).Groups[1].Value;
        using var request = new HttpRequestMessage(HttpMethod.Post, action)
        {
            Content = new FormUrlEncodedContent([.. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)), KeyValuePair.Create("__RequestVerificationToken", WebUtility.HtmlDecode(token))]),
        };
        if (shown.Headers.TryGetValues("Set-Cookie", out var cookies)) request.Headers.Add("Cookie", [.. browser.DefaultRequestHeaders.GetValues("Cookie"), .. cookies.Select(cookie => cookie.Split(';')[0])]);
        return await browser.SendAsync(request, Cancellation);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("name=\"readers\" value=\"([0-9,]*)\"")]
    private static partial Regex Readers();
}
