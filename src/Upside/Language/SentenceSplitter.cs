namespace Upside.Language;

/// <summary>Finds where sentences end in a row of tokens: at a full stop, question or exclamation mark that no abbreviation explains.</summary>
internal static class SentenceSplitter
{
    private static readonly HashSet<string> Abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        "e.g", "i.e", "g", "e", "etc", "vs", "approx", "mr", "mrs", "ms", "dr", "st", "no", "fig", "inc", "ltd", "co", "cf", "ca", "resp", "max", "min", "est", "incl", "a.m", "p.m", "m",
    };

    /// <summary>Index of the first token after the sentence that begins at <paramref name="first"/>; at most <paramref name="end"/>.</summary>
    public static int EndOfSentence(SourceText source, List<Token> tokens, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (tokens[i].Kind != TokenKind.Mark) continue;
            var c = source.Text[tokens[i].Start];
            if (c is '。' or '！' or '？') return i + 1;
            if (c is not ('.' or '!' or '?' or '…')) continue;
            var next = i + 1;
            while (next < end && IsCloser(source, tokens[next])) next++;
            if (next >= end) return end;
            var isFollowedByBlank = tokens[next].Start > tokens[next - 1].End;
            if (!isFollowedByBlank || (c == '.' && i > first && IsAbbreviation(source, tokens[i - 1], tokens[i]))) continue;
            if (c == '.' && StartsLowerCase(source, tokens[next])) continue;
            return next;
        }
        return end;
    }

    private static bool IsCloser(SourceText source, Token token) =>
        token.Kind == TokenKind.Mark && source.Text[token.Start] is '"' or '”' or '’' or '\'' or ')' or ']' or '.' or '!' or '?' or '»';

    private static bool StartsLowerCase(SourceText source, Token token) => token.Kind == TokenKind.Word && char.IsLower(source.Text[token.Start]);

    private static bool IsAbbreviation(SourceText source, Token word, Token stop)
    {
        if (word.Kind != TokenKind.Word || word.End != stop.Start || word.Length > 6) return false;
        // A numbered heading or an initial ("J. Smith") does not end a sentence; "I." does.
        if (word.Length == 1 && char.IsUpper(source.Text[word.Start]) && source.Text[word.Start] != 'I') return true;
        return Abbreviations.Contains(source.Text.Substring(word.Start, word.Length));
    }
}
