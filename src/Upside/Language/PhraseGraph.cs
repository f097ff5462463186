namespace Upside.Language;

/// <summary>
/// The phrases of a vocabulary as one graph over symbols. A pattern is laid out from its end to its start, so that all
/// alternatives lead into the same rest: the graph grows with the length of the patterns, not with the number of rows
/// that they stand for (a hundred times as many), and is built in milliseconds.
/// </summary>
internal sealed class PhraseGraph
{
    /// <summary>The symbol of <see cref="PhrasePattern.Any"/>; the lowest, so that it stands first among the edges.</summary>
    public const int AnySymbol = 1;

    // Looked through one by one, sooner than halved.
    private const int Few = 8;

    private readonly List<ulong[]> _edges = [];
    private readonly List<ulong> _symbols = [];
    private readonly List<int> _accepts = [];
    private ulong[][] _edgesRead = [];
    private ulong[] _symbolsRead = [];
    private int[] _acceptsRead = [];
    private readonly List<ulong> _starts = [];
    private ulong[] _sortedStarts = [];

    /// <summary>What is possible from a place in a pattern: edges, and perhaps the end of the phrase.</summary>
    private sealed class Rest(ulong[] edges, bool ends)
    {
        public ulong[] Edges { get; } = edges;
        public bool Ends { get; } = ends;
        public int Node { get; set; } = -1;
    }

    /// <summary>The edges of a node, sorted; read them by <see cref="TargetsOf"/>.</summary>
    public ReadOnlySpan<ulong> EdgesOf(int node) => _edgesRead[node];

    /// <summary>The symbols of the edges of a node, folded by <see cref="MaskOf(int)"/>.</summary>
    public ulong SymbolsAfter(int node) => _symbolsRead[node];

    /// <summary>A symbol as one of 64 bits; symbols may share a bit, but <see cref="AnySymbol"/> has one to itself.</summary>
    public static ulong MaskOf(int symbol) => symbol == AnySymbol ? 1UL : 1UL << 1 + symbol % 63;

    /// <summary>The symbols of edges, folded.</summary>
    public static ulong MaskOf(ReadOnlySpan<ulong> edges)
    {
        var mask = 0UL;
        foreach (var edge in edges) mask |= MaskOf((int)(edge >> 32));
        return mask;
    }

    /// <summary>The set whose phrase ends at a node, or -1.</summary>
    public int AcceptedAt(int node) => _acceptsRead[node];

    /// <summary>The nodes that phrases reach by their first symbol.</summary>
    public ReadOnlySpan<ulong> After(int symbol) => TargetsOf(_sortedStarts, symbol);

    /// <summary>The edges with a symbol; <see cref="Target"/> says where each leads.</summary>
    public static ReadOnlySpan<ulong> TargetsOf(ReadOnlySpan<ulong> edges, int symbol)
    {
        var from = edges.Length <= Few ? 0 : LowerBound(edges, (ulong)symbol << 32);
        while (from < edges.Length && edges[from] >> 32 < (ulong)symbol) from++;
        var to = from;
        while (to < edges.Length && edges[to] >> 32 == (ulong)symbol) to++;
        return edges[from..to];
    }

    /// <summary>The node that an edge leads to.</summary>
    public static int Target(ulong edge) => (int)(uint)edge;

    /// <summary>Adds the phrases of one pattern of the set <paramref name="id"/>.</summary>
    /// <exception cref="FormatException">The pattern is empty or begins with a gap, or an element is unknown.</exception>
    public void Add(string pattern, int id, Func<string, int> symbolOf)
    {
        var start = Before(PhrasePattern.Parse(pattern), new Rest([], ends: true), id, symbolOf);
        if (start.Ends || Array.Exists(start.Edges, edge => edge >> 32 == AnySymbol))
        {
            throw new FormatException($"Phrase '{pattern}' may not be empty or begin with a gap.");
        }
        _starts.AddRange(start.Edges);
    }

    /// <summary>Makes the graph ready to be read, once all patterns are in.</summary>
    public void Sort()
    {
        (_edgesRead, _symbolsRead, _acceptsRead) = ([.. _edges], [.. _symbols], [.. _accepts]);
        _sortedStarts = [.. _starts];
        Array.Sort(_sortedStarts);
    }

    private Rest Before(IReadOnlyList<PhrasePart> parts, Rest rest, int id, Func<string, int> symbolOf)
    {
        for (var i = parts.Count - 1; i >= 0; i--)
        {
            rest = parts[i] switch
            {
                PhrasePart.Element element => new Rest([Edge(symbolOf(element.Text), rest, id)], ends: false),
                PhrasePart.Gap gap => BeforeGap(gap.Most, rest, id),
                PhrasePart.Choice choice => BeforeChoice(choice, rest, id, symbolOf),
                _ => throw new InvalidOperationException($"No such part of a pattern: {parts[i]}."),
            };
        }
        return rest;
    }

    private Rest BeforeGap(int most, Rest rest, int id)
    {
        var before = rest;
        for (var n = 0; n < most; n++) before = new Rest([.. rest.Edges, Edge(AnySymbol, before, id)], rest.Ends);
        return before;
    }

    private Rest BeforeChoice(PhrasePart.Choice choice, Rest rest, int id, Func<string, int> symbolOf)
    {
        var edges = new List<ulong>();
        var ends = false;
        foreach (var row in choice.Rows)
        {
            var before = Before(row, rest, id, symbolOf);
            edges.AddRange(before.Edges);
            ends |= before.Ends;
        }
        return new Rest([.. edges], ends);
    }

    private ulong Edge(int symbol, Rest rest, int id)
    {
        if (rest.Node < 0)
        {
            if (rest.Edges.Length > 1) Array.Sort(rest.Edges);
            _edges.Add(rest.Edges);
            _symbols.Add(MaskOf(rest.Edges));
            _accepts.Add(rest.Ends ? id : -1);
            rest.Node = _edges.Count - 1;
        }
        return (ulong)symbol << 32 | (uint)rest.Node;
    }

    private static int LowerBound(ReadOnlySpan<ulong> edges, ulong value)
    {
        var (low, high) = (0, edges.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (edges[middle] < value) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
