namespace Upside.Language.Lexicon;

/// <summary>The small words that make a sentence out of words.</summary>
internal static class Grammar
{
    /// <summary>An article, a preposition, a conjunction or an auxiliary.</summary>
    public static readonly Phrases Glue = new("grammar.glue",
        "the", "a", "an", "of", "to", "in", "for", "with", "and", "but", "or", "that", "which", "on", "at", "by", "from", "as", "than", "because", "after", "before", "when", "until", "while", "if",
        "{not}", "{be}", "{have}", "{modal}", "{self}", "{i}", "it", "this", "these", "they", "there", "did", "do", "does");
}
