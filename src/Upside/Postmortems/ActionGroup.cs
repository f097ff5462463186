using Upside.Language;
using Upside.Language.Lexicon;

namespace Upside.Postmortems;

/// <summary>What a heading or a label says of all the actions below it: how far they are, and until when they are due.</summary>
/// <param name="Words">The heading or the label.</param>
/// <param name="IsDone">Whether it says that they are done.</param>
internal sealed record ActionGroup(Sentence Words, bool IsDone)
{
    private const int Longest = 16;

    /// <summary>Reads a heading or a label; null where it says neither.</summary>
    public static ActionGroup? Read(Sentence? words)
    {
        if (words is null || words.TokenCount > Longest) return null;
        var (done, open) = (false, false);
        for (var i = words.FirstToken; i < words.EndToken; i++)
        {
            done |= IsOneOf(words.Prose, i, ["done", "completed", "complete", "finished", "changed", "did", "taken", "made", "implemented", "already", "fixed"]);
            open |= IsOneOf(words.Prose, i, ["not", "haven't", "havent", "hasn't", "yet", "will", "next", "progress", "still", "todo", "be", "going", "changing", "doing", "open", "planned", "pending", "to", "should", "must", "partly", "almost"]);
        }
        return (done && !open) || words.Has(ActionFacts.DueCue) ? new ActionGroup(words, done && !open) : null;
    }

    private static bool IsOneOf(Prose prose, int token, ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (prose.Is(token, word)) return true;
        }
        return false;
    }
}
