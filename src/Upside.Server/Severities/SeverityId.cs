namespace Upside.Server.Severities;

/// <summary>The number of a level in one version of the definitions; incidents refer to it.</summary>
public readonly record struct SeverityId(long Value);
