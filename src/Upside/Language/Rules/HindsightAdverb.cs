using Upside.Language.Lexicon;

namespace Upside.Language.Rules;

/// <summary>Adverbs that know it better afterwards, said of people.</summary>
internal sealed class HindsightAdverb : ILanguageRule
{
    public RuleGuide Guide { get; } = new()
    {
        Id = "hindsight-adverb",
        Name = "Hindsight in an adverb",
        Severity = Severity.Hint,
        Meaning = "\"Obviously\", \"in hindsight\", \"simply had to\": what was plain only afterwards is told as if it had been plain then. Also \"mistakenly\", \"inadvertently\" and the like said of a person, since they judge the act by how it ended.",
        HowToFix = "Leave the adverb out, and say what could be seen at that time.",
        GoodExample = "The graph for the second region was on another dashboard, so Ben took the region for healthy.",
        PoorExample = "The second region was obviously down.",
    };

    public IEnumerable<Finding> Check(Statement statement)
    {
        foreach (var hit in statement.InEarnest(Blame.Hindsight))
        {
            yield return Found(statement, hit, "It was plain only afterwards.");
            yield break;
        }
        foreach (var hit in statement.InEarnest(Blame.Unmeant))
        {
            if (statement.StandsBefore(Blame.KeepsAway, hit.FirstToken, 4)) continue;
            if (statement.SubjectOf(hit) is { Kind: SubjectKind.Person or SubjectKind.Author } subject)
            {
                yield return Found(statement, hit, $"It judges the act of {statement.Name(subject)} by how it ended.");
                yield break;
            }
        }
    }

    private Finding Found(Statement statement, PhraseHit hit, string why)
    {
        var words = statement.Prose.Source.Quote(statement.Prose.SpanOf(hit));
        return new Finding(Guide.Id, Severity.Hint, statement.Prose.SpanOf(hit), why, $"Leave out \"{words}\", and say what could be seen at the time.");
    }
}
