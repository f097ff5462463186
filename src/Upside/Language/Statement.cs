using Upside.Language.Lexicon;

namespace Upside.Language;

/// <summary>A sentence in the hands of the language rules: its words, its subjects, and whether words are only mentioned in it.</summary>
internal sealed class Statement(Sentence sentence, SubjectFinder subjects)
{
    private const int QuoteReach = 200;
    private const int MostHits = 16;

    private bool? _isAboutSelf;

    public Sentence Sentence => sentence;

    public Prose Prose => sentence.Prose;

    public bool Has(Phrases phrases) => sentence.Has(phrases);

    /// <summary>Whether any of the words is a name or pronoun of the first person plural.</summary>
    public bool IsAboutSelf => _isAboutSelf ??= HasSelf(sentence);

    public ClauseSubject SubjectOf(PhraseHit hit) => subjects.Of(sentence, hit.FirstToken);

    public ClauseSubject SubjectAt(int verb) => subjects.Of(sentence, verb);

    public ClauseSubject Possessor(int token) => subjects.Possessor(sentence, token);

    public ClauseSubject AgentAfter(int token) => subjects.Agent(sentence, token);

    public ClauseSubject NounAfter(int token) => subjects.NounAfter(sentence, token);

    /// <summary>The first places of a set that the author says in earnest: not between quotation marks.</summary>
    public IEnumerable<PhraseHit> InEarnest(Phrases phrases) => sentence.Has(phrases) ? sentence.All(phrases).Take(MostHits).Where(hit => !IsQuoted(hit.FirstToken)) : [];

    /// <summary>Whether the words are a question, which asks and does not judge.</summary>
    public bool IsQuestion => sentence.EndToken > sentence.FirstToken && Is(sentence.EndToken - 1, "?") && Asks.Has(Prose.TextOf(sentence.FirstToken));

    private static readonly WordSet Asks = new(
        "should", "shouldn't", "could", "would", "can", "did", "didn't", "do", "does", "is", "are", "was", "were", "has", "have", "had", "why", "what", "who", "how", "when", "where", "which",
        "and", "but", "if", "maybe", "perhaps");

    public bool Is(int token, string word) => token >= sentence.FirstToken && token < sentence.EndToken && Prose.Is(token, word);

    public ReadOnlySpan<char> Word(int token) => token >= sentence.FirstToken && token < sentence.EndToken ? Prose.TextOf(token) : [];

    /// <summary>Whether one of the set ends within so many tokens before a place, with no end of clause between.</summary>
    public bool StandsBefore(Phrases phrases, int token, int within)
    {
        foreach (var hit in sentence.All(phrases))
        {
            if (hit.FirstToken >= token) break;
            if (token - hit.EndToken <= within && !HasClauseEnd(hit.EndToken, token)) return true;
        }
        return false;
    }

    /// <summary>Whether a place stands between quotation marks.</summary>
    public bool IsQuoted(int token)
    {
        var straight = 0;
        for (var i = Math.Max(sentence.FirstToken, token - QuoteReach); i < token; i++)
        {
            if (Prose.Tokens[i].Kind != TokenKind.Mark) continue;
            var c = Prose.Source.Text[Prose.Tokens[i].Start];
            if (c == '"') straight++;
            else if (c is '“' or '«') straight = 1;
            else if (c is '”' or '»') straight = 0;
        }
        return (straight & 1) == 1;
    }

    /// <summary>The words of a subject as they would stand inside another sentence.</summary>
    public string Name(ClauseSubject subject)
    {
        if (subject.Kind == SubjectKind.None || subject.EndToken <= subject.FirstToken) return "people";
        if (subject.Kind == SubjectKind.Author) return "me";
        // "The on-call": the article stands before what was found.
        if (subject.FirstToken > sentence.FirstToken && (Is(subject.FirstToken - 1, "the") || Is(subject.FirstToken - 1, "our"))) subject = subject with { FirstToken = subject.FirstToken - 1 };
        var text = Prose.Source.Quote(Prose.SpanOf(subject.FirstToken, subject.EndToken));
        var isOneWord = subject.EndToken - subject.FirstToken == 1;
        if (isOneWord && text.Equals("he", StringComparison.OrdinalIgnoreCase)) return "him";
        if (isOneWord && text.Equals("she", StringComparison.OrdinalIgnoreCase)) return "her";
        if (isOneWord && text.Equals("they", StringComparison.OrdinalIgnoreCase)) return "them";
        var isFunctionWord = SubjectWords.Determiners.Has(Prose.TextOf(subject.FirstToken)) || SubjectWords.People.Has(Prose.TextOf(subject.FirstToken)) || SubjectWords.Groups.Has(Prose.TextOf(subject.FirstToken));
        return isFunctionWord && char.IsUpper(text[0]) && !text.StartsWith("I ", StringComparison.Ordinal) && !(text.Length > 1 && char.IsUpper(text[1])) ? char.ToLowerInvariant(text[0]) + text[1..] : text;
    }

    /// <summary>The rest of the clause from a token on, at most a dozen words, on one line.</summary>
    public string Rest(int token) => Rest(token, sentence.EndToken);

    /// <summary>The same, up to another token at most.</summary>
    public string Rest(int token, int last)
    {
        const int Most = 12;
        var end = token;
        while (end < last && end < token + Most && !IsClauseEnd(end)) end++;
        return end > token ? Prose.Source.Quote(Prose.SpanOf(token, end)) : "";
    }

    public TextSpan Span(ClauseSubject subject, PhraseHit hit) =>
        subject.EndToken > subject.FirstToken && subject.EndToken <= hit.FirstToken && subject.FirstToken >= sentence.FirstToken
            ? Prose.SpanOf(subject.FirstToken, hit.EndToken)
            : Prose.SpanOf(hit);

    private bool HasClauseEnd(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (IsClauseEnd(i)) return true;
        }
        return false;
    }

    private bool IsClauseEnd(int token) => Prose.Tokens[token].Kind == TokenKind.Mark && Prose.Source.Text[Prose.Tokens[token].Start] is '.' or ',' or ';' or ':' or '!' or '?' or '(' or ')' or '–' or '—' or '|';

    private static bool HasSelf(Sentence sentence)
    {
        const int Most = 400;
        for (var i = sentence.FirstToken; i < Math.Min(sentence.EndToken, sentence.FirstToken + Most); i++)
        {
            var word = sentence.Prose.TextOf(i);
            if (SubjectWords.Self.Has(word) || word.Equals("our", StringComparison.OrdinalIgnoreCase) || SelfContractions.Has(word)) return true;
        }
        return false;
    }

    private static readonly WordSet SelfContractions = new("we're", "we've", "we'd", "we'll", "we’re", "we’ve", "we’d", "we’ll");
}
