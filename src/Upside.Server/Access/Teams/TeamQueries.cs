using Upside.Server.Storage;

namespace Upside.Server.Access.Teams;

public sealed record TeamSummary(TeamId Id, string Name, int Members);

public sealed record TeamName(TeamId Id, string Name);

public sealed record TeamMember(PersonId Id, string Name, Role Role, bool Disabled);

public sealed record TeamDetails(TeamId Id, string Name, IReadOnlyList<TeamMember> Members);

/// <summary>Reads teams.</summary>
internal sealed class TeamQueries(Database database)
{
    public static readonly Problem NotThere = new(ProblemKind.NotFound, "There is no such team.");

    /// <summary>The next ones, in the order in which they were made.</summary>
    public Task<IReadOnlyList<TeamSummary>> ListAsync(Actor actor, TeamId? after, int most, CancellationToken cancellationToken) =>
        database.ListAsync<TeamSummary>(
            actor, "select id, name, (select count(*)::int from team_members where team = id) as members from teams where id > @after order by id limit @most", new { after = after?.Value ?? 0, most }, cancellationToken);

    /// <summary>All with their members, both by name.</summary>
    public Task<IReadOnlyList<TeamDetails>> ListWithMembersAsync(Actor actor, CancellationToken cancellationToken) => ReadAsync(actor, null, cancellationToken);

    public async Task<TeamDetails?> FindAsync(Actor actor, TeamId team, CancellationToken cancellationToken) =>
        (await ReadAsync(actor, team, cancellationToken)).SingleOrDefault();

    /// <summary>The teams that a person is in, by name.</summary>
    public Task<IReadOnlyList<TeamName>> ListOfAsync(Actor actor, PersonId person, CancellationToken cancellationToken) =>
        database.ListAsync<TeamName>(actor, "select t.id, t.name from teams t join team_members m on m.team = t.id where m.person = @person order by lower(t.name)", new { person }, cancellationToken);

    private Task<IReadOnlyList<TeamDetails>> ReadAsync(Actor actor, TeamId? only, CancellationToken cancellationToken)
    {
        const string sql = """
            select id, name from teams where @only is null or id = @only order by lower(name);
            select m.team, p.id, p.name, p.role, p.disabled_at is not null as disabled
            from team_members m join people p on p.id = m.person
            where @only is null or m.team = @only
            order by lower(p.name), p.id
            """;
        return database.ReadAsync<IReadOnlyList<TeamDetails>>(actor, sql, new { only = only?.Value }, async rows =>
        {
            var teams = await rows.ReadAsync<(long Id, string Name)>();
            var members = (await rows.ReadAsync<MemberRow>()).ToLookup(row => row.Team, row => new TeamMember(row.Id, row.Name, row.Role, row.Disabled));
            return [.. teams.Select(team => new TeamDetails(new TeamId(team.Id), team.Name, [.. members[new TeamId(team.Id)]]))];
        }, cancellationToken);
    }

    private sealed record MemberRow(TeamId Team, PersonId Id, string Name, Role Role, bool Disabled);
}
