namespace Upside.Language.Lexicon;

/// <summary>Words for chance.</summary>
internal static class Luck
{
    /// <summary>Presents something as chance, good or bad.</summary>
    public static readonly Phrases Chance = new("luck.chance",
        "luck", "lucky", "luckily", "unlucky", "unluckily", "fortunately", "fortunate", "fortuitous", "fortuitously", "by (pure |sheer |mere |happy |)(chance|coincidence|accident that)", "coincidence", "coincidences", "coincidentally", "coincidental", "serendip*", "(just|only) happened to (be|have|notice|see|look|run|coincide|know|work|occur)", "happened to (be|have|notice|see|look|coincide|know|work)", "misfortune", "bad timing", "good timing", "perfect storm", "(could|would|might) ~2 have ~2 (much |far |a lot |way |)worse", "dodged ~1 bullet", "near miss", "saving grace", "as luck would", "thankfully", "mercifully", "(as|by) (it happens|it happened|chance)", "it so happened", "worst (possible |)(time|moment)", "had it (been|happened|not|occurred)", "if (this|it) had (happened|occurred|been) ~3 (during|on|at|in|over|later|earlier)");

    /// <summary>Leaves chance to the reader.</summary>
    public static readonly Phrases Hint = new("luck.hint",
        "unfortunate", "unfortunately", "(happened|occurred|coincided|started|struck|fell|took place|was) ~3 (at the same time|simultaneously|same time as|right when|just when|just as|over the weekend|on a (weekend|saturday|sunday|friday|holiday)|during (low|off|quiet|non)|out of hours|outside (of |)(business|working|office|peak))", "(low|quiet|off peak|quieter|lower) (traffic|hours|period|time|usage|season)", "coincid*", "at the same time", "rare", "rarely", "unrelated ~3 (same|time|also|incident|issue|failure)", "(was|were|happened|be) (already |still |)(online|awake|around|nearby|available|on site|at (the|their) (desk|computer|keyboard))");
}
