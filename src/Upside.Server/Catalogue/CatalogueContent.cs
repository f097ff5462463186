using Upside.Server.Storage;

namespace Upside.Server.Catalogue;

/// <summary>The whole catalogue, by names: what an import compares with, and what an export writes.</summary>
internal sealed record CatalogueContent(IReadOnlyDictionary<long, EnvironmentName> Environments, IReadOnlyDictionary<string, CurrentComponent> Components)
{
    private const string Environment = "select id, system, account, region from environments order by lower(system), lower(account), lower(region)";

    private const string Component = """
        select c.id, c.environment, c.name, c.description, t.name as owner, c.retired_at is not null as is_retired
        from components c left join teams t on t.id = c.owner order by lower(c.name)
        """;

    private const string Dependency = "select component, depends_on from component_dependencies";

    public static async Task<CatalogueContent> LoadAsync(Transaction transaction, CancellationToken cancellationToken) => Of(
        await transaction.ListAsync<EnvironmentRow>(Environment, null, cancellationToken),
        await transaction.ListAsync<ComponentRow>(Component, null, cancellationToken),
        await transaction.ListAsync<DependencyRow>(Dependency, null, cancellationToken));

    public static Task<CatalogueContent> LoadAsync(Database database, Caller caller, CancellationToken cancellationToken) =>
        database.ReadAsync(caller, $"{Environment};\n{Component};\n{Dependency}", null, async rows =>
            Of(await rows.ReadAsync<EnvironmentRow>(), await rows.ReadAsync<ComponentRow>(), await rows.ReadAsync<DependencyRow>()), cancellationToken);

    public long IdOf(string key) => Components[key].Id.Value;

    /// <summary>The file that says this. Retired components are history, and not part of it.</summary>
    public CatalogueFile ToFile()
    {
        var used = Components.Values.Where(one => !one.IsRetired).ToLookup(one => one.Environment);
        return new CatalogueFile([.. Environments.Values.Select(one => new EnvironmentEntry(one.System, one.Account, one.Region, [.. used[one].Select(ToEntry)]))]);
    }

    private ComponentEntry ToEntry(CurrentComponent one) =>
        new(one.Name, one.Description, one.Owner, [.. one.DependsOn.Select(key => Components[key]).Where(need => !need.IsRetired).Select(need => ToEntry(need, one.Environment))]);

    private static DependencyEntry ToEntry(CurrentComponent need, EnvironmentName from) => need.Environment == from
        ? new DependencyEntry(need.Name)
        : new DependencyEntry(need.Name, need.Environment.System, need.Environment.Account, need.Environment.Region);

    private static CatalogueContent Of(IEnumerable<EnvironmentRow> environments, IEnumerable<ComponentRow> components, IEnumerable<DependencyRow> dependencies)
    {
        var places = environments.ToDictionary(row => row.Id, row => new EnvironmentName(row.System, row.Account, row.Region));
        var rows = components.ToList();
        var keys = rows.ToDictionary(row => row.Id, row => CatalogueDraft.Key(places[row.Environment], row.Name));
        var needs = dependencies.ToLookup(row => row.Component, row => keys[row.DependsOn]);
        return new CatalogueContent(places, rows
            .Select(row => new CurrentComponent(
                new ComponentId(row.Id), keys[row.Id], places[row.Environment], row.Name, row.Description, row.Owner, row.IsRetired, needs[row.Id].ToHashSet(StringComparer.Ordinal)))
            .ToDictionary(one => one.Key, StringComparer.Ordinal));
    }

    private sealed record EnvironmentRow(long Id, string System, string Account, string Region);

    private sealed record ComponentRow(long Id, long Environment, string Name, string Description, string? Owner, bool IsRetired);

    private sealed record DependencyRow(long Component, long DependsOn);
}
