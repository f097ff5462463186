using NodaTime;
using NodaTime.Extensions;
using Upside.Server.Storage;

namespace Upside.Server.Access.OpenId;

/// <summary>Ties an account at the provider to a person who is signed in and came back from there.</summary>
internal sealed class LinkOpenId(Database database, OpenIdProvider provider, TimeProvider clock)
{
    public async Task<Result<PersonId>> HandleAsync(Actor actor, OpenIdProfile profile, CancellationToken cancellationToken)
    {
        await using var transaction = await database.BeginAsync(actor, cancellationToken);
        var facts = await transaction.FindAsync<OpenIdFacts>("select * from open_id_facts(@Issuer, @Subject, '')", new { provider.Options.Issuer, profile.Subject }, cancellationToken);
        if (facts is not null) return facts.Person == actor.Person ? actor.Person : new Problem(ProblemKind.Conflict, $"This account at {provider.Options.Name} belongs to somebody else here.");
        await WriteAsync(transaction, provider.Options, actor.Person, profile, clock.GetCurrentInstant(), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return actor.Person;
    }

    /// <summary>Unties it again; whoever has no password would shut themselves out.</summary>
    public async Task<Result<PersonId>> UndoAsync(Actor actor, CancellationToken cancellationToken)
    {
        if (actor.RefuseTokens() is { } refused) return refused;
        await using var transaction = await database.BeginAsync(actor, cancellationToken);
        if (!await transaction.FindAsync<bool>("select exists (select from passwords where person = @Person)", new { actor.Person }, cancellationToken))
            return new Problem(ProblemKind.Conflict, "You have no password here, so this is your only way in. An administrator can give you a link to choose one.");
        if (await transaction.ExecuteAsync("delete from open_id_accounts where person = @Person and provider = @Issuer", new { actor.Person, provider.Options.Issuer }, cancellationToken) == 0) return actor.Person;
        await transaction.RecordAsync(new Change("openid.unlinked", $"person/{actor.Person.Value}", Change.Organisation, new { provider = provider.Options.Issuer }, null), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return actor.Person;
    }

    /// <summary>Whether a person has an account of this provider linked.</summary>
    public Task<bool> IsLinkedAsync(Actor actor, CancellationToken cancellationToken) =>
        database.FindAsync<bool>(actor, "select exists (select from open_id_accounts where person = @Person and provider = @Issuer)", new { actor.Person, provider.Options.Issuer }, cancellationToken);

    /// <summary>The same as part of another use case.</summary>
    public static async Task WriteAsync(Transaction transaction, OpenIdOptions options, PersonId person, OpenIdProfile profile, Instant now, CancellationToken cancellationToken)
    {
        await transaction.ExecuteAsync(
            "insert into open_id_accounts (provider, subject, person, linked_at) values (@Issuer, @Subject, @person, @now)", new { options.Issuer, profile.Subject, person, now }, cancellationToken);
        await transaction.RecordAsync(
            new Change("openid.linked", $"person/{person.Value}", Change.Organisation, null, new { provider = options.Issuer, subject = Personal.Of(person, profile.Subject) }), cancellationToken);
    }
}
