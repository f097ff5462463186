namespace Upside.Server.Catalogue;

/// <summary>The whole catalogue as a file that can be kept beside the systems that it describes. It names everything, and numbers nothing.</summary>
internal sealed record CatalogueFile(IReadOnlyList<EnvironmentEntry> Environments);

/// <param name="System">What runs there.</param>
/// <param name="Components">All components that are in use there.</param>
internal sealed record EnvironmentEntry(string? System, string? Account = null, string? Region = null, IReadOnlyList<ComponentEntry>? Components = null);

/// <param name="Owner">The name of the team that looks after it.</param>
/// <param name="DependsOn">What it needs to work.</param>
internal sealed record ComponentEntry(string? Name, string? Description = null, string? Owner = null, IReadOnlyList<DependencyEntry>? DependsOn = null);

/// <param name="System">Where the other component runs; with no system it is the same environment.</param>
internal sealed record DependencyEntry(string? Component, string? System = null, string? Account = null, string? Region = null);

/// <summary>What a file says, checked: every component with the key under which it is found again.</summary>
internal sealed record CatalogueDraft(IReadOnlyList<EnvironmentName> Environments, IReadOnlyList<DraftedComponent> Components)
{
    /// <summary>Takes a file, or says what is wrong with it and where.</summary>
    public static Result<CatalogueDraft> Read(CatalogueFile file)
    {
        var environments = new Dictionary<string, EnvironmentName>(StringComparer.Ordinal);
        var components = new Dictionary<string, DraftedComponent>(StringComparer.Ordinal);
        for (var at = 0; at < file.Environments.Count; at++)
        {
            var entry = file.Environments[at];
            var path = $"environments[{at}]";
            var environment = EnvironmentName.Of(entry.System, entry.Account, entry.Region);
            if (environment.Problem is { } unnamed) return At(path, unnamed);
            if (!environments.TryAdd(Key(environment.Value, ""), environment.Value)) return At(path, new Problem(ProblemKind.Invalid, $"The environment {environment.Value} stands here twice."));
            if (ReadComponents(environment.Value, entry.Components ?? [], path, components) is { } problem) return problem;
        }
        var unknown = components.Values.SelectMany(component => component.DependsOn.Select(key => (component, key))).FirstOrDefault(pair => !components.ContainsKey(pair.key));
        if (unknown.component is { } lost)
            return new Problem(ProblemKind.Invalid, $"{lost} depends on {string.Join(" · ", unknown.key.Split('\n').Where(part => part.Length > 0))}, which is not in the file.", "environments");
        return new CatalogueDraft([.. environments.Values], [.. components.Values]);
    }

    /// <summary>The same for names that differ in case only, as in the database.</summary>
    public static string Key(EnvironmentName environment, string component) =>
        string.Join('\n', environment.System, environment.Account, environment.Region, component).ToLowerInvariant();

    private static Problem? ReadComponents(EnvironmentName environment, IReadOnlyList<ComponentEntry> entries, string outer, Dictionary<string, DraftedComponent> components)
    {
        for (var at = 0; at < entries.Count; at++)
        {
            var path = $"{outer}.components[{at}]";
            var component = ReadComponent(environment, entries[at]);
            if (component.Problem is { } problem) return At(path, problem);
            if (!components.TryAdd(component.Value.Key, component.Value)) return At(path, new Problem(ProblemKind.Invalid, $"The component {component.Value.Name} stands here twice."));
        }
        return null;
    }

    private static Result<DraftedComponent> ReadComponent(EnvironmentName environment, ComponentEntry entry)
    {
        var name = TypedText.Line(entry.Name, "name", ComponentFields.LongestName);
        if (name.Problem is { } unnamed) return unnamed;
        var description = TypedText.OptionalText(entry.Description, "description", ComponentFields.LongestDescription);
        if (description.Problem is { } tooLong) return tooLong;
        var self = Key(environment, name.Value);
        var needs = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var need in entry.DependsOn ?? [])
        {
            var other = TypedText.Line(need.Component, "component", ComponentFields.LongestName);
            if (other.Problem is { } nameless) return nameless;
            var where = need.System is null ? environment : EnvironmentName.Of(need.System, need.Account, need.Region);
            if (where.Problem is { } nowhere) return nowhere;
            needs.Add(Key(where.Value, other.Value));
        }
        if (needs.Contains(self)) return new Problem(ProblemKind.Invalid, $"{name.Value} is said to depend on itself. Leave that out.", "dependsOn");
        if (needs.Count > SetDependencies.Most) return new Problem(ProblemKind.Invalid, $"A component can be said to need {SetDependencies.Most} others at most.", "dependsOn");
        return new DraftedComponent(self, environment, name.Value, description.Value, entry.Owner?.Trim() is { Length: > 0 } owner ? owner : null, needs);
    }

    private static Problem At(string path, Problem problem) => problem with
    {
        Message = $"{path}: {problem.Message}",
        Field = problem.Field is null ? path : $"{path}.{problem.Field}",
    };
}

/// <summary>A component as a file describes it.</summary>
/// <param name="Key">What it is found by.</param>
/// <param name="Owner">The name of a team.</param>
/// <param name="DependsOn">Keys.</param>
internal sealed record DraftedComponent(string Key, EnvironmentName Environment, string Name, string Description, string? Owner, IReadOnlySet<string> DependsOn)
{
    public override string ToString() => $"{Environment} · {Name}";
}
