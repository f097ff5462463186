using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Upside.Server.Access;
using Upside.Server.Tests;

namespace Upside.Browser.Tests;

/// <summary>Every page, in both schemes and on a phone: accessible, no wider than the window, and looked at.</summary>
public sealed class PageTests(Chromium chromium, Story story) : IClassFixture<Story>
{
    private const string Nowhere = "/nothing-here";

    [Fact]
    public async Task Every_page_is_accessible_in_light_and_dark()
    {
        var paths = Paths();
        var wrong = new List<string>();
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            var page = await chromium.OpenAsync(story.Server, story.Maya, new Look(Scheme: scheme));
            foreach (var path in paths)
            {
                await page.GotoAsync(path);
                var found = await page.RunAxe();
                wrong.AddRange(found.Violations.Select(one => $"{scheme} {path}: {one.Id} ({one.Help}) at {string.Join("; ", one.Nodes.Take(3).Select(node => node.Html))}"));
            }
        }
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData(320)]
    [InlineData(768)]
    [InlineData(1600)]
    public async Task No_page_is_wider_than_the_window(int width)
    {
        var paths = Paths();
        var page = await chromium.OpenAsync(story.Server, story.Maya, new Look(width, 800));
        foreach (var path in paths)
        {
            await page.GotoAsync(path);
            var needed = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            Assert.True(needed <= width, $"{path} needs {needed} px of {width}.");
        }
    }

    [Fact]
    public async Task No_page_breaks_its_own_content_security_policy()
    {
        var paths = Paths();
        var page = await chromium.OpenAsync(story.Server, story.Maya);
        var complaints = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") complaints.Add($"{page.Url}: {message.Text}");
        };
        page.PageError += (_, error) => complaints.Add($"{page.Url}: {error}");
        foreach (var path in paths.Where(path => path != Nowhere)) await page.GotoAsync(path); // a missing page is an error to the console
        Assert.Empty(complaints);
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

    private string[] Paths()
    {
        var incident = $"/incidents/{story.Disruption}";
        var entry = $"{incident}/entries/{story.Entry}";
        return
        [
            "/", "/incidents", "/incidents?state=open", "/incidents?q=nothing-says-this", "/incidents/new", incident, $"{incident}/state", $"{incident}/severity", $"{incident}/title",
            $"{incident}/impact", $"{incident}/times", $"{incident}/components", $"{incident}/visibility", entry, $"{entry}/edit", "/keyboard", Nowhere, "/audit", "/people", $"/people/{story.Maya.Id.Value}", "/teams", "/teams/1", "/account", "/tokens",
            "/catalogue", "/catalogue/components/1", "/agreement", "/agreement/concerns", "/settings", "/settings/severities", "/sign-in",
        ];
    }
}
