using System.Collections.Immutable;
using Upside.Language;
using Upside.Language.Lexicon;

namespace Upside.Grading;

/// <summary>Which of the causes that a document names have an action: they have where an action speaks of the same thing.</summary>
internal sealed class Coverage
{
    private const int ShortestStem = 4;

    private Coverage(ImmutableArray<Clue> covering, bool isWhole) => (Covering, IsWhole) = (covering, isWhole);

    /// <summary>The actions that treat a cause.</summary>
    public ImmutableArray<Clue> Covering { get; }

    /// <summary>Whether every main cause has one.</summary>
    public bool IsWhole { get; }

    /// <summary>Compares the causes and the actions of a document.</summary>
    public static Coverage Of(Reading reading)
    {
        var remedies = reading.Remedies.All.Where(r => r.IsConcrete).ToArray();
        var main = reading.Factors.All.Where(f => f.IsMain).ToArray();
        var factors = main.Length > 0 ? main : [.. reading.Factors.All];
        var treated = new bool[remedies.Length];
        var byStem = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < remedies.Length; i++)
        {
            foreach (var stem in remedies[i].Sentences.SelectMany(Stems).Distinct(StringComparer.Ordinal))
            {
                if (!byStem.TryGetValue(stem, out var list)) byStem[stem] = list = [];
                list.Add(i);
            }
        }
        var themes = factors.GroupBy(f => f.Theme).ToArray();
        var covered = 0;
        foreach (var theme in themes)
        {
            var hits = theme.SelectMany(f => Stems(f.Sentence)).Distinct(StringComparer.Ordinal).Where(byStem.ContainsKey).SelectMany(s => byStem[s]).Distinct().ToArray();
            foreach (var hit in hits) treated[hit] = true;
            if (hits.Length > 0) covered++;
        }
        for (var i = 0; i < remedies.Length; i++)
        {
            treated[i] |= remedies[i].Sentences.Any(s => s.Has(Actions.Purpose));
        }
        var clues = remedies.Where((_, i) => treated[i]).SelectMany(r => r.Sentences.Select(Clue.Of)).ToImmutableArray();
        return new Coverage(clues, themes.Length > 0 && covered == themes.Length);
    }

    /// <summary>The content words of a sentence, their endings set aside.</summary>
    private static IEnumerable<string> Stems(Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            var token = sentence.Prose.Tokens[i];
            if (token.Kind is not (TokenKind.Word or TokenKind.Identifier or TokenKind.Code)) continue;
            var word = sentence.Prose.TextOf(i);
            if (WordLists.IsFunctionWord(word)) continue;
            var stem = Stem(word.ToString().ToLowerInvariant());
            if (stem.Length >= ShortestStem - 1) yield return stem;
        }
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
