using Upside.Server.Access;
using Upside.Server.Storage;

namespace Upside.Server.Incidents;

/// <summary>What the forms of an incident let choose from.</summary>
/// <param name="Severities">The definitions that hold now, the worst first.</param>
/// <param name="Components">Those in use, and where they run.</param>
/// <param name="People">Those who can sign in.</param>
public sealed record IncidentChoices(IReadOnlyList<SeverityView> Severities, IReadOnlyList<ComponentView> Components, IReadOnlyList<TeamView> Teams, IReadOnlyList<PersonView> People)
{
    internal static Task<IncidentChoices> ReadAsync(Database database, Actor actor, CancellationToken cancellationToken)
    {
        const string sql = """
            select level::int as level, version, name, definition from severities where version = (select max(version) from severity_sets) order by level;
            select c.id, c.name, c.environment as environment_id, e.system, e.account, e.region
            from components c join environments e on e.id = c.environment where c.retired_at is null
            order by lower(e.system), lower(e.account), lower(e.region), lower(c.name);
            select id, name from teams order by lower(name);
            select id, name from people where disabled_at is null order by lower(name);
            """;
        return database.ReadAsync(actor, sql, null, async rows => new IncidentChoices(
            [.. await rows.ReadAsync<SeverityView>()],
            [.. await rows.ReadAsync<ComponentView>()],
            [.. await rows.ReadAsync<TeamView>()],
            [.. await rows.ReadAsync<PersonView>()]), cancellationToken);
    }
}
