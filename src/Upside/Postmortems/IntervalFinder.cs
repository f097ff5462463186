using System.Collections.Immutable;

namespace Upside.Postmortems;

/// <summary>Finds stretches from one time to another, and lets each end lend the other its zone and date.</summary>
internal static class IntervalFinder
{
    private const int MostBetween = 4;

    public static ImmutableArray<IntervalMention> Find(TokenReader tokens, List<WrittenTime> written, List<TimeMention> mentions)
    {
        var found = ImmutableArray.CreateBuilder<IntervalMention>();
        for (var i = 0; i + 1 < written.Count; i++)
        {
            if (written[i].Block != written[i + 1].Block || (written[i].Clock is null) != (written[i + 1].Clock is null) || !AreJoined(tokens, written[i], written[i + 1])) continue;
            var (begin, finish) = (mentions[i], mentions[i + 1]);
            (begin, finish) = (begin with { Zone = begin.Zone ?? finish.Zone }, finish with { Zone = finish.Zone ?? begin.Zone });
            if (!begin.HasOwnDate && finish.HasOwnDate && finish.Date is { } date) begin = begin with { Date = begin.Clock > finish.Clock ? date.PlusDays(-1) : date };
            (mentions[i], mentions[i + 1]) = (begin, finish);
            found.Add(new IntervalMention(Language.TextSpan.Between(begin.Span.Start, finish.Span.End), begin, finish));
            // "10:00 - 11:00 - 12:00" is one range and a time.
            i++;
        }
        return found.ToImmutable();
    }

    private static bool AreJoined(TokenReader tokens, WrittenTime from, WrittenTime to)
    {
        if (to.FirstToken - from.EndToken is < 1 or > MostBetween) return false;
        var isJoined = false;
        for (var i = from.EndToken; i < to.FirstToken; i++)
        {
            if (tokens.IsAnyMark(i, "-–—→>") || tokens.IsAny(i, "to", "until", "till", "through", "thru", "til") || (tokens.IsAny(i, "and") && IsAfterBetween(tokens, from))) isJoined = true;
            else if (!tokens.IsAny(i, "about", "around", "approximately", "approx", "roughly", "at", "on", "the") && !tokens.IsAnyMark(i, "~≈.,()")) return false;
        }
        return isJoined;
    }

    private static bool IsAfterBetween(TokenReader tokens, WrittenTime from)
    {
        for (var i = from.FirstToken - 1; i >= Math.Max(0, from.FirstToken - MostBetween); i--)
        {
            if (tokens.IsAny(i, "between", "from")) return true;
        }
        return false;
    }
}
