using System.Diagnostics;
using Microsoft.Playwright;
using Upside.Server.Access;
using Upside.Server.Tests;

namespace Upside.Browser.Tests;

public sealed class LiveTimelineTests(Chromium chromium, TestServer server) : IClassFixture<TestServer>
{
    [Fact]
    public async Task An_incident_is_declared_from_anywhere_with_one_key_a_title_and_enter()
    {
        var page = await chromium.OpenAsync(server, await server.AddPersonAsync(Role.Responder));
        await page.GotoAsync("/incidents");

        await page.Keyboard.PressAsync("c");
        await page.WaitForURLAsync("**/incidents/new");
        await page.Keyboard.TypeAsync("Checkout answers with 500");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Checkout answers with 500");
        await Assertions.Expect(page.Locator(".incident-head .state")).ToHaveTextAsync("Investigating");
    }

    [Fact]
    public async Task Two_people_see_each_others_entries_within_a_second_without_reload()
    {
        var (one, other) = await TwoAsync();

        await WriteAsync(one, "The error rate is at 40 %");
        await SeesWithinASecondAsync(other, "The error rate is at 40 %");
        await WriteAsync(other, "Rolling back the deploy of 9:12");
        await SeesWithinASecondAsync(one, "Rolling back the deploy of 9:12");

        foreach (var page in new[] { one, other })
        {
            await Assertions.Expect(page.Locator("#entries .note")).ToHaveCountAsync(2);
            await Assertions.Expect(page.Locator("#entries .note").First).ToContainTextAsync("Rolling back");
        }
    }

    [Fact]
    public async Task The_state_at_the_head_of_the_page_changes_live()
    {
        var (one, other) = await TwoAsync();

        await one.GetByRole(AriaRole.Link, new() { Name = "Change the state" }).ClickAsync();
        await one.Locator("dialog").GetByLabel("Monitoring").CheckAsync();
        await one.Locator("dialog").GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();

        await Assertions.Expect(other.Locator(".incident-head .state")).ToHaveTextAsync("Monitoring");
        await Assertions.Expect(other.Locator("#entries .deed").First).ToContainTextAsync("changed the state: investigating → monitoring");
    }

    [Fact]
    public async Task A_reader_who_lost_the_connection_catches_up_and_nothing_is_missing_or_twice()
    {
        var (one, other) = await TwoAsync();
        await other.Context.SetOfflineAsync(true);
        await WriteAsync(one, "Written while the other was away");
        await other.Context.SetOfflineAsync(false);

        await Assertions.Expect(other.Locator("#entries .note")).ToHaveCountAsync(1);
        await WriteAsync(one, "And after");
        await Assertions.Expect(other.Locator("#entries .note")).ToHaveCountAsync(2);
    }

    private async Task<(IPage One, IPage Other)> TwoAsync()
    {
        var one = await chromium.OpenAsync(server, await server.AddPersonAsync(Role.Responder));
        var other = await chromium.OpenAsync(server, await server.AddPersonAsync(Role.Responder));
        await one.GotoAsync("/incidents/new");
        await one.GetByLabel("What is wrong").FillAsync("Checkout answers with 500");
        await one.Keyboard.PressAsync("Enter");
        await one.WaitForURLAsync(new System.Text.RegularExpressions.Regex(@"/incidents/\d+$"));
        await other.GotoAsync(one.Url);
        foreach (var page in new[] { one, other }) await Assertions.Expect(page.Locator("live-stream")).ToHaveAttributeAsync("data-state", "live");
        return (one, other);
    }

    private static async Task WriteAsync(IPage page, string text)
    {
        await page.Keyboard.PressAsync("Escape");
        await page.Locator("textarea[name=text]").FillAsync(text);
        await page.Keyboard.PressAsync("Control+Enter");
    }

    private static async Task SeesWithinASecondAsync(IPage page, string text)
    {
        var since = Stopwatch.StartNew();
        await page.Locator("#entries").GetByText(text).WaitForAsync();
        Assert.True(since.Elapsed < TimeSpan.FromSeconds(1), $"It took {since.ElapsedMilliseconds} ms.");
    }
}
