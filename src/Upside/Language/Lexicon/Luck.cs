namespace Upside.Language.Lexicon;

/// <summary>Words for chance.</summary>
internal static class Luck
{
    /// <summary>Presents something as chance, good or bad.</summary>
    public static readonly Phrases Chance = new("luck.chance",
        "luck", "lucky", "luckily", "unlucky", "unluckily", "fortunately", "fortunate", "fortuitous", "fortuitously", "by (pure |sheer |mere |happy |)(chance|coincidence|accident that)", "coincidence", "coincidences", "coincidentally", "coincidental", "serendip*", "(just|only) happened to (be|have|notice|see|look|run|coincide|know|work|occur)", "happened to (be|have|notice|see|look|coincide|know|work)", "misfortune", "bad timing", "good timing", "perfect storm", "(could|would|might) ~2 have been ~3 worse", "(could|would|might|may) ~2 be ~2 worse", "dodged ~1 bullet", "near miss", "saving grace", "as luck would", "thankfully", "mercifully", "(as|by) (it happens|it happened|chance)", "it so happened", "worst (possible |)(time|moment)", "had it (been|happened|not|occurred)", "if (this|it) had (happened|occurred|been) ~3 (during|on|at|in|over|later|earlier)");

    /// <summary>Leaves chance to the reader.</summary>
    public static readonly Phrases Hint = new("luck.hint",
        "unfortunate (timing|coincidence|combination|sequence|circumstance*)", "coincid*", "(happened|occurred|started|struck|fell|took place|was) ~3 (right when|just when|just as|at the very moment|at exactly the same time|at the exact same time)", "(during|in|at|of) ~2 (low|quiet|off peak|quieter|lower) (traffic|hours|period|time|usage|season|load)", "(low|lower|quiet) (traffic|usage) (period|time|hours|at|during)", "more ~3 than usual available", "(happened|occurred|was) ~3 (outside|out of) ~1 (business|working|office|peak|support) hours", "rare (combination|sequence|set|coincidence)", "combination of (unlikely|unusual|rare|several|multiple)", "(just|already) (online|awake|around|at the (desk|computer|keyboard))");
}
