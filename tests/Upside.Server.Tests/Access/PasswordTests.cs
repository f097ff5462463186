using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Upside.Server.Access;
using Upside.Server.Access.Links;
using Upside.Server.Access.Passwords;
using Upside.Server.Storage;

namespace Upside.Server.Tests.Access;

public sealed partial class PasswordTests(TestServer server) : IClassFixture<TestServer>
{
    private const string Password = "four wooden ducks swim";

    private static readonly Instant Noon = Instant.FromUtc(2026, 1, 1, 12, 0);

    private static Limit Here => LockOut.OfSignIn("ada@example.org", "192.0.2.1")[0];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(4, 0)]
    [InlineData(5, 30)]
    [InlineData(6, 60)]
    [InlineData(9, 480)]
    [InlineData(10, 900)]
    [InlineData(5000, 900)]
    public void Whoever_fails_waits_twice_as_long_each_time(int failures, int seconds) =>
        Assert.Equal(Duration.FromSeconds(seconds), LockOut.Wait(new Failures(failures, Noon), Here, Noon));

    [Fact]
    public void Failures_are_forgotten_after_an_hour()
    {
        Assert.True(LockOut.Wait(new Failures(20, Noon), Here, Noon + Duration.FromHours(1)) <= Duration.Zero);
        Assert.Equal(1, LockOut.Add(new Failures(20, Noon), Noon + Duration.FromHours(1)).Count);
    }

    [Theory]
    [InlineData("short", "at least 12")]
    [InlineData("aaaabbbbaaaabbbb", "5 different")]
    [InlineData("ada@example.org!", "do not count")]
    [InlineData("AdaExampleAda12", "do not count")]
    [InlineData("four wooden ducks", null)]
    public void A_password_is_long_without_what_everybody_knows(string password, string? reason)
    {
        var refused = PasswordRules.Refuse(password, "Ada", "ada@example.org");
        if (reason is null) Assert.Null(refused);
        else Assert.Contains(reason, refused!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_or_disabled_account_get_the_same_answer_byte_for_byte()
    {
        var known = await WithPasswordAsync();
        var disabled = await WithPasswordAsync();
        await ExecuteAsync("update people set disabled_at = now() where id = " + disabled.Id.Value);
        var invited = await server.AddPersonAsync(Role.Viewer); // without a password

        var answers = new List<string>();
        foreach (var (email, password) in new[] { (known.Email, "not the password"), ("nobody@example.org", "not the password"), (disabled.Email, Password), (invited.Email, Password) })
        {
            using var browser = new TestBrowser(server.Address);
            using var answer = await browser.SubmitAsync("/sign-in", "/sign-in", ("email", email), ("password", password));
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
            answers.Add(FormToken().Replace(await answer.Content.ReadAsStringAsync(Cancellation), "").Replace(email, "", StringComparison.Ordinal));
        }

        Assert.Single(answers.Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public async Task After_five_failures_even_the_right_password_waits_and_all_servers_count_together()
    {
        var ada = await WithPasswordAsync();
        await using var second = await server.BesideAsync();
        var servers = new[] { server, second };
        for (var attempt = 0; attempt < LockOut.FreeHere; attempt++) Assert.Equal(ProblemKind.Unauthenticated, (await TryAsync(servers[attempt % 2], ada.Email, "not the password"))!.Kind);

        Assert.Equal(ProblemKind.TooMany, (await TryAsync(server, ada.Email, Password))!.Kind);
        Assert.Equal(ProblemKind.TooMany, (await TryAsync(second, ada.Email.ToUpperInvariant(), Password))!.Kind);
        await ExecuteAsync("update sign_in_failures set failed_at = failed_at - interval '31 seconds'");
        Assert.Null(await TryAsync(second, ada.Email, Password));
    }

    [Fact]
    public async Task Whoever_fails_elsewhere_keeps_nobody_out()
    {
        var ada = await WithPasswordAsync();
        for (var attempt = 0; attempt <= LockOut.FreeHere; attempt++) await TryAsync(server, ada.Email, "not the password", "198.51.100.1");

        Assert.Equal(ProblemKind.TooMany, (await TryAsync(server, ada.Email, Password, "198.51.100.1"))!.Kind);
        Assert.Null(await TryAsync(server, ada.Email, Password, "198.51.100.2"));
    }

    [Fact]
    public async Task Addresses_of_one_IPv6_network_and_spellings_of_one_account_count_together()
    {
        var ada = await WithPasswordAsync();
        for (var attempt = 0; attempt < LockOut.FreeHere; attempt++) await TryAsync(server, ada.Email, "not the password", $"2001:db8::{attempt}");

        Assert.Equal(ProblemKind.TooMany, (await TryAsync(server, ada.Email.Replace("i", "\u0130", StringComparison.Ordinal).ToUpperInvariant(), Password, "2001:db8::99") ?? await TryAsync(server, ada.Email, Password, "2001:db8::99"))!.Kind);
    }

    [Fact]
    public async Task Attempts_at_the_same_moment_are_counted_all()
    {
        var ada = await WithPasswordAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => TryAsync(server, ada.Email, "not the password")));

        Assert.Equal(LockOut.FreeHere, answers.Count(answer => answer!.Kind == ProblemKind.Unauthenticated));
    }

    [Fact]
    public async Task Another_password_signs_one_out_everywhere_else()
    {
        var ada = await WithPasswordAsync();
        using var here = new TestBrowser(server.Address);
        using var there = new TestBrowser(server.Address);
        foreach (var browser in new[] { here, there }) await browser.SubmitAsync("/sign-in", "/sign-in", ("email", ada.Email), ("password", Password));

        using var wrong = await here.SubmitAsync("/account", "/account/password", ("current", "not the password"), ("password", "three red kites fly"));
        using var changed = await here.SubmitAsync("/account", "/account/password", ("current", Password), ("password", "three red kites fly"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/account")).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await there.GetAsync("/account")).StatusCode);
        Assert.NotNull(await TryAsync(server, ada.Email, Password));
        Assert.Null(await TryAsync(server, ada.Email, "three red kites fly"));
    }

    [Fact]
    public async Task No_password_or_secret_of_a_link_stands_in_the_database()
    {
        var ada = await WithPasswordAsync();
        await using var owner = StorageModule.DataSource(server.Storage.Owner!);
        await using var command = owner.CreateCommand("select string_agg(a::text, ' ') || (select string_agg(w::text, ' ') from passwords w) from audit a");
        var all = (string)(await command.ExecuteScalarAsync(Cancellation))!;

        Assert.DoesNotContain(Password, all, StringComparison.Ordinal);
        Assert.DoesNotContain(ada.Token, all, StringComparison.Ordinal);
        Assert.DoesNotContain(ada.Email, all, StringComparison.Ordinal);
    }

    private static async Task<Problem?> TryAsync(TestServer at, string email, string password, string from = "192.0.2.1") =>
        (await at.Services.GetRequiredService<SignInByPassword>().HandleAsync(from, new SignInRequest(email, password), Cancellation)).Problem;

    private async Task<TestPerson> WithPasswordAsync()
    {
        var person = await server.AddPersonAsync(Role.Viewer);
        var administrator = new Actor(person.Id, person.Name, Role.Administrator, null, new Caller(person.Id, "test", null, null));
        await ExecuteAsync("update people set role = 'administrator' where id = " + person.Id.Value);
        var link = (await server.Services.GetRequiredService<IssueLink>().HandleAsync(administrator, person.Id, Cancellation)).Value;
        await server.Services.GetRequiredService<ChoosePassword>().HandleAsync(null, new ChoosePasswordRequest(link.Path.Split("token=")[1], Password), Cancellation);
        return person;
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var owner = StorageModule.DataSource(server.Storage.Owner!);
        await using var command = owner.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Cancellation);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"[^\"]+\"")]
    private static partial Regex FormToken();
}
