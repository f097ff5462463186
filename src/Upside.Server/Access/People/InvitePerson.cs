using NodaTime.Extensions;
using Upside.Server.Access.Links;
using Upside.Server.Storage;

namespace Upside.Server.Access.People;

/// <param name="Name">How colleagues know them.</param>
/// <param name="Email">With which they sign in.</param>
/// <param name="Role">What they are trusted with.</param>
internal sealed record InviteRequest(string Name, string Email, Role Role);

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

        await using var transaction = await database.BeginAsync(actor, cancellationToken);
        var invited = await transaction.FindAsync<PersonId?>(
            "insert into people (name, email, role) values (@name, @email, @role) on conflict (lower(email)) do nothing returning id",
            new { name = name.Value, email = email.Value, role = request.Role.Word() }, cancellationToken);
        if (invited is not { } person) return new Problem(ProblemKind.Conflict, "Somebody with this e-mail address is already here.", "email");
        await transaction.RecordAsync(
            new Change("person.invited", $"person/{person.Value}", Change.Organisation, null, new { name = Personal.Of(person, name.Value), email = Personal.Of(person, email.Value), request.Role }), cancellationToken);
        var link = await IssueLink.WriteAsync(transaction, LinkKind.Invitation, person, clock.GetCurrentInstant(), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return link;
    }
}
