using System.Globalization;
using Upside.Language;

namespace Upside.Postmortems;

/// <summary>Asks simple things of the tokens of a text.</summary>
internal sealed class TokenReader(Prose prose)
{
    /// <summary>The tokens.</summary>
    public List<Token> Tokens { get; } = prose.Tokens;

    /// <summary>The text they stand in.</summary>
    public SourceText Source { get; } = prose.Source;

    /// <summary>The characters of a token.</summary>
    public ReadOnlySpan<char> Text(int at) => Source.Slice(Tokens[at].Span);

    /// <summary>Whether a token is this mark.</summary>
    public bool IsMark(int at, char mark) => Tokens[at].Kind == TokenKind.Mark && Source.Text[Tokens[at].Start] == mark;

    /// <summary>Whether a token is one of these marks.</summary>
    public bool IsAnyMark(int at, string marks) => Tokens[at].Kind == TokenKind.Mark && marks.Contains(Source.Text[Tokens[at].Start], StringComparison.Ordinal);

    /// <summary>Whether a token is one of these words, whatever its case.</summary>
    public bool IsAny(int at, params ReadOnlySpan<string> words)
    {
        if (Tokens[at].Kind is not (TokenKind.Word or TokenKind.Identifier)) return false;
        var text = Text(at);
        // Most words differ in length or first letter, which shows sooner than a comparison starts.
        var first = text[0];
        foreach (var word in words)
        {
            if (word.Length != text.Length || (((word[0] ^ first) & ~0x20) != 0 && first < 0x80)) continue;
            if (text.Equals(word, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    /// <summary>Whether a token is one of a set of words, whatever its case.</summary>
    public bool IsAny(int at, WordSet words) => Tokens[at].Kind is TokenKind.Word or TokenKind.Identifier && words.Has(Text(at));

    /// <summary>Whether nothing stands between a token and the one before it.</summary>
    public bool IsGlued(int at) => at > 0 && Tokens[at].Start == Tokens[at - 1].End;

    /// <summary>The value of a token of one to <paramref name="mostDigits"/> figures; null where it is anything else.</summary>
    public int? Whole(int at, int mostDigits)
    {
        if (Tokens[at].Kind != TokenKind.Number || Tokens[at].Length > mostDigits) return null;
        return int.TryParse(Text(at), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    /// <summary>The span of tokens.</summary>
    public TextSpan SpanOf(int first, int end) => TextSpan.Between(Tokens[first].Start, Tokens[end - 1].End);
}
