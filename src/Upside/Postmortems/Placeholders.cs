namespace Upside.Postmortems;

/// <summary>Tells stand-ins and hints of a template from text that somebody wrote.</summary>
internal static class Placeholders
{
    private const int Longest = 300;

    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "tbd", "tba", "tbc", "todo", "to do", "wip", "fixme", "xxx", "na", "n a", "not available", "not applicable", "to be determined", "to be defined", "to be decided", "to be added", "to be filled",
        "to be filled in", "to be completed", "to be confirmed", "to be written", "coming soon", "fill in", "fill me in", "fill this in", "no comments added", "no comment added", "no comments", "pending", "work in progress",
        "lorem ipsum", "insert text here", "add text here", "text here", "your text here", "description here", "placeholder", "yyyy mm dd", "hh mm", "yyyy mm dd hh mm", "hh mm utc", "yyyy mm dd hh mm utc", "dd mm yyyy", "mm dd yyyy",
        "name", "your name", "no data", "no content", "empty", "ditto",
    };

    /// <summary>Whether a block's text, markup left out or not, says nothing.</summary>
    public static bool Is(ReadOnlySpan<char> text)
    {
        text = Bare(text);
        var length = text.Length > 1000 ? text.Length : text.Length - text.Count('\r');
        if (length > Longest) return false;
        if (text.Length == 0) return true;
        var letters = 0;
        var questions = 0;
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c)) letters++;
            else if (c == '?') questions++;
        }
        // Only marks: "???", "-", "…".
        if (letters == 0) return !HasSymbol(text);
        if (IsWrapped(text, '[', ']') || IsWrapped(text, '<', '>') || IsWrapped(text, '{', '}')) return !text[1..^1].Contains("://", StringComparison.Ordinal);
        // A date or clock time with its figures still open: "2022-??-?? HH:mm", "??:??".
        if (questions >= 2 && text.Contains("??", StringComparison.Ordinal) && letters <= 16 && length < 40) return true;
        if (length > 60) return false;
        var words = SectionSynonyms.Normalise(text);
        return Words.Contains(words) || IsLabelled(text, words);
    }

    /// <summary>Whether it is a label whose value is a stand-in: "Owner: TBD".</summary>
    private static bool IsLabelled(ReadOnlySpan<char> text, string words)
    {
        var colon = text.IndexOf(": ", StringComparison.Ordinal);
        if (colon <= 0 || colon > 40) return words.StartsWith("tbd ", StringComparison.Ordinal) && words.Length < 20;
        // "Add a limit (owner: TBD)" says something before the label, and a label stands in one line.
        if (text[..colon].ContainsAny('(', '\n')) return false;
        var value = Bare(text[(colon + 1)..]);
        return value.Length > 0 && value.Length < text.Length && Is(value);
    }

    private static bool IsWrapped(ReadOnlySpan<char> text, char open, char close) =>
        text.Length > 2 && text[0] == open && text[^1] == close && text[1..^1].IndexOf(close) < 0 && !char.IsAsciiDigit(text[1]) && text[1] is not ('@' or '#');

    // "✅" or "👍" in a cell says something.
    private static bool HasSymbol(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (c > '\u2100') return true;
        }
        return false;
    }

    private static ReadOnlySpan<char> Bare(ReadOnlySpan<char> text) => text.Trim(" \t\r\n*_`~\u00a0\ufeff\0");
}
