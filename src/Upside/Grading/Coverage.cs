using System.Collections.Immutable;
using Upside.Language;
using Upside.Language.Lexicon;
using Upside.Postmortems;

namespace Upside.Grading;

/// <summary>Which of the causes that a document names have an action: they have where an action speaks of the same thing.</summary>
internal sealed class Coverage
{
    private const int ShortestStem = 4;
    private const int WordsToCover = 2;

    private Coverage(ImmutableArray<Clue> covering, bool isWhole) => (Covering, IsWhole) = (covering, isWhole);

    /// <summary>The actions that treat a cause.</summary>
    public ImmutableArray<Clue> Covering { get; }

    /// <summary>Whether the main causes have one: at least half of all that is told as a cause, since the same cause is told in several ways.</summary>
    public bool IsWhole { get; }

    /// <summary>Compares the causes and the actions of a document.</summary>
    public static Coverage Of(Reading reading)
    {
        var remedies = reading.Remedies.All.Where(r => r.IsConcrete).ToArray();
        var byStem = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < remedies.Length; i++)
        {
            foreach (var stem in remedies[i].Sentences.SelectMany(Stems).Distinct(StringComparer.Ordinal))
            {
                if (!byStem.TryGetValue(stem, out var list)) byStem[stem] = list = [];
                list.Add(i);
            }
        }
        var themes = reading.Factors.All.GroupBy(f => f.Theme).ToArray();
        var treats = new bool[remedies.Length];
        var covered = 0;
        var shared = new int[remedies.Length];
        foreach (var theme in themes)
        {
            Array.Clear(shared);
            foreach (var stem in theme.SelectMany(f => Stems(f.Sentence)).Distinct(StringComparer.Ordinal))
            {
                if (!byStem.TryGetValue(stem, out var list)) continue;
                foreach (var remedy in list)
                {
                    treats[remedy] = true;
                    shared[remedy]++;
                }
            }
            if (shared.Any(count => count >= WordsToCover)) covered++;
        }
        var told = themes.SelectMany(t => t).SelectMany(f => Stems(f.Sentence)).ToHashSet(StringComparer.Ordinal);
        // Where no cause is told apart, an action treats the incident as a whole.
        var clues = remedies.Where((r, i) => treats[i] || themes.Length == 0 || r.Sentences.Any(s => s.Has(Actions.Purpose)))
            .SelectMany(r => r.Sentences.SelectMany(s => CuesOf(s, told)).Concat(r.Acts).Select(r.At)).ToImmutableArray();
        return new Coverage(clues, themes.Length > 0 && 2 * covered >= themes.Length);
    }

    /// <summary>The words of an action that tie it to the causes: those it shares with them, and those that say what it is to prevent.</summary>
    private static IEnumerable<TextSpan> CuesOf(Sentence sentence, HashSet<string> told)
    {
        foreach (var hit in sentence.All(Actions.Purpose)) yield return sentence.Prose.SpanOf(hit);
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (StemAt(sentence, i) is { } stem && told.Contains(stem)) yield return sentence.Prose.Tokens[i].Span;
        }
    }

    /// <summary>The content words of a sentence, their endings set aside.</summary>
    private static IEnumerable<string> Stems(Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (StemAt(sentence, i) is { } stem) yield return stem;
        }
    }

    private static string? StemAt(Sentence sentence, int token)
    {
        if (sentence.Prose.Tokens[token].Kind is not (TokenKind.Word or TokenKind.Identifier or TokenKind.Code)) return null;
        var word = sentence.Prose.TextOf(token);
        if (WordLists.IsFunctionWord(word)) return null;
        var stem = Stem(word.ToString().ToLowerInvariant());
        return stem.Length >= ShortestStem - 1 ? stem : null;
    }

    private static string Stem(string word)
    {
        foreach (var ending in (ReadOnlySpan<string>)["ations", "ation", "ments", "ment", "ings", "ing", "ions", "ion", "ers", "er", "ied", "ies", "ed", "es", "s", "e", "y"])
        {
            if (word.Length - ending.Length >= ShortestStem && word.EndsWith(ending, StringComparison.Ordinal)) return word[..^ending.Length];
        }
        return word;
    }
}
