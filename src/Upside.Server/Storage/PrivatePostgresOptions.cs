namespace Upside.Server.Storage;

/// <summary>Where a private PostgreSQL is and what it is served by.</summary>
/// <param name="DataFolder">The folder of the installation; made where there is none.</param>
/// <param name="Binaries">The folder of PostgreSQL's programs; null to look for them.</param>
internal sealed record PrivatePostgresOptions(string DataFolder, string? Binaries = null);
