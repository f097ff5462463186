namespace Upside.Tests.Language;

/// <summary>A part of a phrase pattern.</summary>
internal abstract record PhrasePart
{
    /// <summary>A word, a prefix ("fail*"), a class or a shape ("{person}"), or "_".</summary>
    public sealed record Element(string Text) : PhrasePart;

    /// <summary>One of these rows, of which one may be empty.</summary>
    public sealed record Choice(IReadOnlyList<IReadOnlyList<PhrasePart>> Rows) : PhrasePart;

    /// <summary>Up to so many tokens of any kind.</summary>
    public sealed record Gap(int Most) : PhrasePart;
}

/// <summary>Reads phrase patterns from their start into parts: another way than the builder's, to compare it with.</summary>
internal static class PhrasePattern
{
    /// <summary>The parts of a pattern, in their order.</summary>
    /// <exception cref="FormatException">The pattern is unbalanced, or a gap has no number.</exception>
    public static IReadOnlyList<PhrasePart> Parse(string pattern)
    {
        var at = 0;
        var parts = Sequence(pattern, ref at);
        return at == pattern.Length
            ? parts
            : throw new FormatException($"Phrase '{pattern}': unexpected '{pattern[at]}' at {at}.");
    }

    private static List<PhrasePart> Sequence(string pattern, ref int at)
    {
        var parts = new List<PhrasePart>();
        while (at < pattern.Length && pattern[at] is not ('|' or ')'))
        {
            var c = pattern[at];
            if (c is ' ' or '-') at++;
            else if (c == '(') parts.Add(Alternatives(pattern, ref at));
            else if (c == '~') parts.Add(Gap(pattern, ref at));
            else parts.Add(Element(pattern, ref at));
        }
        return parts;
    }

    private static PhrasePart.Choice Alternatives(string pattern, ref int at)
    {
        var rows = new List<IReadOnlyList<PhrasePart>>();
        do
        {
            at++;
            rows.Add(Sequence(pattern, ref at));
        } while (at < pattern.Length && pattern[at] == '|');
        if (at >= pattern.Length) throw new FormatException($"Phrase '{pattern}': a parenthesis is not closed.");
        at++;
        return new PhrasePart.Choice(rows);
    }

    private static PhrasePart.Gap Gap(string pattern, ref int at)
    {
        if (++at >= pattern.Length || !char.IsAsciiDigit(pattern[at])) throw new FormatException($"Phrase '{pattern}': '~' wants a number.");
        return new PhrasePart.Gap(pattern[at++] - '0');
    }

    private static PhrasePart.Element Element(string pattern, ref int at)
    {
        var start = at;
        while (at < pattern.Length && pattern[at] is not (' ' or '-' or '(' or ')' or '|' or '~')) at++;
        return new PhrasePart.Element(pattern[start..at]);
    }
}
