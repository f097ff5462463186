using NodaTime;

namespace Upside.Postmortems;

/// <summary>Reads a time of day that is written as it is spoken: "half past nine", "ten to 6", "seven o'clock", "4 in the afternoon".</summary>
internal sealed class SpokenClock(TokenReader tokens)
{
    private const int Hours = 12;

    private static readonly string[] Numbers = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>Whether a word may begin such a time.</summary>
    public static bool MayBeginWith(TokenReader tokens, int at) => tokens.Tokens[at].Length is >= 3 and <= 7 && (NumberAt(tokens, at) > 0 || tokens.IsAny(at, "half", "quarter", "twenty"));

    /// <summary>The time of day that begins at a token.</summary>
    public LocalTime? At(int at, int end, out int next)
    {
        next = at;
        if (Minutes(at, end) is { } minutes && minutes.Next < end && HourAt(minutes.Next) is > 0 and var of)
        {
            next = minutes.Next + 1;
            var exact = InHalf(of, next, end, ref next);
            return new LocalTime(exact % 24, 0).PlusMinutes(minutes.Value);
        }
        var hour = HourAt(at);
        if (hour == 0 || at + 1 >= end) return null;
        var after = at + 1;
        if (tokens.IsAny(after, "o'clock", "o\u2019clock"))
        {
            next = after + 1;
            return new LocalTime(InHalf(hour, next, end, ref next) % 24, 0);
        }
        var inHalf = InHalf(hour, after, end, ref next);
        return next == at ? null : new LocalTime(inHalf % 24, 0);
    }

    /// <summary>"ten past", "quarter to", "five minutes to", "twenty-five past".</summary>
    private (int Value, int Next)? Minutes(int at, int end)
    {
        var value = tokens.IsAny(at, "half") ? 30 : tokens.IsAny(at, "quarter") ? 15 : tokens.IsAny(at, "twenty") ? 20 : tokens.Whole(at, 2) ?? NumberAt(tokens, at);
        if (value is 0 or >= 60) return null;
        var i = at + 1;
        if (value == 20 && i < end && tokens.IsMark(i, '-')) i++;
        if (value == 20 && i < end && tokens.IsAny(i, "five")) (value, i) = (25, i + 1);
        if (i < end && tokens.IsAny(i, "minutes")) i++;
        // "five to ten users" is a range; what follows must be no more than an hour.
        if (i + 1 >= end || (i + 2 < end && tokens.IsAny(i, "to") && !EndsHour(i + 2))) return null;
        if (tokens.IsAny(i, "past")) return (value, i + 1);
        // "From two to four" is a range.
        var isAfterWord = at > 0 && tokens.IsAny(at - 1, "at", "around", "about", "until", "till", "by", "before", "after", "since", "almost", "nearly", "just", "a", "on");
        return isAfterWord && tokens.IsAny(i, "to") && value != 30 ? (-value, i + 1) : null;
    }

    private bool EndsHour(int at) => tokens.Tokens[at].Kind == Language.TokenKind.Mark ? !tokens.IsAnyMark(at, "-%/") : tokens.IsAny(at, "in", "on", "when", "the", "and", "that", "at");

    /// <summary>The hour in the half of the day that the words after it name; as it stands where they name none.</summary>
    private int InHalf(int hour, int at, int end, ref int next)
    {
        if (at + 1 < end && tokens.IsAny(at, "at") && tokens.IsAny(at + 1, "night"))
        {
            next = at + 2;
            return hour < Hours - 6 || hour == Hours ? hour % Hours : hour + Hours;
        }
        if (at + 2 >= end || !tokens.IsAny(at, "in") || !tokens.IsAny(at + 1, "the")) return hour;
        if (!tokens.IsAny(at + 2, "morning", "afternoon", "evening")) return hour;
        next = at + 3;
        return tokens.IsAny(at + 2, "morning") ? hour % Hours : hour % Hours + Hours;
    }

    private int HourAt(int at) => tokens.Whole(at, 2) is { } figure ? figure is >= 1 and <= Hours ? figure : 0 : NumberAt(tokens, at);

    private static int NumberAt(TokenReader tokens, int at)
    {
        if (tokens.Tokens[at].Length is < 3 or > 6) return 0;
        for (var i = 0; i < Numbers.Length; i++)
        {
            if (tokens.IsAny(at, Numbers[i])) return i + 1;
        }
        return 0;
    }
}
