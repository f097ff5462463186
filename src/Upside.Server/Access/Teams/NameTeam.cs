using Npgsql;
using Upside.Server.Storage;

namespace Upside.Server.Access.Teams;

/// <param name="Name">How the organisation knows it.</param>
internal sealed record TeamRequest(string Name);

/// <summary>Makes a team, or gives one another name.</summary>
internal sealed class NameTeam(Database database)
{
    private const int LongestName = 100;

    private static readonly Problem Taken = new(ProblemKind.Conflict, "There is a team of this name already.", "name");

    public async Task<Result<TeamId>> CreateAsync(Actor actor, TeamRequest request, CancellationToken cancellationToken)
    {
        if (actor.Refuse(Scope.Administer) is { } refused) return refused;
        var name = Name(request);
        if (name.Problem is { } noName) return noName;
        await using var transaction = await database.BeginAsync(actor, cancellationToken);
        var team = await transaction.FindAsync<TeamId?>("insert into teams (name) values (@name) on conflict (lower(name)) do nothing returning id", new { name = name.Value }, cancellationToken);
        if (team is not { } made) return Taken;
        await transaction.RecordAsync(new Change("team.created", $"team/{made}", Change.Organisation, null, new { name = name.Value }), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return made;
    }

    public async Task<Result<TeamId>> RenameAsync(Actor actor, TeamId team, TeamRequest request, CancellationToken cancellationToken)
    {
        if (actor.Refuse(Scope.Administer) is { } refused) return refused;
        var name = Name(request);
        if (name.Problem is { } noName) return noName;
        await using var transaction = await database.BeginAsync(actor, cancellationToken);
        var before = await transaction.FindAsync<string>("select name from teams where id = @team for update", new { team }, cancellationToken);
        if (before is null) return TeamQueries.NotThere;
        if (before == name.Value) return team;
        try
        {
            await transaction.ExecuteAsync("update teams set name = @name where id = @team", new { team, name = name.Value }, cancellationToken);
        }
        catch (PostgresException taken) when (taken.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            return Taken;
        }
        await transaction.RecordAsync(new Change("team.renamed", $"team/{team}", Change.Organisation, new { name = before }, new { name = name.Value }), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return team;
    }

    private static Result<string> Name(TeamRequest request) =>
        request.Name.Trim() is { Length: > 0 and <= LongestName } name && !name.Any(char.IsControl)
            ? name
            : new Problem(ProblemKind.Invalid, $"A team's name has one to {LongestName} characters, in one line.", "name");
}
