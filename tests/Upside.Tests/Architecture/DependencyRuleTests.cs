using Mono.Cecil;

namespace Upside.Tests.Architecture;

public sealed class DependencyRuleTests
{
    /// <summary>The assemblies of the program; the tests themselves may know all of them.</summary>
    public static TheoryData<string> Assemblies =>
    [
        .. Directory.EnumerateFiles(AppContext.BaseDirectory, "Upside*.dll")
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Where(name => !name.EndsWith(".Tests", StringComparison.Ordinal)),
    ];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Every_assembly_knows_only_what_the_design_lets_it_know(string name)
    {
        using var assembly = AssemblyDefinition.ReadAssembly(Path.Combine(AppContext.BaseDirectory, $"{name}.dll"));

        Assert.Contains(name, DependencyRule.Layers);
        Assert.NotEmpty(assembly.MainModule.Types);
        Assert.Empty(DependencyRule.Breaches(assembly));
    }

    [Fact]
    public void The_library_and_the_program_are_among_the_assemblies()
    {
        Assert.Contains("Upside", Assemblies.Select(row => row.Data));
        Assert.Contains("Upside.Cli", Assemblies.Select(row => row.Data));
    }

    public static TheoryData<string> Plants => [.. PlantedUse.All.Keys];

    [Theory]
    [MemberData(nameof(Plants))]
    public void A_planted_use_of_a_later_capability_is_found(string plant)
    {
        var breaches = PlantedUse.Breaches("Upside.Language", "Upside.Grading", PlantedUse.All[plant]);

        Assert.Contains(breaches, breach => breach.StartsWith("Upside.Language.", StringComparison.Ordinal)
            && breach.Contains(" uses Upside.Grading.", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Plants))]
    public void The_same_use_of_an_earlier_capability_is_allowed(string plant) =>
        Assert.Empty(PlantedUse.Breaches("Upside.Grading", "Upside.Language", PlantedUse.All[plant]));

    [Fact]
    public void Statistics_is_used_by_any_and_uses_none()
    {
        var field = PlantedUse.All["field"];

        Assert.Empty(PlantedUse.Breaches("Upside.Incidents", "Upside.Statistics", field));
        Assert.NotEmpty(PlantedUse.Breaches("Upside.Statistics", "Upside.Incidents", field));
    }

    [Fact]
    public void A_folder_inside_a_capability_belongs_to_it()
    {
        var field = PlantedUse.All["field"];

        Assert.Empty(PlantedUse.Breaches("Upside.Grading", "Upside.Grading.Criteria", field));
        Assert.NotEmpty(PlantedUse.Breaches("Upside.Language.Rules", "Upside.Grading.Criteria", field));
    }

    [Theory]
    [InlineData("Upside.Helpers")]
    [InlineData("Upside")]
    public void A_type_outside_the_capabilities_is_found(string where) =>
        Assert.Contains(
            $"{where}.User belongs to no capability of the design",
            PlantedUse.Breaches(where, "Upside.Statistics", (_, _) => { }));

    [Theory]
    [InlineData("Upside", "Upside.Cli")]
    [InlineData("Upside", "Upside.Server")]
    [InlineData("Upside.Server", "Upside.Cli")]
    public void An_assembly_that_uses_one_above_it_is_found(string lower, string upper)
    {
        using var assembly = PlantedUse.EmptyAssembly(lower);
        assembly.MainModule.AssemblyReferences.Add(new AssemblyNameReference(upper, new Version(1, 0)));

        Assert.Equal([$"{lower} uses {upper}, which is above it"], DependencyRule.Breaches(assembly));
    }
}
