namespace Upside.Cli.Inputs;

/// <summary>What the search for documents comes upon.</summary>
internal abstract record Found(string File);

/// <summary>A document to read.</summary>
/// <param name="File">The path as it is shown: as typed, "/" between its parts.</param>
/// <param name="FullPath">Where it lies; null for standard input.</param>
/// <param name="IsNamed">Whether it was named itself, not found in a folder or by a pattern.</param>
internal sealed record FoundDocument(string File, string? FullPath, bool IsNamed) : Found(File);

/// <summary>Something that should have been read and could not be.</summary>
internal sealed record FoundTrouble(string File, string Reason) : Found(File);

/// <summary>Something worth saying that keeps nothing from being read.</summary>
internal sealed record FoundRemark(string File, string Text) : Found(File);
