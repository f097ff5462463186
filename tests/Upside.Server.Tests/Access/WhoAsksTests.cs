using System.Net;
using Upside.Server.Access;

namespace Upside.Server.Tests.Access;

public sealed class WhoAsksTests(TestServer server) : IClassFixture<TestServer>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nobody_known_is_sent_to_the_sign_in_page_and_back_to_where_they_wanted_to_go()
    {
        using var client = server.CreateClient();

        var answer = await client.GetAsync("/incidents?state=open&q=a%20b", Cancellation);

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal("/sign-in?return=%2Fincidents%3Fstate%3Dopen%26q%3Da%2520b", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_program_without_a_token_is_told_so_as_a_problem()
    {
        using var client = server.CreateClient();

        var answer = await client.GetAsync("/api/v1/nothing", Cancellation);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("Bearer", answer.Headers.WwwAuthenticate.Single().Scheme);
    }

    [Fact]
    public async Task A_session_and_a_token_both_say_who_asks()
    {
        var ada = await server.AddPersonAsync(Role.Viewer);
        using var browser = ada.Browser(server);
        using var program = ada.Program(server);

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/nothing", Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await program.GetAsync("/api/v1/nothing", Cancellation)).StatusCode);
    }
}
