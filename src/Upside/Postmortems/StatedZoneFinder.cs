using System.Collections.Immutable;
using Upside.Language;

namespace Upside.Postmortems;

/// <summary>
/// Finds the statement that gives one zone to all times: "all times in UTC", "Time zone: CET", a heading "Timeline (UTC)", a column "Time (UTC)".
/// </summary>
internal static class StatedZoneFinder
{
    private const int Reach = 10;

    private static readonly WordSet Plurals = new("times", "timestamps", "timezone", "timezones", "timeline", "hours");

    private static readonly WordSet Singulars = new("time", "timestamp", "when", "date", "zone", "start", "started", "end");

    private static readonly WordSet Times = new("times", "timestamps");

    public static ImmutableArray<ZoneMention> Find(PostmortemDocument document, TokenReader tokens, ZoneParser zones, List<WrittenTime> written)
    {
        var found = ImmutableArray.CreateBuilder<ZoneMention>();
        foreach (var field in document.FrontMatter.Fields)
        {
            if (!field.Key.Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).Equals("timezone", StringComparison.OrdinalIgnoreCase)) continue;
            if (OfField(field, document) is { } stated) found.Add(stated);
        }
        var covered = 0;
        for (var i = 0; i < document.Sentences.Count; i++)
        {
            var sentence = document.Sentences[i];
            if (sentence.Context == ProseContext.Code) continue;
            while (covered < written.Count && written[covered].EndToken <= sentence.FirstToken) covered++;
            var block = document.BlockOf(sentence);
            var zone = Statement(sentence, block.Kind == BlockKind.Heading || block.IsHeaderRow, tokens, zones, written, covered);
            if (zone is null && i + 1 < document.Sentences.Count) zone = GoesOn(sentence, document.Sentences[i + 1], tokens, zones);
            if (zone is not null) found.Add(zone);
        }
        return found.ToImmutable();
    }

    /// <summary>The zone that a field of the front matter names; a value that names none ("TBD") says nothing.</summary>
    private static ZoneMention? OfField(FrontMatterField field, PostmortemDocument document)
    {
        const int Longest = 80;
        if (field.Span.Length is 0 or > Longest) return null;
        var prose = new Prose(document.Source);
        prose.Add(0, [new ProseRun(field.Span, ProseRunKind.Text)], ProseContext.Heading, isWhole: true);
        var zones = new ZoneParser(prose, document.Options.ZoneWords);
        var end = prose.Tokens.Count;
        for (var i = 0; i < end; i++)
        {
            if (zones.At(i, end, isBesideClock: true, out _) is { } zone) return zone;
            if (zones.IsPlace(i, end)) return new ZoneMention(field.Value, null, false, field.Span);
        }
        return null;
    }

    /// <summary>"All times are in" at the end of a line, and the zone at the beginning of the next, as text taken from a printed page has it.</summary>
    private static ZoneMention? GoesOn(Sentence sentence, Sentence next, TokenReader tokens, ZoneParser zones)
    {
        if (!tokens.IsAny(sentence.EndToken - 1, "in", "are", "is")) return null;
        for (var i = sentence.FirstToken; i < Math.Min(sentence.EndToken, sentence.FirstToken + Reach); i++)
        {
            if (!tokens.IsAny(i, Times)) continue;
            if (zones.At(next.FirstToken, next.EndToken, isBesideClock: false, out _) is { } zone) return zone;
            if (!zones.IsPlace(next.FirstToken, next.EndToken)) return null;
            var span = tokens.SpanOf(next.FirstToken, next.FirstToken + 1);
            return new ZoneMention(tokens.Source.Quote(span), null, false, span);
        }
        return null;
    }

    private static ZoneMention? Statement(Sentence sentence, bool isLabel, TokenReader tokens, ZoneParser zones, List<WrittenTime> written, int covered)
    {
        var end = sentence.EndToken;
        for (var cue = sentence.FirstToken; cue < end; cue++)
        {
            var isPlural = tokens.IsAny(cue, Plurals);
            if (!isPlural && !(tokens.IsAny(cue, Singulars) && (isLabel || IsZoneWord(cue, sentence, tokens)))) continue;
            var isTimes = tokens.IsAny(cue, Times);
            var isNext = true;
            for (var i = cue + 1; i < Math.Min(end, cue + Reach); i++)
            {
                while (covered < written.Count && written[covered].EndToken <= i) covered++;
                if (covered < written.Count && written[covered].FirstToken <= i) break;
                // "All times are Pacific", "(times Berlin)", "Timeline (Z)".
                isNext &= i == cue + 1 || IsJoint(i - 1, tokens);
                var isHeld = i > cue + 1 && tokens.IsMark(i - 1, '(') && i + 1 < end && tokens.IsMark(i + 1, ')');
                if (zones.At(i, end, isHeld || (isNext && isTimes), out var next) is { } zone && !IsNameOfMore(next, end, tokens)
                    && (zone.Offset is not null || !isNext || !isTimes || EndsThere(next, end, tokens) || zones.At(i, end, isBesideClock: false, out _) is not null)) return zone;
                var isSaidIn = isPlural && tokens.IsAny(i - 1, "in");
                if ((isSaidIn || (isNext && isTimes)) && zones.IsPlace(i, end) && (isSaidIn || (tokens.Tokens[i].Capital && EndsThere(i + 1, end, tokens))))
                {
                    var span = tokens.SpanOf(i, i + 1);
                    return new ZoneMention(tokens.Source.Quote(span), null, false, span);
                }
            }
        }
        return isLabel ? null : TimesInZone(sentence, tokens, zones);
    }

    private static bool EndsThere(int next, int end, TokenReader tokens) => next >= end || tokens.Tokens[next].Kind == TokenKind.Mark;

    private static bool IsJoint(int at, TokenReader tokens) =>
        tokens.IsAny(at, "are", "is", "in", "given", "shown", "listed", "stated", "quoted", "expressed", "below", "here", "following", "all", "the", "as", "use") || tokens.IsAnyMark(at, "(:,=-–—");

    /// <summary>"UTC times", "in UTC timestamps".</summary>
    private static ZoneMention? TimesInZone(Sentence sentence, TokenReader tokens, ZoneParser zones)
    {
        for (var i = sentence.FirstToken + 1; i < sentence.EndToken; i++)
        {
            if (!tokens.IsAny(i, Times)) continue;
            if (zones.At(i - 1, i, isBesideClock: false, out var next) is { } zone && next == i) return zone;
        }
        return null;
    }

    /// <summary>"time zone", "all time is", or "time (" whose parenthesis holds the zone.</summary>
    private static bool IsZoneWord(int cue, Sentence sentence, TokenReader tokens) =>
        tokens.IsAny(cue, "zone") ? cue > sentence.FirstToken && tokens.IsAny(cue - 1, "time")
            : tokens.IsAny(cue, "time") && ((cue > sentence.FirstToken && tokens.IsAny(cue - 1, "all")) || (cue + 1 < sentence.EndToken && (tokens.IsMark(cue + 1, '(') || tokens.IsAny(cue + 1, "zone"))));

    /// <summary>Whether the zone's words go on into another name: "UTC-based", "London office".</summary>
    private static bool IsNameOfMore(int next, int end, TokenReader tokens) => next < end && tokens.IsAny(next, "office", "region", "team", "based", "offset");
}
