using NodaTime;
using NodaTime.Extensions;
using Upside.Server.Access.People;
using Upside.Server.Storage;

namespace Upside.Server.Access.Links;

/// <param name="Path">Where it leads on this server; this is the only time that it can be read.</param>
internal sealed record IssuedLink(PersonId Person, string Kind, string Path, Instant ExpiresAt);

/// <summary>
/// Makes the link with which a person chooses a password, for an administrator to hand on: the first one, or another one
/// where it is forgotten. Earlier links of that person stop working.
/// </summary>
internal sealed class IssueLink(Database database, TimeProvider clock)
{
    public async Task<Result<IssuedLink>> HandleAsync(Actor actor, PersonId person, CancellationToken cancellationToken)
    {
        if (actor.Refuse(Scope.Administer) is { } refused) return refused;
        await using var transaction = await database.BeginAsync(actor, cancellationToken);
        var facts = await transaction.FindAsync<Facts>("select joined_at is not null as joined, disabled_at is not null as disabled from people where id = @person for update", new { person }, cancellationToken);
        if (facts is null) return PersonQueries.NotThere;
        // With a reset link one becomes that person, signed in and without a token's limits.
        if (facts.Joined && actor.RefuseTokens() is { } program) return program;
        if (facts.Disabled) return new Problem(ProblemKind.Conflict, "This person is disabled. Enable them first.");
        var link = await WriteAsync(transaction, facts.Joined ? LinkKind.Reset : LinkKind.Invitation, person, clock.GetCurrentInstant(), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return link;
    }

    /// <summary>The same as part of another use case.</summary>
    public static async Task<IssuedLink> WriteAsync(Transaction transaction, LinkKind kind, PersonId person, Instant now, CancellationToken cancellationToken)
    {
        var secret = Secret.Make();
        var expires = now + kind.Lasts;
        const string sql = """
            delete from links where person = @person;
            insert into links (token_hash, kind, person, created_at, expires_at) values (@hash, @Word, @person, @now, @expires)
            """;
        await transaction.ExecuteAsync(sql, new { person, hash = Secret.Hash(secret), kind.Word, now, expires }, cancellationToken);
        await transaction.RecordAsync(new Change("link.issued", $"person/{person.Value}", Change.Organisation, null, new { kind = kind.Word, expires }), cancellationToken);
        return new IssuedLink(person, kind.Word, kind.Path(secret), expires);
    }

    private sealed record Facts(bool Joined, bool Disabled);
}
