namespace Upside.Language;

/// <summary>What a token is, by its shape.</summary>
public enum TokenKind : byte
{
    /// <summary>A run of letters, apostrophes inside it included ("didn't"). A hyphen between words separates two words.</summary>
    Word,
    /// <summary>A number, grouping and decimals included ("1,234.5"); its unit is a token of its own.</summary>
    Number,
    /// <summary>A clock time ("18:04", "18:04:33", "6:30pm"); zone and am/pm may be tokens of their own.</summary>
    Clock,
    /// <summary>A calendar date in figures ("2021-02-15", "15/02/2021").</summary>
    Date,
    /// <summary>A date and a clock time in one ("2021-02-15T18:04:33Z").</summary>
    Timestamp,
    /// <summary>A version ("v1.2", "1.13.12").</summary>
    Version,
    /// <summary>A name of software's own making: letters mixed with digits, dots, underscores, slashes or inner capitals ("db1042", "us-east-1", "CoreDNS").</summary>
    Identifier,
    /// <summary>A stretch of inline code.</summary>
    Code,
    /// <summary>An address (http, https, mailto, www).</summary>
    Url,
    /// <summary>A person's handle ("@ana").</summary>
    Handle,
    /// <summary>A ticket, issue or pull request ("#123", "OPS-42", "T12345").</summary>
    Ticket,
    /// <summary>A punctuation mark or other symbol, one character each.</summary>
    Mark,
}

/// <summary>One token of the text.</summary>
/// <param name="Start">Offset of its first character in the original text.</param>
/// <param name="Length">Length in UTF-16 code units.</param>
/// <param name="Kind">What it is, by its shape.</param>
/// <param name="Symbol">Its literal in the vocabulary of the phrase automaton, or 0 where no phrase names it.</param>
/// <param name="Capital">Whether it begins with an upper-case letter.</param>
public readonly record struct Token(int Start, int Length, TokenKind Kind, int Symbol, bool Capital)
{
    /// <summary>Offset of the first character after the token.</summary>
    public int End => Start + Length;

    /// <summary>The span of the token.</summary>
    public TextSpan Span => new(Start, Length);
}
