using NodaTime;
using Upside.Incidents;
using Upside.Server.Storage;

namespace Upside.Server.Severities;

/// <summary>A level, as it is kept.</summary>
/// <param name="Level">1 is the worst.</param>
/// <param name="LeastUsers">From how many people affected it holds; null where their number does not decide.</param>
/// <param name="LeastPercent">From which share of all users it holds; null where it does not decide.</param>
public sealed record SeverityView(SeverityId Id, int Level, string Name, string Definition, long? LeastUsers, decimal? LeastPercent)
{
    /// <summary>What decides, without its number.</summary>
    public SeverityLevel ToLevel() => new(Name, Definition, LeastUsers, LeastPercent);
}

/// <summary>Who made a version; null for what Upside comes with.</summary>
public sealed record AuthorView(long Id, string Name);

/// <summary>A version of the definitions.</summary>
/// <param name="Reason">Why it was made.</param>
/// <param name="Levels">The worst first.</param>
public sealed record SeveritySet(long Version, string Reason, AuthorView? MadeBy, Instant MadeAt, IReadOnlyList<SeverityView> Levels);

/// <summary>Reads the definitions of severity.</summary>
internal sealed class SeverityQueries(Database database)
{
    private const string Current = "(select max(version) from severity_sets)";

    /// <summary>The definitions that hold now.</summary>
    public async Task<SeveritySet> CurrentAsync(Caller caller, CancellationToken cancellationToken) =>
        (await ReadAsync(caller, $"version = {Current}", null, cancellationToken)).Single();

    /// <summary>One version, or null.</summary>
    public async Task<SeveritySet?> VersionAsync(Caller caller, long version, CancellationToken cancellationToken) =>
        (await ReadAsync(caller, "version = @version", new { version }, cancellationToken)).SingleOrDefault();

    /// <summary>The latest versions that are older than one, the latest first.</summary>
    public Task<IReadOnlyList<SeveritySet>> HistoryAsync(Caller caller, long before, int most, CancellationToken cancellationToken) =>
        ReadAsync(caller, "version in (select version from severity_sets where version < @before order by version desc limit @most)", new { before, most }, cancellationToken);

    private Task<IReadOnlyList<SeveritySet>> ReadAsync(Caller caller, string which, object? parameters, CancellationToken cancellationToken)
    {
        var sql = $"""
            select s.version, s.reason, s.made_at, p.id as author_id, p.name as author_name
            from severity_sets s left join people p on p.id = s.made_by where {which} order by version desc;
            select version, id, level::int, name, definition, least_users, least_percent from severities where {which} order by version, level
            """;
        return database.ReadAsync<IReadOnlyList<SeveritySet>>(caller, sql, parameters, async rows =>
        {
            var sets = await rows.ReadAsync<SetRow>();
            var levels = (await rows.ReadAsync<LevelRow>()).ToLookup(row => row.Version, row => row.ToView());
            return [.. sets.Select(set => new SeveritySet(set.Version, set.Reason, set.Author, set.MadeAt, [.. levels[set.Version]]))];
        }, cancellationToken);
    }

    private sealed record SetRow(long Version, string Reason, Instant MadeAt, long? AuthorId, string? AuthorName)
    {
        public AuthorView? Author => AuthorId is { } id ? new AuthorView(id, AuthorName!) : null;
    }

    private sealed record LevelRow(long Version, SeverityId Id, int Level, string Name, string Definition, long? LeastUsers, decimal? LeastPercent)
    {
        public SeverityView ToView() => new(Id, Level, Name, Definition, LeastUsers, LeastPercent);
    }
}
