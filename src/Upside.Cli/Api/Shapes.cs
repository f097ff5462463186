using System.Text.Json;
using System.Text.Json.Serialization;

namespace Upside.Cli.Api;

/// <summary>Somebody, as an incident names them.</summary>
internal sealed record Person(string Name);

/// <summary>How bad it is, in the words of the organisation.</summary>
internal sealed record SeverityShape(int Level, string Name);

/// <summary>An incident, as far as the command line shows it; the API says more.</summary>
internal sealed record IncidentShape(long Number, long Version, string Title, string State, SeverityShape? Severity, string Impact, Person DeclaredBy, DateTimeOffset DeclaredAt, DateTimeOffset ChangedAt);

/// <summary>What an entry says was changed.</summary>
internal sealed record FactShape(string What, string? From, string? To);

/// <summary>That an entry was struck out.</summary>
internal sealed record StrikeShape(string Why);

/// <summary>An entry of a timeline.</summary>
internal sealed record EntryShape(long Number, long Version, string Kind, string Text, IReadOnlyList<FactShape> Facts, DateTimeOffset HappenedAt, Person WrittenBy, StrikeShape? Struck);

/// <summary>A page of a list.</summary>
internal sealed record PageShape<T>(IReadOnlyList<T> Items, string? Next);

/// <summary>What was changed on an incident after a version.</summary>
internal sealed record ChangesShape(IncidentShape Incident, IReadOnlyList<EntryShape> Entries, long Version);

/// <summary>How the answers of the API are read: made at build time, so that a command starts at once.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(IncidentShape))]
[JsonSerializable(typeof(EntryShape))]
[JsonSerializable(typeof(PageShape<IncidentShape>))]
[JsonSerializable(typeof(PageShape<EntryShape>))]
[JsonSerializable(typeof(ChangesShape))]
internal sealed partial class Shapes : JsonSerializerContext;
