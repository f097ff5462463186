using System.Xml.Linq;
using Mono.Cecil;

namespace Upside.Tests.Architecture;

public sealed class LibraryPackagesTests
{
    [Fact]
    public void The_library_uses_no_package_but_those_of_its_list()
    {
        using var library = AssemblyDefinition.ReadAssembly(Path.Combine(AppContext.BaseDirectory, "Upside.dll"));
        var used = library.MainModule.AssemblyReferences.Select(r => r.Name).Where(n => !n.StartsWith("System.", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToArray();
        Assert.Equal(["Markdig", "NodaTime"], used);
    }

    [Fact]
    public void The_list_of_the_library_holds_only_what_it_uses()
    {
        var project = XDocument.Load(Path.Combine(Root(), "src", "Upside", "Upside.csproj"));
        Assert.Equal(["Markdig", "NodaTime"], project.Descendants("PackageReference").Select(p => p.Attribute("Include")?.Value).Order(StringComparer.Ordinal));
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Upside.slnx"))) folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        return folder.FullName;
    }
}
