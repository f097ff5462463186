using Upside.Language;

namespace Upside.Postmortems;

/// <summary>What a single line of text looks like: an entry that begins with a time, an item of a list, a line of code.</summary>
internal static class LineShapes
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    private static readonly string[] Days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    private static readonly string[] Zones = ["UTC", "GMT", "PST", "PDT", "EST", "EDT", "CST", "CDT", "MST", "MDT", "CET", "CEST", "BST", "IST", "JST", "PT", "ET"];

    /// <summary>Whether a line begins with a clock time or a date, as an entry of a timeline does.</summary>
    public static bool StartsWithTime(ReadOnlySpan<char> line)
    {
        line = AfterMarker(line).TrimStart(" \t*_`[(~≈|#");
        if (line.Length < 4) return false;
        if (char.IsAsciiDigit(line[0]))
        {
            if (TimeShapes.Timestamp(line) > 0 || TimeShapes.Date(line) > 0 || TimeShapes.Clock(line) > 0) return true;
            return IsBareClock(line) || IsDayAndMonth(line);
        }
        if (!char.IsAsciiLetter(line[0])) return false;
        if (line[0] is 'T' or 't' && line[1] is '+' or '-' && char.IsAsciiDigit(line[2])) return true;
        foreach (var day in Days)
        {
            if (!StartsWithWord(line, day, out var rest)) continue;
            rest = rest.TrimStart(" ,.");
            return rest.Length > 1 && (char.IsAsciiDigit(rest[0]) ? TimeShapes.Clock(rest) > 0 || TimeShapes.Date(rest) > 0 || IsDayAndMonth(rest) : StartsWithMonth(rest, out _));
        }
        return StartsWithMonth(line, out var afterMonth) && afterMonth.Length > 0 && char.IsAsciiDigit(afterMonth[0]);
    }

    /// <summary>Whether a line holds a time and nothing else that says something ("9:26 PM", "10:04 UTC:").</summary>
    public static bool IsOnlyTime(ReadOnlySpan<char> line)
    {
        if (line.Length is 0 or > 40 || !StartsWithTime(line)) return false;
        var words = 0;
        for (var i = 0; i < line.Length; i++)
        {
            if (!char.IsAsciiLetter(line[i])) continue;
            var end = i;
            while (end < line.Length && char.IsAsciiLetter(line[end])) end++;
            var word = line[i..end];
            i = end;
            if (word.Length > 1 && !word.Equals("am", StringComparison.OrdinalIgnoreCase) && !word.Equals("pm", StringComparison.OrdinalIgnoreCase) && !IsZone(word)) words++;
        }
        return words == 0 && line.Contains(':');
    }

    private static bool IsZone(ReadOnlySpan<char> word)
    {
        foreach (var zone in Zones)
        {
            if (word.Equals(zone, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    /// <summary>How many characters of white space and list marker ("- ", "* ", "• ", "1. ", "2) ") a line begins with; <paramref name="depth"/> is the indent.</summary>
    public static int Marker(ReadOnlySpan<char> line, out int depth, out bool isNumber)
    {
        depth = 0;
        isNumber = false;
        var at = 0;
        while (at < line.Length && char.IsWhiteSpace(line[at]))
        {
            depth += line[at] == '\t' ? 4 : 1;
            at++;
        }
        if (at >= line.Length) return 0;
        var c = line[at];
        if (c is '-' or '*' or '+' or '•' or '◦' or '▪' or '‣' or '·' or '●' or '○' or '–' or '\uf0b7')
        {
            var next = at + 1;
            if (next >= line.Length || !char.IsWhiteSpace(line[next])) return 0;
            while (next < line.Length && char.IsWhiteSpace(line[next])) next++;
            return next;
        }
        if (!char.IsAsciiDigit(c)) return 0;
        var digits = at;
        while (digits < line.Length && digits < at + 3 && char.IsAsciiDigit(line[digits])) digits++;
        if (digits + 1 >= line.Length || line[digits] is not ('.' or ')') || !char.IsWhiteSpace(line[digits + 1])) return 0;
        isNumber = true;
        digits++;
        while (digits < line.Length && char.IsWhiteSpace(line[digits])) digits++;
        return digits;
    }

    /// <summary>Whether a line reads like a program's input or output rather than like somebody's words.</summary>
    public static bool LooksLikeCode(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        if (line.Length == 0) return false;
        if (line[0] is '$' or '{' or '}' or '<' or '>' or '/' or '%' or ';' or '+' or '=' || line[^1] is '{' or '}' or ';' or '\\' || line.StartsWith("//", StringComparison.Ordinal)) return true;
        if (line.StartsWith("# ", StringComparison.Ordinal) || line.StartsWith("sudo ", StringComparison.Ordinal)) return true;
        var odd = 0;
        var letters = 0;
        foreach (var c in line)
        {
            if (char.IsLetter(c) || c == ' ') letters++;
            else if (c is '{' or '}' or '=' or '<' or '>' or '$' or '|' or '\\' or ';' or '[' or ']' or '_' or '^' or '&') odd++;
        }
        if (odd * 12 > line.Length || letters * 2 < line.Length) return true;
        return line.Contains(" --", StringComparison.Ordinal) && !line.Contains(" -- ", StringComparison.Ordinal);
    }

    /// <summary>The line without a list marker.</summary>
    public static ReadOnlySpan<char> AfterMarker(ReadOnlySpan<char> line)
    {
        var marker = Marker(line, out _, out _);
        return marker > 0 ? line[marker..] : line.TrimStart();
    }

    // "1600 UTC: errors rise", "0830Z", "1431-1442 - …"
    private static bool IsBareClock(ReadOnlySpan<char> line)
    {
        if (line.Length < 6) return false;
        // A print may lose the colon of "6:30PM".
        var blank = line[..3].IndexOf(' ');
        if (blank > 0 && line.Length > blank + 5 && char.IsAsciiDigit(line[blank + 1]) && char.IsAsciiDigit(line[blank + 2]) && line[blank + 3] is 'A' or 'P' or 'a' or 'p' && line[blank + 4] is 'M' or 'm')
        {
            return line[..blank].IndexOfAnyExceptInRange('0', '9') < 0;
        }
        for (var i = 0; i < 4; i++)
        {
            if (!char.IsAsciiDigit(line[i])) return false;
        }
        if ((line[0] - '0') * 10 + line[1] - '0' > 24 || line[2] > '5' || char.IsAsciiDigit(line[4])) return false;
        if (line[4] is 'Z' or 'z') return true;
        var rest = line[4..].TrimStart(' ');
        foreach (var zone in Zones)
        {
            if (rest.StartsWith(zone, StringComparison.OrdinalIgnoreCase) && (rest.Length == zone.Length || !char.IsLetterOrDigit(rest[zone.Length]))) return true;
        }
        // "0830: …" is a time; "2015: …" may be a year.
        return rest.Length > 1 && rest[0] is ':' or '-' or '–' && line[0] is '0' or '1' && (rest[1] == ' ' || char.IsAsciiDigit(rest[1]));
    }

    private static bool IsDayAndMonth(ReadOnlySpan<char> line)
    {
        var at = 0;
        while (at < line.Length && at < 2 && char.IsAsciiDigit(line[at])) at++;
        if (at < line.Length && char.IsAsciiDigit(line[at])) return false;
        var rest = line[at..];
        if (rest.Length > 2 && char.IsAsciiLetter(rest[0]) && rest[..2] is "st" or "nd" or "rd" or "th") rest = rest[2..];
        var blank = rest.Length - rest.TrimStart(" -").Length;
        return blank > 0 && StartsWithMonth(rest[blank..], out _);
    }

    private static bool StartsWithMonth(ReadOnlySpan<char> line, out ReadOnlySpan<char> rest)
    {
        foreach (var month in Months)
        {
            if (!StartsWithWord(line, month, out rest)) continue;
            rest = rest.TrimStart(" .,");
            return true;
        }
        rest = default;
        return false;
    }

    /// <summary>Whether a line begins with a word of at most nine letters that begins so ("Sept", "September").</summary>
    private static bool StartsWithWord(ReadOnlySpan<char> line, string beginning, out ReadOnlySpan<char> rest)
    {
        rest = default;
        if (!line.StartsWith(beginning, StringComparison.OrdinalIgnoreCase)) return false;
        var end = beginning.Length;
        while (end < line.Length && end < 10 && char.IsAsciiLetter(line[end])) end++;
        if (end < line.Length && char.IsAsciiLetterOrDigit(line[end])) return false;
        // "may have", "march on", "second": a month or day is followed by a figure, which the caller looks for.
        rest = line[end..];
        return true;
    }
}
