using System.Runtime.CompilerServices;
using Microsoft.Playwright;

namespace Upside.Browser.Tests;

/// <summary>
/// The pictures of the documentation. They are written into docs/images where UPSIDE_PICTURES is set; else they are taken and
/// thrown away, so that a test run changes no file.
/// </summary>
internal static class Pictures
{
    public static async Task TakeAsync(IPage page, string name)
    {
        var bytes = await page.ScreenshotAsync(new PageScreenshotOptions { Animations = ScreenshotAnimations.Disabled });
        Assert.NotEmpty(bytes);
        if (Environment.GetEnvironmentVariable("UPSIDE_PICTURES") is { Length: > 0 }) await File.WriteAllBytesAsync(Path.Join(Folder(), $"{name}.png"), bytes);
    }

    private static string Folder([CallerFilePath] string here = "") => Path.GetFullPath(Path.Join(here, "../../../docs/images"));
}
