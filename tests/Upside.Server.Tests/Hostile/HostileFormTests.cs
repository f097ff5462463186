using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Upside.Server.Access;

namespace Upside.Server.Tests.Hostile;

/// <summary>Whatever is sent to a page, it is answered by a page that says so, never by a failure.</summary>
public sealed partial class HostileFormTests(TestServer server) : IClassFixture<TestServer>
{
    private const string Form = "application/x-www-form-urlencoded";

    private static readonly string[] Values = ["", "+", "%00", "a%1bb", "%ff%fe", "%ed%a0%80", "%", "%zz", "-1", "0", "99999999999999999999", "1.5", "null", "%f0%9f%94%a5", "%e2%80%ae", "<b>", "2017-02-30T00:00", "0000-00-00", "9999-12-31T23:59"];

    [Theory]
    [InlineData("POST", "/sign-in", "multipart/form-data", "x")]
    [InlineData("POST", "/sign-in", "multipart/form-data; boundary=b", "--b")]
    [InlineData("GET", "/sign-in", "multipart/form-data", "x")]
    [InlineData("GET", "/keyboard", "multipart/form-data", "x")]
    [InlineData("POST", "/sign-in", Form, "fields")]
    [InlineData("POST", "/sign-in", Form, "key")]
    [InlineData("POST", "/sign-in", Form, "large")]
    [InlineData("POST", "/sign-in", "application/json", "{}")]
    [InlineData("POST", "/api/v1/people/1/disable", "multipart/form-data", "x")]
    public async Task A_form_that_cannot_be_read_is_refused(string method, string address, string type, string body)
    {
        var sent = body switch
        {
            "fields" => string.Join('&', Enumerable.Range(0, 2000).Select(i => $"a{i}=")),
            "key" => new string('k', 5000) + "=1",
            "large" => "a=" + new string('x', 2 << 20),
            _ => body,
        };
        var ada = await server.AddPersonAsync(Role.Administrator);
        foreach (var cookie in (string?[])[null, ada.Cookie])
        {
            using var browser = server.CreateClient();
            if (cookie is not null) browser.DefaultRequestHeaders.Add("Cookie", cookie);
            Assert.InRange(await SendAsync(browser, new HttpMethod(method), address, sent, type), 200, 499);
        }
    }

    [Fact]
    public async Task Nothing_that_is_sent_to_a_page_breaks_it()
    {
        var ada = await server.AddPersonAsync(Role.Administrator, "Ada");
        using var browser = ada.Browser(server);
        var routes = server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(route => !route.RoutePattern.RawText!.TrimStart('/').StartsWith("api", StringComparison.Ordinal))
            .Select(route => (Address: "/" + Parameter().Replace(route.RoutePattern.RawText!.TrimStart('/'), "1"), Methods: route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []))
            .Where(route => !route.Address.EndsWith("/live", StringComparison.Ordinal) && !route.Address.StartsWith("/sign-out", StringComparison.Ordinal))
            .ToList();
        var (token, names) = await ReadFormsAsync(browser, routes.Where(route => route.Methods.Contains("GET")).Select(route => route.Address));
        Assert.True(names.Count > 10, $"Only {names.Count} fields were found.");

        var broken = new List<string>();
        foreach (var route in routes)
        {
            foreach (var value in Values)
            {
                var form = string.Join('&', names.Select(name => $"{name}={value}")) + $"&__RequestVerificationToken={Uri.EscapeDataString(token)}";
                if (route.Methods.Contains("POST") && await SendAsync(browser, HttpMethod.Post, route.Address, form, Form) is >= 500 and var failed) broken.Add($"POST {route.Address} {value}: {failed}");
                if (route.Methods.Contains("GET") && await SendAsync(browser, HttpMethod.Get, $"{route.Address}?{string.Join('&', names.Take(60).Select(name => $"{name}={value}"))}", null, null) is >= 500 and var unread) broken.Add($"GET {route.Address} {value}: {unread}");
            }
        }
        Assert.True(broken.Count == 0, string.Join('\n', broken));
    }

    private static async Task<(string Token, HashSet<string> Names)> ReadFormsAsync(HttpClient browser, IEnumerable<string> addresses)
    {
        var token = "";
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var address in addresses)
        {
            using var answer = await browser.GetAsync(address, TestContext.Current.CancellationToken);
            var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            foreach (Match field in Field().Matches(page)) names.Add(field.Groups["name"].Value);
            if (token.Length > 0 || Token().Match(page) is not { Success: true } found) continue;
            token = WebUtility.HtmlDecode(found.Groups["token"].Value);
            foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : []) browser.DefaultRequestHeaders.Add("Cookie", cookie.Split(';')[0]);
        }
        names.Remove("__RequestVerificationToken");
        return (token, names);
    }

    private static async Task<int> SendAsync(HttpClient browser, HttpMethod method, string address, string? body, string? type)
    {
        using var request = new HttpRequestMessage(method, new Uri(address, UriKind.Relative));
        if (body is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        }
        try
        {
            using var answer = await browser.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
            return (int)answer.StatusCode;
        }
        catch (HttpRequestException cut) when (body?.Length > 1 << 20 && cut.InnerException is IOException)
        {
            return 413; // refused before all of it was sent
        }
    }

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();

    [GeneratedRegex("""<(input|textarea|select|button)[^>]* name="(?<name>[\w.\[\]-]+)""", RegexOptions.ExplicitCapture)]
    private static partial Regex Field();

    [GeneratedRegex("""name="__RequestVerificationToken"[^>]* value="(?<token>[^"]+)""", RegexOptions.ExplicitCapture)]
    private static partial Regex Token();
}
