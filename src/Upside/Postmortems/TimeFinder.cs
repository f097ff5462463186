using System.Collections.Immutable;
using Upside.Language;

namespace Upside.Postmortems;

/// <summary>Finds every date, clock time, zone, duration and interval.</summary>
internal static class TimeFinder
{
    /// <summary>All that a document says about when.</summary>
    public static DocumentTimes Find(PostmortemDocument document)
    {
        var prose = document.Prose;
        var tokens = new TokenReader(prose);
        var zones = new ZoneParser(prose, document.Options.ZoneWords);
        var points = new PointParser(tokens, zones);
        var lengths = new DurationParser(tokens);
        var written = new List<WrittenTime>();
        var durations = ImmutableArray.CreateBuilder<DurationMention>();

        var sentences = document.Sentences;
        var giveFourFigures = RowsBeginWithFourFigures(document, tokens);
        for (var first = 0; first < sentences.Count;)
        {
            // A block is read as one row of tokens: a stop after the day ("3. February") is no end to a date.
            var last = first;
            while (last + 1 < sentences.Count && sentences[last + 1].Block == sentences[first].Block) last++;
            var end = sentences[last].EndToken;
            var sentence = first;
            for (var i = sentences[first].FirstToken; i < end;)
            {
                while (i >= sentences[sentence].EndToken) sentence++;
                var isHead = giveFourFigures && i == sentences[first].FirstToken && document.Blocks[sentences[first].Block].Kind == BlockKind.TableRow;
                if (points.MayBeginAt(i) && points.At(i, end, sentences[first].Block, sentence, isHead) is { } point)
                {
                    written.Add(point);
                    i = point.EndToken;
                }
                else if (lengths.MayBeginAt(i, end) && lengths.At(i, end, out var next) is { } length)
                {
                    durations.Add(new DurationMention(tokens.SpanOf(i, next), length, IsHedged(tokens, i)));
                    i = next;
                }
                else
                {
                    i++;
                }
            }
            first = last + 1;
        }

        var mentions = new DateCarrier(document, written).Carry();
        var intervals = IntervalFinder.Find(tokens, written, mentions);
        return new DocumentTimes([.. mentions], durations.ToImmutable(), intervals, StatedZoneFinder.Find(document, tokens, zones, written));
    }

    /// <summary>Whether the tables of the document give times of day as four figures: several rows begin so, in order.</summary>
    private static bool RowsBeginWithFourFigures(PostmortemDocument document, TokenReader tokens)
    {
        const int Enough = 3;
        var (rows, steps, last, block) = (0, 0, -1, -1);
        foreach (var sentence in document.Sentences)
        {
            if (sentence.Block == block) continue;
            block = sentence.Block;
            if (document.Blocks[block].Kind != BlockKind.TableRow || document.Blocks[block].IsHeaderRow) continue;
            if (tokens.Tokens[sentence.FirstToken].Length != 4 || tokens.Whole(sentence.FirstToken, 4) is not { } figures) continue;
            if (figures > 2400 || figures % 100 > 59) return false;
            rows++;
            if (figures >= last) steps++;
            last = figures;
        }
        // One step back is a midnight.
        return rows >= Enough && steps >= rows - 1;
    }

    private static bool IsHedged(TokenReader tokens, int at) =>
        at > 0 && (tokens.IsAnyMark(at - 1, "~≈<>") || tokens.IsAny(at - 1, "about", "around", "approximately", "approx", "roughly", "circa", "ca", "nearly", "almost", "some", "over", "under"));
}
