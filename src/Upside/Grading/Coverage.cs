using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Upside.Language;
using Upside.Language.Lexicon;
using Upside.Postmortems;

namespace Upside.Grading;

/// <summary>
/// Which actions treat the causes that a document names: those that speak of the same thing, and those of the kind that answers such a cause. An action that only
/// studies, documents or reminds does not count towards the whole.
/// </summary>
internal sealed class Coverage
{
    // Reports tell the same cause in several ways; who has three actions that treat causes has treated the main ones.
    private const int MostNeeded = 3;

    private Coverage(ImmutableArray<Clue> covering, bool isWhole) => (Covering, IsWhole) = (covering, isWhole);

    /// <summary>The actions that treat a cause.</summary>
    public ImmutableArray<Clue> Covering { get; }

    /// <summary>Whether the main causes have one: at least as many actions treat a cause as main causes are named.</summary>
    public bool IsWhole { get; }

    /// <summary>Compares the causes and the actions of a document.</summary>
    public static Coverage Of(Reading reading)
    {
        var factors = reading.Factors.All;
        var stems = new Stems(reading.Document.Prose);
        var weaknesses = 0;
        var (main, core, all) = (new HashSet<int>(), new HashSet<int>(), new HashSet<int>());
        foreach (var factor in factors)
        {
            all.Add(factor.Theme);
            if (factor.IsMain) main.Add(factor.Theme);
            if (factor.IsCore) core.Add(factor.Theme);
            for (var i = factor.Sentence.FirstToken; i < factor.Sentence.EndToken; i++)
            {
                if (stems.At(i) is not { } stem) continue;
                stem.IsTold = true;
                weaknesses |= stem.Weaknesses;
            }
        }
        var named = main.Count > 1 ? main.Count : core.Count > 0 ? core.Count : all.Count;
        var clues = ImmutableArray.CreateBuilder<Clue>();
        var treating = 0;
        foreach (var remedy in reading.Remedies.All)
        {
            if (!remedy.IsConcrete) continue;
            var cues = new List<TextSpan>();
            foreach (var sentence in remedy.Sentences) AddCues(cues, sentence, stems, weaknesses);
            // Where no cause is told apart, an action treats the incident as a whole.
            if (cues.Count == 0 && factors.Length > 0) continue;
            foreach (var cue in cues) clues.Add(remedy.At(cue));
            foreach (var act in remedy.Acts) clues.Add(remedy.At(act));
            if (factors.Length > 0 && remedy.Strength >= RemedyStrength.Intermediate) treating++;
        }
        treating += AddReasonedNone(reading, stems, clues);
        return new Coverage(clues.ToImmutable(), treating >= Math.Clamp(named, 1, MostNeeded));
    }

    /// <summary>Counts the statements that nothing is to be done about a cause, with the reason why.</summary>
    private static int AddReasonedNone(Reading reading, Stems stems, ImmutableArray<Clue>.Builder clues)
    {
        var found = 0;
        foreach (var sentence in reading.Statements)
        {
            if (sentence.First(Actions.NothingDone) is not { } none || !sentence.Has(Actions.Reason)) continue;
            var isTied = false;
            for (var i = none.EndToken; i < sentence.EndToken && !isTied; i++) isTied = stems.At(i) is { IsTold: true };
            if (!isTied) continue;
            clues.Add(Clue.Of(sentence));
            found++;
        }
        return found;
    }

    /// <summary>The words of an action that tie it to the causes: those it shares with them, those that answer their kind, and those that say what it is to prevent.</summary>
    private static void AddCues(List<TextSpan> cues, Sentence sentence, Stems stems, int weaknesses)
    {
        foreach (var hit in sentence.All(Actions.Purpose)) cues.Add(sentence.Prose.SpanOf(hit));
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (stems.At(i) is { } stem && (stem.IsTold || (stem.Answers & weaknesses) != 0)) cues.Add(sentence.Prose.Tokens[i].Span);
        }
    }

    /// <summary>A content word, its ending set aside, and what it is worth.</summary>
    private sealed class Stem
    {
        /// <summary>Whether a cause has it.</summary>
        public bool IsTold { get; set; }

        /// <summary>The kinds of weakness that it tells, a bit each, as in <see cref="Countermeasures"/>.</summary>
        public int Weaknesses { get; set; }

        /// <summary>The kinds of weakness that it answers.</summary>
        public int Answers { get; set; }
    }

    /// <summary>The stems of a text, each looked up once for every token: statements of cause and actions are gone through several times.</summary>
    private sealed class Stems(Prose prose)
    {
        private const int ShortestStem = 4;
        private const int OrdinaryLength = 128;

        private static readonly Stem None = new();

        private static readonly (string Word, int Weakness, int Answer)[] Kinds = [.. AllKinds()];

        private readonly Stem?[] _ofToken = new Stem?[prose.Tokens.Count];
        private readonly Dictionary<string, Stem>.AlternateLookup<ReadOnlySpan<char>> _byWord =
            new Dictionary<string, Stem>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

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
            return Of(stem);
        }

        private Stem Of(ReadOnlySpan<char> stem)
        {
            if (_byWord.Dictionary.Count == 0)
            {
                foreach (var (word, weakness, answer) in Kinds)
                {
                    ref var kind = ref CollectionsMarshal.GetValueRefOrAddDefault(_byWord, word, out _);
                    kind ??= new Stem();
                    (kind.Weaknesses, kind.Answers) = (kind.Weaknesses | weakness, kind.Answers | answer);
                }
            }
            ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_byWord, stem, out _);
            return known ??= new Stem();
        }

        private static IEnumerable<(string Word, int Weakness, int Answer)> AllKinds()
        {
            for (var i = 0; i < Countermeasures.Kinds.Length; i++)
            {
                foreach (var word in Countermeasures.Kinds[i].Weakness.Split(' ')) yield return (WithoutEnding(word).ToString(), 1 << i, 0);
                foreach (var word in Countermeasures.Kinds[i].Answer.Split(' ')) yield return (WithoutEnding(word).ToString(), 0, 1 << i);
            }
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
