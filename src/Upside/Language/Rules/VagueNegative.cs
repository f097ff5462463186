using Upside.Language.Lexicon;

namespace Upside.Language.Rules;

/// <summary>A weakness in words that cannot be checked.</summary>
internal sealed class VagueNegative : ILanguageRule
{
    public RuleGuide Guide { get; } = new()
    {
        Id = "vague-negative",
        Name = "A weakness without measure",
        Severity = Severity.Hint,
        Meaning = "\"Poor communication\", \"inadequately tested\", \"lack of planning\": a verdict without the facts behind it, and often one on people. Left alone where a number stands beside it.",
        HowToFix = "Say what was there, what was missing, and how one can tell.",
        GoodExample = "The change was announced in a channel that four of the nine on-call engineers read.",
        PoorExample = "The change suffered from poor communication.",
    };

    public IEnumerable<Finding> Check(Statement statement)
    {
        foreach (var hit in statement.InEarnest(Blame.VagueNegative))
        {
            if (HasFigure(statement, hit) || statement.StandsBefore(Blame.KeepsAway, hit.FirstToken, 2)) continue;
            var words = statement.Prose.Source.Quote(statement.Prose.SpanOf(hit));
            yield return new Finding(Guide.Id, Severity.Hint, statement.Prose.SpanOf(hit), $"\"{words}\" is a verdict without the facts behind it.",
                $"Replace \"{words}\" by what was there, what was missing, and how one can tell.");
            yield break;
        }
    }

    private static bool HasFigure(Statement statement, PhraseHit hit)
    {
        const int Near = 12;
        for (var i = Math.Max(statement.Sentence.FirstToken, hit.FirstToken - Near); i < Math.Min(statement.Sentence.EndToken, hit.EndToken + Near); i++)
        {
            if (statement.Prose.Tokens[i].Kind == TokenKind.Number) return true;
        }
        return false;
    }
}
