using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Upside.Language;
using Upside.Postmortems;

namespace Upside.Tests.Postmortems;

public class TimeFinderPropertyTests
{
    private static readonly string[] Pieces =
    [
        "18:04", "6", "30", "pm", "a.m.", "UTC", "(", ")", "-", "–", ":", "+02:00", "Feb", "15th", "2021", "2021-02-15", "2021-02-15T18:04Z", "15/02/2021", "31", "February", "and", "to", "between", "on",
        "at", "~", "Pacific", "Time", "h", "5h8m", "m", "hours", "half", "an", "1804", "\n", "\n\n", "# ", "- ", "| ", "all times in", "Europe/London", "noon", "\t", "😀", "24:00", "99:99", "00", "0", "٣",
    ];

    [Fact]
    public void Every_span_lies_inside_the_text_whatever_it_holds() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(400), Prop.ForAll(Soup(), text =>
    {
        var document = PostmortemDocument.Read(text, DocumentFormat.Markdown);
        var times = document.Times;
        foreach (var span in times.Mentions.Select(m => m.Span).Concat(times.Durations.Select(d => d.Span)).Concat(times.Intervals.Select(i => i.Span))
            .Concat(times.StatedZones.Select(z => z.Span)).Concat(document.Timeline.Select(e => e.Span)).Concat(document.Timeline.Select(e => e.What)))
        {
            if (span.Start < 0 || span.Length < 0 || span.End > text.Length) return false;
        }
        return AreOrdered(times.Mentions.Select(m => m.Span)) && AreOrdered(document.Timeline.Select(e => e.Span));
    }));

    [Fact]
    public void Any_time_that_is_written_is_found_again() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(400), Prop.ForAll(Moments(), moment =>
    {
        var (time, date, clock) = moment;
        foreach (var text in new[] { $"On {date} {clock} the disk fills", $"The disk filled at {clock} on {date} at last." })
        {
            var mention = PostmortemDocument.Read(text, DocumentFormat.Markdown).Times.Mentions.FirstOrDefault();
            if (mention is not { Date: { } day, Clock: { } hour } || day.At(hour) != time) return false;
        }
        return true;
    }));

    [Fact]
    public void Any_length_of_time_that_is_written_is_found_again() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(200), Prop.ForAll(
        ArbMap.Default.GeneratorFor<(PositiveInt Hours, PositiveInt Minutes)>().ToArbitrary(), length =>
        {
            var (hours, minutes) = (1 + length.Hours.Get % 90, 1 + length.Minutes.Get % 59);
            var whole = Duration.FromMinutes(hours * 60 + minutes);
            return new[] { $"{hours}h {minutes}m", $"{hours}h{minutes}m", $"{hours} hours and {minutes} minutes", $"{hours} hrs, {minutes} min" }
                .All(text => PostmortemDocument.Read($"It lasted {text} in all.", DocumentFormat.Markdown).Times.Durations is [var only] && only.Length == whole);
        }));

    private static bool AreOrdered(IEnumerable<TextSpan> spans)
    {
        var end = 0;
        foreach (var span in spans)
        {
            if (span.Start < end) return false;
            end = span.End;
        }
        return true;
    }

    private static Arbitrary<string> Soup() =>
        Gen.Elements(Pieces).ListOf().SelectMany(words => Gen.Elements(" ", "", "\r\n").Select(joint => string.Join(joint, words))).ToArbitrary();

    private static Arbitrary<(LocalDateTime Time, string Date, string Clock)> Moments() =>
        (from day in Gen.Choose(0, 20_000)
         from minute in Gen.Choose(0, 1439)
         from dateForm in Gen.Elements("yyyy-MM-dd", "d MMMM yyyy", "MMM d, yyyy", "dddd d MMM yyyy", "d'.' MMMM yyyy", "yyyy/MM/dd", "yyyyMMdd")
         from clockForm in Gen.Elements("HH:mm", "HH:mm 'UTC'", "h:mm tt", "h:mmtt", "h.mm tt", "HH:mm:ss'Z'")
         let time = new LocalDateTime(1991, 1, 1, 0, 0).PlusDays(day).PlusMinutes(minute)
         select (time, time.ToString(dateForm, CultureInfo.InvariantCulture), time.ToString(clockForm, CultureInfo.InvariantCulture))).ToArbitrary();
}
