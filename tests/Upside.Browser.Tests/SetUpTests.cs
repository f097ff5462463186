using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Upside.Server.Access.Links;
using Upside.Server.Tests;

namespace Upside.Browser.Tests;

public sealed class SetUpTests(Chromium chromium, TestServer server) : IClassFixture<TestServer>
{
    private const string Password = "correct horse battery staple";

    [Fact]
    public async Task The_first_administrator_sets_up_signs_out_and_comes_back_to_the_page_they_wanted()
    {
        var link = await server.Services.GetRequiredService<SetUpLink>().MakeAsync(TestContext.Current.CancellationToken);
        var page = await chromium.OpenAsync(server, null);

        await page.GotoAsync(link!);
        await page.GetByLabel("Your name").FillAsync("Ada");
        await page.GetByLabel("E-mail address").FillAsync("ada@example.org");
        await page.GetByLabel("Password").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Begin" }).ClickAsync();
        await Assertions.Expect(page.Locator(".account summary")).ToHaveTextAsync("Ada");

        await page.Locator(".account summary").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await page.GotoAsync("/incidents?state=open");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Sign in");

        await page.GetByLabel("E-mail address").FillAsync("ada@example.org");
        await page.GetByLabel("Password").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Incidents");
        Assert.EndsWith("/incidents?state=open", page.Url, StringComparison.Ordinal);
    }
}
