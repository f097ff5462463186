namespace Upside.Language;

/// <summary>
/// Lays patterns out as a <see cref="PhraseGraph"/>; their notation stands with <see cref="Phrases"/>. A pattern is read from its end to its start, so that
/// all alternatives lead into the same rest: the graph grows with the length of the patterns, not with the number of rows that they stand for (a hundred
/// times as many).
/// </summary>
/// <remarks>
/// This is most of what a program does before it grades its first document. So nothing is made on the way from a pattern to its edges: no tree, no word,
/// no list. Edges from a place that is not yet a node of its own stand on a stack, <c>_open</c>; what a row lays out begins at the height that it found.
/// </remarks>
internal sealed class PhraseGraphBuilder(PhraseGraphBuilder.SymbolReader symbolOf)
{
    private readonly List<ulong> _edges = [];
    private readonly List<int> _firstEdge = [0];
    private readonly List<ulong> _symbols = [];
    private readonly List<int> _accepts = [];
    private readonly List<ulong> _starts = [];
    private ulong[] _open = new ulong[1 << 10];
    private int _height;
    private string _pattern = "";
    private int _id;

    /// <summary>The symbol of a word, a prefix, a class or a shape of a pattern.</summary>
    /// <exception cref="FormatException">There is none.</exception>
    public delegate int SymbolReader(ReadOnlySpan<char> element, string pattern);

    /// <summary>What is possible from a place in a pattern on: the edges between two heights of the stack, and perhaps the end of the phrase.</summary>
    private record struct Rest(int First, int End, bool Ends, int Node = -1);

    /// <summary>Adds the phrases of one pattern of the set <paramref name="id"/>.</summary>
    /// <exception cref="FormatException">The pattern is malformed, may be empty, begins with a gap, or has an element without a symbol.</exception>
    public void Add(string pattern, int id)
    {
        (_pattern, _id, _height) = (pattern, id, 0);
        var start = Before(0, pattern.Length, new Rest(0, 0, Ends: true));
        for (var i = start.First; i < start.End; i++)
        {
            if (PhraseGraph.Symbol(_open[i]) == PhraseGraph.AnySymbol) throw Refused("may not begin with a gap");
            _starts.Add(_open[i]);
        }
        if (start.Ends) throw Refused("may not be empty");
    }

    /// <summary>The graph of all patterns that were added.</summary>
    public PhraseGraph Build()
    {
        ulong[] starts = [.. _starts];
        Array.Sort(starts);
        return new PhraseGraph(_edges, _firstEdge, _symbols, _accepts, starts);
    }

    /// <summary>What is possible from <paramref name="from"/> on, where <paramref name="rest"/> is what is possible from <paramref name="to"/> on.</summary>
    private Rest Before(int from, int to, Rest rest)
    {
        var floor = _height;
        while (to > from)
        {
            var last = _pattern[to - 1];
            if (last is ' ' or '-') to--;
            else if (last == ')')
            {
                var open = Opening(from, to - 1);
                rest = BeforeChoice(open + 1, to - 1, rest, floor);
                to = open;
            }
            else if (char.IsAsciiDigit(last) && to - 2 >= from && _pattern[to - 2] == '~')
            {
                rest = BeforeGap(last - '0', rest, floor);
                to -= 2;
            }
            else
            {
                var start = ElementStart(from, to);
                rest = BeforeElement(symbolOf(_pattern.AsSpan(start, to - start), _pattern), rest, floor);
                to = start;
            }
        }
        return rest;
    }

    private Rest BeforeElement(int symbol, Rest rest, int floor)
    {
        var node = NodeOf(ref rest);
        _height = floor;
        Push(PhraseGraph.Edge(symbol, node));
        return new Rest(floor, _height, Ends: false);
    }

    // Each step leaves what the rest begins with possible, or takes one more token.
    private Rest BeforeGap(int most, Rest rest, int floor)
    {
        var (before, begin) = (rest, _height);
        for (var n = 0; n < most; n++)
        {
            var node = NodeOf(ref before);
            _height = begin;
            PushAll(rest);
            Push(PhraseGraph.Edge(PhraseGraph.AnySymbol, node));
            before = new Rest(begin, _height, rest.Ends);
        }
        return most == 0 ? rest : Lower(begin, floor, before.Ends);
    }

    private Rest BeforeChoice(int from, int to, Rest rest, int floor)
    {
        NodeOf(ref rest);
        var (begin, ends) = (_height, false);
        for (var row = from; row <= to;)
        {
            var end = RowEnd(row, to);
            var height = _height;
            var before = Before(row, end, rest);
            ends |= before.Ends;
            if (_height == height) PushAll(before); // an empty row: what comes after the choice
            row = end + 1;
        }
        return Lower(begin, floor, ends);
    }

    /// <summary>Moves the edges above <paramref name="begin"/> down to <paramref name="floor"/>, over a rest that is used up.</summary>
    private Rest Lower(int begin, int floor, bool ends)
    {
        Array.Copy(_open, begin, _open, floor, _height - begin);
        _height -= begin - floor;
        return new Rest(floor, _height, ends);
    }

    private int NodeOf(ref Rest rest)
    {
        if (rest.Node >= 0) return rest.Node;
        var edges = _open.AsSpan(rest.First..rest.End);
        if (edges.Length > 1) edges.Sort();
        foreach (var edge in edges) _edges.Add(edge);
        _firstEdge.Add(_edges.Count);
        _symbols.Add(PhraseGraph.MaskOf(edges));
        _accepts.Add(rest.Ends ? _id : -1);
        return rest.Node = _accepts.Count - 1;
    }

    private void PushAll(Rest rest)
    {
        for (var i = rest.First; i < rest.End; i++) Push(_open[i]);
    }

    private void Push(ulong edge)
    {
        if (_height == _open.Length) Array.Resize(ref _open, 2 * _height);
        _open[_height++] = edge;
    }

    /// <summary>Where the parenthesis opens that is closed at <paramref name="close"/>.</summary>
    private int Opening(int from, int close)
    {
        var depth = 0;
        for (var i = close; i >= from; i--)
        {
            if (_pattern[i] == ')') depth++;
            else if (_pattern[i] == '(' && --depth == 0) return i;
        }
        throw Refused($"closes a parenthesis at {close} that it never opens");
    }

    private int RowEnd(int row, int to)
    {
        var depth = 0;
        for (var i = row; i < to; i++)
        {
            if (_pattern[i] == '(') depth++;
            else if (_pattern[i] == ')') depth--;
            else if (_pattern[i] == '|' && depth == 0) return i;
        }
        return to;
    }

    private int ElementStart(int from, int to)
    {
        var start = to;
        while (start > from && _pattern[start - 1] is not (' ' or '-' or '(' or ')' or '|' or '~')) start--;
        if (start < to) return start;
        throw Refused(_pattern[to - 1] switch
        {
            '(' => $"opens a parenthesis at {to - 1} that it never closes",
            '~' => "wants a number after '~'",
            var c => $"has a '{c}' at {to - 1} that belongs to no parenthesis",
        });
    }

    private FormatException Refused(string why) => new($"Phrase '{_pattern}' {why}.");
}
