using System.Globalization;
using Upside.Server.Access;
using Upside.Server.Storage;

namespace Upside.Server.Incidents;

/// <summary>Who is to see an incident: everybody in the organisation, or these teams and people and whoever decides it.</summary>
internal sealed record VisibleTo(bool Organisation = false, IReadOnlyList<long>? Teams = null, IReadOnlyList<long>? People = null);

/// <summary>A visibility that was asked for, made into an audience.</summary>
/// <param name="Words">How an entry names it.</param>
internal sealed record ChosenVisibility(long Audience, string Words)
{
    private const string Everybody = "the organisation";
    private const int Most = 100;

    public static async Task<Result<ChosenVisibility>> FindAsync(Transaction transaction, Actor actor, VisibleTo asked, CancellationToken cancellationToken)
    {
        var teams = (asked.Teams ?? []).Distinct().ToArray();
        var people = (asked.People ?? []).Distinct().ToArray();
        if (asked.Organisation)
        {
            return teams.Length + people.Length == 0
                ? new ChosenVisibility(Change.Organisation, Everybody)
                : new Problem(ProblemKind.Invalid, "The organisation includes every team and person: choose it, or name some of them.", "visibility");
        }
        if (teams.Length + people.Length == 0) return new Problem(ProblemKind.Invalid, "Say who may see it: the organisation, or teams and people.", "visibility");
        if (teams.Length + people.Length > Most) return new Problem(ProblemKind.Invalid, $"Name {Most} teams and people at most. For more, make a team.", "visibility");

        // Locked until the commit: none of them goes away under the new audience.
        var foundTeams = await transaction.ListAsync<Named>("select id, name from teams where id = any(@teams) order by name for key share", new { teams }, cancellationToken);
        var foundPeople = await transaction.ListAsync<Named>("select id, name from people where id = any(@people) and disabled_at is null order by name for key share", new { people }, cancellationToken);
        if (Missing(teams, foundTeams) is { } team) return new Problem(ProblemKind.Invalid, string.Create(CultureInfo.InvariantCulture, $"There is no team {team}."), "visibility");
        if (Missing(people, foundPeople) is { } person) return new Problem(ProblemKind.Invalid, string.Create(CultureInfo.InvariantCulture, $"There is no person {person} who could see it."), "visibility");
        return await WithActorAsync(transaction, actor, foundTeams, foundPeople, cancellationToken);
    }

    /// <summary>Whom an audience consists of.</summary>
    public static async Task<string> WordsAsync(Transaction transaction, long audience, CancellationToken cancellationToken)
    {
        if (audience == Change.Organisation) return Everybody;
        const string sql = """
            select t.id, t.name from audience_teams a join teams t on t.id = a.team where a.audience = @audience
            union all (select p.id, p.name from audience_people a join people p on p.id = a.person where a.audience = @audience order by p.name)
            """;
        return Join(await transaction.ListAsync<Named>(sql, new { audience }, cancellationToken));
    }

    // Whoever narrows the circle stays inside of it: otherwise a slip could not be put right by anybody.
    private static async Task<ChosenVisibility> WithActorAsync(Transaction transaction, Actor actor, IReadOnlyList<Named> teams, IReadOnlyList<Named> people, CancellationToken cancellationToken)
    {
        var ofTeams = teams.Select(team => team.Id).ToArray();
        const string sql = "select exists (select from team_members where team = any(@ofTeams) and person = @Person)";
        var isIn = people.Any(person => person.Id == actor.Person.Value) || await transaction.FindAsync<bool>(sql, new { ofTeams, actor.Person }, cancellationToken);
        if (!isIn) people = [.. people, new Named(actor.Person.Value, actor.Name)];
        var audience = await transaction.FindAsync<long>("select audience_of(@ofTeams, @ofPeople)", new { ofTeams, ofPeople = people.Select(person => person.Id).ToArray() }, cancellationToken);
        return new ChosenVisibility(audience, Join([.. teams, .. people]));
    }

    private static string Join(IEnumerable<Named> members) => string.Join(", ", members.Select(member => member.Name));

    private static long? Missing(long[] wanted, IReadOnlyList<Named> found) =>
        wanted.Except(found.Select(one => one.Id)).Select(number => (long?)number).FirstOrDefault();

    private sealed record Named(long Id, string Name);
}
