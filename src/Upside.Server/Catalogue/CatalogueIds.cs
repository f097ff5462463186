using System.Globalization;

namespace Upside.Server.Catalogue;

/// <summary>The number of an environment.</summary>
public readonly record struct EnvironmentId(long Value)
{
    /// <summary>How the audit and receipts name it.</summary>
    public string Subject => string.Create(CultureInfo.InvariantCulture, $"environment/{Value}");
}

/// <summary>The number of a component.</summary>
public readonly record struct ComponentId(long Value)
{
    /// <summary>How the audit and receipts name it.</summary>
    public string Subject => string.Create(CultureInfo.InvariantCulture, $"component/{Value}");
}
