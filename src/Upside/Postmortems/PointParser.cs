using System.Globalization;
using NodaTime;
using Upside.Language;

namespace Upside.Postmortems;

/// <summary>Reads a point in time at a token: a date, a time of day, or the two next to each other in either order, with the zone.</summary>
internal sealed class PointParser(TokenReader tokens, ZoneParser zones)
{
    // The first three letters of every word that can begin a time: days, months (an abbreviation has three letters at least), noon, hours in words.
    private static readonly WordSet Heads = new(
        "mon", "tue", "wed", "thu", "fri", "sat", "sun", "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "noo", "mid",
        "hal", "qua", "one", "two", "thr", "fou", "fiv", "six", "sev", "eig", "nin", "ten", "ele", "twe");

    private readonly DateParser _dates = new(tokens);
    private readonly ClockParser _clocks = new(tokens, zones);

    /// <summary>Whether a point in time can begin at a token, at a glance; most words are no beginning of any.</summary>
    public bool MayBeginAt(int at)
    {
        var token = tokens.Tokens[at];
        return token.Kind switch
        {
            TokenKind.Timestamp or TokenKind.Code or TokenKind.Clock or TokenKind.Date or TokenKind.Number => true,
            TokenKind.Word => token.Length is >= 3 and <= 9 && Heads.Has(tokens.Text(at)[..3]),
            _ => false,
        };
    }

    /// <summary>The point in time that begins at a token.</summary>
    /// <param name="at">Index of the token.</param>
    /// <param name="end">Index of the first token that may not be used.</param>
    /// <param name="block">Index of the block, for the result.</param>
    /// <param name="sentence">Index of the sentence, for the result.</param>
    /// <param name="isHead">Whether it heads a row of a table in which times are given as four figures.</param>
    public WrittenTime? At(int at, int end, int block, int sentence, bool isHead = false)
    {
        var token = tokens.Tokens[at];
        if (isHead && _clocks.OfRow(at, end, out var afterRow) is { } ofRow) return Point(at, afterRow, block, sentence, null, ofRow.Time, ofRow.Zone);
        switch (token.Kind)
        {
            case TokenKind.Timestamp: return Timestamp(tokens.Text(at), at, end, block, sentence);
            case TokenKind.Code: return OfCode(at, end, block, sentence);
            case TokenKind.Clock or TokenKind.Date or TokenKind.Number: break;
            case TokenKind.Word when token.Length is >= 3 and <= 9 && (token.Capital || _clocks.MayBeNamed(at) || IsShortDay(at, end)): break;
            default: return null;
        }

        if (token.Kind == TokenKind.Number && Compact(at, end, block, sentence) is { } compact) return compact;
        if (_dates.At(at, end, out var next) is { } date)
        {
            var start = AfterJoint(next, end);
            if (start < end && _clocks.At(start, end, out var afterClock) is { } time)
            {
                // "Mon Feb 15 18:04:00 UTC 2021", as Unix writes it.
                if (date.Year is null && afterClock < end && tokens.Whole(afterClock, 4) is >= 1990 and <= 2099 and var year) (date, afterClock) = (date with { Year = year }, afterClock + 1);
                return Point(at, afterClock, block, sentence, date, time.Time, time.Zone);
            }
            return Point(at, next, block, sentence, date, null, null);
        }
        if (token.Kind == TokenKind.Word && DateParser.DayOf(tokens.Text(at)) is > 0 and var weekday) return OnWeekday(weekday, at, end, block, sentence);
        if (_clocks.At(at, end, out next) is not { } clock) return null;
        var dateStart = AfterOn(next, end);
        if (dateStart < end && _dates.At(dateStart, end, out var afterDate) is { } day)
        {
            if (dateStart > next && tokens.IsMark(dateStart - 1, '(') && afterDate < end && tokens.IsMark(afterDate, ')')) afterDate++;
            // The zone may come last: "18:04 on 15 February (UTC)".
            var zone = clock.Zone ?? zones.At(afterDate, end, isBesideClock: true, out afterDate);
            // A date that a clock time of its own follows belongs to that one: "18:04, 2021-02-15 19:10".
            var second = AfterJoint(afterDate, end);
            var isOfNext = dateStart > next && tokens.IsMark(dateStart - 1, ',') && second < end && tokens.Tokens[second].Kind == TokenKind.Clock;
            if (!isOfNext) return Point(at, afterDate, block, sentence, day, clock.Time, zone);
        }
        // "16:10 on Saturday".
        if (dateStart < end && _dates.DayAt(dateStart) is > 0 and var named) return Point(at, dateStart + 1, block, sentence, null, clock.Time, clock.Zone) with { Weekday = named };
        return Point(at, next, block, sentence, null, clock.Time, clock.Zone);
    }

    /// <summary>"tue 10:30", as notes have it.</summary>
    private bool IsShortDay(int at, int end) => tokens.Tokens[at].Length == 3 && at + 1 < end && tokens.Tokens[at + 1].Kind == TokenKind.Clock && DateParser.DayOf(tokens.Text(at)) > 0;

    /// <summary>A weekday and the clock time after it ("Tue 10:30", "Saturday morning at 9:15"), or by itself where it means one day.</summary>
    private WrittenTime? OnWeekday(int weekday, int at, int end, int block, int sentence)
    {
        var start = AfterJoint(at + 1, end);
        if (start < end && tokens.IsAny(start, "morning", "afternoon", "evening", "night")) start = AfterJoint(start + 1, end);
        if (start < end && _clocks.At(start, end, out var next) is { } clock) return Point(at, next, block, sentence, null, clock.Time, clock.Zone) with { Weekday = weekday };
        return IsOneDay(at, end) ? Point(at, at + 1, block, sentence, null, null, null) with { Weekday = weekday } : null;
    }

    /// <summary>Whether a weekday's name stands for a certain day: "on Tuesday", "Sunday morning", and not "every Tuesday" or "Friday deploys".</summary>
    private bool IsOneDay(int at, int end)
    {
        const int ShortestName = 6;
        if (tokens.Tokens[at].Length < ShortestName) return false;
        var isAfter = at > 0 && !IsNewLineBefore(at);
        if (isAfter && tokens.IsAny(at - 1, "every", "each", "any", "next", "a", "per", "most", "some")) return false;
        if (at + 1 < end && (tokens.IsAny(at + 1, "night", "nights") && tokens.Tokens[at + 1].Length > 5)) return false;
        if (!isAfter) return at + 1 >= end || tokens.Tokens[at + 1].Kind == TokenKind.Mark || tokens.IsAny(at + 1, "morning", "afternoon", "evening", "night");
        return tokens.IsAny(at - 1, "on", "since", "until", "by", "from", "the", "that", "to", "before", "after", "of", "early", "late", "till", "only")
            || (at + 1 < end && tokens.IsAny(at + 1, "morning", "afternoon", "evening", "night"));
    }

    private bool IsNewLineBefore(int at) => tokens.Source.Text.AsSpan(tokens.Tokens[at - 1].End, tokens.Tokens[at].Start - tokens.Tokens[at - 1].End).IndexOfAny('\n', '\r') >= 0;

    private int AfterJoint(int at, int end)
    {
        var i = at;
        while (i < end && i - at < 3 && (tokens.IsAny(i, "at", "around", "about", "approximately", "approx", "circa", "ca") || tokens.IsAnyMark(i, ",@-–—/(~|.:"))) i++;
        return i;
    }

    private int AfterOn(int at, int end)
    {
        var i = at;
        while (i < end && i - at < 3 && (tokens.IsAny(i, "on", "of", "the") || tokens.IsAnyMark(i, ",(@"))) i++;
        return i;
    }

    private WrittenTime? Timestamp(ReadOnlySpan<char> text, int at, int end, int block, int sentence)
    {
        if (DateParser.OfFigures(text[..10]) is not { } date || ClockParser.OfFigures(text[11..]) is not { } clock) return null;
        var next = at + 1;
        var tail = text[16..].TrimStart("0123456789:.,");
        ZoneMention? zone;
        if (tail.IsEmpty)
        {
            zone = zones.At(next, end, isBesideClock: true, out next);
        }
        else
        {
            var span = new TextSpan(tokens.Tokens[at].End - tail.Length, tail.Length);
            zone = new ZoneMention(tail.ToString(), tail[0] is 'Z' or 'z' ? Offset.Zero : OffsetOf(tail), false, span);
        }
        return Point(at, next, block, sentence, date, clock, zone);
    }

    /// <summary>ISO 8601 without marks between the figures: "20210215T1804", "20210215T180433Z".</summary>
    private WrittenTime? Compact(int at, int end, int block, int sentence)
    {
        const int DateLength = 8;
        const int WithMinutes = 4;
        const int WithSeconds = 6;
        if (at + 1 >= end || tokens.Tokens[at].Length != DateLength || !tokens.IsGlued(at + 1)) return null;
        var text = tokens.Text(at + 1);
        if (text[0] != 'T') return null;
        var isUniversal = text[^1] == 'Z';
        var time = text[1..(isUniversal ? ^1 : ^0)];
        if (time.Length is not (WithMinutes or WithSeconds) || !int.TryParse(tokens.Text(at), NumberStyles.None, CultureInfo.InvariantCulture, out var date)
            || !int.TryParse(time, NumberStyles.None, CultureInfo.InvariantCulture, out var clock)) return null;
        if (time.Length == WithMinutes) clock *= 100;
        if (date is < 19900101 or > 20991231 || date / 100 % 100 is 0 or > 12 || date % 100 is 0 or > 31 || clock / 10000 > 23 || clock / 100 % 100 > 59 || clock % 100 > 59) return null;
        var next = at + 2;
        var zone = isUniversal ? new ZoneMention("Z", Offset.Zero, false, new TextSpan(tokens.Tokens[at + 1].End - 1, 1)) : zones.At(next, end, isBesideClock: true, out next);
        return Point(at, next, block, sentence, new WrittenDate(date / 10000, date / 100 % 100, date % 100), new LocalTime(clock / 10000, clock / 100 % 100, clock % 100), zone);
    }

    private static Offset? OffsetOf(ReadOnlySpan<char> text)
    {
        if (text.Length is not (5 or 6) || !int.TryParse(text.Slice(1, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var hours)
            || !int.TryParse(text[^2..], NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) || hours > 14 || minutes > 59) return null;
        return Offset.FromSeconds((text[0] == '-' ? -1 : 1) * (hours * 3600 + minutes * 60));
    }

    /// <summary>A time that is set in inline code and nothing else: `2021-02-15 18:04Z`.</summary>
    private WrittenTime? OfCode(int at, int end, int block, int sentence)
    {
        var text = tokens.Text(at);
        if (text.Length is < 4 or > 40 || !char.IsAsciiDigit(text[0])) return null;
        if (TimeShapes.Timestamp(text) == text.Length) return Timestamp(text, at, end, block, sentence);
        WrittenDate? date = null;
        var length = TimeShapes.Date(text);
        if (length > 0) date = DateParser.OfFigures(text[..length]);
        var rest = text[length..].TrimStart(' ');
        if (rest.IsEmpty) return date is null ? null : Point(at, at + 1, block, sentence, date, null, null);
        length = TimeShapes.Clock(rest);
        if (length == 0 || ClockParser.OfFigures(rest[..length]) is not { } clock) return null;
        var tail = rest[length..].Trim(' ').ToString();
        if (tail.Length == 0)
        {
            var outside = zones.At(at + 1, end, isBesideClock: true, out var next);
            return Point(at, next > at ? next : at + 1, block, sentence, date, clock, outside);
        }
        if (!ZoneTable.Abbreviations.TryGetValue(tail, out var meaning)) return null;
        var span = new TextSpan(tokens.Tokens[at].End - tail.Length, tail.Length);
        return Point(at, at + 1, block, sentence, date, clock, new ZoneMention(tail, meaning.Offset, meaning.IsAmbiguous, span));
    }

    private WrittenTime Point(int first, int next, int block, int sentence, WrittenDate? date, LocalTime? clock, ZoneMention? zone)
    {
        var isApproximate = first > 0 && (tokens.IsAnyMark(first - 1, "~≈") || tokens.IsAny(first - 1, "around", "about", "approximately", "approx", "roughly", "circa", "ca", "c", "nearly"));
        isApproximate |= next < tokens.Tokens.Count && tokens.IsMark(next, '~') && tokens.IsGlued(next);
        return new WrittenTime(block, sentence, first, next, tokens.SpanOf(first, next), date, clock, zone, isApproximate);
    }
}
