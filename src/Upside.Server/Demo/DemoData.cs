using NodaTime.Extensions;
using Upside.Server.Access;
using Upside.Server.Access.Links;
using Upside.Server.Storage;

namespace Upside.Server.Demo;

/// <summary>
/// The worked example that <c>upside serve --demo</c> starts with: an organisation and its incidents, for somebody who wants to see what
/// Upside is before they put anything of their own into it.
/// </summary>
internal sealed class DemoData(Database database, TimeProvider clock)
{
    private const string State = "select count(*)::int as people, coalesce(bool_or(email = @AdministratorsEmail and joined_at is null), false) as waits, coalesce(bool_or(email = @AdministratorsEmail), false) as is_demo from people";

    /// <summary>Loads it into an empty installation; where it is loaded already, leaves it as it is.</summary>
    /// <returns>The path of a link with which one becomes the administrator of the demo, good once; null where that has been done.</returns>
    public async Task<Result<string?>> LoadAsync(CancellationToken cancellationToken)
    {
        var before = (await database.FindAsync<Found>(Caller.Nobody(null), State, new { DemoOrganisation.AdministratorsEmail }, cancellationToken))!;
        if (before is { People: > 0, IsDemo: false })
            return new Problem(ProblemKind.Conflict, "--demo is for an installation with nothing in it, and this one has people. Start without it, or give the demo a data folder of its own with --data.");
        if (before.People == 0)
        {
            var organisation = await DemoOrganisation.MakeAsync(database, clock, cancellationToken);
            var desk = new DemoDesk(database, cancellationToken);
            await StorageDisruption.TellAsync(desk, organisation);
            await SmallerIncidents.TellAsync(desk, organisation, clock.GetCurrentInstant());
        }
        else if (!before.Waits)
        {
            return (string?)null;
        }
        return await LinkAsync(cancellationToken);
    }

    private async Task<Result<string?>> LinkAsync(CancellationToken cancellationToken)
    {
        var person = await database.FindAsync<PersonId>(Caller.Nobody(null), "select id from people where email = @AdministratorsEmail", new { DemoOrganisation.AdministratorsEmail }, cancellationToken);
        var link = await new IssueLink(database, clock).HandleAsync(DemoOrganisation.As(person, "Maya", Role.Administrator), person, cancellationToken);
        return link.Problem is { } problem ? problem : link.Value.Path;
    }

    private sealed record Found(int People, bool Waits, bool IsDemo);
}
