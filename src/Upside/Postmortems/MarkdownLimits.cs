namespace Upside.Postmortems;

/// <summary>
/// Tells, in one cheap pass, texts on which the Markdown parser would not end in linear time, or would give up because of their depth. Nobody writes
/// them by hand; they are read as plain text, whose reader knows the commoner marks of Markdown too.
/// </summary>
/// <remarks>
/// The parser's time grows with the square of the marks of emphasis and the brackets in one paragraph, of the link definitions in one text, and with the
/// paragraph's length times its unclosed angle brackets; and with the underlined headings times the lines before them. The sum of these may reach a constant and a multiple of the text's length.
/// </remarks>
internal static class MarkdownLimits
{
    private const int DeepestList = 40;
    private const int MostMarksInParagraph = 4000;
    private const int MostLongCodeMarks = 50;
    private const int MostColumns = 500;
    private const int MostOpenAngles = 50;
    private const long BaseCost = 40_000_000;
    private const long CostPerCharacter = 20;
    private const int LinesPerUnit = 16;

    public static bool Hold(string text)
    {
        var budget = BaseCost + CostPerCharacter * text.Length;
        var paragraph = default(Counts);
        var containers = 0;
        long definitions = 0;
        long lines = 0;
        var isUnderBlank = true;
        var at = 0;
        while (at < text.Length)
        {
            var length = text.AsSpan(at).IndexOfAny('\r', '\n');
            if (length < 0) length = text.Length - at;
            var line = text.AsSpan(at, length);
            at += length + 1;
            if (Depth(line) > DeepestList) return false;
            lines++;
            var bare = line.Trim(" \t>");
            if (!isUnderBlank && bare.Length > 0 && bare[0] is '-' or '=' && !bare.ContainsAnyExcept(bare[0])) budget -= lines / LinesPerUnit;
            isUnderBlank = bare.Length == 0;
            if (isUnderBlank)
            {
                budget -= paragraph.Cost;
                if (budget < 0) return false;
                paragraph = default;
                continue;
            }
            var content = line.TrimStart(" \t");
            if (content[0] == '[' && content.Contains("]:", StringComparison.Ordinal)) definitions++;
            if (content.StartsWith(":::", StringComparison.Ordinal) && ++containers > DeepestList) return false;
            if (!paragraph.Take(line)) return false;
        }
        budget -= paragraph.Cost + definitions * definitions;
        return budget >= 0;
    }

    /// <summary>About how many lists and quotes a line opens or stands in.</summary>
    private static int Depth(ReadOnlySpan<char> line)
    {
        var columns = 0;
        var markers = 0;
        var i = 0;
        for (; i < line.Length; i++)
        {
            if (line[i] == ' ') columns++;
            else if (line[i] == '\t') columns += 4;
            else if (line[i] == '>') markers++;
            else if (line[i] is '-' or '*' or '+' && i + 1 < line.Length && line[i + 1] is ' ' or '\t') markers++;
            else if (char.IsAsciiDigit(line[i]) && Ordinal(line[i..]) is > 0 and var digits)
            {
                markers++;
                i += digits;
            }
            else break;
        }
        // "- - - -" and "* * *" are rules.
        if (markers == 0 || i >= line.Length && markers > 2 && !line.ContainsAnyExcept(" \t" + line.Trim()[0])) return line.Trim().Length > 0 && line.Trim()[0] == '>' ? markers : 0;
        return markers + columns / 2 - Math.Min(markers, columns / 2);
    }

    private static int Ordinal(ReadOnlySpan<char> text)
    {
        var digits = 0;
        while (digits < text.Length && digits < 9 && char.IsAsciiDigit(text[digits])) digits++;
        return digits + 1 < text.Length && text[digits] is '.' or ')' && text[digits + 1] is ' ' or '\t' ? digits : 0;
    }

    private struct Counts
    {
        private long _length;
        private int _marks;
        private int _angles;
        private int _longCodeMarks;

        public readonly long Cost => (long)_marks * _marks + (_angles > MostOpenAngles ? _angles * _length / 4 : 0);

        /// <summary>Counts a line in; false where a limit is passed that no budget covers.</summary>
        public bool Take(ReadOnlySpan<char> line)
        {
            _length += line.Length + 1;
            var bars = 0;
            for (var at = 0; at < line.Length; at++)
            {
                switch (line[at])
                {
                    case '*' or '_':
                        at += Run(line, at) - 1;
                        _marks++;
                        break;
                    case '[': _marks++; break;
                    case '<': _angles++; break;
                    case '>': _angles--; break;
                    case '|': bars++; break;
                    case '`':
                        var run = Run(line, at);
                        if (run > 3) _longCodeMarks++;
                        at += run - 1;
                        break;
                }
            }
            return bars <= MostColumns && _marks <= MostMarksInParagraph && _longCodeMarks <= MostLongCodeMarks;
        }

        private static int Run(ReadOnlySpan<char> line, int at)
        {
            var end = at + 1;
            while (end < line.Length && line[end] == line[at]) end++;
            return end - at;
        }
    }
}
