namespace Upside.Postmortems;

/// <summary>Tells whether a line of text without markup is a heading, by its form and by the words that headings of postmortems have.</summary>
internal static class HeadingWords
{
    private const int Longest = 70;
    private const int MostWords = 9;

    /// <summary>Whether a line is a heading; <paramref name="isAlone"/> tells that blank lines stand around it.</summary>
    public static bool Are(ReadOnlySpan<char> line, bool isAlone)
    {
        if (line.Length is < 2 or > Longest || line.Count(' ') >= MostWords) return false;
        var isBold = line.Length > 4 && (line.StartsWith("**", StringComparison.Ordinal) || line.StartsWith("__", StringComparison.Ordinal)) && line.TrimEnd(": ").EndsWith(line[..2], StringComparison.Ordinal);
        var words = line.Trim(" *_").TrimEnd(": ").TrimEnd("*_ ");
        if (words.Length < 2 || words[^1] is '.' or ',' or ';' or '!') return false;
        if (isBold) return words.IndexOf("**", StringComparison.Ordinal) < 0;
        var first = words[0];
        if (!char.IsUpper(first) && !char.IsAsciiDigit(first)) return false;
        if (LineShapes.StartsWithTime(words)) return false;
        if (char.IsAsciiDigit(first) && LineShapes.Marker(words, out _, out _) == 0) return false;
        var isKnown = SectionSynonyms.KindOfLabel(words, ReadingOptions.Default) is not null;
        if (isKnown) return IsTitleLike(words) || isAlone || line[^1] is ':' or '?' || words.Count(' ') >= 2;
        if (char.IsAsciiDigit(first)) return false;
        if (IsCapital(words)) return isAlone || line[^1] == ':';
        return isAlone && words.Count(' ') <= 5 && SectionSynonyms.KindOf(words, ReadingOptions.Default) is not null && (IsTitleLike(words) || words[^1] == '?');
    }

    private static bool IsCapital(ReadOnlySpan<char> words)
    {
        var letters = 0;
        foreach (var c in words)
        {
            if (char.IsLower(c) || char.IsAsciiDigit(c) || c is '#' or '_' or '/' or '@') return false;
            if (char.IsUpper(c)) letters++;
        }
        return letters >= 4;
    }

    /// <summary>Whether the words are written as in a title: each longer one begins with a capital.</summary>
    private static bool IsTitleLike(ReadOnlySpan<char> words)
    {
        var atStart = true;
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i] is ' ' or '-' or '/' or '(')
            {
                atStart = true;
                continue;
            }
            if (atStart && char.IsLower(words[i]))
            {
                var end = words[i..].IndexOf(' ');
                if ((end < 0 ? words.Length - i : end) > 4) return false;
            }
            atStart = false;
        }
        return true;
    }
}
