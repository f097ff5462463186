using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Upside.Language;
using Upside.Language.Lexicon;
using Upside.Postmortems;

namespace Upside.Grading;

/// <summary>Which of the causes that a document names have an action: they have where an action speaks of the same thing.</summary>
internal sealed class Coverage
{
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
        var stems = new Stems(reading.Document.Prose);
        for (var i = 0; i < remedies.Length; i++)
        {
            foreach (var stem in remedies[i].Sentences.SelectMany(stems.In))
            {
                if (stem.Remedies.Count == 0 || stem.Remedies[^1] != i) stem.Remedies.Add(i);
            }
        }
        var themes = reading.Factors.All.GroupBy(f => f.Theme).ToArray();
        var treats = new bool[remedies.Length];
        var covered = 0;
        var shared = new int[remedies.Length];
        foreach (var theme in themes)
        {
            Array.Clear(shared);
            foreach (var stem in theme.SelectMany(f => stems.In(f.Sentence)))
            {
                if (stem.Theme == theme.Key) continue;
                stem.Theme = theme.Key;
                foreach (var remedy in stem.Remedies)
                {
                    treats[remedy] = true;
                    shared[remedy]++;
                }
            }
            if (shared.Any(count => count >= WordsToCover)) covered++;
        }
        // Where no cause is told apart, an action treats the incident as a whole.
        var clues = remedies.Where((r, i) => treats[i] || themes.Length == 0 || r.Sentences.Any(s => s.Has(Actions.Purpose)))
            .SelectMany(r => r.Sentences.SelectMany(s => CuesOf(s, stems)).Concat(r.Acts).Select(r.At)).ToImmutableArray();
        return new Coverage(clues, themes.Length > 0 && 2 * covered >= themes.Length);
    }

    /// <summary>The words of an action that tie it to the causes: those it shares with them, and those that say what it is to prevent.</summary>
    private static IEnumerable<TextSpan> CuesOf(Sentence sentence, Stems stems)
    {
        foreach (var hit in sentence.All(Actions.Purpose)) yield return sentence.Prose.SpanOf(hit);
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (stems.At(i) is { IsTold: true }) yield return sentence.Prose.Tokens[i].Span;
        }
    }

    /// <summary>A content word, its ending set aside, and where it has been met.</summary>
    private sealed class Stem
    {
        /// <summary>Indices of the actions that have it, in order.</summary>
        public List<int> Remedies { get; } = [];

        /// <summary>The last theme found to have it.</summary>
        public int? Theme { get; set; }

        /// <summary>Whether a cause has it.</summary>
        public bool IsTold => Theme is not null;
    }

    /// <summary>The stems of a text, each looked up once for every token: statements of cause and actions are gone through several times.</summary>
    private sealed class Stems(Prose prose)
    {
        private const int ShortestStem = 4;
        private const int OrdinaryLength = 128;

        private static readonly Stem None = new();

        private readonly Stem?[] _ofToken = new Stem?[prose.Tokens.Count];
        private readonly Dictionary<string, Stem>.AlternateLookup<ReadOnlySpan<char>> _byWord =
            new Dictionary<string, Stem>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

        /// <summary>The stems of a sentence, as they stand.</summary>
        public IEnumerable<Stem> In(Sentence sentence)
        {
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (At(i) is { } stem) yield return stem;
            }
        }

        /// <summary>The stem of a token; null where it is no content word.</summary>
        public Stem? At(int token)
        {
            var stem = _ofToken[token] ??= Find(token);
            return stem == None ? null : stem;
        }

        private Stem Find(int token)
        {
            if (prose.Tokens[token].Kind is not (TokenKind.Word or TokenKind.Identifier or TokenKind.Code)) return None;
            var word = prose.TextOf(token);
            if (WordLists.IsFunctionWord(word)) return None;
            var lower = word.Length <= OrdinaryLength ? stackalloc char[OrdinaryLength] : new char[word.Length];
            word.ToLowerInvariant(lower);
            var stem = WithoutEnding(lower[..word.Length]);
            if (stem.Length < ShortestStem - 1) return None;
            ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_byWord, stem, out _);
            return known ??= new Stem();
        }

        private static ReadOnlySpan<char> WithoutEnding(ReadOnlySpan<char> word)
        {
            foreach (var ending in (ReadOnlySpan<string>)["ations", "ation", "ments", "ment", "ings", "ing", "ions", "ion", "ers", "er", "ied", "ies", "ed", "es", "s", "e", "y"])
            {
                if (word.Length - ending.Length >= ShortestStem && word.EndsWith(ending, StringComparison.Ordinal)) return word[..^ending.Length];
            }
            return word;
        }
    }
}
