using System.Net.Http.Headers;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Upside.Server.Access;
using Upside.Server.Access.Tokens;
using Upside.Server.Storage;

namespace Upside.Server.Tests;

/// <summary>Somebody for a test: a person of a role, with a token for programs and the cookie of a session.</summary>
internal sealed record TestPerson(PersonId Id, string Name, string Email, string Token, string Cookie)
{
    /// <summary>A program that acts for them.</summary>
    public HttpClient Program(TestServer server)
    {
        var client = server.CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        return client;
    }

    /// <summary>A browser in which they are signed in; it follows no redirect and keeps no further cookies.</summary>
    public HttpClient Browser(TestServer server)
    {
        var client = server.CreateClient();
        client.DefaultRequestHeaders.Add("Cookie", Cookie);
        return client;
    }
}

/// <summary>Makes people without going through invitations and passwords, which have tests of their own.</summary>
internal static class TestPeople
{
    private static int s_made;

    /// <summary>A person with a token that has all the scopes of their role, and a session.</summary>
    public static async Task<TestPerson> AddPersonAsync(this TestServer server, Role role, string? name = null)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var number = Interlocked.Increment(ref s_made);
        name ??= $"{role} {number}";
        var email = $"person{number}@example.org";
        await using var transaction = await server.Database.BeginAsync(new Caller(null, "test", null, null), cancellation);
        var id = await transaction.FindAsync<PersonId>(
            "insert into people (name, email, role, joined_at) values (@name, @email, @role, now()) returning id", new { name, email, role = role.Word() }, cancellation);
        await transaction.RecordAsync(new Change("person.invited", $"person/{id.Value}", Change.Organisation, null, null), cancellation);
        await transaction.CommitAsync(cancellation);

        var actor = new Actor(id, name, role, null, new Caller(id, "test", "127.0.0.1", null));
        return new TestPerson(id, name, email, await server.AddTokenAsync(actor), await server.AddSessionAsync(id));
    }

    /// <summary>A token with these scopes; without any, with all that their owner's role has.</summary>
    public static async Task<string> AddTokenAsync(this TestServer server, Actor owner, params Scope[] scopes)
    {
        if (scopes is []) scopes = [.. Enum.GetValues<Scope>().Where(owner.May)];
        var made = await server.Services.GetRequiredService<CreateToken>()
            .HandleAsync(owner, new TokenRequest("test", scopes, 1), TestContext.Current.CancellationToken);
        return made.Value.Secret;
    }

    /// <summary>The cookie of a new session, as a browser sends it.</summary>
    public static async Task<string> AddSessionAsync(this TestServer server, PersonId person)
    {
        await using var request = server.Services.CreateAsyncScope();
        var context = new DefaultHttpContext { RequestServices = request.ServiceProvider };
        context.Request.Headers.UserAgent = "Firefox/128.0 (Linux)";
        await context.SignInAsync(Schemes.Session, Identity.Of(person));
        return context.Response.Headers.SetCookie.Single()!.Split(';')[0];
    }
}
