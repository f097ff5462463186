using Upside.Language.Lexicon;

namespace Upside.Language.Rules;

/// <summary>Stops the explanation at a rule that somebody broke.</summary>
internal sealed class RuleBroken : ILanguageRule
{
    public RuleGuide Guide { get; } = new()
    {
        Id = "rule-broken",
        Name = "A broken rule as a cause",
        Severity = Severity.Error,
        Meaning = "The sentence explains the harm by a procedure, policy or checklist that a person or group did not follow. A departure from a rule has reasons of its own, and those are the causes. "
            + "A warning in the passive (\"the procedure was not followed\"). Left alone: software and requests that violate a policy, and \"we did not follow our own process\".",
        HowToFix = "Tell how the work is usually done, why it differs from the rule, and what made the rule hard or pointless to follow on that day.",
        GoodExample = "The checklist asks for a second reviewer; nobody else was awake in that time zone, and small changes had long gone out without one.",
        PoorExample = "The engineer did not follow the change procedure.",
    };

    public IEnumerable<Finding> Check(Statement statement)
    {
        if (statement.IsQuestion) yield break;
        foreach (var hit in statement.InEarnest(Blame.RuleBroken))
        {
            if (statement.StandsBefore(Blame.KeepsAway, hit.FirstToken, 2)) continue;
            var subject = statement.SubjectOf(hit);
            var isPassive = IsPassive(statement, hit);
            if (isPassive ? statement.IsAboutSelf : !subject.IsPeople) continue;
            if (subject.EndToken > subject.FirstToken && SubjectWords.Users.Has(statement.Word(subject.EndToken - 1))) continue;
            var words = statement.Prose.Source.Quote(statement.Prose.SpanOf(hit));
            var name = subject.IsPeople ? statement.Name(subject) : "people";
            yield return new Finding(Guide.Id, subject.Kind is SubjectKind.Person or SubjectKind.Group ? Severity.Error : Severity.Warning, statement.Span(isPassive ? ClauseSubject.Nobody : subject, hit),
                $"It explains the harm by a rule that {name} broke.", $"In place of \"{words}\", tell how the work is usually done, and what made the rule hard to keep that day.");
            yield break;
        }
    }

    private static bool IsPassive(Statement statement, PhraseHit hit)
    {
        for (var i = hit.FirstToken; i < hit.EndToken; i++)
        {
            if (Be.Has(statement.Word(i)) && i > hit.FirstToken) return true;
        }
        return false;
    }

    private static readonly WordSet Be = new("was", "were", "is", "been", "wasn't", "weren't");
}
