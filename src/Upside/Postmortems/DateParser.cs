using System.Globalization;
using NodaTime;
using Upside.Language;

namespace Upside.Postmortems;

/// <summary>A calendar date as written; the year may be missing.</summary>
internal readonly record struct WrittenDate(int? Year, int Month, int Day)
{
    /// <summary>The date with the year that the document is about filled in; null where there is none, or no such day.</summary>
    public LocalDate? In(int? year)
    {
        if ((Year ?? year) is not { } known) return null;
        return Day <= CalendarSystem.Iso.GetDaysInMonth(known, Month) ? new LocalDate(known, Month, Day) : null;
    }
}

/// <summary>Reads a date at a token: "15 February 2021", "Feb 15th, 2021", "2021-02-15", "Monday 15 Feb", "20210215".</summary>
internal sealed class DateParser(TokenReader tokens)
{
    private static readonly string[] Months =
    [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    ];

    private static readonly string[] Days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    /// <summary>The date that begins at a token; a weekday before it belongs to it.</summary>
    public WrittenDate? At(int at, int end, out int next)
    {
        var first = at;
        if (DayAt(at) > 0)
        {
            first++;
            while (first < end && (tokens.IsAnyMark(first, ",.(") || tokens.IsAny(first, "the"))) first++;
            if (first >= end)
            {
                next = at;
                return null;
            }
        }
        return Figures(first, end, out next) ?? DayFirst(first, end, out next) ?? MonthFirst(first, end, out next) ?? YearFirst(first, end, out next);
    }

    /// <summary>The number of a month's name or abbreviation; 0 for anything else.</summary>
    public int MonthAt(int at)
    {
        var token = tokens.Tokens[at];
        if (token.Kind != TokenKind.Word || token.Length is < 3 or > 9 || !token.Capital) return 0;
        return MonthOf(tokens.Text(at));
    }

    /// <summary>The date of a token of figures, such as "2021-02-15"; day and month are told apart by their size, else the day stands first.</summary>
    public static WrittenDate? OfFigures(ReadOnlySpan<char> text)
    {
        Span<int> parts = stackalloc int[3];
        var count = 0;
        var length = 0;
        var firstLength = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c))
            {
                parts[count] = parts[count] * 10 + c - '0';
                if (count == 0) firstLength++;
                if (++length > 4) return null;
            }
            else
            {
                length = 0;
                if (++count == 3) return null;
            }
        }
        if (count != 2) return null;
        if (firstLength == 4) return Valid(parts[0], parts[1], parts[2]);
        var year = parts[2] < 100 ? 2000 + parts[2] : parts[2];
        return parts[1] > 12 ? Valid(year, parts[0], parts[1]) : Valid(year, parts[1], parts[0]);
    }

    private WrittenDate? Figures(int at, int end, out int next)
    {
        next = at;
        if (at >= end) return null;
        var token = tokens.Tokens[at];
        if (token.Kind == TokenKind.Date)
        {
            next = at + 1;
            return OfFigures(tokens.Text(at));
        }
        if (token is { Kind: TokenKind.Number, Length: 2 }) return BesideClock(at, end, out next);
        if (token.Kind != TokenKind.Number || token.Length != 8 || !int.TryParse(tokens.Text(at), NumberStyles.None, CultureInfo.InvariantCulture, out var figures)) return null;
        if (figures is < 19900101 or > 20991231) return null;
        next = at + 1;
        return Valid(figures / 10000, figures / 100 % 100, figures % 100);
    }

    /// <summary>"06-09 18:00": month and day in figures, which only a clock time right after them makes a date.</summary>
    private WrittenDate? BesideClock(int at, int end, out int next)
    {
        next = at;
        if (at + 3 >= end || !tokens.IsAnyMark(at + 1, "-/") || !tokens.IsGlued(at + 1) || !tokens.IsGlued(at + 2) || tokens.Tokens[at + 2].Length != 2
            || tokens.Tokens[at + 3].Kind != TokenKind.Clock || tokens.IsGlued(at + 3) || (at > 0 && tokens.IsGlued(at) && tokens.IsAnyMark(at - 1, "-/.:"))) return null;
        if (tokens.Whole(at, 2) is not { } first || tokens.Whole(at + 2, 2) is not { } second) return null;
        next = at + 3;
        return first > 12 ? Valid(null, second, first) : Valid(null, first, second);
    }

    /// <summary>"15 February 2021", "15th of Feb", "3. February 2020".</summary>
    private WrittenDate? DayFirst(int at, int end, out int next)
    {
        next = at;
        if (at + 1 >= end || tokens.Whole(at, 2) is not { } day) return null;
        var i = AfterOrdinal(at + 1, end);
        if (i < end && tokens.IsAnyMark(i, ".-/")) i++;
        if (i < end && tokens.IsAny(i, "of")) i++;
        if (i >= end || MonthAt(i) is not (> 0 and var month)) return null;
        i++;
        if (i < end && tokens.IsMark(i, '.') && tokens.IsGlued(i) && tokens.Tokens[i - 1].Length <= 4) i++;
        return WithYear(month, day, i, end, out next);
    }

    /// <summary>"February 15, 2021", "Feb. 15th".</summary>
    private WrittenDate? MonthFirst(int at, int end, out int next)
    {
        next = at;
        if (at + 1 >= end || MonthAt(at) is not (> 0 and var month)) return null;
        var i = at + 1;
        if (tokens.IsAnyMark(i, ".-") && i + 1 < end) i++;
        if (tokens.IsAny(i, "the") && i + 1 < end) i++;
        if (tokens.Whole(i, 2) is not { } day) return null;
        return WithYear(month, day, AfterOrdinal(i + 1, end), end, out next);
    }

    /// <summary>"2021 Feb 15".</summary>
    private WrittenDate? YearFirst(int at, int end, out int next)
    {
        next = at;
        if (at + 2 >= end || tokens.Whole(at, 4) is not (>= 1990 and <= 2099 and var year)) return null;
        var i = tokens.IsAnyMark(at + 1, "-/") ? at + 2 : at + 1;
        if (MonthAt(i) is not (> 0 and var month)) return null;
        i++;
        if (i < end && tokens.IsAnyMark(i, "-/")) i++;
        if (i >= end || tokens.Whole(i, 2) is not { } day) return null;
        next = AfterOrdinal(i + 1, end);
        return Valid(year, month, day);
    }

    private WrittenDate? WithYear(int month, int day, int at, int end, out int next)
    {
        next = at;
        var i = at < end && tokens.IsAnyMark(at, ",-/") ? at + 1 : at;
        if (i < end && tokens.Whole(i, 4) is >= 1990 and <= 2099 and var year)
        {
            next = i + 1;
            return Valid(year, month, day);
        }
        return Valid(null, month, day);
    }

    private int AfterOrdinal(int at, int end) => at < end && tokens.IsGlued(at) && tokens.IsAny(at, "st", "nd", "rd", "th") ? at + 1 : at;

    /// <summary>The number of a weekday's name or abbreviation, from Monday as 1; 0 for anything else.</summary>
    public int DayAt(int at)
    {
        var token = tokens.Tokens[at];
        return token.Kind != TokenKind.Word || token.Length is < 3 or > 9 || !token.Capital ? 0 : DayOf(tokens.Text(at));
    }

    /// <summary>The number of a weekday, whatever its case.</summary>
    public static int DayOf(ReadOnlySpan<char> word)
    {
        for (var day = 0; day < Days.Length; day++)
        {
            if (IsAbbreviationOf(word, Days[day])) return day + 1;
        }
        return 0;
    }

    private static int MonthOf(ReadOnlySpan<char> word)
    {
        for (var month = 0; month < Months.Length; month++)
        {
            if (IsAbbreviationOf(word, Months[month])) return month + 1;
        }
        return 0;
    }

    private static bool IsAbbreviationOf(ReadOnlySpan<char> word, string name) =>
        name.Length == word.Length || word.Length is 3 or 4 ? name.AsSpan().StartsWith(word, StringComparison.OrdinalIgnoreCase)
            : word.Length == 5 && name == "thursday" && word.Equals("thurs", StringComparison.OrdinalIgnoreCase);

    private static WrittenDate? Valid(int? year, int month, int day)
    {
        if (month is < 1 or > 12 || day is < 1 or > 31 || year is < 1970 or > 2199) return null;
        return day <= CalendarSystem.Iso.GetDaysInMonth(year ?? 2000, month) ? new WrittenDate(year, month, day) : null;
    }
}
