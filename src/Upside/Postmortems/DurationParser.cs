using System.Globalization;
using NodaTime;
using Upside.Language;

namespace Upside.Postmortems;

/// <summary>
/// Reads a length of time at a token: "40 minutes", "5h 8m", "1 hour and 20 min", "half an hour", "90-minute". Lengths without a figure
/// ("a few hours") are none.
/// </summary>
internal sealed class DurationParser(TokenReader tokens)
{
    private static readonly string[] Ones =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
        "eighteen", "nineteen",
    ];

    private static readonly string[] Tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    private static readonly WordSet Heads = new(["a", "an", "half", .. Ones, .. Tens[2..]]);

    /// <summary>The length of time that begins at a token.</summary>
    public Duration? At(int at, int end, out int next)
    {
        next = at;
        var total = Duration.Zero;
        var smallest = long.MaxValue;
        var i = at;
        while (i < end && Part(i, end, smallest, out var after, out var unit) is { } part)
        {
            total += part;
            (smallest, next, i) = (unit, after, after);
            if (i < end && (tokens.IsMark(i, ',') || tokens.IsAny(i, "and"))) i++;
            if (i < end && tokens.IsAny(i, "and")) i++;
        }
        return next > at ? total : null;
    }

    /// <summary>Whether a length of time can begin at a token, at a glance.</summary>
    public bool MayBeginAt(int at, int end)
    {
        var token = tokens.Tokens[at];
        if (token.Kind == TokenKind.Number) return true;
        if (token.Kind != TokenKind.Word || !Heads.Has(tokens.Text(at))) return false;
        for (var i = at + 1; i < Math.Min(end, at + 5); i++)
        {
            if (tokens.Tokens[i].Length is >= 3 and <= 7 && tokens.Source.Text[tokens.Tokens[i].Start] is 's' or 'm' or 'h' or 'd' or 'w' or 'y' && UnitAt(i) > 0) return true;
        }
        return false;
    }

    /// <summary>One figure with its unit, smaller than the unit before it.</summary>
    private Duration? Part(int at, int end, long below, out int next, out long unit)
    {
        next = at;
        unit = 0;
        if (tokens.Tokens[at].Kind == TokenKind.Number) return Figures(at, end, below, out next, out unit);
        if (tokens.Tokens[at].Kind != TokenKind.Word) return null;
        if (tokens.IsAny(at, "half") && at + 2 < end && tokens.IsAny(at + 1, "a", "an") && UnitAt(at + 2) is > 0 and var half && half < below)
        {
            (next, unit) = (at + 3, half);
            return Duration.FromSeconds(half / 2);
        }
        if (tokens.IsAny(at, "half") && below != long.MaxValue) return null;
        if (SmallNumber(at, end, out var after) is not { } count || after >= end) return null;
        var isAndAHalf = after + 2 < end && tokens.IsAny(after, "and") && tokens.IsAny(after + 1, "a") && tokens.IsAny(after + 2, "half");
        if (isAndAHalf) after += 3;
        if (after >= end || UnitAt(after) is not (> 0 and var one) || one >= below || tokens.Tokens[after].Length < 3) return null;
        // "a second attempt", "twice a day": no lengths.
        if (tokens.IsAny(at, "a", "an") && one is not (60 or 3600)) return null;
        (next, unit) = (after + 1, one);
        if (!isAndAHalf && next + 2 < end && tokens.IsAny(next, "and") && tokens.IsAny(next + 1, "a") && tokens.IsAny(next + 2, "half"))
        {
            next += 3;
            isAndAHalf = true;
        }
        return Duration.FromSeconds(count * one + (isAndAHalf ? one / 2 : 0));
    }

    private Duration? Figures(int at, int end, long below, out int next, out long unit)
    {
        next = at;
        unit = 0;
        if (tokens.Tokens[at].Length > 9 || (at > 0 && tokens.IsGlued(at) && tokens.IsAnyMark(at - 1, "$€£#:"))) return null;
        if (!double.TryParse(tokens.Text(at), NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var count)) return null;
        var i = at + 1;
        // "10-15 minutes", "2 to 3 hours": the longer one.
        if (i + 1 < end && (tokens.IsAnyMark(i, "-–—") || tokens.IsAny(i, "to", "or")) && tokens.Tokens[i + 1].Kind == TokenKind.Number && tokens.Tokens[i + 1].Length <= 6
            && double.TryParse(tokens.Text(i + 1), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var most))
        {
            count = most;
            i += 2;
        }
        if (i < end && (tokens.IsMark(i, '+') || (tokens.IsMark(i, '-') && tokens.IsGlued(i)))) i++;
        if (i >= end) return null;
        if (UnitAt(i) is > 0 and var one)
        {
            if (one >= below || !IsUnitHere(i, end, below)) return null;
            (next, unit) = (i + 1, one);
            return InRange(count * one);
        }
        return Glued(i, below, count, out next, out unit);
    }

    /// <summary>"5h8m", which reads as the figure 5 and the name "h8m".</summary>
    private Duration? Glued(int at, long below, double count, out int next, out long unit)
    {
        next = at;
        unit = 0;
        var text = tokens.Text(at);
        if (tokens.Tokens[at].Kind != TokenKind.Identifier || text.Length > 9 || !tokens.IsGlued(at)) return null;
        var seconds = 0.0;
        var i = 0;
        while (i < text.Length)
        {
            var start = i;
            while (i < text.Length && char.IsAsciiLetter(text[i])) i++;
            var one = UnitOf(text[start..i]);
            if (one == 0 || one >= below) return null;
            seconds += count * one;
            (below, unit) = (one, one);
            start = i;
            while (i < text.Length && char.IsAsciiDigit(text[i])) i++;
            if (i == start) break;
            count = int.Parse(text[start..i], NumberStyles.None, CultureInfo.InvariantCulture);
            if (i == text.Length)
            {
                // "1h30": the minutes go without saying.
                if (one != 3600) return null;
                seconds += count * 60;
                unit = 60;
            }
        }
        if (i < text.Length) return null;
        next = at + 1;
        return InRange(seconds);
    }

    private static Duration? InRange(double seconds)
    {
        if (seconds is not (>= 0 and < 3.2e9)) return null;
        var whole = (long)seconds;
        return Duration.FromSeconds(whole) + Duration.FromNanoseconds((long)((seconds - whole) * 1e9));
    }

    /// <summary>Whether a one-letter unit can be one: "5 m" may be metres, "5m users" are millions.</summary>
    private bool IsUnitHere(int at, int end, long below)
    {
        if (tokens.Tokens[at].Length > 1) return true;
        if (!tokens.IsGlued(at) && below == long.MaxValue && !(at + 1 < end && tokens.Tokens[at + 1].Kind == TokenKind.Number)) return false;
        return !tokens.IsAny(at, "m") || below != long.MaxValue || at + 1 >= end || tokens.Tokens[at + 1].Kind != TokenKind.Word
            || tokens.IsAny(at + 1, "of", "and", "to", "after", "before", "until", "ago", "later", "in", "for", "at", "on", "from", "because", "since");
    }

    private long UnitAt(int at) => tokens.Tokens[at].Kind == TokenKind.Word && tokens.Tokens[at].Length <= 7 ? UnitOf(tokens.Text(at)) : 0;

    private static long UnitOf(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[8];
        if (word.Length > 7) return 0;
        word.ToLowerInvariant(lower);
        return lower[..word.Length] switch
        {
            "s" or "sec" or "secs" or "second" or "seconds" => 1,
            "m" or "min" or "mins" or "minute" or "minutes" => 60,
            "h" or "hr" or "hrs" or "hour" or "hours" => 3600,
            "d" or "day" or "days" => 86400,
            "week" or "weeks" => 7 * 86400,
            "month" or "months" => 30 * 86400,
            "year" or "years" => 365 * 86400,
            _ => 0,
        };
    }

    /// <summary>A number in words up to ninety-nine; "a" and "an" count as one.</summary>
    private int? SmallNumber(int at, int end, out int next)
    {
        next = at + 1;
        if (tokens.Tokens[at].Length > 9) return null;
        if (tokens.IsAny(at, "a", "an")) return 1;
        for (var ten = 2; ten < Tens.Length; ten++)
        {
            if (!tokens.IsAny(at, Tens[ten])) continue;
            for (var one = 1; next < end && one < 10; one++)
            {
                if (!tokens.IsAny(next, Ones[one])) continue;
                next++;
                return ten * 10 + one;
            }
            return ten * 10;
        }
        for (var one = 0; one < Ones.Length; one++)
        {
            if (tokens.IsAny(at, Ones[one])) return one;
        }
        return null;
    }
}
