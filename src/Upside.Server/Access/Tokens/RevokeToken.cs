using Upside.Server.Storage;

namespace Upside.Server.Access.Tokens;

/// <summary>Ends a token at once: one's own, or as an administrator anybody's.</summary>
internal sealed class RevokeToken(Database database)
{
    public async Task<Result<TokenId>> HandleAsync(Actor actor, TokenId token, CancellationToken cancellationToken)
    {
        if (!actor.May(Scope.Administer) && actor.RefuseTokens() is { } refused) return refused;
        await using var transaction = await database.BeginAsync(actor, cancellationToken);
        var revoked = await transaction.FindAsync<RevokedToken>(
            "delete from tokens where id = @token and (person = @Person or @mayAny) returning person, name", new { token, actor.Person, mayAny = actor.May(Scope.Administer) }, cancellationToken);
        if (revoked is null) return new Problem(ProblemKind.NotFound, "There is no such token; it may be revoked already.");
        await transaction.RecordAsync(new Change("token.revoked", $"token/{token}", Change.Organisation, new { person = revoked.Person.Value, revoked.Name }, null), cancellationToken);
        await transaction.EnqueueAsync(Rights.Changed, new { token = token.Value }, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return token;
    }

    private sealed record RevokedToken(PersonId Person, string Name);
}
