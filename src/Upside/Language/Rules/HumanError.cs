using Upside.Language.Lexicon;

namespace Upside.Language.Rules;

/// <summary>Stops the explanation at a person's mistake.</summary>
internal sealed class HumanError : ILanguageRule
{
    public RuleGuide Guide { get; } = new()
    {
        Id = "human-error",
        Name = "Human error as a cause",
        Severity = Severity.Error,
        Meaning = "The sentence names human error, an operator's mistake, somebody's fault, carelessness or a lack of care as the cause. That is where an investigation begins, not where it ends. "
            + "An error; a warning where the author says it of themselves (\"my fault\"). Left alone: mistakes that are to be prevented or caught (\"guard against human error\"), errors of software, and \"we made a mistake\".",
        HowToFix = "Say what was done, by which means, and what made that action look right or easy: look-alike names, a missing confirmation, a default, a rush, a gap in a runbook.",
        GoodExample = "The delete command ran against production because both terminals showed the same prompt, and the tool asks for no confirmation.",
        PoorExample = "The outage was caused by human error.",
    };

    public IEnumerable<Finding> Check(Statement statement)
    {
        if (statement.Has(Blame.AboutBlame)) yield break;
        foreach (var hit in statement.InEarnest(Blame.HumanError))
        {
            if (statement.StandsBefore(Blame.KeepsAway, hit.FirstToken, 3)) continue;
            var words = statement.Prose.Source.Quote(statement.Prose.SpanOf(hit));
            yield return new Finding(Guide.Id, Severity.Error, statement.Prose.SpanOf(hit), $"\"{words}\" ends the explanation at a person.",
                $"Replace \"{words}\" by what was done, and by what made it look right or easy at the time.");
            yield break;
        }
        foreach (var hit in statement.InEarnest(Blame.Fault))
        {
            if (statement.StandsBefore(Blame.KeepsAway, hit.FirstToken, 2) || statement.StandsBefore(Blame.NoticesMistake, hit.FirstToken, 2)) continue;
            if (Blamed(statement, hit) is not { } who) continue;
            var isAuthor = who.Kind == SubjectKind.Author || IsMine(statement, hit);
            var words = statement.Prose.Source.Quote(statement.Prose.SpanOf(hit));
            yield return new Finding(Guide.Id, isAuthor ? Severity.Warning : Severity.Error, statement.Span(who, hit), "It asks whose fault it was; the causes lie in what made the act possible.",
                $"Leave out \"{words}\", and tell what {(isAuthor ? "you" : statement.Name(who))} saw and relied on.");
            yield break;
        }
        foreach (var hit in statement.InEarnest(Blame.FaultOf))
        {
            var who = statement.Possessor(hit.FirstToken - 1);
            if (!who.IsPeople || statement.StandsBefore(Blame.KeepsAway, who.FirstToken, 3) || statement.StandsBefore(Blame.NoticesMistake, who.FirstToken, 2)) continue;
            var span = statement.Prose.SpanOf(who.FirstToken, hit.EndToken);
            yield return new Finding(Guide.Id, Severity.Error, span, "It asks whose fault it was; the causes lie in what made the act possible.",
                $"Replace \"{statement.Prose.Source.Quote(span)}\" by what was done, and by what made it look right or easy at the time.");
            yield break;
        }
        foreach (var hit in statement.InEarnest(Blame.Failing))
        {
            if (statement.IsAboutSelf || statement.StandsBefore(Blame.KeepsAway, hit.FirstToken, 3)) continue;
            if (IsAboutSkill(statement, hit) && !NamesOnePerson(statement, hit)) continue;
            var words = statement.Prose.Source.Quote(statement.Prose.SpanOf(hit));
            yield return new Finding(Guide.Id, Severity.Error, statement.Prose.SpanOf(hit), $"\"{words}\" puts the cause into a person.",
                $"Replace \"{words}\" by the conditions: what was asked of the person, with what help, and what competed for attention.");
            yield break;
        }
    }

    /// <summary>Who is blamed; null where it is a system, or the authors together.</summary>
    private static ClauseSubject? Blamed(Statement statement, PhraseHit hit)
    {
        var word = statement.Word(hit.FirstToken);
        if (Owns.Has(word) || IsMine(statement, hit)) return statement.Is(hit.FirstToken, "their") && statement.IsAboutSelf ? null : ClauseSubject.Nobody;
        var subject = statement.SubjectOf(hit);
        if (subject.IsPeople) return subject;
        var after = statement.NounAfter(hit.EndToken);
        return statement.Is(hit.EndToken - 1, "with") || statement.Is(hit.EndToken - 1, "on") ? after.IsPeople ? after : null : null;
    }

    private static readonly WordSet Owns = new("my", "his", "her");

    private static bool IsMine(Statement statement, PhraseHit hit)
    {
        for (var i = hit.FirstToken; i < hit.EndToken; i++)
        {
            if (statement.Is(i, "my")) return true;
        }
        return false;
    }

    private static bool IsAboutSkill(Statement statement, PhraseHit hit) => Skills.Has(statement.Word(hit.EndToken - 1));

    private static readonly WordSet Skills = new("experience", "training", "knowledge", "skill", "skills", "understanding", "inexperience");

    /// <summary>Whether the words right before or after name one person whose quality it is.</summary>
    private static bool NamesOnePerson(Statement statement, PhraseHit hit)
    {
        const int Near = 3;
        for (var i = hit.FirstToken - 1; i >= Math.Max(statement.Sentence.FirstToken, hit.FirstToken - Near); i--)
        {
            var word = statement.Word(i);
            if (SubjectWords.People.Has(word) || SubjectWords.People.Has(Owner(word))) return true;
        }
        if (!statement.Is(hit.EndToken, "of") && !statement.Is(hit.EndToken, "by") && !statement.Is(hit.EndToken, "on")) return false;
        return statement.NounAfter(hit.EndToken + 1).Kind == SubjectKind.Person;
    }

    private static ReadOnlySpan<char> Owner(ReadOnlySpan<char> word) => word.Length > 2 && word[^1] == 's' && word[^2] is '\'' or '’' ? word[..^2] : word;
}
