namespace Upside.Language;

/// <summary>
/// A trie over letters that turns a word into its profile: the number of the set of symbols (the word itself, the
/// prefixes and the classes it belongs to) that phrases may name it by. Profile 0 has none.
/// </summary>
internal sealed class WordProfiles
{
    private const int Letters = 29;
    private const int Root = 1;

    private readonly List<int[]> _whenWordGoesOn = [];
    private readonly List<int[]> _whenWordEnds = [];

    // Two bytes a node keep the trie, which every word of a text goes through, near the processor.
    private ushort[] _letters = new ushort[Letters << 15];
    private int[] _profileOfNode = [];
    private int[][] _profiles = [];
    private ulong[] _masks = [];

    /// <summary>A trie without words; node 0 is "nowhere", so that a missing child needs no mark of its own.</summary>
    public WordProfiles()
    {
        NewNode();
        NewNode();
    }

    /// <summary>How many profiles there are.</summary>
    public int Count => _profiles.Length;

    /// <summary>The symbols of a profile, folded by <see cref="PhraseGraph.MaskOf(int)"/>.</summary>
    public ulong SymbolMask(int profile) => _masks[profile];

    /// <summary>The symbols of a profile.</summary>
    public ReadOnlySpan<int> Symbols(int profile) => _profiles[profile];

    /// <summary>The profile of a word, in whatever case it is written.</summary>
    public int Profile(ReadOnlySpan<char> word)
    {
        var letters = _letters;
        var node = Root;
        foreach (var c in word)
        {
            var letter = LetterOf(c);
            var next = letter < 0 ? 0 : letters[node * Letters + letter];
            if (next == 0) return _profileOfNode[2 * node];
            node = next;
        }
        return _profileOfNode[2 * node + 1];
    }

    /// <summary>Adds a literal word, or a prefix where it ends in a star.</summary>
    /// <exception cref="FormatException">The word has a character that no word of a phrase can have.</exception>
    public void Add(string word, int symbol)
    {
        var prefix = word.EndsWith('*');
        var node = Root;
        foreach (var c in prefix ? word.AsSpan(0, word.Length - 1) : word)
        {
            var letter = LetterOf(c);
            if (letter < 0) throw new FormatException($"Phrase word '{word}': only letters, apostrophes, '%' and ',' can stand in a phrase.");
            var slot = node * Letters + letter;
            if (_letters[slot] == 0)
            {
                var fresh = NewNode();
                _letters[slot] = checked((ushort)fresh);
            }
            node = _letters[slot];
        }
        if (prefix) _whenWordGoesOn[node] = [.. _whenWordGoesOn[node], symbol];
        else _whenWordEnds[node] = [.. _whenWordEnds[node], symbol];
    }

    /// <summary>Gives each set of symbols that a word can end up with a number, once all words are in. Prefix symbols are passed on to all longer words.</summary>
    public void Number()
    {
        var profiles = new List<int[]> { Array.Empty<int>() };
        _profileOfNode = new int[2 * _whenWordEnds.Count];
        var queue = new Queue<(int Node, int Inherited)>();
        queue.Enqueue((Root, 0));
        while (queue.TryDequeue(out var next))
        {
            var (node, goesOn) = next;
            if (_whenWordGoesOn[node].Length > 0)
            {
                profiles.Add([.. profiles[goesOn], .. _whenWordGoesOn[node]]);
                goesOn = profiles.Count - 1;
            }
            _profileOfNode[2 * node] = _profileOfNode[2 * node + 1] = goesOn;
            if (_whenWordEnds[node].Length > 0)
            {
                profiles.Add([.. profiles[goesOn], .. _whenWordEnds[node]]);
                _profileOfNode[2 * node + 1] = profiles.Count - 1;
            }
            foreach (var child in _letters.AsSpan(node * Letters, Letters))
            {
                if (child != 0) queue.Enqueue((child, goesOn));
            }
        }
        _profiles = [.. profiles];
        _masks = new ulong[_profiles.Length];
        for (var i = 0; i < _profiles.Length; i++)
        {
            foreach (var symbol in _profiles[i]) _masks[i] |= PhraseGraph.MaskOf(symbol);
        }
    }

    private int NewNode()
    {
        if (_letters.Length < (_whenWordEnds.Count + 1) * Letters) Array.Resize(ref _letters, 2 * _letters.Length);
        _whenWordGoesOn.Add([]);
        _whenWordEnds.Add([]);
        return _whenWordEnds.Count - 1;
    }

    private static int LetterOf(char c) => (uint)((c | 0x20) - 'a') <= 'z' - 'a' ? (c | 0x20) - 'a' : c switch
    {
        '\'' or '’' or 'ʼ' => 26,
        '%' => 27,
        ',' or ';' or ':' or '–' or '—' => 28,
        _ => -1,
    };
}
