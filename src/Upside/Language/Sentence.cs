namespace Upside.Language;

/// <summary>How the words of a sentence are to be taken.</summary>
public enum ProseContext
{
    /// <summary>The author's own running text, list items and table rows included.</summary>
    Body,
    /// <summary>A heading: it names, it does not claim.</summary>
    Heading,
    /// <summary>Somebody else's words, a log or a chat line.</summary>
    Quoted,
    /// <summary>Code or the output of a program.</summary>
    Code,
    /// <summary>A hint or stand-in of a template ("TBD", "???", "[fill in]", "N/A"): nothing has been said.</summary>
    Placeholder,
}

/// <summary>A sentence, or what stands for one: a short list item, a table row, a heading.</summary>
public sealed class Sentence
{
    private static readonly ulong[] NoSets = new ulong[(Vocabulary.All.Length + 63) / 64];

    private readonly Prose _prose;
    private readonly ulong[] _sets;

    internal Sentence(Prose prose, int index, int block, ProseContext context, int firstToken, int endToken, int firstHit, int endHit, TextSpan span)
    {
        (_prose, Index, Block, Context, FirstToken, EndToken, FirstHit, EndHit, Span) = (prose, index, block, context, firstToken, endToken, firstHit, endHit, span);
        _sets = firstHit == endHit ? NoSets : new ulong[(Vocabulary.All.Length + 63) / 64];
        for (var i = firstHit; i < endHit; i++)
        {
            if (prose.Hits[i].EndToken > endToken) continue;
            var id = prose.Hits[i].Phrases;
            _sets[id >> 6] |= 1UL << (id & 63);
        }
    }

    /// <summary>Its place among the document's sentences.</summary>
    public int Index { get; }

    /// <summary>Index of the block that it stands in.</summary>
    public int Block { get; }

    /// <summary>How its words are to be taken.</summary>
    public ProseContext Context { get; }

    /// <summary>Where it stands in the original text.</summary>
    public TextSpan Span { get; }

    /// <summary>Whether its author says it: neither a heading, nor quoted, nor code, nor a placeholder.</summary>
    public bool IsClaim => Context == ProseContext.Body;

    /// <summary>Index of its first token.</summary>
    internal int FirstToken { get; }

    /// <summary>Index of the first token after it.</summary>
    internal int EndToken { get; }

    internal int FirstHit { get; }

    internal int EndHit { get; }

    /// <summary>How many tokens it has, marks included.</summary>
    internal int TokenCount => EndToken - FirstToken;

    /// <summary>The prose it is a part of.</summary>
    internal Prose Prose => _prose;

    /// <summary>Whether a phrase of the set stands in it.</summary>
    /// <exception cref="InvalidOperationException">The set's file is not among the subjects of <see cref="Vocabulary"/>.</exception>
    internal bool Has(Phrases phrases) => phrases.Id < 0 ? throw new InvalidOperationException($"The vocabulary does not hold the set {phrases.Name}.") : (_sets[phrases.Id >> 6] & (1UL << (phrases.Id & 63))) != 0;

    /// <summary>Whether a phrase of any of the sets stands in it.</summary>
    internal bool HasAny(params ReadOnlySpan<Phrases> sets)
    {
        foreach (var phrases in sets)
        {
            if (Has(phrases)) return true;
        }
        return false;
    }

    /// <summary>The first place of the set in it.</summary>
    internal PhraseHit? First(Phrases phrases)
    {
        if (!Has(phrases)) return null;
        for (var i = FirstHit; i < EndHit; i++)
        {
            if (_prose.Hits[i].Phrases == phrases.Id && _prose.Hits[i].EndToken <= EndToken) return _prose.Hits[i];
        }
        return null;
    }

    /// <summary>All places of the set in it, in order; they may overlap.</summary>
    internal IEnumerable<PhraseHit> All(Phrases phrases) => Has(phrases) ? Places(phrases) : [];

    private IEnumerable<PhraseHit> Places(Phrases phrases)
    {
        for (var i = FirstHit; i < EndHit; i++)
        {
            if (_prose.Hits[i].Phrases == phrases.Id && _prose.Hits[i].EndToken <= EndToken) yield return _prose.Hits[i];
        }
    }

    /// <summary>The part of it between two tokens, with the phrases that stand wholly in it; null where nothing of it is.</summary>
    internal Sentence? Within(int firstToken, int endToken)
    {
        var (first, end) = (Math.Max(firstToken, FirstToken), Math.Min(endToken, EndToken));
        if (first >= end) return null;
        if (first == FirstToken && end == EndToken) return this;
        var firstHit = _prose.FirstHitFrom(first, FirstHit, EndHit);
        var endHit = _prose.FirstHitFrom(end, firstHit, EndHit);
        return new Sentence(_prose, Index, Block, Context, first, end, firstHit, endHit, _prose.SpanOf(first, end));
    }

    /// <summary>Its text as written.</summary>
    public override string ToString() => _prose.Source.Slice(Span).ToString();
}
