using NodaTime.Extensions;
using Upside.Server.Storage;

namespace Upside.Server.Access.Links;

/// <summary>The way in to a server that has no administrator yet: a link that is printed where the server was started.</summary>
internal sealed class SetUpLink(Database database, TimeProvider clock)
{
    /// <returns>The path to open, good once and for a day; null where there is an administrator.</returns>
    public async Task<string?> MakeAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        await using var transaction = await database.BeginChoreAsync(cancellationToken);
        if (await transaction.FindAsync<bool>("select has_administrator()", null, cancellationToken)) return null;
        var secret = Secret.Make();
        await transaction.ExecuteAsync(
            "insert into links (token_hash, kind, created_at, expires_at) values (@hash, @Word, @now, @expires)",
            new { hash = Secret.Hash(secret), LinkKind.SetUp.Word, now, expires = now + LinkKind.SetUp.Lasts }, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return LinkKind.SetUp.Path(secret);
    }
}
