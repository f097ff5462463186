namespace Upside.Language;

/// <summary>One place where one of a set's phrases stands.</summary>
/// <param name="Phrases">The id of the <see cref="Phrases"/>.</param>
/// <param name="FirstToken">Index of its first token in the document's token stream.</param>
/// <param name="TokenCount">How many tokens it covers.</param>
internal readonly record struct PhraseHit(int Phrases, int FirstToken, int TokenCount)
{
    /// <summary>Index of the first token after the phrase.</summary>
    public int EndToken => FirstToken + TokenCount;
}
