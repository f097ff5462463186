using NodaTime;

namespace Upside.Server.Catalogue;

/// <summary>Where components run.</summary>
public sealed record EnvironmentView(EnvironmentId Id, long Version, string System, string Account, string Region)
{
    /// <summary>As people read it: <c>storage · production · us-east-1</c>.</summary>
    public override string ToString() => new EnvironmentName(System, Account, Region).ToString();
}

/// <summary>A team, as the catalogue names it.</summary>
public sealed record OwnerView(long Id, string Name);

/// <summary>A component in a list.</summary>
/// <param name="Owner">Null where nobody looks after it yet.</param>
/// <param name="RetiredAt">Null while it is in use.</param>
/// <param name="Needs">How many components it depends on directly.</param>
/// <param name="NeededBy">How many depend on it directly.</param>
public sealed record ComponentLine(
    ComponentId Id, long Version, string Name, string Description, EnvironmentView Environment, OwnerView? Owner, Instant? RetiredAt, int Needs, int NeededBy);

/// <summary>A component that another one needs, or that needs it.</summary>
/// <param name="IsDirect">False where there are others between the two.</param>
public sealed record Neighbour(ComponentId Id, string Name, string System, string Account, string Region, bool IsRetired, bool IsDirect);

/// <summary>A component with all that it needs to work, and all that would feel it if it failed: directly, and through others.</summary>
/// <param name="Circle">Those that it needs and that need it: together they come up and go down.</param>
public sealed record ComponentView(ComponentLine Component, IReadOnlyList<Neighbour> DependsOn, IReadOnlyList<Neighbour> Dependants, IReadOnlyList<Neighbour> Circle);

/// <summary>Which components are asked for.</summary>
/// <param name="Environment">Only those that run there.</param>
/// <param name="Owner">Only those of this team.</param>
/// <param name="Words">Only those with this in their name.</param>
/// <param name="Retired">Those out of use, instead of those in use.</param>
public sealed record ComponentFilter(long? Environment = null, long? Owner = null, string? Words = null, bool Retired = false);
