namespace Upside.Language;

/// <summary>
/// Finds every phrase of a vocabulary in one pass over the tokens.
/// </summary>
/// <remarks>
/// Two tries. The first, over letters, turns a word into its profile: the symbols (the word itself, the prefixes and the
/// classes it belongs to) that phrases are made of. The second, over symbols, holds the phrases. Time is linear in the number of tokens;
/// the factor is bounded by the longest phrase and its gaps.
/// </remarks>
internal sealed class PhraseAutomaton
{
    private const int FirstWordSymbol = 16;
    private const int Letters = 28;
    private const string CapitalClass = "{capital}";

    private static readonly Dictionary<string, int> Shapes = new(StringComparer.Ordinal)
    {
        [PhrasePattern.Any] = 1,
        [CapitalClass] = 2,
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

    private readonly List<int> _letters = [];
    private readonly List<int[]> _whenWordGoesOn = [];
    private readonly List<int[]> _whenWordEnds = [];
    private readonly List<Dictionary<int, int>?> _edges = [null];
    private readonly List<int> _any = [0];
    private readonly List<int[]?> _accepts = [null];
    private readonly int[] _root;
    private readonly int[] _profileOfNode;
    private readonly int[][] _profiles;

    /// <summary>Builds the automaton of a vocabulary; the index of a set in <paramref name="sets"/> is the id its hits carry.</summary>
    /// <exception cref="FormatException">A pattern is malformed or names an unknown word class.</exception>
    public PhraseAutomaton(IReadOnlyList<Phrases> sets, IReadOnlyDictionary<string, string[]> wordClasses)
    {
        var symbols = new Dictionary<string, int>(Shapes, StringComparer.Ordinal);
        NewLetterNode();
        NewLetterNode();
        foreach (var (name, words) in wordClasses.OrderBy(c => c.Key, StringComparer.Ordinal))
        {
            var symbol = symbols["{" + name + "}"] = FirstWordSymbol + symbols.Count;
            foreach (var word in words) AddWord(word, symbol);
        }

        var root = new Dictionary<int, int>();
        for (var id = 0; id < sets.Count; id++)
        {
            foreach (var pattern in sets[id].Patterns)
            {
                foreach (var row in PhrasePattern.Expand(pattern)) AddPhrase(row, id, symbols, root);
            }
        }

        _root = new int[FirstWordSymbol + symbols.Count];
        foreach (var (symbol, node) in root) _root[symbol] = node;
        (_profileOfNode, _profiles) = NumberProfiles();
    }

    /// <summary>The profile of a word: the number by which <see cref="Match"/> knows what phrases may use it; 0 where none does.</summary>
    public int Profile(ReadOnlySpan<char> word)
    {
        var node = 1;
        foreach (var c in word)
        {
            var letter = LetterOf(c);
            var next = letter < 0 ? 0 : _letters[node * Letters + letter];
            if (next == 0) return _profileOfNode[2 * node];
            node = next;
        }
        return _profileOfNode[2 * node + 1];
    }

    /// <summary>Adds the hits among the tokens from <paramref name="first"/> up to <paramref name="end"/> (a block, or a cell), in the order in which they start.</summary>
    public void Match(List<Token> tokens, int first, int end, List<PhraseHit> hits)
    {
        for (var i = first; i < end; i++)
        {
            var token = tokens[i];
            var before = hits.Count;
            foreach (var symbol in _profiles[token.Symbol]) Follow(_root[symbol], tokens, i, i + 1, end, hits, before);
            var shape = ShapeOf(token.Kind);
            if (shape != 0) Follow(_root[shape], tokens, i, i + 1, end, hits, before);
            if (token.Capital) Follow(_root[2], tokens, i, i + 1, end, hits, before);
        }
    }

    private void Follow(int node, List<Token> tokens, int first, int next, int end, List<PhraseHit> hits, int before)
    {
        if (node == 0) return;
        if (_accepts[node] is { } accepted)
        {
            foreach (var id in accepted) Keep(new PhraseHit(id, first, next - first), hits, before);
        }
        if (next >= end) return;
        var token = tokens[next];
        if (_edges[node] is { } edges)
        {
            foreach (var symbol in _profiles[token.Symbol])
            {
                if (edges.TryGetValue(symbol, out var target)) Follow(target, tokens, first, next + 1, end, hits, before);
            }
            var shape = ShapeOf(token.Kind);
            if (shape != 0 && edges.TryGetValue(shape, out var shaped)) Follow(shaped, tokens, first, next + 1, end, hits, before);
            if (token.Capital && edges.TryGetValue(2, out var capital)) Follow(capital, tokens, first, next + 1, end, hits, before);
        }
        if (_any[node] != 0 && token.Kind != TokenKind.Mark) Follow(_any[node], tokens, first, next + 1, end, hits, before);
    }

    private static void Keep(PhraseHit hit, List<PhraseHit> hits, int before)
    {
        for (var i = before; i < hits.Count; i++)
        {
            if (hits[i].Phrases != hit.Phrases) continue;
            if (hit.TokenCount > hits[i].TokenCount) hits[i] = hit;
            return;
        }
        hits.Add(hit);
    }

    private void AddPhrase(string[] row, int id, Dictionary<string, int> symbols, Dictionary<int, int> root)
    {
        var node = 0;
        foreach (var element in row)
        {
            if (!symbols.TryGetValue(element, out var symbol))
            {
                if (element[0] == '{') throw new FormatException($"Phrase '{string.Join(' ', row)}': there is no word class {element}.");
                symbols[element] = symbol = FirstWordSymbol + symbols.Count;
                AddWord(element, symbol);
            }

            if (node == 0) node = Target(root, symbol);
            else if (symbol == Shapes[PhrasePattern.Any]) node = _any[node] != 0 ? _any[node] : _any[node] = NewPhraseNode();
            else node = Target(_edges[node] ??= [], symbol);
        }
        if (_accepts[node]?.Contains(id) != true) _accepts[node] = [.. _accepts[node] ?? [], id];
    }

    private int Target(Dictionary<int, int> edges, int symbol) =>
        edges.TryGetValue(symbol, out var target) ? target : edges[symbol] = NewPhraseNode();

    private int NewPhraseNode()
    {
        _edges.Add(null);
        _any.Add(0);
        _accepts.Add(null);
        return _edges.Count - 1;
    }

    /// <summary>Adds a literal word, or a prefix where it ends in a star, to the letter trie.</summary>
    private void AddWord(string word, int symbol)
    {
        var prefix = word.EndsWith('*');
        var node = 1;
        foreach (var c in prefix ? word.AsSpan(0, word.Length - 1) : word)
        {
            var letter = LetterOf(c);
            if (letter < 0)
            {
                throw new FormatException($"Phrase word '{word}': only letters, apostrophes and '%' can stand in a phrase.");
            }
            var slot = node * Letters + letter;
            if (_letters[slot] == 0)
            {
                var fresh = NewLetterNode();
                _letters[slot] = fresh;
            }
            node = _letters[slot];
        }
        if (prefix) _whenWordGoesOn[node] = [.. _whenWordGoesOn[node], symbol];
        else _whenWordEnds[node] = [.. _whenWordEnds[node], symbol];
    }

    private int NewLetterNode()
    {
        _letters.AddRange(Enumerable.Repeat(0, Letters));
        _whenWordGoesOn.Add([]);
        _whenWordEnds.Add([]);
        return _whenWordEnds.Count - 1;
    }

    /// <summary>Gives each set of symbols that a word can end up with a number. Prefix symbols are passed on to all longer words.</summary>
    private (int[] OfNode, int[][] Profiles) NumberProfiles()
    {
        var profiles = new List<int[]> { Array.Empty<int>() };
        var ofNode = new int[2 * _whenWordEnds.Count];
        var queue = new Queue<(int Node, int Inherited)>();
        queue.Enqueue((1, 0));
        while (queue.TryDequeue(out var next))
        {
            var (node, goesOn) = next;
            if (_whenWordGoesOn[node].Length > 0)
            {
                profiles.Add([.. profiles[goesOn], .. _whenWordGoesOn[node]]);
                goesOn = profiles.Count - 1;
            }
            ofNode[2 * node] = ofNode[2 * node + 1] = goesOn;
            if (_whenWordEnds[node].Length > 0)
            {
                profiles.Add([.. profiles[goesOn], .. _whenWordEnds[node]]);
                ofNode[2 * node + 1] = profiles.Count - 1;
            }
            for (var letter = 0; letter < Letters; letter++)
            {
                var child = _letters[node * Letters + letter];
                if (child != 0) queue.Enqueue((child, goesOn));
            }
        }
        return (ofNode, [.. profiles]);
    }

    private static int LetterOf(char c) => c switch
    {
        >= 'a' and <= 'z' => c - 'a',
        >= 'A' and <= 'Z' => c - 'A',
        '\'' or '’' or 'ʼ' => 26,
        '%' => 27,
        _ => -1,
    };

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
