using System.Collections.Immutable;
using Upside.Language;

namespace Upside.Postmortems;

/// <summary>One top-level field of the YAML front matter.</summary>
/// <param name="Key">The key, as written.</param>
/// <param name="Value">The scalar value; for a list its items joined by ", ".</param>
/// <param name="Span">Where the value stands.</param>
public sealed record FrontMatterField(string Key, string Value, TextSpan Span);

/// <summary>The YAML block at the head of a document.</summary>
/// <param name="Span">The whole block with its fences; empty where there is none.</param>
/// <param name="Fields">The top-level fields, as they stand.</param>
public sealed record FrontMatter(TextSpan Span, ImmutableArray<FrontMatterField> Fields)
{
    /// <summary>No front matter.</summary>
    public static readonly FrontMatter None = new(default, []);

    /// <summary>The value of a field, whatever the case of its key; null where there is none.</summary>
    public string? this[string key] => Fields.FirstOrDefault(f => f.Key.Equals(key, StringComparison.OrdinalIgnoreCase))?.Value;
}
