using System.Globalization;

namespace Upside.Server.Access.Tokens;

/// <summary>A token's number.</summary>
public readonly record struct TokenId(long Value)
{
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
