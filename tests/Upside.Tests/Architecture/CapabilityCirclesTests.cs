using Mono.Cecil;

namespace Upside.Tests.Architecture;

public sealed class CapabilityCirclesTests
{
    [Fact]
    public void Capabilities_of_the_server_use_one_another_without_circles()
    {
        using var server = AssemblyDefinition.ReadAssembly(Path.Combine(AppContext.BaseDirectory, "Upside.Server.dll"));

        Assert.Empty(CapabilityCircles.In(server));
    }

    [Fact]
    public void A_planted_circle_is_found_also_by_way_of_a_third()
    {
        using var server = Plant(("Incidents", "Access"), ("Access", "Storage"), ("Storage", "Incidents"), ("Web", "Storage"));

        var found = CapabilityCircles.In(server);

        Assert.Equal(3, found.Length);
        Assert.DoesNotContain(found, circle => circle.StartsWith("Web", StringComparison.Ordinal));
    }

    [Fact]
    public void Uses_in_one_direction_are_no_circle()
    {
        using var server = Plant(("Incidents", "Access"), ("Incidents", "Storage"), ("Access", "Storage"));

        Assert.Empty(CapabilityCircles.In(server));
    }

    private static AssemblyDefinition Plant(params (string From, string To)[] uses)
    {
        var assembly = AssemblyDefinition.CreateAssembly(new AssemblyNameDefinition("Upside.Server", new Version(1, 0)), "Upside.Server", ModuleKind.Dll);
        var types = uses.SelectMany(use => new[] { use.From, use.To }).Distinct(StringComparer.Ordinal)
            .ToDictionary(capability => capability, capability => new TypeDefinition($"Upside.Server.{capability}", "Planted", TypeAttributes.Class, assembly.MainModule.TypeSystem.Object), StringComparer.Ordinal);
        foreach (var type in types.Values) assembly.MainModule.Types.Add(type);
        foreach (var (from, to) in uses) types[from].Fields.Add(new FieldDefinition($"to{to}", FieldAttributes.Private, types[to]));
        return assembly;
    }
}
