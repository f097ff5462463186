using NodaTime;
using NodaTime.Extensions;
using Upside.Server.Access.People;
using Upside.Server.Storage;

namespace Upside.Server.Access.OpenId;

/// <summary>Whom the database knows by an account at the provider, or by its verified e-mail address.</summary>
internal sealed record OpenIdFacts(PersonId Person, string Name, Role Role, bool Disabled, bool Linked, bool Invited);

/// <summary>
/// Lets in who comes from the provider: by the account that was linked before; an invited person, by their verified address; or
/// somebody new of an admitted domain. An address alone opens nobody's account: addresses are given to others, and providers err.
/// </summary>
internal sealed class SignInByOpenId(Database database, OpenIdProvider provider, TimeProvider clock)
{
    private const string Via = "openid";

    public async Task<Result<PersonId>> HandleAsync(string? address, OpenIdProfile profile, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        await using var transaction = await database.BeginAsync(new Caller(null, Via, address, null), cancellationToken);
        var facts = await transaction.FindAsync<OpenIdFacts>(
            "select * from open_id_facts(@Issuer, @Subject, @Email)", new { provider.Options.Issuer, profile.Subject, Email = profile.Email ?? "" }, cancellationToken);
        if (Refuse(facts, profile) is { } refused) return refused;
        if (facts is null) return await AddAsync(transaction, address, profile, now, cancellationToken);

        await transaction.BecomeAsync(new Caller(facts.Person, Via, address, null), cancellationToken);
        var changes = 0;
        if (!facts.Linked)
        {
            await LinkOpenId.WriteAsync(transaction, provider.Options, facts.Person, profile, now, cancellationToken);
            await transaction.ExecuteAsync("update people set joined_at = coalesce(joined_at, @now) where id = @Person", new { now, facts.Person }, cancellationToken);
            changes++;
        }
        // The provider's word on groups does not leave Upside without an administrator.
        if (provider.Options.RoleOf(profile.Groups) is { } role && role != facts.Role && !await LastAdministrator.IsAsync(transaction, facts.Person, cancellationToken))
        {
            await ChangeRole.WriteAsync(transaction, facts.Person, facts.Role, role, cancellationToken);
            changes++;
        }
        if (changes > 0) await transaction.CommitAsync(cancellationToken);
        return facts.Person;
    }

    private Problem? Refuse(OpenIdFacts? facts, OpenIdProfile profile)
    {
        if (facts is { Disabled: true }) return new Problem(ProblemKind.Forbidden, "Your account here is disabled. An administrator can enable it.");
        if (facts is { Linked: true }) return null;
        if (profile.Email is null) return new Problem(ProblemKind.Forbidden, $"{provider.Options.Name} does not say that it has verified your e-mail address.");
        if (facts is { Invited: true }) return null;
        if (facts is not null) return new Problem(ProblemKind.Forbidden, $"There is an account with your e-mail address already. Sign in with its password, and link {provider.Options.Name} on the page Account.");
        return provider.Options.LetsIn(profile.Email) ? null : new Problem(ProblemKind.Forbidden, "Your e-mail domain is not admitted. Ask an administrator for an invitation.");
    }

    private async Task<Result<PersonId>> AddAsync(Transaction transaction, string? address, OpenIdProfile profile, Instant now, CancellationToken cancellationToken)
    {
        var email = PersonFields.Email(profile.Email!);
        if (email.Problem is { } noEmail) return noEmail;
        var name = PersonFields.Name(profile.Name ?? email.Value.Split('@')[0]);
        if (name.Problem is { } noName) return noName;
        var role = provider.Options.RoleOf(profile.Groups) ?? provider.Options.UsualRole;
        var added = await transaction.FindAsync<PersonId?>(
            "insert into people (name, email, role, joined_at) values (@name, @email, @role, @now) on conflict (lower(email)) do nothing returning id",
            new { name = name.Value, email = email.Value, role = role.Word(), now }, cancellationToken);
        if (added is not { } person) return new Problem(ProblemKind.Conflict, "You were added at this very moment. Sign in once more.");
        await transaction.BecomeAsync(new Caller(person, Via, address, null), cancellationToken);
        await transaction.RecordAsync(new Change("person.joined", $"person/{person.Value}", Change.Organisation, null, new { name = Personal.Of(person, name.Value), email = Personal.Of(person, email.Value), role }), cancellationToken);
        await LinkOpenId.WriteAsync(transaction, provider.Options, person, profile, now, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return person;
    }
}
