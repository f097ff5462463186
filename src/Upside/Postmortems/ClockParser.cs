using System.Globalization;
using NodaTime;
using Upside.Language;

namespace Upside.Postmortems;

/// <summary>A time of day as written, with the zone beside it.</summary>
internal readonly record struct WrittenClock(LocalTime Time, ZoneMention? Zone);

/// <summary>
/// Reads a time of day at a token: "18:04", "6:30pm", "6.30 p.m.", "6 pm PST", "18h04", "1804 UTC", "07 39AM", "half past nine". A figure alone is none.
/// </summary>
internal sealed class ClockParser(TokenReader tokens, ZoneParser zones)
{
    private readonly SpokenClock _spoken = new(tokens);

    private enum Half
    {
        None,
        Am,
        Pm,
    }

    /// <summary>The time of day that begins at a token.</summary>
    public WrittenClock? At(int at, int end, out int next)
    {
        next = at;
        switch (tokens.Tokens[at].Kind)
        {
            case TokenKind.Clock: return Colon(at, end, out next);
            case TokenKind.Number: return Figures(at, end, out next);
            case TokenKind.Word: return Named(at, end, out next);
            default: return null;
        }
    }

    /// <summary>Whether a word may begin a time of day.</summary>
    public bool MayBeNamed(int at) => tokens.IsAny(at, "noon", "midnight", "midday") || SpokenClock.MayBeginWith(tokens, at);

    /// <summary>Whether four figures are a time of day ("0430"), where a table of such rows gives times that way.</summary>
    public WrittenClock? OfRow(int at, int end, out int next)
    {
        next = at;
        if (tokens.Tokens[at].Length != 4 || tokens.Whole(at, 4) is not { } figures || Time(figures / 100, figures % 100, 0) is not { } time) return null;
        next = at + 1;
        return WithZone(time, end, ref next);
    }

    /// <summary>The time of day in figures with colons; null where there is no such time.</summary>
    public static LocalTime? OfFigures(ReadOnlySpan<char> text)
    {
        Span<int> parts = stackalloc int[3];
        var count = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c)) parts[count] = parts[count] * 10 + c - '0';
            else if (c != ':') break;
            else if (++count == 3) return null;
        }
        return Time(parts[0], parts[1], parts[2]);
    }

    private WrittenClock? Colon(int at, int end, out int next)
    {
        next = at;
        if (IsPartOfLongerFigure(at, end) || IsRatio(at, end)) return null;
        if (OfFigures(tokens.Text(at)) is not { } time) return null;
        next = at + 1;
        var half = HalfAt(next, end, ref next);
        if (half == Half.None && next < end && tokens.IsAny(next, "h", "hrs", "uhr")) next++;
        return InHalf(time, half) is { } exact ? WithZone(exact, end, ref next) : null;
    }

    private WrittenClock? Figures(int at, int end, out int next)
    {
        next = at;
        if (at > 0 && tokens.IsGlued(at) && tokens.IsAnyMark(at - 1, "$€£.,:/#+")) return null;
        var text = tokens.Text(at);
        if (text.Contains(',')) return null;
        var dot = text.IndexOf('.');
        if (dot >= 0) return WithDot(text, dot, at, end, out next);
        if (text.Length <= 2) return Short(at, end, out next) ?? Spoken(at, end, out next);
        return text.Length == 4 ? FourFigures(at, end, out next) : null;
    }

    /// <summary>"6.30 pm", "14.05 UTC".</summary>
    private WrittenClock? WithDot(ReadOnlySpan<char> text, int dot, int at, int end, out int next)
    {
        next = at;
        if (dot is 0 or > 2 || text.Length - dot != 3 || Time(Value(text[..dot]), Value(text[(dot + 1)..]), 0) is not { } time) return null;
        var after = at + 1;
        var half = HalfAt(after, end, ref after);
        var zone = zones.At(after, end, isBesideClock: true, out var afterZone);
        if ((half == Half.None && zone is null) || InHalf(time, half) is not { } exact) return null;
        next = zone is null ? after : afterZone;
        return new WrittenClock(exact, zone);
    }

    /// <summary>"6pm", "18h04", "07 39AM", "11 00 UTC".</summary>
    private WrittenClock? Short(int at, int end, out int next)
    {
        next = at;
        if (tokens.Whole(at, 2) is not (<= 24 and var hour) || at + 1 >= end) return null;
        var after = at + 1;
        var half = HalfAt(after, end, ref after);
        if (half != Half.None)
        {
            if (hour is 0 or > 12 || InHalf(new LocalTime(hour, 0), half) is not { } exact) return null;
            next = after;
            return WithZone(exact, end, ref next);
        }

        var text = tokens.Text(at + 1);
        if (tokens.IsGlued(at + 1) && text.Length == 3 && text[0] is 'h' or 'H' && char.IsAsciiDigit(text[1]) && char.IsAsciiDigit(text[2]) && tokens.Tokens[at].Length == 2)
        {
            if (IsAfterLengthWord(at) || Time(hour, Value(text[1..]), 0) is not { } time) return null;
            next = at + 2;
            return WithZone(time, end, ref next);
        }

        if (tokens.Tokens[at].Length == 2 && tokens.Tokens[at + 1].Length == 2 && !tokens.IsGlued(at + 1) && tokens.Whole(at + 1, 2) is { } minute && at + 2 < end)
        {
            after = at + 2;
            var second = tokens.Tokens[after].Length == 2 ? tokens.Whole(after, 2) ?? 0 : 0;
            if (second > 0 || (tokens.Tokens[after].Length == 2 && tokens.Whole(after, 2) is 0)) after++;
            half = HalfAt(after, end, ref after);
            var zone = zones.At(after, end, isBesideClock: true, out var afterZone);
            if ((half == Half.None && zone is null) || Time(hour, minute, second) is not { } spaced || InHalf(spaced, half) is not { } exact) return null;
            next = zone is null ? after : afterZone;
            return new WrittenClock(exact, zone);
        }
        return null;
    }

    /// <summary>"1804 UTC", "0930 hrs".</summary>
    private WrittenClock? FourFigures(int at, int end, out int next)
    {
        next = at;
        if (tokens.Whole(at, 4) is not { } figures || Time(figures / 100, figures % 100, 0) is not { } time || at + 1 >= end) return null;
        // "February 2021 UTC" is no time of day.
        var mayBeYear = figures is >= 1990 and <= 2059;
        var after = at + 1;
        var isHours = tokens.IsAny(after, "hrs", "h", "hours") && at > 0 && tokens.IsAny(at - 1, "at", "around", "by", "until", "from", "since", "about");
        if (isHours) after++;
        var zone = zones.At(after, end, isBesideClock: true, out var afterZone);
        if ((zone is null && !isHours) || (mayBeYear && !(at > 0 && tokens.IsAny(at - 1, "at", "around", "by", "until", "from", "since")))) return null;
        next = zone is null ? after : afterZone;
        return new WrittenClock(time, zone);
    }

    /// <summary>"noon" and "midnight" where a preposition makes them a time.</summary>
    private WrittenClock? Named(int at, int end, out int next)
    {
        next = at;
        var isNoon = tokens.IsAny(at, "noon", "midday");
        if (!isNoon && !tokens.IsAny(at, "midnight")) return Spoken(at, end, out next);
        if (at == 0 || !tokens.IsAny(at - 1, "at", "around", "until", "till", "by", "from", "since", "after", "before", "to", "about")) return null;
        next = at + 1;
        return WithZone(isNoon ? LocalTime.Noon : LocalTime.Midnight, end, ref next);
    }

    private WrittenClock? Spoken(int at, int end, out int next) => _spoken.At(at, end, out next) is { } time ? WithZone(time, end, ref next) : null;

    private WrittenClock WithZone(LocalTime time, int end, ref int next)
    {
        var zone = zones.At(next, end, isBesideClock: true, out var after);
        if (zone is not null) next = after;
        return new WrittenClock(time, zone);
    }

    private Half HalfAt(int at, int end, ref int next)
    {
        if (at >= end) return Half.None;
        if (tokens.IsAny(at, "am", "pm"))
        {
            next = at + 1;
            return tokens.Text(at)[0] is 'a' or 'A' ? Half.Am : Half.Pm;
        }
        if (at + 2 >= end || !tokens.IsAny(at, "a", "p") || !tokens.IsMark(at + 1, '.') || !tokens.IsAny(at + 2, "m") || !tokens.IsGlued(at + 2)) return Half.None;
        next = at + 3;
        if (next < end && tokens.IsMark(next, '.') && tokens.IsGlued(next)) next++;
        return tokens.Text(at)[0] is 'a' or 'A' ? Half.Am : Half.Pm;
    }

    private static LocalTime? InHalf(LocalTime time, Half half) => half switch
    {
        Half.None => time,
        // "18:04 PM" happens; the hour says enough.
        _ when time.Hour > 12 => time,
        Half.Am => time.Hour == 12 ? time.PlusHours(-12) : time,
        _ => time.Hour == 12 ? time : time.PlusHours(12),
    };

    private static LocalTime? Time(int hour, int minute, int second)
    {
        if (hour == 24 && minute == 0) hour = 0;
        return hour > 23 || minute > 59 || second > 60 ? null : new LocalTime(hour, minute, Math.Min(second, 59));
    }

    private static int Value(ReadOnlySpan<char> figures) => int.TryParse(figures, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : 99;

    /// <summary>Whether the figures belong to something longer: a hardware address, a port, a place in a file.</summary>
    private bool IsPartOfLongerFigure(int at, int end)
    {
        if (at > 1 && tokens.IsGlued(at) && tokens.IsAnyMark(at - 1, ":") && tokens.IsGlued(at - 1) && tokens.Tokens[at - 2].Kind != TokenKind.Word) return true;
        if (at > 0 && tokens.IsGlued(at) && (tokens.IsAnyMark(at - 1, ".$€£") || tokens.Tokens[at - 1].Kind is TokenKind.Number or TokenKind.Clock or TokenKind.Version)) return true;
        return at + 2 < end && tokens.IsMark(at + 1, ':') && tokens.IsGlued(at + 1) && tokens.IsGlued(at + 2) && tokens.Tokens[at + 2].Kind is TokenKind.Number or TokenKind.Clock;
    }

    private bool IsRatio(int at, int end) =>
        (at > 0 && tokens.IsAny(at - 1, "ratio", "score", "verse", "odds")) || (at > 1 && tokens.IsAny(at - 2, "ratio", "score", "odds"))
        || (at + 1 < end && tokens.IsAny(at + 1, "ratio", "odds", "aspect", "minutes", "mins"))
        || (IsAfterLengthWord(at) && !IsBeginningOfRange(at, end));

    private bool IsBeginningOfRange(int at, int end) =>
        at + 2 < end && (tokens.IsAnyMark(at + 1, "-–—") || tokens.IsAny(at + 1, "to", "until")) && tokens.Tokens[at + 2].Kind is TokenKind.Clock or TokenKind.Date;

    /// <summary>Whether the words before make a figure a length of time: "took 1:30".</summary>
    private bool IsAfterLengthWord(int at)
    {
        var i = at - 1;
        while (i >= 0 && at - i <= 2 && (tokens.IsAny(i, "about", "approximately", "only", "roughly", "around", "of") || tokens.IsAnyMark(i, ":~"))) i--;
        return i >= 0 && tokens.IsAny(i, "took", "lasted", "lasting", "duration", "elapsed", "takes");
    }
}
