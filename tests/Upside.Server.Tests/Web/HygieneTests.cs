using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Upside.Server.Access;

namespace Upside.Server.Tests.Web;

public sealed partial class HygieneTests(TestServer server) : IClassFixture<TestServer>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_answer_forbids_what_pages_do_not_need()
    {
        using var client = server.CreateClient();
        foreach (var path in new[] { "/keyboard", "/no-such-page", "/api/v1/no-such-thing" })
        {
            using var answer = await client.GetAsync(path, Cancellation);

            var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
            Assert.Contains("default-src 'none'; script-src 'self'; style-src 'self'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
            Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
            Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
            Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Cross-Origin-Opener-Policy")));
            Assert.False(answer.Headers.Contains("Server"));
        }
    }

    [Fact]
    public async Task A_page_has_nothing_inline()
    {
        using var client = server.CreateClient();

        var page = await client.GetStringAsync("/keyboard", Cancellation);

        Assert.DoesNotMatch(Inline(), page);
    }

    [Fact]
    public async Task Every_route_that_changes_something_refuses_a_form_without_the_token()
    {
        using var client = (await server.AddPersonAsync(Role.Administrator)).Browser(server);
        var changing = server.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Select(route => (Path: "/" + route.RoutePattern.RawText!.TrimStart('/'), Methods: route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["POST"]))
            .Where(route => !route.Path.StartsWith("/api/", StringComparison.Ordinal))
            .SelectMany(route => route.Methods.Except(["GET", "HEAD"], StringComparer.Ordinal), (route, method) => (Method: method, Path: Parameter().Replace(route.Path, "1")));

        foreach (var (method, path) in changing)
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = new FormUrlEncodedContent([new("title", "Forged")]) };
            using var answer = await client.SendAsync(request, Cancellation);

            Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, $"{method} {path} answered {(int)answer.StatusCode} to a form without a token");
        }
    }

    [Fact]
    public async Task An_api_request_on_a_cookie_alone_is_refused_as_forged()
    {
        using var client = (await server.AddPersonAsync(Role.Administrator)).Browser(server);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/incidents") { Content = new StringContent("{}") };

        using var answer = await client.SendAsync(request, Cancellation);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("/keyboard?q=%00")]
    [InlineData("/keyboard?q=%ED%A0%80x%0B")]
    public async Task An_address_with_what_cannot_be_kept_is_refused(string path)
    {
        using var client = server.CreateClient();

        using var answer = await client.GetAsync(path, Cancellation);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task What_is_not_there_is_a_page_for_people_and_a_problem_for_programs()
    {
        using var client = (await server.AddPersonAsync(Role.Viewer)).Browser(server);

        using var page = await client.GetAsync("/no-such-page", Cancellation);
        using var problem = await client.GetAsync("/api/v1/no-such-thing", Cancellation);

        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
        Assert.Contains("<h1>Nothing here</h1>", await page.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, problem.StatusCode);
        Assert.Equal("application/problem+json", problem.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task An_asset_is_named_after_its_content_and_kept_for_ever()
    {
        using var client = server.CreateClient();
        var icon = IconPath().Match(await client.GetStringAsync("/keyboard", Cancellation)).Value;

        using var answer = await client.GetAsync(icon, Cancellation);
        using var other = await client.GetAsync("/assets/icon.0000000000.svg", Cancellation);

        Assert.Equal("image/svg+xml", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("public, max-age=31536000, immutable", answer.Headers.GetValues("Cache-Control").Single());
        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
    }

    [GeneratedRegex("""<script(?![^>]* src=)|<style|\sstyle=|\son[a-z]+=|javascript:""")]
    private static partial Regex Inline();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();

    [GeneratedRegex(@"/assets/icon\.[0-9a-f]{10}\.svg")]
    private static partial Regex IconPath();
}
