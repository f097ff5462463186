namespace Upside.Language.Lexicon;

/// <summary>Words for chance.</summary>
internal static class Luck
{
    /// <summary>Presents something as chance, good or bad.</summary>
    public static readonly Phrases Chance = new("luck.chance",
        "(one more|another|a few more|some more) {time} and ~8 would",
        "(minute|minutes|hour|hours|day|days|week|weeks) (later|earlier) ~5 would ~1 (already|have)",
        "(pure|sheer|mere|blind|complete|dumb) (chance|coincidence|accident)",
        "(good|ill|bad) fortune",
        "had (this|it|they|the|that) ~4 (happened|occurred|come|struck|started|broken|hit|failed) ~4 (earlier|later|on|at|during|in|before|after)",
        "if (the|this|it|that) ~3 had ~2 (happened|broken|struck|come|occurred|started|failed|hit|been) ~4 (later|earlier|sooner|during|weekend|night|peak|overnight)",
        "(could not|couldn't|could hardly|could scarcely) ~1 have ~4 (worse|better) ~1 (time|timing|moment|day)",
        "(could not|couldn't|could hardly|could scarcely) ~1 have (been|come) ~3 worse",
        "unfortunately for us",
        "(only|single|one) (person|engineer|people|colleague) ~6 (on a flight|on holiday|on vacation|on leave|on a plane|travelling|traveling|out sick|off sick|asleep|abroad)",
        "as it happened",
        "luck", "lucky", "luckily", "unlucky", "unluckily", "fortunately", "fortunate", "fortuitous", "fortuitously", "by (pure |sheer |mere |happy |)(chance|coincidence|accident that)", "coincidence", "coincidences", "coincidentally", "coincidental", "serendip*", "(just|only) happened to (be|have|notice|see|look|run|coincide|know|work|occur)", "happened to (be|have|notice|see|look|coincide|know|work)", "misfortune", "bad timing", "good timing", "perfect storm", "(could|would|might) ~2 have been ~3 worse", "(could|would|might|may) ~2 be ~2 worse", "dodged ~1 bullet", "near miss", "saving grace", "as luck would", "thankfully", "mercifully", "(as|by) (it happens|it happened|chance)", "it so happened", "worst (possible |)(time|moment)", "had it (been|happened|not|occurred)", "if (this|it) had (happened|occurred|been) ~3 (during|on|at|in|over|later|earlier)");

    /// <summary>Leaves chance to the reader.</summary>
    public static readonly Phrases Hint = new("luck.hint",
        "(on|over|during) ~1 (new year's|christmas|easter|thanksgiving|black friday|a bank holiday|a public holiday)",
        "(might|could|would) ~1 have (turned out|ended|gone) ~2 (worse|badly)",
        "(same|very) (moment|time|day|hour|week|minute|evening|morning) ~4 (unrelated|another|independent|separate)",
        "(unrelated|independent|separate) ~8 same (moment|time|day|hour|week|evening|morning)",
        "(middle|height|busiest ~1|peak|eve) of ~3 (sale|season|holiday|holidays|launch|campaign|payroll|exam|exams|election|conference|day|week)",
        "(late at night|at night|night) when ~2 (traffic|load|usage|few|nobody|most)",
        "(fell|came|happened|hit|struck|occurred|started|began) ~3 (weekend|holiday|christmas|black friday|sunday|saturday|rush hour)",
        "(two|both|three) ~2 (failed|broke|died|crashed|went down) ~2 (within the same|at once|at the same time|together|within)",
        "unfortunate (timing|coincidence|combination|sequence|circumstance*)", "coincid*", "(happened|occurred|started|struck|fell|took place|was) ~3 (right when|just when|just as|at the very moment|at exactly the same time|at the exact same time)", "(during|in|at|of) ~2 (low|quiet|off peak|quieter|lower) (traffic|hours|period|time|usage|season|load)", "(low|lower|quiet) (traffic|usage) (period|time|hours|at|during)", "more ~3 than usual available", "(happened|occurred|was) ~3 (outside|out of) ~1 (business|working|office|peak|support) hours", "rare (combination|sequence|set|coincidence)", "combination of (unlikely|unusual|rare|several|multiple)", "another (outage|incident|failure|problem|issue) ~2 (happened|occurred|struck|came up|started|began) ~1 (during|while|at)", "(during|in|on) ~3 (conference|holiday|holidays|vacation|offsite)", "(was|were) also (in progress|under way|underway)", "(rare|unlikely) ~2 (bug|condition|event|race|scenario|case)", "(while|when) ~2 (testing|working|looking|debugging|investigating|checking|reviewing) ~3 (unrelated|something else|different matter)", "(just|already) (online|awake|around|at the (desk|computer|keyboard))");
}
