using System.Collections.Immutable;
using Upside.Language;

namespace Upside.Postmortems;

/// <summary>The form of a block.</summary>
public enum BlockKind
{
    /// <summary>A heading.</summary>
    Heading,
    /// <summary>A paragraph, or a line that stands for itself.</summary>
    Paragraph,
    /// <summary>An item of a list: its own text, without the items nested in it.</summary>
    ListItem,
    /// <summary>A row of a table.</summary>
    TableRow,
    /// <summary>A quotation.</summary>
    Quote,
    /// <summary>Code or the output of a program.</summary>
    Code,
}

/// <summary>A cell of a table row.</summary>
/// <param name="Span">Where its text stands.</param>
/// <param name="Runs">Its text without markup.</param>
public sealed record Cell(TextSpan Span, ImmutableArray<ProseRun> Runs);

/// <summary>One block of a document, smallest first: a list item does not contain the items nested in it, they follow it.</summary>
public sealed record Block
{
    /// <summary>Its place among the document's blocks.</summary>
    public required int Index { get; init; }

    /// <summary>Its form.</summary>
    public required BlockKind Kind { get; init; }

    /// <summary>Where it stands, markers ("- ", "## ", "| ") left out where the reader can tell them.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Its text without markup; for a table row the runs of all cells.</summary>
    public required ImmutableArray<ProseRun> Runs { get; init; }

    /// <summary>The level of a heading (1 to 6), the depth of a list item (0 the outermost); 0 for the others.</summary>
    public int Level { get; init; }

    /// <summary>Index of the list item that this block is nested in.</summary>
    public int? Parent { get; init; }

    /// <summary>Index of the list that an item, or of the table that a row, belongs to; it counts lists and tables together.</summary>
    public int? Group { get; init; }

    /// <summary>For an item of a task list, whether it is ticked.</summary>
    public bool? Checked { get; init; }

    /// <summary>The cells of a table row.</summary>
    public ImmutableArray<Cell> Cells { get; init; } = [];

    /// <summary>For a table row, index of the block that is the table's header row; its own index where it is that.</summary>
    public int? HeaderRow { get; init; }

    /// <summary>Whether it is a table's header row.</summary>
    public bool IsHeaderRow => HeaderRow == Index;

    /// <summary>Where the words of the label stand with which it opens a section ("**Impact**: …"), marks and colon left out.</summary>
    public TextSpan? Label { get; init; }

    /// <summary>Index of the section that it stands in.</summary>
    public int Section { get; init; }

    /// <summary>How its words are to be taken.</summary>
    public ProseContext Context { get; init; }
}
