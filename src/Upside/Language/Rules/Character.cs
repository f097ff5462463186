using Upside.Language.Lexicon;

namespace Upside.Language.Rules;

/// <summary>Judges what somebody is like.</summary>
internal sealed class Character : ILanguageRule
{
    public RuleGuide Guide { get; } = new()
    {
        Id = "character",
        Name = "A person's character",
        Severity = Severity.Error,
        Meaning = "The sentence judges a person's character, or uses belittling or angry words about people (\"careless\", \"lazy\", \"should have known better\"). "
            + "Left alone: hard words about software (\"a stupid default\"), and what the authors say of themselves as a group.",
        HowToFix = "Leave the adjective out. Tell the act, and what the person knew and aimed for.",
        GoodExample = "The on-call engineer, in the ninth hour of the shift, took the second alert for a repeat of the first.",
        PoorExample = "The on-call engineer was careless and ignored the second alert.",
    };

    public IEnumerable<Finding> Check(Statement statement)
    {
        if (statement.Has(Blame.AboutBlame)) yield break;
        foreach (var hit in statement.InEarnest(Blame.NameCalling))
        {
            if (statement.StandsBefore(Blame.KeepsAway, hit.FirstToken, 2)) continue;
            var subject = statement.SubjectOf(hit);
            if (subject.Kind is SubjectKind.System && !statement.Is(hit.FirstToken, "any") && IsName(statement, hit)) continue;
            yield return Found(statement, subject, hit);
            yield break;
        }
        foreach (var hit in statement.InEarnest(Blame.Insult))
        {
            if (statement.StandsBefore(Blame.KeepsAway, hit.FirstToken, 2) || Meant(statement, hit) is not { } who) continue;
            yield return Found(statement, who, hit);
            yield break;
        }
    }

    private static bool IsName(Statement statement, PhraseHit hit) => statement.Prose.Tokens[hit.FirstToken].Capital;

    /// <summary>Whom the word is said of; null where that is no person.</summary>
    private static ClauseSubject? Meant(Statement statement, PhraseHit hit)
    {
        // "a careless engineer", "careless of the operator"
        var after = statement.NounAfter(statement.Is(hit.EndToken, "of") ? hit.EndToken + 1 : hit.EndToken);
        if (after.Kind is SubjectKind.Person or SubjectKind.Group or SubjectKind.Author && !IsUsers(statement, after)) return after;
        var isAdverb = statement.Word(hit.FirstToken).EndsWith("ly", StringComparison.OrdinalIgnoreCase);
        if (!isAdverb && after.Kind == SubjectKind.System) return null;
        var subject = statement.SubjectOf(hit);
        return subject.IsPeople && !IsUsers(statement, subject) ? subject : null;
    }

    private static bool IsUsers(Statement statement, ClauseSubject subject) => subject.EndToken > subject.FirstToken && SubjectWords.Users.Has(statement.Word(subject.EndToken - 1));

    private Finding Found(Statement statement, ClauseSubject who, PhraseHit hit)
    {
        var word = statement.Prose.Source.Quote(statement.Prose.SpanOf(hit));
        var name = statement.Name(who);
        return new Finding(Guide.Id, who.Kind == SubjectKind.Author ? Severity.Warning : Severity.Error, statement.Prose.SpanOf(hit), $"\"{word}\" judges {name}, not what happened.",
            $"Leave out \"{word}\", and tell what {(who.Kind == SubjectKind.Author ? "you" : name)} knew, aimed for and did.");
    }
}
