using NodaTime;
using NodaTime.Extensions;
using Upside.Server.Storage;

namespace Upside.Server.Access.Sessions;

/// <param name="Device">Browser and system, in words.</param>
/// <param name="SeenAt">To the minute.</param>
public sealed record SessionSummary(SessionId Id, string Device, string? Address, Instant OpenedAt, Instant SeenAt, Instant ExpiresAt, bool Current);

/// <summary>Reads one's own sessions; nobody else's can be read.</summary>
internal sealed class SessionQueries(Database database, TimeProvider clock)
{
    public Task<IReadOnlyList<SessionSummary>> ListAsync(Actor actor, CancellationToken cancellationToken)
    {
        const string sql = """
            select id, device, address, opened_at, seen_at, expires_at, id is not distinct from @current as current
            from sessions where person = @Person and expires_at > @now
            order by current desc, seen_at desc, id
            """;
        return database.ListAsync<SessionSummary>(actor, sql, new { actor.Person, current = SessionId.Of(actor)?.Value, now = clock.GetCurrentInstant() }, cancellationToken);
    }
}
