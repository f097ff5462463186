using Microsoft.Playwright;
using Upside.Browser.Tests;

[assembly: AssemblyFixture(typeof(Chromium))]
[assembly: CollectionBehavior(DisableTestParallelization = true)] // tests of how fast something is seen do not share the machine

namespace Upside.Browser.Tests;

/// <summary>One Chromium a test run. It is the one of the machine; where there is none, the tests say so and are skipped.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>The browser, or the end of a test that needs one.</summary>
    public IBrowser Browser
    {
        get
        {
            if (_browser is null) Assert.Skip("No Chromium was found. Install one, or let UPSIDE_CHROMIUM name its program.");
            return _browser;
        }
    }

    public async ValueTask InitializeAsync()
    {
        var program = Places.Prepend(Environment.GetEnvironmentVariable("UPSIDE_CHROMIUM")).FirstOrDefault(File.Exists);
        if (program is null) return;
        _playwright = await Playwright.CreateAsync();
        // Chromium's own sandbox refuses to run as root.
        string[] arguments = Environment.UserName == "root" ? ["--no-sandbox"] : [];
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = program, Args = arguments });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
