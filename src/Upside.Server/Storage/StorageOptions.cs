namespace Upside.Server.Storage;

/// <summary>How the server reaches PostgreSQL.</summary>
/// <param name="App">Connection string of the role <c>upside_app</c>.</param>
/// <param name="Owner">Connection string of the role <c>upside_owner</c>, for migrations; null where somebody else keeps the schema.</param>
internal sealed record StorageOptions(string App, string? Owner);
