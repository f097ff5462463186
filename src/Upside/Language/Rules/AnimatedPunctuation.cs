namespace Upside.Language.Rules;

/// <summary>Punctuation that raises its voice.</summary>
internal sealed class AnimatedPunctuation : ILanguageRule
{
    public RuleGuide Guide { get; } = new()
    {
        Id = "animated-punctuation",
        Name = "A raised voice",
        Severity = Severity.Hint,
        Meaning = "Several exclamation marks, \"?!\", or one in brackets: the reader hears anger or scorn.",
        HowToFix = "End the sentence with a full stop, and let the fact speak.",
        GoodExample = "The alert had been silent for eleven days.",
        PoorExample = "The alert had been silent for eleven days!!",
    };

    public IEnumerable<Finding> Check(Statement statement)
    {
        var prose = statement.Prose;
        var sentence = statement.Sentence;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (!IsMark(prose, i)) continue;
            var end = i + 1;
            while (end < sentence.EndToken && IsMark(prose, end) && prose.Tokens[end].Start == prose.Tokens[end - 1].End) end++;
            var isBracketed = end - i == 1 && i > sentence.FirstToken && end < sentence.EndToken && statement.Is(i - 1, "(") && statement.Is(end, ")");
            if ((end - i < 2 && !isBracketed) || !HasExclamation(prose, i, end) || statement.IsQuoted(i))
            {
                i = end - 1;
                continue;
            }
            var span = prose.SpanOf(i, end);
            yield return new Finding(Guide.Id, Severity.Hint, span, "It raises its voice.", $"End with a full stop in place of \"{prose.Source.Quote(span)}\".");
            yield break;
        }
    }

    private static bool IsMark(Prose prose, int token) => prose.Is(token, "!") || prose.Is(token, "?");

    private static bool HasExclamation(Prose prose, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (prose.Is(i, "!")) return true;
        }
        return false;
    }
}
