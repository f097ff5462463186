using Upside.Language;

namespace Upside.Postmortems;

/// <summary>A fact given as a label and a value: "- **Time to repair**: 5h 8m", a two-column table, front matter.</summary>
/// <param name="Span">Label and value.</param>
/// <param name="Label">The label's words, lower case, without marks.</param>
/// <param name="Value">Where the value stands; empty where it is missing.</param>
/// <param name="Block">Index of the block; null for front matter.</param>
public sealed record KeyFact(TextSpan Span, string Label, TextSpan Value, int? Block);
