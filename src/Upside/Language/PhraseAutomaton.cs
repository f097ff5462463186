using System.Buffers;
using System.Runtime.InteropServices;

namespace Upside.Language;

/// <summary>
/// Finds every phrase of a vocabulary in one pass over the tokens.
/// </summary>
/// <remarks>
/// A trie over letters turns a word into its profile, the symbols that phrases are made of (<see cref="WordProfiles"/>);
/// a graph over symbols holds the phrases (<see cref="PhraseGraph"/>). Time is linear in the number of tokens; the factor
/// is bounded by the longest phrase and its gaps.
/// </remarks>
internal sealed class PhraseAutomaton
{
    private const int FirstWordSymbol = 16;
    private const int CapitalSymbol = 2;

    private static readonly Dictionary<string, int> Shapes = new(StringComparer.Ordinal)
    {
        ["_"] = PhraseGraph.AnySymbol,
        ["{capital}"] = CapitalSymbol,
        ["{number}"] = 3,
        ["{clock}"] = 4,
        ["{date}"] = 5,
        ["{version}"] = 6,
        ["{identifier}"] = 7,
        ["{code}"] = 8,
        ["{url}"] = 9,
        ["{handle}"] = 10,
        ["{ticket}"] = 11,
    };

    private readonly WordProfiles _words = new();
    private readonly PhraseGraph _graph;
    private readonly FirstStep?[] _afterWord;
    private readonly FirstStep?[] _afterShape = new FirstStep?[FirstWordSymbol];

    /// <summary>Where phrases that begin with a token of one kind can go on, and the sets that have such a phrase of one word.</summary>
    /// <param name="Edges">The edges, sorted by symbol.</param>
    /// <param name="Symbols">The symbols of the edges, as <see cref="PhraseGraph.MaskOf(int)"/> folds them.</param>
    /// <param name="Accepted">The sets.</param>
    private sealed record FirstStep(ulong[] Edges, ulong Symbols, int[] Accepted);

    /// <summary>Builds the automaton of a vocabulary; the index of a set in <paramref name="sets"/> is the id its hits carry.</summary>
    /// <exception cref="FormatException">A pattern is malformed or names an unknown word class.</exception>
    public PhraseAutomaton(IReadOnlyList<Phrases> sets, IReadOnlyDictionary<string, string[]> wordClasses)
    {
        var symbols = new Dictionary<string, int>(Shapes, StringComparer.Ordinal);
        var symbolOfSpan = symbols.GetAlternateLookup<ReadOnlySpan<char>>();
        string[] names = [.. wordClasses.Keys];
        Array.Sort(names, StringComparer.Ordinal);
        foreach (var name in names)
        {
            var symbol = symbols["{" + name + "}"] = FirstWordSymbol + symbols.Count;
            foreach (var word in wordClasses[name]) _words.Add(word, symbol);
        }

        var graph = new PhraseGraphBuilder(SymbolOf);
        for (var id = 0; id < sets.Count; id++)
        {
            foreach (var pattern in sets[id].Patterns) graph.Add(pattern, id);
        }
        _graph = graph.Build();
        _words.Number();
        _afterWord = new FirstStep?[_words.Count];

        int SymbolOf(ReadOnlySpan<char> element, string pattern)
        {
            if (symbolOfSpan.TryGetValue(element, out var symbol)) return symbol;
            if (element[0] == '{') throw new FormatException($"Phrase '{pattern}': there is no word class {element}.");
            var word = element.ToString();
            symbols[word] = symbol = FirstWordSymbol + symbols.Count;
            _words.Add(word, symbol);
            return symbol;
        }
    }

    /// <summary>The profile of a word: the number by which <see cref="Match"/> knows what phrases may use it; 0 where none does.</summary>
    public int Profile(ReadOnlySpan<char> word) => _words.Profile(word);

    /// <summary>Adds the hits among the tokens from <paramref name="first"/> up to <paramref name="end"/> (a block, or a cell), in the order in which they start.</summary>
    public void Match(List<Token> tokens, int first, int end, List<PhraseHit> hits)
    {
        var row = CollectionsMarshal.AsSpan(tokens)[first..end];
        var rented = ArrayPool<ulong>.Shared.Rent(row.Length);
        var symbols = rented.AsSpan(0, row.Length);
        for (var i = 0; i < row.Length; i++) symbols[i] = SymbolsOf(row[i]);
        for (var i = 0; i < row.Length; i++)
        {
            var pass = new Pass(row, symbols, i, first + i, hits, hits.Count);
            var token = row[i];
            if (token.Symbol != 0) Begin(_afterWord[token.Symbol] ??= AfterWord(token.Symbol), pass);
            var shape = ShapeOf(token.Kind);
            if (shape != 0) Begin(_afterShape[shape] ??= After([shape]), pass);
            if (token.Capital) Begin(_afterShape[CapitalSymbol] ??= After([CapitalSymbol]), pass);
        }
        ArrayPool<ulong>.Shared.Return(rented);
    }

    /// <summary>The search for phrases that begin at one token.</summary>
    private readonly ref struct Pass(ReadOnlySpan<Token> tokens, ReadOnlySpan<ulong> symbols, int first, int firstToken, List<PhraseHit> hits, int before)
    {
        /// <summary>The tokens of the block.</summary>
        public readonly ReadOnlySpan<Token> Tokens = tokens;

        /// <summary>For each of them what it can be in a phrase, folded by <see cref="PhraseGraph.MaskOf(int)"/>.</summary>
        public readonly ReadOnlySpan<ulong> Symbols = symbols;

        /// <summary>Where the phrases begin, in <see cref="Tokens"/>.</summary>
        public readonly int First = first;

        /// <summary>Keeps a hit, unless a longer one of the same set begins at the same token.</summary>
        public void Keep(int id, int next)
        {
            for (var i = before; i < hits.Count; i++)
            {
                if (hits[i].Phrases != id) continue;
                if (next - First > hits[i].TokenCount) hits[i] = new PhraseHit(id, firstToken, next - First);
                return;
            }
            hits.Add(new PhraseHit(id, firstToken, next - First));
        }
    }

    private ulong SymbolsOf(Token token)
    {
        var symbols = _words.SymbolMask(token.Symbol);
        var shape = ShapeOf(token.Kind);
        if (shape != 0) symbols |= PhraseGraph.MaskOf(shape);
        if (token.Capital) symbols |= PhraseGraph.MaskOf(CapitalSymbol);
        return token.Kind == TokenKind.Mark ? symbols : symbols | PhraseGraph.MaskOf(PhraseGraph.AnySymbol);
    }

    private void Begin(FirstStep step, in Pass pass)
    {
        foreach (var id in step.Accepted) pass.Keep(id, pass.First + 1);
        Follow(step.Edges, step.Symbols, pass.First + 1, pass);
    }

    // First steps are put together when a text first needs them; two threads may do so at once, and come to the same.
    private FirstStep AfterWord(int profile) => After(_words.Symbols(profile));

    private FirstStep After(ReadOnlySpan<int> symbols)
    {
        var edges = new List<ulong>();
        var accepted = new List<int>();
        foreach (var symbol in symbols)
        {
            foreach (var start in _graph.After(symbol))
            {
                var node = PhraseGraph.Target(start);
                edges.AddRange(_graph.EdgesOf(node));
                if (_graph.AcceptedAt(node) is >= 0 and var id) accepted.Add(id);
            }
        }
        edges.Sort();
        return new FirstStep([.. edges], PhraseGraph.MaskOf([.. edges]), [.. accepted]);
    }

    private void Follow(ReadOnlySpan<ulong> edges, ulong symbols, int next, in Pass pass)
    {
        // Most steps end here: nothing that the next token can be continues any phrase.
        if (next >= pass.Tokens.Length || (symbols & pass.Symbols[next]) == 0) return;
        var token = pass.Tokens[next];
        foreach (var symbol in _words.Symbols(token.Symbol))
        {
            if ((symbols & PhraseGraph.MaskOf(symbol)) != 0) Enter(PhraseGraph.TargetsOf(edges, symbol), next, pass);
        }
        var shape = ShapeOf(token.Kind);
        if (shape != 0) Enter(PhraseGraph.TargetsOf(edges, shape), next, pass);
        if (token.Capital) Enter(PhraseGraph.TargetsOf(edges, CapitalSymbol), next, pass);
        if (edges[0] >> 32 == PhraseGraph.AnySymbol && token.Kind != TokenKind.Mark)
        {
            Enter(PhraseGraph.TargetsOf(edges, PhraseGraph.AnySymbol), next, pass);
        }
    }

    private void Enter(ReadOnlySpan<ulong> targets, int next, in Pass pass)
    {
        foreach (var target in targets)
        {
            var node = PhraseGraph.Target(target);
            if (_graph.AcceptedAt(node) is >= 0 and var id) pass.Keep(id, next + 1);
            Follow(_graph.EdgesOf(node), _graph.SymbolsAfter(node), next + 1, pass);
        }
    }

    private static int ShapeOf(TokenKind kind) => kind switch
    {
        TokenKind.Number => 3,
        TokenKind.Clock or TokenKind.Timestamp => 4,
        TokenKind.Date => 5,
        TokenKind.Version => 6,
        TokenKind.Identifier => 7,
        TokenKind.Code => 8,
        TokenKind.Url => 9,
        TokenKind.Handle => 10,
        TokenKind.Ticket => 11,
        _ => 0,
    };
}
