using Microsoft.Playwright;
using Upside.Server.Access;
using Upside.Server.Tests;

namespace Upside.Browser.Tests;

public sealed class DraftTests(Chromium chromium, TestServer server) : IClassFixture<TestServer>
{
    [Fact]
    public async Task What_was_typed_survives_a_reload()
    {
        var page = await OpenIncidentAsync();

        await page.Locator("textarea[name=text]").FillAsync("Half a sentence about the");
        await page.ReloadAsync();

        await Assertions.Expect(page.Locator("textarea[name=text]")).ToHaveValueAsync("Half a sentence about the");
    }

    [Fact]
    public async Task What_was_sent_to_a_dead_server_is_kept_and_arrives_once_when_it_is_back()
    {
        var page = await OpenIncidentAsync();
        await server.StopAsync();

        await page.Locator("textarea[name=text]").FillAsync("The disk is full");
        await page.Keyboard.PressAsync("Control+Enter");

        await Assertions.Expect(page.Locator("draft-form [role=status]")).ToContainTextAsync("Your text is kept");
        await Assertions.Expect(page.Locator("textarea[name=text]")).ToHaveValueAsync("The disk is full");

        await server.StartAgainAsync();
        await Assertions.Expect(page.Locator("#entries .note")).ToHaveCountAsync(1, new() { Timeout = 20_000 });
        await Assertions.Expect(page.Locator("textarea[name=text]")).ToHaveValueAsync("");
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("#entries .note")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task An_entry_whose_answer_was_lost_is_sent_again_and_not_written_twice()
    {
        var page = await OpenIncidentAsync();
        var isFirst = true;
        await page.RouteAsync("**/entries", async route =>
        {
            if (!isFirst)
            {
                await route.ContinueAsync();
                return;
            }
            isFirst = false;
            await route.FetchAsync(); // it arrives
            await route.AbortAsync(); // and nobody hears of it
        });

        await page.Locator("textarea[name=text]").FillAsync("Written once");
        await page.Keyboard.PressAsync("Control+Enter");

        await Assertions.Expect(page.Locator("draft-form [role=status]")).ToHaveTextAsync("Added.", new() { Timeout = 20_000 });
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("#entries .note")).ToHaveCountAsync(1);
    }

    private async Task<IPage> OpenIncidentAsync()
    {
        var page = await chromium.OpenAsync(server, await server.AddPersonAsync(Role.Responder));
        await page.GotoAsync("/incidents/new");
        await page.GetByLabel("What is wrong").FillAsync("Uploads fail");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("textarea[name=text]").WaitForAsync();
        return page;
    }
}
