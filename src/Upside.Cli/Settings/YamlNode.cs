using System.Collections.Immutable;

namespace Upside.Cli.Settings;

/// <summary>A piece of YAML and where it stands.</summary>
/// <param name="Line">The line, from 1.</param>
internal abstract record YamlNode(int Line);

/// <summary>A word, number or sentence.</summary>
internal sealed record YamlScalar(int Line, string Value) : YamlNode(Line);

/// <summary>A list.</summary>
internal sealed record YamlList(int Line, ImmutableArray<YamlNode> Items) : YamlNode(Line);

/// <summary>Keys with values, as they stand.</summary>
internal sealed record YamlMap(int Line, ImmutableArray<YamlEntry> Entries) : YamlNode(Line);

/// <summary>A key with its value.</summary>
internal sealed record YamlEntry(int Line, string Key, YamlNode Value);
