using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Upside.Server.Access;
using Upside.Server.Tests;

namespace Upside.Browser.Tests;

/// <summary>Every page, in both schemes and on a phone: accessible, no wider than the window, and looked at.</summary>
public sealed class PageTests(Chromium chromium, Story story) : IClassFixture<Story>
{
    private const string Nowhere = "/nothing-here";

    // The colours are all that another scheme changes.
    private static readonly AxeRunOptions Contrast = new() { RunOnly = new RunOnlyOptions { Type = "rule", Values = ["color-contrast"] } };

    // What reaches over the right edge, and does not scroll by itself.
    private const string TooWide = """
        () => [...document.querySelectorAll("body *")]
            .filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest(".table, pre, .visually-hidden"))
            .map(e => e.outerHTML.slice(0, 120)).slice(0, 3).join("; ")
        """;

    [Fact]
    public async Task Every_page_is_accessible_in_light_and_dark_fits_every_window_and_keeps_its_own_policy()
    {
        var wrong = new List<string>();
        var page = await chromium.OpenAsync(story.Server, story.Maya);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !page.Url.EndsWith(Nowhere, StringComparison.Ordinal)) wrong.Add($"{page.Url} says: {message.Text}");
        };
        page.PageError += (_, error) => wrong.Add($"{page.Url} throws: {error}");
        foreach (var path in Paths())
        {
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Light });
            await page.GotoAsync(path);
            wrong.AddRange(Told(path, await page.RunAxe()));
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
            wrong.AddRange(Told(path + " in the dark", await page.RunAxe(Contrast)));
            foreach (var width in new[] { 320, 768, 1600 })
            {
                await page.SetViewportSizeAsync(width, 800);
                var needed = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
                if (needed > width) wrong.Add($"{path} needs {needed} px of {width}: {await page.EvaluateAsync<string>(TooWide)}");
            }
        }
        Assert.Empty(wrong);
    }

    [Fact]
    public async Task The_pictures_of_the_documentation_are_taken()
    {
        (string Name, string Path, Look Look)[] pictures =
        [
            ("home", "/", new Look()),
            ("home-dark", "/", new Look(Scheme: ColorScheme.Dark)),
            ("incidents", "/incidents", new Look()),
            ("incident", $"/incidents/{story.Disruption}", new Look()),
            ("incident-dark", $"/incidents/{story.Disruption}", new Look(Scheme: ColorScheme.Dark)),
            ("incident-phone", $"/incidents/{story.Disruption}", new Look(390, 844, Scale: 2)),
            ("incident-phone-dark", $"/incidents/{story.Disruption}", new Look(390, 844, ColorScheme.Dark, Scale: 2)),
            ("declare", "/incidents/new", new Look()),
            ("catalogue", "/catalogue", new Look()),
            ("agreement", "/agreement", new Look()),
            ("severities", "/settings/severities", new Look()),
        ];
        foreach (var (name, path, look) in pictures)
        {
            var page = await chromium.OpenAsync(story.Server, story.Maya, look);
            await page.GotoAsync(path);
            if (path.StartsWith("/incidents/", StringComparison.Ordinal) && path != "/incidents/new")
                await Assertions.Expect(page.Locator("live-stream")).ToHaveAttributeAsync("data-state", "live");
            await Pictures.TakeAsync(page, name);
        }
    }

    private static IEnumerable<string> Told(string path, AxeResult found) =>
        found.Violations.Select(one => $"{path}: {one.Id} ({one.Help}) at {string.Join("; ", one.Nodes.Take(3).Select(node => node.Html))}");

    private string[] Paths()
    {
        var incident = $"/incidents/{story.Disruption}";
        var entry = $"{incident}/entries/{story.Entry}";
        return
        [
            "/", "/incidents", "/incidents?state=open", "/incidents?q=nothing-says-this", "/incidents/new", incident, $"{incident}/state", $"{incident}/severity", $"{incident}/title",
            $"{incident}/impact", $"{incident}/times", $"{incident}/components", $"{incident}/visibility", entry, $"{entry}/edit", "/keyboard", Nowhere, "/audit", "/people", $"/people/{story.Maya.Id.Value}", "/teams", "/teams/1", "/account", "/tokens",
            "/catalogue", "/catalogue/components/1", "/agreement", "/agreement/concerns", "/settings", "/settings/severities", "/sign-in",
            "/agreement/edit", "/agreement/concerns/new", "/agreement/versions/1", "/catalogue/components/new", "/catalogue/components/1/edit", "/catalogue/components/1/dependencies",
            "/catalogue/environments/1", "/settings/severities/edit", "/settings/severities/versions/1",
        ];
    }
}
