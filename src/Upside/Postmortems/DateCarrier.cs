using NodaTime;
using Upside.Language;

namespace Upside.Postmortems;

/// <summary>
/// Gives clock times without a date the one that they mean: that of their sentence, of the entry before, of a heading above, of
/// the title. Fills in missing years from what the document is about.
/// </summary>
internal sealed class DateCarrier
{
    private readonly PostmortemDocument _document;
    private readonly List<WrittenTime> _written;
    private readonly int? _year;
    private const int NearStart = 3;

    private readonly bool _isAssumed;
    private readonly LocalDate? _ofDocument;

    public DateCarrier(PostmortemDocument document, List<WrittenTime> written)
    {
        (_document, _written) = (document, written);
        var about = OfTitle() ?? OfFrontMatter();
        _year = about?.Year ?? FirstOfBody()?.Year;
        foreach (var time in written)
        {
            if (_year is not null) break;
            _year = time.Date?.Year;
        }
        _isAssumed = _year is null;
        _year ??= FittingYear();
        _ofDocument = about?.In(_year);
    }

    /// <summary>The mentions, one for each time written, in the same order.</summary>
    public List<TimeMention> Carry()
    {
        var ofHeading = new Dictionary<int, LocalDate>();
        var mentions = new List<TimeMention>(_written.Count);
        var current = _ofDocument ?? FirstOfBody()?.In(_year) ?? FirstWithoutYear();
        var section = -1;
        LocalDate? dayOfTimeline = null;
        (int Block, LocalDate Before)? passing = null;
        var isDayKnown = current is not null && !_isAssumed;
        for (var i = 0; i < _written.Count; i++)
        {
            var time = _written[i];
            var block = _document.Blocks[time.Block];
            if (passing is { } left && left.Block != time.Block) (current, passing) = (left.Before, null);
            if (block.Section != section)
            {
                current = OnEntering(block.Section, section, ofHeading, current);
                section = block.Section;
            }
            var date = time.Date?.In(current?.Year ?? _year) ?? OnWeekday(time.Weekday, current, dayOfTimeline);
            if (date is { } onDay && time.Weekday > 0)
            {
                if ((time.Clock is not null || StartsLine(time)) && block.Kind != BlockKind.Heading && _document.Sections[block.Section].Kind != SectionKind.Actions) current = onDay;
                if (_document.Sections[block.Section].Kind == SectionKind.Timeline) dayOfTimeline = onDay;
            }
            else if (date is { } own)
            {
                // In a row of entries of one day, another year is a slip of the pen.
                if (block.Kind != BlockKind.Heading && current is { } meant && own.Year != meant.Year && own.Month == meant.Month && own.Day == meant.Day) date = own = meant;
                if (block.Kind == BlockKind.Heading) ofHeading[block.Section] = own;
                if (MovesOn(time, block, own, day: dayOfTimeline))
                {
                    if (current is { } before && passing is null && IsInPassing(time, block)) passing = (time.Block, before);
                    else if (!IsInPassing(time, block)) passing = null;
                    current = own;
                    dayOfTimeline = _document.Sections[block.Section].Kind == SectionKind.Timeline ? own : null;
                }
            }
            else if (time.Clock is not null)
            {
                date = IsFirstDateAhead(i, out var ahead) ? ahead.In(current?.Year ?? _year) : current;
                if (_document.Sections[block.Section].Kind == SectionKind.Timeline) dayOfTimeline ??= date;
            }
            isDayKnown |= time.Date is not null;
            var known = _isAssumed ? null : date;
            mentions.Add(new TimeMention(time.Span, known, time.Clock, time.Zone, time.Date is not null && known is not null, time.IsApproximate) { IsDated = known is not null || isDayKnown, Weekday = time.Weekday, Day = date });
        }
        return mentions;
    }

    /// <summary>A year for a document that names none: one in which its days fall on the weekdays that it gives them.</summary>
    private int FittingYear()
    {
        const int Latest = 2026;
        const int Round = 28;
        foreach (var time in _written)
        {
            if (time.Date is not { } date || DateParser.DayOf(_document.Source.Text.AsSpan(time.Span.Start, EndOfWord(time.Span) - time.Span.Start)) is not (> 0 and var weekday)) continue;
            for (var year = Latest; year > Latest - Round; year--)
            {
                if (date.In(year) is { } day && (int)day.DayOfWeek == weekday) return year;
            }
        }
        return Latest;
    }

    private int EndOfWord(TextSpan span)
    {
        var end = span.Start;
        while (end < span.End && char.IsLetter(_document.Source.Text[end])) end++;
        return end;
    }

    /// <summary>The first day that is named, in the assumed year; some day where only weekdays are.</summary>
    private LocalDate? FirstWithoutYear()
    {
        if (!_isAssumed) return null;
        var hasWeekday = false;
        foreach (var time in _written)
        {
            if (time.Date is { } date) return date.In(_year);
            hasWeekday |= time.Weekday > 0;
        }
        return hasWeekday ? new LocalDate(_year ?? 1, 1, 1) : null;
    }

    /// <summary>The day of that name nearest to the day that the account has come to: a timeline goes forward, prose looks back.</summary>
    private static LocalDate? OnWeekday(int weekday, LocalDate? current, LocalDate? dayOfTimeline)
    {
        const int Week = 7;
        if (weekday == 0 || (dayOfTimeline ?? current) is not { } from) return null;
        var back = dayOfTimeline is null ? 4 : 1;
        var ahead = ((weekday - (int)from.DayOfWeek) % Week + Week) % Week;
        return from.PlusDays(ahead >= Week - back ? ahead - Week : ahead);
    }

    /// <summary>Whether a date without a time of day is spoken of within a sentence: it holds for its paragraph and no further.</summary>
    private bool IsInPassing(WrittenTime time, Block block) =>
        time.Clock is null && block.Kind != BlockKind.Heading && _document.Sections[block.Section].Kind != SectionKind.Timeline
        && time.FirstToken - _document.Sentences[time.Sentence].FirstToken > NearStart && !StartsLine(time) && !IsLabelled(time, block);

    private bool StartsLine(WrittenTime time)
    {
        var gap = _document.Source.Text.AsSpan(0, time.Span.Start).TrimEnd(" \t-*[(~");
        return gap.IsEmpty || gap[^1] is '\n' or '\r';
    }

    /// <summary>Whether the account goes on from this date: in a timeline, a date in the middle of an entry speaks of another day.</summary>
    private bool MovesOn(WrittenTime time, Block block, LocalDate own, LocalDate? day)
    {
        var kind = _document.Sections[block.Section].Kind;
        if (kind != SectionKind.Timeline || block.Kind == BlockKind.Heading) return kind != SectionKind.Actions;
        // A timeline goes forward; a day before the last entry's, without a time of its own, is spoken of in passing.
        if (time.Clock is null && own.PlusDays(1) < day) return false;
        return time.FirstToken - _document.Sentences[time.Sentence].FirstToken <= NearStart || StartsLine(time) || IsLabelled(time, block);
    }

    /// <summary>Whether a short label stands before the date and nothing after it.</summary>
    private static bool IsLabelled(WrittenTime time, Block block) => block.Span.End - time.Span.End <= 2;

    /// <summary>Whether the only date of the sentence stands further on in it: "from 00:55 to 02:34 on 5 August".</summary>
    private bool IsFirstDateAhead(int at, out WrittenDate date)
    {
        const int Far = 8;
        date = default;
        for (var i = at - 1; i >= Math.Max(0, at - Far) && _written[i].Sentence == _written[at].Sentence; i--)
        {
            if (_written[i].Date is not null) return false;
        }
        for (var i = at + 1; i < Math.Min(_written.Count, at + Far) && _written[i].Sentence == _written[at].Sentence; i++)
        {
            if (_written[i].Date is not { } found) continue;
            date = found;
            return true;
        }
        return false;
    }

    private LocalDate? OnEntering(int section, int before, Dictionary<int, LocalDate> ofHeading, LocalDate? current)
    {
        for (int? above = section; above is { } index; above = _document.Sections[index].Parent)
        {
            if (ofHeading.TryGetValue(index, out var date)) return date;
        }
        var goesOn = before >= 0 && _document.Sections[section].Kind == SectionKind.Timeline && _document.Sections[before].Kind == SectionKind.Timeline;
        return goesOn ? current : _ofDocument ?? current;
    }

    private WrittenDate? OfTitle()
    {
        if (_document.Title is not { } title) return null;
        foreach (var time in _written)
        {
            if (time.Date is { } date && title.Overlaps(time.Span)) return date;
            if (time.Span.Start > title.End) break;
        }
        return DateIn(title);
    }

    private WrittenDate? OfFrontMatter()
    {
        foreach (var field in _document.FrontMatter.Fields)
        {
            if (field.Key.Contains("date", StringComparison.OrdinalIgnoreCase) && DateIn(field.Span) is { } date) return date;
        }
        return null;
    }

    private WrittenDate? FirstOfBody()
    {
        WrittenDate? any = null;
        foreach (var time in _written)
        {
            if (time.Date is not { Year: not null } date) continue;
            if (_document.Sections[_document.Blocks[time.Block].Section].Kind is not (SectionKind.Actions or SectionKind.Supporting or SectionKind.Discussion)) return date;
            any ??= date;
        }
        return any;
    }

    /// <summary>The first date in a stretch that is no block, such as a field of the front matter.</summary>
    private WrittenDate? DateIn(TextSpan span)
    {
        const int Longest = 300;
        if (span.Length is 0 or > Longest) return null;
        var prose = new Prose(_document.Source);
        prose.Add(0, [new ProseRun(span, ProseRunKind.Text)], ProseContext.Heading, isWhole: true);
        var tokens = new TokenReader(prose);
        var parser = new PointParser(tokens, new ZoneParser(prose, []));
        for (var i = 0; i < prose.Tokens.Count; i++)
        {
            if (parser.At(i, prose.Tokens.Count, 0, 0)?.Date is { } date) return date;
        }
        return null;
    }
}
