using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using NodaTime;
using NodaTime.Extensions;
using Upside.Server.Storage;

namespace Upside.Server.Access.Sessions;

/// <summary>
/// Sessions in PostgreSQL, for the framework's cookie handler: any server knows them all, and one that was closed is unknown to
/// every server from then on.
/// </summary>
internal sealed class SessionStore(Database database, TimeProvider clock) : ITicketStore
{
    /// <summary>How long a session lasts without use.</summary>
    public static readonly TimeSpan Unused = TimeSpan.FromDays(7);

    /// <summary>How long it lasts at most.</summary>
    public static readonly Duration Longest = Duration.FromDays(30);

    /// <summary>Opens a session for somebody who has just proved who they are.</summary>
    public async Task<string> StoreAsync(AuthenticationTicket ticket, HttpContext httpContext, CancellationToken cancellationToken)
    {
        var person = Identity.Person(ticket.Principal) ?? throw new InvalidOperationException("A session belongs to a person.");
        var address = httpContext.Connection.RemoteIpAddress?.ToString();
        var now = clock.GetCurrentInstant();
        var secret = Secret.Make();
        await using var transaction = await database.BeginAsync(new Caller(person, "sign-in", address, null), cancellationToken);
        await transaction.ExecuteAsync("delete from sessions where person = @person and expires_at <= @now", new { person, now }, cancellationToken);
        const string sql = """
            insert into sessions (person, token_hash, opened_at, renewed_at, seen_at, expires_at, ends_at, address, device)
            values (@person, @hash, @now, @now, @now, @expires, @ends, @address, @device)
            returning id
            """;
        var device = Device.InWords(httpContext.Request.Headers.UserAgent.ToString());
        var session = await transaction.FindAsync<long>(sql, new { person, hash = Secret.Hash(secret), now, expires = now + Duration.FromTimeSpan(Unused), ends = now + Longest, address, device }, cancellationToken);
        await transaction.RecordAsync(new Change("session.opened", $"person/{person.Value}", Change.Organisation, null, new { session, device }), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return secret;
    }

    /// <summary>Who the session belongs to, as they are now; null once it is over.</summary>
    public async Task<AuthenticationTicket?> RetrieveAsync(string key, HttpContext httpContext, CancellationToken cancellationToken)
    {
        var caller = Caller.Nobody(httpContext.Connection.RemoteIpAddress?.ToString());
        var open = await database.FindAsync<OpenSession>(caller, "select * from session_by_token(@hash, @now)", new { hash = Secret.Hash(key), now = clock.GetCurrentInstant() }, cancellationToken);
        if (open is null) return null;
        var times = new AuthenticationProperties { IssuedUtc = open.RenewedAt.ToDateTimeOffset(), ExpiresUtc = open.ExpiresAt.ToDateTimeOffset(), IsPersistent = true };
        return new AuthenticationTicket(Identity.Of(open.Person, open.Name, open.Role, $"session {open.Session}", null), times, Schemes.Session);
    }

    /// <summary>Moves the end of a session that is in use; the handler asks for it when half of its time has gone.</summary>
    public async Task RenewAsync(string key, AuthenticationTicket ticket, HttpContext httpContext, CancellationToken cancellationToken)
    {
        var actor = Identity.ToActor(ticket.Principal, null) ?? throw new InvalidOperationException("Somebody who is signed in signs out before signing in again.");
        var now = clock.GetCurrentInstant();
        const string sql = "update sessions set renewed_at = @now, expires_at = least(@expires, ends_at) where id = @session";
        await database.FindAsync<long?>(actor, sql, new { now, expires = now + Duration.FromTimeSpan(Unused), session = SessionId.Of(actor)!.Value.Value }, cancellationToken);
    }

    /// <summary>Does nothing: <see cref="CloseSessions"/> closes, and what has expired is cleared when its person signs in again.</summary>
    public Task RemoveAsync(string key) => Task.CompletedTask;

    public Task<string> StoreAsync(AuthenticationTicket ticket) => throw new NotSupportedException("The cookie handler says which request it serves.");

    public Task RenewAsync(string key, AuthenticationTicket ticket) => throw new NotSupportedException("The cookie handler says which request it serves.");

    public Task<AuthenticationTicket?> RetrieveAsync(string key) => throw new NotSupportedException("The cookie handler says which request it serves.");

    private sealed record OpenSession(SessionId Session, Instant RenewedAt, Instant ExpiresAt, PersonId Person, string Name, Role Role);
}
