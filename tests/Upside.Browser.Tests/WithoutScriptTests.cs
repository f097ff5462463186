using Microsoft.Playwright;
using Upside.Server.Access;
using Upside.Server.Tests;

namespace Upside.Browser.Tests;

public sealed class WithoutScriptTests(Chromium chromium, TestServer server) : IClassFixture<TestServer>
{
    [Fact]
    public async Task An_incident_is_declared_written_on_classified_and_edited_by_forms_and_links_alone()
    {
        var page = await chromium.OpenAsync(server, await server.AddPersonAsync(Role.Responder), new Look(Scripts: false));
        await page.GotoAsync("/");

        await page.GetByRole(AriaRole.Link, new() { Name = "Declare", Exact = true }).ClickAsync();
        await page.GetByLabel("What is wrong").FillAsync("Mail is late");
        await page.GetByRole(AriaRole.Button, new() { Name = "Declare" }).First.ClickAsync();

        await page.Locator("textarea[name=text]").FillAsync("The queue holds 40,000 messages");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add" }).ClickAsync();
        await Assertions.Expect(page.Locator("#entries .note")).ToContainTextAsync("40,000 messages");

        await page.GetByRole(AriaRole.Link, new() { Name = "Classify the severity" }).ClickAsync();
        await page.GetByLabel("2 · Major").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Assertions.Expect(page.Locator(".incident-head .severity")).ToContainTextAsync("Major");

        await page.GetByRole(AriaRole.Link, new() { Name = "Edit this entry" }).ClickAsync();
        await page.GetByLabel("What happened").FillAsync("The queue holds 41,500 messages");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Assertions.Expect(page.Locator("#entries .note")).ToContainTextAsync("41,500 messages");
        await page.GetByRole(AriaRole.Link, new() { Name = "edited", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".versions > li")).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task A_form_that_is_refused_keeps_what_was_typed_and_says_so_at_its_field()
    {
        var page = await chromium.OpenAsync(server, await server.AddPersonAsync(Role.Responder), new Look(Scripts: false));
        await page.GotoAsync("/incidents/new");
        await page.GetByLabel("What is wrong").FillAsync(" ");
        await page.GetByText("If you know more already").ClickAsync();
        await page.GetByLabel("Who lost what, and how much").FillAsync("Everybody in Lisbon");

        await page.GetByRole(AriaRole.Button, new() { Name = "Declare" }).First.ClickAsync();

        await Assertions.Expect(page.Locator("#field-title-error")).ToHaveTextAsync("The title is missing.");
        await Assertions.Expect(page.GetByLabel("Who lost what, and how much")).ToHaveValueAsync("Everybody in Lisbon");
    }
}
