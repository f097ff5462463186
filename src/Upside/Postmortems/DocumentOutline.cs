using System.Collections.Immutable;
using Upside.Language;

namespace Upside.Postmortems;

/// <summary>What a reader of one format makes of a text: its blocks, before they are sorted into sections.</summary>
/// <param name="Source">The original text.</param>
/// <param name="Format">The format that was read.</param>
/// <param name="FrontMatter">The YAML block at its head.</param>
/// <param name="Blocks">The blocks, as they stand, indexed from 0; <see cref="Block.Section"/> is not set yet.</param>
internal sealed record DocumentOutline(SourceText Source, DocumentFormat Format, FrontMatter FrontMatter, ImmutableArray<Block> Blocks);
