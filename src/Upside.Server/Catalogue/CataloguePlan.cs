namespace Upside.Server.Catalogue;

/// <summary>What an import changes, or would change: names, as people read them.</summary>
internal sealed record CatalogueChanges(
    IReadOnlyList<string> EnvironmentsAdded,
    IReadOnlyList<string> ComponentsAdded,
    IReadOnlyList<string> ComponentsChanged,
    IReadOnlyList<string> DependenciesChanged,
    IReadOnlyList<string> ComponentsRetired)
{
    /// <summary>Whether the catalogue says what the file says already.</summary>
    public bool IsNothing() => EnvironmentsAdded.Count + ComponentsAdded.Count + ComponentsChanged.Count + DependenciesChanged.Count + ComponentsRetired.Count == 0;
}

/// <summary>A component as the catalogue has it.</summary>
/// <param name="Owner">The name of a team.</param>
/// <param name="DependsOn">Keys.</param>
internal sealed record CurrentComponent(ComponentId Id, string Key, EnvironmentName Environment, string Name, string Description, string? Owner, bool IsRetired, IReadOnlySet<string> DependsOn)
{
    public override string ToString() => $"{Environment} · {Name}";
}

/// <summary>The steps from the catalogue as it is to the one that a file describes. What the file doesn't name is retired, never deleted.</summary>
internal sealed record CataloguePlan(
    IReadOnlyList<EnvironmentName> NewEnvironments,
    IReadOnlyList<DraftedComponent> Added,
    IReadOnlyList<(CurrentComponent Before, DraftedComponent After)> Changed,
    IReadOnlyList<DraftedComponent> Rewired,
    IReadOnlyList<CurrentComponent> Retired)
{
    public static CataloguePlan Between(IEnumerable<EnvironmentName> environments, IReadOnlyCollection<CurrentComponent> current, CatalogueDraft wanted)
    {
        var known = environments.Select(one => CatalogueDraft.Key(one, "")).ToHashSet(StringComparer.Ordinal);
        var byKey = current.ToDictionary(one => one.Key, StringComparer.Ordinal);
        var kept = wanted.Components.Where(one => byKey.ContainsKey(one.Key)).Select(one => (Before: byKey[one.Key], After: one)).ToList();
        var named = wanted.Components.Select(one => one.Key).ToHashSet(StringComparer.Ordinal);
        var added = wanted.Components.Where(one => !byKey.ContainsKey(one.Key)).ToList();
        return new CataloguePlan(
            [.. wanted.Environments.Where(one => !known.Contains(CatalogueDraft.Key(one, "")))],
            added,
            [.. kept.Where(pair => IsOther(pair.Before, pair.After))],
            [.. added.Where(one => one.DependsOn.Count > 0), .. kept.Where(pair => !pair.Before.DependsOn.SetEquals(pair.After.DependsOn)).Select(pair => pair.After)],
            [.. current.Where(one => !one.IsRetired && !named.Contains(one.Key))]);
    }

    public CatalogueChanges Describe() => new(
        Names(NewEnvironments), Names(Added), Names(Changed.Select(pair => pair.After)), Names(Rewired), Names(Retired));

    private static bool IsOther(CurrentComponent before, DraftedComponent after) =>
        before.IsRetired || before.Name != after.Name || before.Description != after.Description || !string.Equals(before.Owner, after.Owner, StringComparison.OrdinalIgnoreCase);

    private static IReadOnlyList<string> Names(IEnumerable<object> all) => [.. all.Select(one => one.ToString()!).Order(StringComparer.Ordinal)];
}
