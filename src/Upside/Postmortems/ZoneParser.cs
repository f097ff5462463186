using System.Collections.Immutable;
using NodaTime;
using Upside.Language;

namespace Upside.Postmortems;

/// <summary>Reads the name of a time zone at a token.</summary>
internal sealed class ZoneParser(Prose prose, ImmutableDictionary<string, string> ownWords)
{
    private readonly ImmutableArray<(string[] Words, string Zone)> _ownWords =
        ownWords.IsEmpty ? [] : LongestFirst(ownWords);

    /// <summary>
    /// The zone that begins at a token, in parentheses or not.
    /// </summary>
    /// <param name="at">Index of the token.</param>
    /// <param name="end">Index of the first token that may not be used.</param>
    /// <param name="isBesideClock">Whether a clock time stands right before it, so that short forms ("Pacific", "z", "-0800") can only be zones.</param>
    /// <param name="next">Index of the first token after the zone.</param>
    public ZoneMention? At(int at, int end, bool isBesideClock, out int next)
    {
        next = at;
        if (at >= end) return null;
        if (!IsMark(at, '(') && !IsMark(at, '[')) return Bare(at, end, isBesideClock, out next);
        var zone = Bare(at + 1, end, isBesideClock, out next);
        if (zone is null || next >= end || !(IsMark(next, ')') || IsMark(next, ']') || IsMark(next, ',') || IsMark(next, ';'))) return null;
        if (IsMark(next, ')') || IsMark(next, ']')) next++;
        return zone;
    }

    private ZoneMention? Bare(int at, int end, bool isBesideClock, out int next)
    {
        next = at;
        if (at >= end) return null;
        return Own(at, end, out next) ?? Abbreviation(at, end, isBesideClock, out next) ?? Offset(at, end, isBesideClock, out next) ?? Area(at, end, out next)
            ?? Name(at, end, isBesideClock, out next);
    }

    private ZoneMention? Own(int at, int end, out int next)
    {
        foreach (var (words, zone) in _ownWords)
        {
            var i = 0;
            while (i < words.Length && at + i < end && prose.Is(at + i, words[i])) i++;
            if (i < words.Length) continue;
            next = at + i;
            return Mention(at, next, new ZoneMeaning(OffsetOf(zone), false));
        }
        next = at;
        return null;
    }

    private static Offset? OffsetOf(string zone)
    {
        if (zone is "UTC" or "Z" or "GMT") return NodaTime.Offset.Zero;
        if (zone.Length < 3 || zone[0] is not ('+' or '-')) return null;
        return Digits(zone.AsSpan(1), zone[0] == '-');
    }

    private ZoneMention? Abbreviation(int at, int end, bool isBesideClock, out int next)
    {
        next = at;
        var token = prose.Tokens[at];
        if (token.Length > 8 || token.Kind is not (TokenKind.Word or TokenKind.Identifier or TokenKind.Ticket)) return null;
        var text = prose.TextOf(at);
        if (token.Kind != TokenKind.Word)
        {
            // "UTC-5" and "GMT+2" with the figures glued to the letters.
            if (!text.StartsWith("UTC-", StringComparison.OrdinalIgnoreCase) && !text.StartsWith("GMT-", StringComparison.OrdinalIgnoreCase)) return null;
            if (Digits(text[4..], isNegative: true) is not { } glued) return null;
            next = at + 1;
            return Mention(at, next, new ZoneMeaning(glued, false));
        }
        var word = text.ToString();
        var upper = word;
        if (isBesideClock && ZoneTable.LowerCase.Contains(word)) upper = word.ToUpperInvariant();
        else if (word is "utc" or "gmt" or "Zulu" or "zulu") upper = word.ToUpperInvariant();
        if (!ZoneTable.Abbreviations.TryGetValue(upper, out var meaning)) return null;
        // One letter, or two that are also words in capitals, mean a zone only beside a time.
        if (!isBesideClock && (word.Length <= 2 || word is "ART" or "CAT" or "EAT" or "WEST" or "MET" or "WAT")) return null;
        next = at + 1;
        if (upper is "UTC" or "GMT" && next + 1 < end && token.End == prose.Tokens[next].Start && (IsMark(next, '+') || IsMark(next, '-') || IsMark(next, '−'))
            && prose.Tokens[next].End == prose.Tokens[next + 1].Start && Digits(prose.TextOf(next + 1), !IsMark(next, '+')) is { } offset)
        {
            next += 2;
            return Mention(at, next, new ZoneMeaning(offset, false));
        }
        return Mention(at, next, meaning);
    }

    private ZoneMention? Offset(int at, int end, bool isBesideClock, out int next)
    {
        next = at;
        if (!isBesideClock || at + 1 >= end || !(IsMark(at, '+') || IsMark(at, '-') || IsMark(at, '−')) || prose.Tokens[at].End != prose.Tokens[at + 1].Start) return null;
        var text = prose.TextOf(at + 1);
        // "18:04-19:00" is a range; only four figures in a row make a minus an offset.
        var isOffset = prose.Tokens[at + 1].Kind == TokenKind.Number ? text.Length == 4 || (IsMark(at, '+') && text.Length <= 2) : prose.Tokens[at + 1].Kind == TokenKind.Clock && IsMark(at, '+');
        if (!isOffset || Digits(text, !IsMark(at, '+')) is not { } offset) return null;
        next = at + 2;
        return Mention(at, next, new ZoneMeaning(offset, false));
    }

    private ZoneMention? Area(int at, int end, out int next)
    {
        next = at;
        if (at + 2 >= end || prose.Tokens[at].Kind != TokenKind.Word || prose.Tokens[at].Length > 10 || !IsMark(at + 1, '/') || !prose.Tokens[at + 2].Capital
            || !ZoneTable.Areas.Contains(prose.TextOf(at).ToString())) return null;
        next = at + 3;
        while (next + 1 < end && IsMark(next, '/') && prose.Tokens[next].Start == prose.Tokens[next - 1].End && prose.Tokens[next + 1].Capital) next += 2;
        var id = prose.Source.Slice(prose.SpanOf(at, next)).ToString();
        return Mention(at, next, new ZoneMeaning(id is "Etc/UTC" or "Etc/GMT" ? NodaTime.Offset.Zero : null, false));
    }

    /// <summary>A zone given in words: "Pacific Time", "Central European Summer Time", "London time".</summary>
    private ZoneMention? Name(int at, int end, bool isBesideClock, out int next)
    {
        next = at;
        if (prose.Tokens[at].Kind != TokenKind.Word || prose.Tokens[at].Length > 12) return null;
        var words = Lower(at);
        ZoneMeaning? meaning = null;
        var after = at;
        var isPlace = false;
        for (var i = at; i < Math.Min(end, at + 3); i++)
        {
            if (i > at)
            {
                if (prose.Tokens[i].Kind != TokenKind.Word || prose.Tokens[i].Length > 12) break;
                words += " " + Lower(i);
            }
            if (ZoneTable.Names.TryGetValue(words, out var found)) (meaning, after, isPlace) = (found, i + 1, false);
            else if (ZoneTable.Places.Contains(words)) (meaning, after, isPlace) = (ZoneTable.Seasonal, i + 1, true);
        }
        if (meaning is not { } zone) return null;
        var isSaidTime = false;
        while (after < end && prose.Tokens[after].Kind == TokenKind.Word && Lower(after) is "standard" or "daylight" or "summer" or "winter" or "savings" or "saving" or "time" or "timezone")
        {
            isSaidTime |= Lower(after) is "time" or "timezone";
            after++;
            if (isSaidTime) break;
        }
        var isShort = isBesideClock && !isPlace && prose.Tokens[at].Capital && !zone.IsAmbiguous && words is not "universal";
        if (!isSaidTime && !isShort) return null;
        next = after;
        return Mention(at, next, zone);
    }

    /// <summary>Whether the words at a token name a place whose time people go by.</summary>
    public bool IsPlace(int at, int end)
    {
        if (at >= end || prose.Tokens[at].Kind != TokenKind.Word || prose.Tokens[at].Length > 12) return false;
        return ZoneTable.Places.Contains(Lower(at)) || (at + 1 < end && prose.Tokens[at + 1].Length <= 12 && ZoneTable.Places.Contains(Lower(at) + " " + Lower(at + 1)));
    }

    private static Offset? Digits(ReadOnlySpan<char> text, bool isNegative)
    {
        var colon = text.IndexOf(':');
        var hourText = colon >= 0 ? text[..colon] : text.Length > 2 ? text[..^2] : text;
        var minuteText = colon >= 0 ? text[(colon + 1)..] : text.Length > 2 ? text[^2..] : "0";
        if (hourText.Length is 0 or > 2 || minuteText.Length > 2 || !int.TryParse(hourText, System.Globalization.NumberStyles.None, null, out var hours)
            || !int.TryParse(minuteText, System.Globalization.NumberStyles.None, null, out var minutes) || hours > 14 || minutes > 59) return null;
        var seconds = hours * 3600 + minutes * 60;
        return NodaTime.Offset.FromSeconds(isNegative ? -seconds : seconds);
    }

    private string Lower(int at) => prose.TextOf(at).ToString().ToLowerInvariant();

    private bool IsMark(int at, char mark) => prose.Tokens[at].Kind == TokenKind.Mark && prose.Source.Text[prose.Tokens[at].Start] == mark;

    private ZoneMention Mention(int first, int next, ZoneMeaning meaning)
    {
        var span = prose.SpanOf(first, next);
        return new ZoneMention(prose.Source.Quote(span), meaning.Offset, meaning.IsAmbiguous, span);
    }

    private static ImmutableArray<(string[] Words, string Zone)> LongestFirst(ImmutableDictionary<string, string> zones) =>
    [
        .. zones.OrderByDescending(w => w.Key.Length).ThenBy(w => w.Key, StringComparer.Ordinal)
            .Select(w => (w.Key.Split(' ', StringSplitOptions.RemoveEmptyEntries), w.Value)).Where(w => w.Item1.Length > 0),
    ];
}
