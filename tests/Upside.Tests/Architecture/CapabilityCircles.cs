using System.Collections.Immutable;
using Mono.Cecil;

namespace Upside.Tests.Architecture;

/// <summary>
/// In the server a capability may use another as long as that one does not, by any way round, use it: a circle means that
/// neither can be read alone. The third part of a namespace is the capability.
/// </summary>
internal static class CapabilityCircles
{
    private const string Server = "Upside.Server";

    /// <summary>One sentence for each use that is part of a circle, in ordinal order; none when there is no circle.</summary>
    public static ImmutableArray<string> In(AssemblyDefinition server)
    {
        var uses = CompiledDependencies.Of(server.MainModule)
            .Select(dependency => (From: Capability(dependency.From), To: Capability(dependency.To), dependency))
            .Where(use => use.From is not null && use.To is not null && use.From != use.To)
            .ToList();
        var known = uses.ToLookup(use => use.From!, use => use.To!, StringComparer.Ordinal);
        return
        [
            .. uses.Where(use => Reaches(known, use.To!, use.From!))
                .Select(use => $"{use.From} ⇄ {use.To}: {use.dependency.From.FullName} uses {use.dependency.To.FullName} in {use.dependency.Where}")
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
    }

    private static bool Reaches(ILookup<string, string> known, string from, string to)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { from };
        var open = new Queue<string>(seen);
        while (open.TryDequeue(out var capability))
        {
            if (capability == to) return true;
            foreach (var next in known[capability].Where(seen.Add)) open.Enqueue(next);
        }
        return false;
    }

    private static string? Capability(TypeReference type)
    {
        while (type.DeclaringType is { } outer) type = outer;
        return type.Namespace.StartsWith($"{Server}.", StringComparison.Ordinal) ? type.Namespace.Split('.')[2] : null;
    }
}
