using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Upside.Server.Access;
using Upside.Server.Audit;
using Upside.Server.Storage;

namespace Upside.Server.Tests.Audit;

public sealed class AuditPagesTests(TestServer server) : IClassFixture<TestServer>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_page_tells_who_changed_what_with_both_sides_of_a_difference_and_the_seal()
    {
        var admin = await server.AddPersonAsync(Role.Administrator, "Ada <b>");
        await RecordAsync(admin, "thing.renamed", "thing/1", new { name = "one" }, new { name = "two & <three>" });

        var page = await ReadAsync(admin, "/audit?subject=thing/1");

        Assert.Contains("Ada &lt;b&gt;", page, StringComparison.Ordinal);
        Assert.Contains("from 192.0.2.7", page, StringComparison.Ordinal);
        Assert.Contains("<del>one</del>", page, StringComparison.Ordinal);
        Assert.Contains("<ins>two &amp; &lt;three&gt;</ins>", page, StringComparison.Ordinal);
        Assert.Contains("upside audit verify --seal", await SealedAsync(admin), StringComparison.Ordinal);
    }

    [Fact]
    public async Task People_are_found_by_name_and_address_and_an_unknown_one_is_told_at_the_field()
    {
        var admin = await server.AddPersonAsync(Role.Administrator, "Grace");
        await RecordAsync(admin, "thing.made", "thing/by-grace", null, null);

        Assert.Contains("thing/by-grace", await ReadAsync(admin, "/audit?person=grace&subject="), StringComparison.Ordinal);
        Assert.Contains("thing/by-grace", await ReadAsync(admin, "/audit?person=" + admin.Email.ToUpperInvariant()), StringComparison.Ordinal);
        Assert.Contains("Nobody here has this name", await ReadAsync(admin, "/audit?person=Nemo", HttpStatusCode.UnprocessableEntity), StringComparison.Ordinal);
        foreach (var time in new[] { "yesterday", "-0001-01-01T00:00:00Z", "0001-01-01T00:00", "9999-12-31T23:59" })
            Assert.Contains("Write a time", await ReadAsync(admin, $"/audit?from={time}", HttpStatusCode.UnprocessableEntity), StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_that_was_found_can_be_taken_away_as_json_lines()
    {
        var admin = await server.AddPersonAsync(Role.Administrator);
        for (var i = 0; i < 3; i++) await RecordAsync(admin, "exported.made", $"exported/{i}", null, new { i });

        var lines = (await ReadAsync(admin, "/audit/export?action=exported&after=1")).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(["exported/2", "exported/1", "exported/0"], lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("subject").GetString()));
    }

    [Theory]
    [InlineData("/audit")]
    [InlineData("/audit/export")]
    public async Task Others_are_refused_and_strangers_sent_to_sign_in(string path)
    {
        await ReadAsync(await server.AddPersonAsync(Role.Editor), path, HttpStatusCode.Forbidden);

        using var stranger = server.CreateClient();
        using var answer = await stranger.GetAsync(new Uri(path, UriKind.Relative), Cancellation);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
    }

    // The server seals by itself as well, and may be at it just now.
    private async Task<string> SealedAsync(TestPerson admin)
    {
        while (true)
        {
            await server.Services.GetRequiredService<SealAudit>().RunAsync(Cancellation);
            var page = await ReadAsync(admin, "/audit");
            if (!page.Contains("Nothing is sealed yet", StringComparison.Ordinal)) return page;
        }
    }

    private async Task<string> ReadAsync(TestPerson reader, string path, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var browser = reader.Browser(server);
        using var answer = await browser.GetAsync(new Uri(path, UriKind.Relative), Cancellation);
        Assert.Equal(expected, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(Cancellation);
    }

    private async Task RecordAsync(TestPerson person, string action, string subject, object? before, object? after)
    {
        await using var transaction = await server.Database.BeginAsync(new Caller(person.Id, "test", "192.0.2.7", null), Cancellation);
        await transaction.RecordAsync(new Change(action, subject, Change.Organisation, before, after), Cancellation);
        await transaction.CommitAsync(Cancellation);
    }
}
