using System.ComponentModel.DataAnnotations;
using System.Globalization;
using NodaTime.Extensions;
using Upside.Incidents;
using Upside.Server.Access;
using Upside.Server.Storage;

namespace Upside.Server.Severities;

/// <param name="Reason">Why the definitions change, for whoever compares versions later.</param>
/// <param name="Levels">All levels, the worst first.</param>
internal sealed record SeveritiesRequest(string? Reason, [property: MinLength(2), MaxLength(SeverityScale.MostLevels)] IReadOnlyList<LevelRequest> Levels);

/// <param name="LeastUsers">From how many people affected the level holds.</param>
/// <param name="LeastPercent">From which share of all users, in percent, it holds. One of the two is enough to reach it.</param>
internal sealed record LevelRequest(string? Name, string? Definition, long? LeastUsers = null, decimal? LeastPercent = null);

/// <summary>Makes a new version of the definitions. Incidents keep the one that they were classified by.</summary>
internal sealed class ReviseSeverities(Database database, TimeProvider clock)
{
    public const int LongestReason = 500;

    /// <param name="seen">The version that the change is based on; null where it is whatever holds now.</param>
    /// <returns>The new version's number, or the present one where nothing is different.</returns>
    public async Task<Result<long>> HandleAsync(Actor actor, SeveritiesRequest request, long? seen, CancellationToken cancellationToken)
    {
        if (actor.Refuse(Scope.Edit) is { } refusal) return refusal;
        var scale = SeverityScale.Of([.. request.Levels.Select(level => new SeverityLevel(level.Name ?? "", level.Definition ?? "", level.LeastUsers, level.LeastPercent))]);
        if (scale.Problem is { } problem) return problem;
        var reason = TypedText.Line(request.Reason, "reason", LongestReason);
        if (reason.Problem is { } unexplained) return unexplained;

        await using var transaction = await database.BeginAsync(actor, cancellationToken);
        const string current = """
            select version, name, definition, least_users, least_percent
            from severities where version = (select max(version) from severity_sets) order by level
            """;
        var before = await transaction.ListAsync<KeptLevel>(current, null, cancellationToken);
        var version = before[0].Version;
        if (seen is not null && seen != version) return Problem.Stale(version);
        var levels = before.Select(level => new SeverityLevel(level.Name, level.Definition, level.LeastUsers, level.LeastPercent));
        if (levels.SequenceEqual(scale.Value.Levels)) return version;
        if (!await SaveAsync(transaction, actor, version + 1, reason.Value, scale.Value, cancellationToken)) return Problem.Stale(version + 1);
        var subject = string.Create(CultureInfo.InvariantCulture, $"severities/{version + 1}");
        await transaction.RecordAsync(new Change("severities.revised", subject, Change.Organisation, new { Levels = levels }, new { Reason = reason.Value, scale.Value.Levels }), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return version + 1;
    }

    /// <returns>False where somebody else has just made this version.</returns>
    private async Task<bool> SaveAsync(Transaction transaction, Actor actor, long version, string reason, SeverityScale scale, CancellationToken cancellationToken)
    {
        const string set = "insert into severity_sets (version, reason, made_by, made_at) values (@version, @reason, @Person, @now) on conflict do nothing";
        if (await transaction.ExecuteAsync(set, new { version, reason, actor.Person, now = clock.GetCurrentInstant() }, cancellationToken) == 0) return false;
        const string level = """
            insert into severities (version, level, name, definition, least_users, least_percent)
            values (@version, @number, @Name, @Definition, @LeastUsers, @LeastPercent)
            """;
        foreach (var (number, one) in scale.Levels.Index())
            await transaction.ExecuteAsync(level, new { version, number = number + 1, one.Name, one.Definition, one.LeastUsers, one.LeastPercent }, cancellationToken);
        return true;
    }

    private sealed record KeptLevel(long Version, string Name, string Definition, long? LeastUsers, decimal? LeastPercent);
}
