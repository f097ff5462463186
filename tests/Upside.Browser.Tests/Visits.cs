using Microsoft.Playwright;
using Upside.Server.Tests;

namespace Upside.Browser.Tests;

/// <summary>How a test opens pages.</summary>
internal static class Visits
{
    /// <summary>A window of a browser in which somebody is signed in.</summary>
    public static async Task<IPage> OpenAsync(this Chromium chromium, TestServer server, TestPerson? person, Look? look = null)
    {
        look ??= new Look();
        var context = await chromium.Browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = server.Address.ToString(),
            ColorScheme = look.Scheme,
            ViewportSize = new ViewportSize { Width = look.Width, Height = look.Height },
            JavaScriptEnabled = look.Scripts,
            TimezoneId = "Europe/Berlin",
            ReducedMotion = ReducedMotion.Reduce,
            DeviceScaleFactor = look.Scale,
        });
        context.SetDefaultTimeout(10_000);
        if (person is not null)
        {
            var cookie = person.Cookie.Split('=', 2);
            await context.AddCookiesAsync([new Cookie { Name = cookie[0], Value = cookie[1], Url = server.Address.ToString() }]);
        }
        return await context.NewPageAsync();
    }
}

/// <summary>What a reader's window is like.</summary>
internal sealed record Look(int Width = 1280, int Height = 900, ColorScheme Scheme = ColorScheme.Light, bool Scripts = true, float Scale = 1);
