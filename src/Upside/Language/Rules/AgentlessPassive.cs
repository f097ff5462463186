using Upside.Language.Lexicon;

namespace Upside.Language.Rules;

/// <summary>A passive that hides who did something, and how.</summary>
internal sealed class AgentlessPassive : ILanguageRule
{
    public RuleGuide Guide { get; } = new()
    {
        Id = "agentless-passive",
        Name = "Nobody did it",
        Severity = Severity.Hint,
        Meaning = "\"Was accidentally deleted\" hides who acted, with what, and why it was possible. Not blame, but the reader can learn nothing from it.",
        HowToFix = "Name the role and the means: which tool, which command, on whose request.",
        GoodExample = "The clean-up script, started by the storage team with last week's host list, deleted the volume.",
        PoorExample = "The volume was accidentally deleted.",
    };

    public IEnumerable<Finding> Check(Statement statement)
    {
        foreach (var hit in statement.InEarnest(Blame.Unmeant))
        {
            var verb = hit.EndToken;
            var isBefore = IsBe(statement, hit.FirstToken - 1) && IsParticiple(statement.Word(verb));
            var isAfter = !isBefore && IsParticiple(statement.Word(hit.FirstToken - 1)) && IsBe(statement, hit.FirstToken - 2);
            if ((!isBefore && !isAfter) || statement.AgentAfter(hit.EndToken).Kind != SubjectKind.None || statement.StandsBefore(Blame.KeepsAway, hit.FirstToken, 4)) continue;
            if (JudgeTheResult.Has(statement.Word(hit.FirstToken)) && !ByHand.Has(statement.Word(isBefore ? verb : hit.FirstToken - 1))) continue;
            var first = isBefore ? hit.FirstToken - 1 : hit.FirstToken - 2;
            var span = statement.Prose.SpanOf(first, isBefore ? verb + 1 : hit.EndToken);
            var subject = statement.SubjectAt(first);
            var what = subject.EndToken > subject.FirstToken ? statement.Prose.Source.Quote(statement.Prose.SpanOf(subject.FirstToken, subject.EndToken)) : "it";
            yield return new Finding(Guide.Id, Severity.Hint, span, "It hides who acted, by which means, and why that was possible.",
                $"Say by which tool or command \"{what}\" {statement.Prose.Source.Quote(span)}, and what made that possible.");
            yield break;
        }
    }

    // Software does things incorrectly too; only what is done by hand hides somebody.
    private static readonly WordSet JudgeTheResult = new("incorrectly", "improperly", "wrongly", "erroneously");

    private static readonly WordSet ByHand = new("entered", "configured", "executed", "set", "applied", "changed", "merged", "deployed", "typed", "run", "deleted", "removed", "edited", "committed", "approved");

    private static bool IsBe(Statement statement, int token) => Be.Has(statement.Word(token));

    private static readonly WordSet Be = new("was", "were", "is", "are", "been", "being", "got");

    private static bool IsParticiple(ReadOnlySpan<char> word) => word.Length > 3 && (word.EndsWith("ed", StringComparison.OrdinalIgnoreCase) || word.EndsWith("en", StringComparison.OrdinalIgnoreCase)) || Irregular.Has(word);

    private static readonly WordSet Irregular = new("run", "set", "sent", "left", "put", "cut", "made", "shut", "lost", "done", "built");
}
