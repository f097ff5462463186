using Upside.Language;

namespace Upside.Postmortems;

/// <summary>A person whom the document names as having taken part.</summary>
/// <param name="Name">The name or handle as written, the "@" of a handle left out.</param>
/// <param name="Span">Where it first stands.</param>
public sealed record Participant(string Name, TextSpan Span);
