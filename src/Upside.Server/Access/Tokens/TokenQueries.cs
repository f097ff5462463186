using NodaTime;
using Upside.Server.Storage;

namespace Upside.Server.Access.Tokens;

/// <param name="UsedAt">To ten minutes; null for one that was never used.</param>
public sealed record TokenSummary(TokenId Id, PersonId Person, string Owner, string Name, IReadOnlyList<Scope> Scopes, Instant CreatedAt, Instant ExpiresAt, Instant? UsedAt);

/// <summary>Reads what is known of tokens, which is everything but the tokens.</summary>
internal sealed class TokenQueries(Database database)
{
    private const string Summary = """
        select t.id, t.person, p.name as owner, t.name, array_to_string(t.scopes, ' ') as scopes, t.created_at, t.expires_at, t.used_at
        from tokens t join people p on p.id = t.person
        """;

    /// <summary>One's own, the latest first.</summary>
    public Task<IReadOnlyList<TokenSummary>> ListOwnAsync(Actor actor, CancellationToken cancellationToken) =>
        ReadAsync(actor, " where t.person = @Person order by t.id desc", cancellationToken);

    /// <summary>Those of others, for administrators; nobody else sees any.</summary>
    public Task<IReadOnlyList<TokenSummary>> ListOthersAsync(Actor actor, CancellationToken cancellationToken) =>
        ReadAsync(actor, " where t.person <> @Person order by lower(p.name), t.id desc", cancellationToken);

    private async Task<IReadOnlyList<TokenSummary>> ReadAsync(Actor actor, string which, CancellationToken cancellationToken)
    {
        var rows = await database.ListAsync<Row>(actor, Summary + which, new { actor.Person }, cancellationToken);
        return [.. rows.Select(row => new TokenSummary(row.Id, row.Person, row.Owner, row.Name, Words.ToScopes(row.Scopes), row.CreatedAt, row.ExpiresAt, row.UsedAt))];
    }

    private sealed record Row(TokenId Id, PersonId Person, string Owner, string Name, string Scopes, Instant CreatedAt, Instant ExpiresAt, Instant? UsedAt);
}
