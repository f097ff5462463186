namespace Upside.Language.Lexicon;

/// <summary>Words of regret.</summary>
internal static class Apology
{
    /// <summary>Says sorry.</summary>
    public static readonly Phrases Sorry = new("apology.sorry",
        "apolog*", "sorry (for|about|that|to)", "(very|deeply|truly|so|really|extremely) sorry", "we (sincerely|deeply|) regret", "our regrets", "please accept our", "we know (how|that) ~8 (critical|important|frustrating|disruptive)", "we understand (how|that) ~8 (critical|important|frustrating|disruptive)");
}
