namespace Upside.Language;

/// <summary>
/// A document's words: one stream of tokens, the sentences over it, and every place where a phrase of the vocabulary stands.
/// </summary>
public sealed class Prose
{
    // Criteria and rules look around in a sentence: one that never ends must not let them look around in the whole text each time.
    private const int LongestSentence = 400;

    private readonly List<Token> _tokens = [];
    private readonly List<PhraseHit> _hits = [];
    private readonly List<Sentence> _sentences = [];
    private readonly Tokenizer _tokenizer;

    internal Prose(SourceText source)
    {
        Source = source;
        _tokenizer = new Tokenizer(source, Vocabulary.Automaton, _tokens);
    }

    /// <summary>The original text.</summary>
    public SourceText Source { get; }

    /// <summary>The sentences, as they stand.</summary>
    public IReadOnlyList<Sentence> Sentences => _sentences;

    /// <summary>All tokens, as they stand.</summary>
    internal List<Token> Tokens => _tokens;

    /// <summary>All hits, by first token.</summary>
    internal List<PhraseHit> Hits => _hits;

    /// <summary>The characters of a token.</summary>
    internal ReadOnlySpan<char> TextOf(int token) => Source.Slice(_tokens[token].Span);

    /// <summary>Whether a token reads as <paramref name="word"/>, whatever its case.</summary>
    internal bool Is(int token, string word) => TextOf(token).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>The span from the first character of one token up to the end of the token before <paramref name="endToken"/>.</summary>
    internal TextSpan SpanOf(int firstToken, int endToken) => TextSpan.Between(_tokens[firstToken].Start, _tokens[endToken - 1].End);

    /// <summary>The span of a hit.</summary>
    internal TextSpan SpanOf(PhraseHit hit) => SpanOf(hit.FirstToken, hit.EndToken);

    /// <summary>The tokens that begin in a span.</summary>
    internal (int First, int End) TokensIn(TextSpan span)
    {
        return (FirstFrom(span.Start), FirstFrom(span.End));

        int FirstFrom(int start)
        {
            var (low, high) = (0, _tokens.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (_tokens[middle].Start < start) low = middle + 1;
                else high = middle;
            }
            return low;
        }
    }

    /// <summary>Index of the first hit, between two others, that begins at a token or after it.</summary>
    internal int FirstHitFrom(int token, int low, int high)
    {
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_hits[middle].FirstToken < token) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /// <summary>
    /// Reads the runs of a block, or of a cell of a table row, as sentences.
    /// </summary>
    /// <param name="block">Index of the block.</param>
    /// <param name="runs">Its text without markup, in order.</param>
    /// <param name="context">How the words are to be taken.</param>
    /// <param name="isWhole">Whether the runs are one sentence, whatever stops stand in them (a heading, a short table row).</param>
    internal void Add(int block, IEnumerable<ProseRun> runs, ProseContext context, bool isWhole)
    {
        var first = _tokens.Count;
        foreach (var run in runs)
        {
            if (run.Span.Length > 0) _tokenizer.Tokenize(run);
        }
        var hit = _hits.Count;
        while (first < _tokens.Count)
        {
            var limit = Math.Min(_tokens.Count, first + LongestSentence);
            var end = isWhole ? limit : SentenceSplitter.EndOfSentence(Source, _tokens, first, limit);
            Vocabulary.Automaton.Match(_tokens, first, end, _hits);
            _sentences.Add(new Sentence(this, _sentences.Count, block, context, first, end, hit, _hits.Count, SpanOf(first, end)));
            (first, hit) = (end, _hits.Count);
        }
    }
}
