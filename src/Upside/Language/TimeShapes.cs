namespace Upside.Language;

/// <summary>The bounded shapes of figures that mean a time: each answers how many characters it takes at the start of a text, or 0.</summary>
internal static class TimeShapes
{
    /// <summary>A clock time: "18:04", "18:04:33", "6:30". Hours 0 to 24, minutes and seconds 0 to 59.</summary>
    public static int Clock(ReadOnlySpan<char> text)
    {
        var hour = Number(text, 2, out var length);
        if (length == 0 || hour > 24 || length >= text.Length || text[length] != ':') return 0;
        var minute = Number(text[(length + 1)..], 2, out var minuteLength);
        if (minuteLength != 2 || minute > 59) return 0;
        length += 3;
        if (length < text.Length && text[length] == ':')
        {
            var second = Number(text[(length + 1)..], 2, out var secondLength);
            if (secondLength == 2 && second <= 60)
            {
                length += 3;
                if (length + 1 < text.Length && text[length] == '.' && char.IsAsciiDigit(text[length + 1]))
                {
                    length++;
                    while (length < text.Length && char.IsAsciiDigit(text[length])) length++;
                }
            }
        }
        return EndsCleanly(text, length) ? length : 0;
    }

    /// <summary>A date in figures: "2021-02-15", "2021/2/15", "15/02/2021", "2/15/21".</summary>
    public static int Date(ReadOnlySpan<char> text)
    {
        Number(text, 4, out var first);
        if (first == 0 || first == 3 || first >= text.Length || text[first] is not ('-' or '/' or '.')) return 0;
        var separator = text[first];
        var length = first + 1;
        Number(text[length..], 2, out var second);
        length += second;
        if (second == 0 || length >= text.Length || text[length] != separator) return 0;
        length++;
        Number(text[length..], 4, out var third);
        length += third;
        var isYearFirst = first == 4 && third is 1 or 2;
        var isYearLast = first <= 2 && (third == 4 || (third == 2 && separator == '/'));
        return (isYearFirst || isYearLast) && EndsCleanly(text, length) ? length : 0;
    }

    /// <summary>A date and a clock time in one, with or without zone: "2021-02-15T18:04:33Z", "2021-02-15T18:04+01:00".</summary>
    public static int Timestamp(ReadOnlySpan<char> text)
    {
        if (text.Length < 16 || text[4] != '-' || text[7] != '-' || text[10] is not ('T' or 't')) return 0;
        Number(text, 4, out var year);
        Number(text[5..], 2, out var month);
        Number(text[8..], 2, out var day);
        if (year != 4 || month != 2 || day != 2) return 0;
        Number(text[11..], 2, out var hour);
        if (hour != 2 || text[13] != ':') return 0;
        Number(text[14..], 2, out var minute);
        if (minute != 2) return 0;
        var length = 16;
        while (length < text.Length && (char.IsAsciiDigit(text[length]) || text[length] is ':' or '.' or ',')) length++;
        while (text[length - 1] is ':' or '.' or ',') length--;
        if (length < text.Length && text[length] is 'Z' or 'z') return length + 1;
        if (length + 5 < text.Length && text[length] is '+' or '-' && char.IsAsciiDigit(text[length + 1]))
        {
            var zone = length + 1;
            while (zone < text.Length && zone < length + 6 && (char.IsAsciiDigit(text[zone]) || text[zone] == ':')) zone++;
            return zone;
        }
        return length;
    }

    private static int Number(ReadOnlySpan<char> text, int mostDigits, out int length)
    {
        var value = 0;
        length = 0;
        while (length < text.Length && char.IsAsciiDigit(text[length]))
        {
            if (length == mostDigits)
            {
                length = 0;
                return 0;
            }
            value = value * 10 + text[length++] - '0';
        }
        return value;
    }

    private static bool EndsCleanly(ReadOnlySpan<char> text, int length) => length >= text.Length || !char.IsAsciiDigit(text[length]);
}
