using System.Globalization;

namespace Upside.Server.Access.Teams;

/// <summary>A team's number.</summary>
public readonly record struct TeamId(long Value)
{
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
