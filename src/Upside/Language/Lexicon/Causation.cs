namespace Upside.Language.Lexicon;

/// <summary>Words that tie an effect to what brought it about.</summary>
internal static class Causation
{
    /// <summary>States that one thing led to another.</summary>
    public static readonly Phrases Link = new("causation.link",
        "because", "due to", "owing to", "as a (result|consequence) of", "as a (result|consequence)", "caused (by|)", "causing", "led to", "leading to", "triggered (by|)",
        "resulted (in|from)", "resulting (in|from)", "which meant", "meaning that", "stemmed from", "so that", "therefore", "hence", "consequently");
}
