using System.Collections.Immutable;
using Mono.Cecil;

namespace Upside.Tests.Architecture;

/// <summary>
/// Who may know whom. The command line knows the server, the server the library, never the other way round. In the
/// library a capability (the second part of a namespace) knows the ones before it in <see cref="Order"/>.
/// </summary>
internal static class DependencyRule
{
    /// <summary>The assemblies, each of which may know the ones before it.</summary>
    public static readonly ImmutableArray<string> Layers = ["Upside", "Upside.Server", "Upside.Cli"];

    /// <summary>The capabilities of the library, each of which may know the ones before it.</summary>
    public static readonly ImmutableArray<string> Order =
    [
        "Incidents", "Alerts", "Evidence", "Timelines", "Causes", "Language", "Postmortems", "Grading", "Actions",
        "Publishing", "Knowledge",
    ];

    /// <summary>The capability that any other may use and that uses none.</summary>
    public const string ForAll = "Statistics";

    /// <summary>What every capability takes text by, and says with that something was refused.</summary>
    public static readonly ImmutableArray<string> Common = ["Upside.Problem", "Upside.ProblemKind", "Upside.Result`1", "Upside.TypedText"];

    /// <summary>One sentence for each breach, in ordinal order; none when the rule holds.</summary>
    public static ImmutableArray<string> Breaches(AssemblyDefinition assembly)
    {
        var found = assembly.MainModule.AssemblyReferences
            .Where(reference => Layers.IndexOf(reference.Name) > Layers.IndexOf(assembly.Name.Name))
            .Select(reference => $"{assembly.Name.Name} uses {reference.Name}, which is above it");
        if (string.Equals(assembly.Name.Name, Layers[0], StringComparison.Ordinal))
        {
            found = found
                .Concat(assembly.MainModule.Types
                    .Where(type => IsOurs(type) && !IsCommon(type) && !IsKnown(Capability(type)))
                    .Select(type => $"{type.FullName} belongs to no capability of the design"))
                .Concat(CompiledDependencies.Of(assembly.MainModule)
                    .Where(dependency => IsOurs(dependency.From) && IsOurs(dependency.To) && !Allows(dependency))
                    .Select(dependency =>
                        $"{dependency.From.FullName} uses {dependency.To.FullName} in {dependency.Where}"));
        }

        return [.. found.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    private static bool Allows(Dependency dependency)
    {
        var (from, to) = (Capability(dependency.From), Capability(dependency.To));
        return string.Equals(from, to, StringComparison.Ordinal)
            || string.Equals(to, ForAll, StringComparison.Ordinal)
            || IsCommon(dependency.To)
            || (Order.Contains(from) && Order.Contains(to) && Order.IndexOf(to) < Order.IndexOf(from));
    }

    private static bool IsKnown(string capability) =>
        Order.Contains(capability) || string.Equals(capability, ForAll, StringComparison.Ordinal);

    private static bool IsCommon(TypeReference type) =>
        Common.Contains(type.DeclaringType is { } outer ? outer.FullName : type.FullName);

    // Compilers and generators add types in namespaces of their own.
    private static bool IsOurs(TypeReference type) =>
        Namespace(type) is var name
        && (string.Equals(name, "Upside", StringComparison.Ordinal) || name.StartsWith("Upside.", StringComparison.Ordinal));

    private static string Capability(TypeReference type) =>
        Namespace(type).Split('.') is [_, var capability, ..] ? capability : "";

    private static string Namespace(TypeReference type) =>
        type.DeclaringType is { } outer ? Namespace(outer) : type.Namespace;
}
