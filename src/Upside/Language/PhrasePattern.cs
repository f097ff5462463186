namespace Upside.Language;

/// <summary>Spells a phrase pattern out into plain rows of elements: alternatives and gaps become rows of their own.</summary>
internal static class PhrasePattern
{
    /// <summary>The element that stands for any one token inside a sentence.</summary>
    public const string Any = "_";

    /// <summary>All rows of elements that a pattern stands for, in a fixed order.</summary>
    /// <exception cref="FormatException">The pattern is empty, unbalanced, or begins with a gap.</exception>
    public static IEnumerable<string[]> Expand(string pattern)
    {
        var at = 0;
        var rows = Sequence(pattern, ref at);
        if (at != pattern.Length) throw new FormatException($"Phrase '{pattern}': unexpected '{pattern[at]}' at {at}.");
        foreach (var row in rows)
        {
            if (row.Length == 0 || row[0] == Any) throw new FormatException($"Phrase '{pattern}' may not be empty or begin with a gap.");
            yield return row;
        }
    }

    private static List<string[]> Sequence(string pattern, ref int at)
    {
        List<string[]> rows = [[]];
        while (at < pattern.Length && pattern[at] is not ('|' or ')'))
        {
            var c = pattern[at];
            if (c is ' ' or '-') at++;
            else if (c == '(') rows = Append(rows, Alternatives(pattern, ref at));
            else if (c == '~') rows = Append(rows, Gap(pattern, ref at));
            else rows = Append(rows, [[Element(pattern, ref at)]]);
        }
        return rows;
    }

    private static List<string[]> Alternatives(string pattern, ref int at)
    {
        var rows = new List<string[]>();
        do
        {
            at++;
            rows.AddRange(Sequence(pattern, ref at));
        } while (at < pattern.Length && pattern[at] == '|');
        if (at >= pattern.Length) throw new FormatException($"Phrase '{pattern}': a parenthesis is not closed.");
        at++;
        return rows;
    }

    private static List<string[]> Gap(string pattern, ref int at)
    {
        if (++at >= pattern.Length || !char.IsAsciiDigit(pattern[at])) throw new FormatException($"Phrase '{pattern}': '~' wants a number.");
        var most = pattern[at++] - '0';
        return [.. Enumerable.Range(0, most + 1).Select(n => Enumerable.Repeat(Any, n).ToArray())];
    }

    private static string Element(string pattern, ref int at)
    {
        var start = at;
        while (at < pattern.Length && pattern[at] is not (' ' or '-' or '(' or ')' or '|' or '~')) at++;
        return pattern[start..at];
    }

    private static List<string[]> Append(List<string[]> heads, List<string[]> tails)
    {
        if (tails.Count == 1) return [.. heads.Select(head => (string[])[.. head, .. tails[0]])];
        return [.. heads.SelectMany(head => tails.Select(tail => (string[])[.. head, .. tail]))];
    }
}
