using NodaTime;
using Upside.Server.Storage;

namespace Upside.Server.Catalogue;

/// <summary>Reads the catalogue, as pages and the API show it.</summary>
internal sealed class CatalogueQueries(Database database)
{
    private const string SelectLine = """
        select c.id, c.version, c.name, c.description, c.retired_at,
            e.id as environment_id, e.version as environment_version, e.system, e.account, e.region, t.id as owner_id, t.name as owner_name,
            (select count(*)::int from component_dependencies d where d.component = c.id) as needs,
            (select count(*)::int from component_dependencies d where d.depends_on = c.id) as needed_by
        from components c join environments e on e.id = c.environment left join teams t on t.id = c.owner
        """;

    private const string Matches = """
        where (@Environment::bigint is null or c.environment = @Environment) and (@Owner::bigint is null or c.owner = @Owner)
            and (@Words::text is null or strpos(lower(c.name), lower(@Words)) > 0) and (c.retired_at is not null) = @Retired
        """;

    /// <summary>All environments, by name.</summary>
    public Task<IReadOnlyList<EnvironmentView>> EnvironmentsAsync(Caller caller, CancellationToken cancellationToken) =>
        database.ListAsync<EnvironmentView>(caller, "select id, version, system, account, region from environments order by lower(system), lower(account), lower(region)", null, cancellationToken);

    /// <summary>The environment, or null.</summary>
    public Task<EnvironmentView?> EnvironmentAsync(Caller caller, EnvironmentId id, CancellationToken cancellationToken) =>
        database.FindAsync<EnvironmentView>(caller, "select id, version, system, account, region from environments where id = @id", new { id }, cancellationToken);

    /// <summary>The teams that could own a component, by name.</summary>
    public Task<IReadOnlyList<OwnerView>> TeamsAsync(Caller caller, CancellationToken cancellationToken) =>
        database.ListAsync<OwnerView>(caller, "select id, name from teams order by lower(name)", null, cancellationToken);

    /// <summary>All components that match, by environment and name.</summary>
    public async Task<IReadOnlyList<ComponentLine>> ComponentsAsync(Caller caller, ComponentFilter filter, CancellationToken cancellationToken)
    {
        const string sql = SelectLine + "\n" + Matches + "\norder by lower(e.system), lower(e.account), lower(e.region), e.id, lower(c.name)";
        var rows = await database.ListAsync<Row>(caller, sql, filter, cancellationToken);
        return [.. rows.Select(row => row.ToLine())];
    }

    /// <summary>The next components that match, in the order in which they were added.</summary>
    public async Task<IReadOnlyList<ComponentLine>> ComponentsAsync(Caller caller, ComponentFilter filter, long after, int most, CancellationToken cancellationToken)
    {
        const string sql = SelectLine + "\n" + Matches + "\nand c.id > @after order by c.id limit @most";
        var rows = await database.ListAsync<Row>(caller, sql, new { filter.Environment, filter.Owner, filter.Words, filter.Retired, after, most }, cancellationToken);
        return [.. rows.Select(row => row.ToLine())];
    }

    /// <summary>The component, or null.</summary>
    public Task<ComponentView?> ComponentAsync(Caller caller, ComponentId id, CancellationToken cancellationToken)
    {
        var sql = $"{SelectLine} where c.id = @id;\n{Reach("component", "depends_on")};\n{Reach("depends_on", "component")}";
        return database.ReadAsync(caller, sql, new { id }, async rows =>
        {
            if (await rows.ReadFirstOrDefaultAsync<Row>() is not { } row) return null;
            var needs = (await rows.ReadAsync<Neighbour>()).ToList();
            var dependants = (await rows.ReadAsync<Neighbour>()).ToList();
            var circle = needs.IntersectBy(dependants.Select(one => one.Id), one => one.Id).ToList();
            return new ComponentView(row.ToLine(), needs, dependants, circle);
        }, cancellationToken);
    }

    // Whatever can be reached from the component over one edge or more. A circle ends it, since a union takes nothing twice.
    private static string Reach(string from, string to) => $"""
        with recursive reached(id) as (
            select {to} from component_dependencies where {from} = @id
            union
            select d.{to} from reached join component_dependencies d on d.{from} = reached.id)
        select c.id, c.name, e.system, e.account, e.region, c.retired_at is not null as is_retired,
            exists (select from component_dependencies where {from} = @id and {to} = c.id) as is_direct
        from reached join components c using (id) join environments e on e.id = c.environment
        where c.id <> @id
        order by is_direct desc, lower(e.system), lower(e.account), lower(e.region), lower(c.name)
        """;

    private sealed record Row(
        ComponentId Id, long Version, string Name, string Description, Instant? RetiredAt,
        EnvironmentId EnvironmentId, long EnvironmentVersion, string System, string Account, string Region, long? OwnerId, string? OwnerName, int Needs, int NeededBy)
    {
        public ComponentLine ToLine() => new(
            Id, Version, Name, Description, new EnvironmentView(EnvironmentId, EnvironmentVersion, System, Account, Region),
            OwnerId is { } owner ? new OwnerView(owner, OwnerName!) : null, RetiredAt, Needs, NeededBy);
    }
}
