using System.Globalization;
using System.Text;

namespace Upside.Cli.Terminals;

/// <summary>Text as a terminal shows it: harmless, measured in columns, cut to fit.</summary>
internal static class TerminalText
{
    private const char Break = '\u200b';

    /// <summary>
    /// The text on one line without what commands whoever shows it: control characters and marks that turn the direction of writing for a terminal, and for the log of
    /// a build "::" at the head of a word (which wrapping may bring to the head of a line) and "##[" anywhere, both broken by a space without width.
    /// </summary>
    public static string Clean(string text)
    {
        var clean = WithoutControls(text);
        if (!clean.Contains("::", StringComparison.Ordinal) && !clean.Contains("##[", StringComparison.Ordinal)) return clean;
        var broken = new StringBuilder(clean.Length + 8);
        for (var i = 0; i < clean.Length; i++)
        {
            var isCommand = clean[i] == ':' && i > 0 && clean[i - 1] == ':' && (i == 1 || char.IsWhiteSpace(clean[i - 2]));
            var isOldCommand = clean[i] == '[' && i > 1 && clean[i - 1] == '#' && clean[i - 2] == '#';
            if (isCommand || isOldCommand) broken.Append(Break);
            broken.Append(clean[i]);
        }
        return broken.ToString();
    }

    /// <summary>The text on one line without control characters and without marks that turn the direction of writing.</summary>
    public static string WithoutControls(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\u007f', '\uffff') && !text.AsSpan().ContainsAnyInRange('\0', '\u001f')) return text;
        var clean = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is '\t' or '\n' or '\r' or '\u2028' or '\u2029') clean.Append(' ');
            else if (char.IsControl(c)) clean.Append('\ufffd');
            else if (c is not ((>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069') or '\ufeff')) clean.Append(c);
        }
        return clean.ToString();
    }

    /// <summary>How many columns a text takes.</summary>
    public static int Columns(string text)
    {
        var columns = 0;
        foreach (var rune in text.EnumerateRunes()) columns += Columns(rune);
        return columns;
    }

    /// <summary>The text, cut with an ellipsis where it takes more than <paramref name="columns"/>.</summary>
    public static string Cut(string text, int columns)
    {
        if (columns <= 0) return "";
        if (text.Length <= columns && IsNarrow(text)) return text;
        if (Columns(text) <= columns) return text;
        var (taken, length) = (0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            if (taken + Columns(rune) > columns - 1) break;
            taken += Columns(rune);
            length += rune.Utf16SequenceLength;
        }
        return text[..length].TrimEnd() + "…";
    }

    /// <summary>The end of a text, with an ellipsis before it where it takes more than <paramref name="columns"/>: for paths, whose end tells most.</summary>
    public static string CutStart(string text, int columns)
    {
        if (columns <= 0) return "";
        if (Columns(text) <= columns) return text;
        var start = 0;
        var left = Columns(text);
        foreach (var rune in text.EnumerateRunes())
        {
            if (left <= columns - 1) break;
            left -= Columns(rune);
            start += rune.Utf16SequenceLength;
        }
        return "…" + text[start..];
    }

    /// <summary>The text filled up with blanks to a number of columns.</summary>
    public static string Pad(string text, int columns) => text + new string(' ', Math.Max(0, columns - Columns(text)));

    /// <summary>The text broken at blanks into lines of at most <paramref name="columns"/>; a longer word stands on a line of its own.</summary>
    public static IEnumerable<string> Wrap(string text, int columns)
    {
        var line = new StringBuilder();
        var taken = 0;
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var width = Columns(word);
            if (taken > 0 && taken + 1 + width > columns)
            {
                yield return line.ToString();
                line.Clear();
                taken = 0;
            }
            if (taken > 0)
            {
                line.Append(' ');
                taken++;
            }
            line.Append(word);
            taken += width;
        }
        if (taken > 0) yield return line.ToString();
    }

    private static bool IsNarrow(string text) => !text.AsSpan().ContainsAnyInRange('\u0300', '\uffff');

    private static int Columns(Rune rune) => rune.Value switch
    {
        < 0x300 => 1,
        (>= 0x1100 and <= 0x115f) or (>= 0x2e80 and <= 0xa4cf) or (>= 0xac00 and <= 0xd7a3) or (>= 0xf900 and <= 0xfaff)
            or (>= 0xfe30 and <= 0xfe6f) or (>= 0xff00 and <= 0xff60) or (>= 0xffe0 and <= 0xffe6)
            or (>= 0x1f300 and <= 0x1faff) or (>= 0x20000 and <= 0x3fffd) => 2,
        _ => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format ? 0 : 1,
    };
}
