using NodaTime.Extensions;
using Upside.Server.Access.Links;
using Upside.Server.Storage;

namespace Upside.Server.Access.People;

/// <param name="Role">What they are trusted with: <c>viewer</c>, <c>responder</c>, <c>editor</c> or <c>administrator</c>.</param>
internal sealed record InviteRequest(string? Name, string? Email, string? Role);

/// <summary>Adds a person and makes the link with which they choose a password.</summary>
internal sealed class InvitePerson(Database database, TimeProvider clock)
{
    public async Task<Result<IssuedLink>> HandleAsync(Actor actor, InviteRequest request, CancellationToken cancellationToken)
    {
        if (actor.Refuse(Scope.Administer) is { } refused) return refused;
        var name = PersonFields.Name(request.Name);
        if (name.Problem is { } noName) return noName;
        var email = PersonFields.Email(request.Email);
        if (email.Problem is { } noEmail) return noEmail;
        var role = PersonFields.Role(request.Role);
        if (role.Problem is { } noRole) return noRole;

        await using var transaction = await database.BeginAsync(actor, cancellationToken);
        PersonId? person = await transaction.FindAsync<PersonId?>(
            "insert into people (name, email, role) values (@name, @email, @role) on conflict (lower(email)) do nothing returning id",
            new { name = name.Value, email = email.Value, role = role.Value.Word() }, cancellationToken);
        if (person is null) return new Problem(ProblemKind.Conflict, "Somebody with this e-mail address is already here.", "email");
        await transaction.RecordAsync(
            new Change("person.invited", $"person/{person.Value.Value}", Change.Organisation, null, new { name = Personal.Of(person.Value, name.Value), email = Personal.Of(person.Value, email.Value), role = role.Value }), cancellationToken);
        var link = await IssueLink.WriteAsync(transaction, LinkKind.Invitation, person.Value, clock.GetCurrentInstant(), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return link;
    }
}
