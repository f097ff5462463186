using NodaTime.Extensions;
using Upside.Server.Storage;

namespace Upside.Server.Access.Links;

/// <summary>Whom a link that can still be followed is for; nobody yet where it is the one to set up the first administrator.</summary>
public sealed record LinkFacts(string Kind, PersonId? Person, string? Name, string? Email);

/// <summary>Looks at a link before somebody follows it.</summary>
internal sealed class LinkQueries(Database database, TimeProvider clock)
{
    /// <summary>What somebody is told whose link is used up, expired, replaced or made up: the four are not told apart.</summary>
    public static readonly Problem NotGood = new(ProblemKind.NotFound, "This link is not good any more. Each works once and for a limited time; ask an administrator for a new one.");

    public async Task<Result<LinkFacts>> FindAsync(string secret, string? address, CancellationToken cancellationToken)
    {
        var facts = await database.FindAsync<LinkFacts>(
            Caller.Nobody(address), "select * from link_facts(@hash, @now)", new { hash = Secret.Hash(secret), now = clock.GetCurrentInstant() }, cancellationToken);
        return facts is null ? NotGood : facts;
    }
}
