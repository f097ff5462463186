namespace Upside.Language;

/// <summary>
/// The phrases of a vocabulary as one graph over symbols, ready to be followed; <see cref="PhraseGraphBuilder"/> lays it out. The edges of all nodes stand
/// in one row, node after node, sorted by symbol within a node.
/// </summary>
/// <param name="edges">The edges of all nodes.</param>
/// <param name="firstEdge">For each node where its edges begin, and at the end how many edges there are.</param>
/// <param name="symbols">For each node the symbols of its edges, folded.</param>
/// <param name="accepts">For each node the set whose phrase ends there, or -1.</param>
/// <param name="starts">The edges by which phrases begin, sorted.</param>
internal sealed class PhraseGraph(List<ulong> edges, List<int> firstEdge, List<ulong> symbols, List<int> accepts, ulong[] starts)
{
    /// <summary>The symbol of any one token inside a sentence; the lowest, so that it stands first among the edges.</summary>
    public const int AnySymbol = 1;

    // Looked through one by one, sooner than halved.
    private const int Few = 8;

    private readonly ulong[] _edges = [.. edges];
    private readonly int[] _firstEdge = [.. firstEdge];
    private readonly ulong[] _symbols = [.. symbols];
    private readonly int[] _accepts = [.. accepts];

    /// <summary>The edges of a node, sorted; read them by <see cref="TargetsOf"/>.</summary>
    public ReadOnlySpan<ulong> EdgesOf(int node) => _edges.AsSpan(_firstEdge[node].._firstEdge[node + 1]);

    /// <summary>The symbols of the edges of a node, folded by <see cref="MaskOf(int)"/>.</summary>
    public ulong SymbolsAfter(int node) => _symbols[node];

    /// <summary>The set whose phrase ends at a node, or -1.</summary>
    public int AcceptedAt(int node) => _accepts[node];

    /// <summary>The edges by which phrases begin with a symbol.</summary>
    public ReadOnlySpan<ulong> After(int symbol) => TargetsOf(starts, symbol);

    /// <summary>A symbol as one of 64 bits; symbols may share a bit, but <see cref="AnySymbol"/> has one to itself.</summary>
    public static ulong MaskOf(int symbol) => symbol == AnySymbol ? 1UL : 1UL << 1 + symbol % 63;

    /// <summary>The symbols of edges, folded.</summary>
    public static ulong MaskOf(ReadOnlySpan<ulong> edges)
    {
        var mask = 0UL;
        foreach (var edge in edges) mask |= MaskOf(Symbol(edge));
        return mask;
    }

    /// <summary>An edge: what it takes, and the node that it leads to.</summary>
    public static ulong Edge(int symbol, int target) => (ulong)symbol << 32 | (uint)target;

    /// <summary>The symbol that an edge takes.</summary>
    public static int Symbol(ulong edge) => (int)(edge >> 32);

    /// <summary>The node that an edge leads to.</summary>
    public static int Target(ulong edge) => (int)(uint)edge;

    /// <summary>The edges with a symbol; <see cref="Target"/> says where each leads.</summary>
    public static ReadOnlySpan<ulong> TargetsOf(ReadOnlySpan<ulong> edges, int symbol)
    {
        var from = edges.Length <= Few ? 0 : LowerBound(edges, (ulong)symbol << 32);
        while (from < edges.Length && Symbol(edges[from]) < symbol) from++;
        var to = from;
        while (to < edges.Length && Symbol(edges[to]) == symbol) to++;
        return edges[from..to];
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
