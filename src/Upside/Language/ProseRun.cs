namespace Upside.Language;

/// <summary>What a stretch of a block holds.</summary>
public enum ProseRunKind
{
    /// <summary>Running text.</summary>
    Text,
    /// <summary>Inline code, without its marks.</summary>
    Code,
    /// <summary>The address of a link or image, which the reader of the page does not see.</summary>
    Url,
}

/// <summary>A stretch of a block's text without markup; the blocks' runs, in order, are what is read.</summary>
/// <param name="Span">Where it stands in the original text.</param>
/// <param name="Kind">What it holds.</param>
public readonly record struct ProseRun(TextSpan Span, ProseRunKind Kind);
