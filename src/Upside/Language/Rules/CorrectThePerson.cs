using Upside.Language.Lexicon;

namespace Upside.Language.Rules;

/// <summary>Asks for people to be otherwise, as the remedy.</summary>
internal sealed class CorrectThePerson : ILanguageRule
{
    public RuleGuide Guide { get; } = new()
    {
        Id = "correct-the-person",
        Name = "The person as what is to be repaired",
        Severity = Severity.Error,
        Meaning = "The remedy is that people be more careful, be reminded, retrained or disciplined. It changes nothing about what made the act easy, and says that the act was the fault. "
            + "Left alone: what the authors ask of themselves (\"we need to be careful with …\"), and reminders that a machine gives.",
        HowToFix = "Name the change to a tool, a default, a check, a limit or a schedule that would have helped somebody just as careful as the one who was there.",
        GoodExample = "The deploy tool refuses a change to more than one region until the first has been healthy for ten minutes.",
        PoorExample = "Remind everyone to be more careful with deployments.",
    };

    public IEnumerable<Finding> Check(Statement statement)
    {
        if (statement.Has(Blame.AboutBlame) || statement.IsQuestion) yield break;
        foreach (var hit in statement.InEarnest(Blame.BeCareful))
        {
            if (statement.StandsBefore(Blame.KeepsAway, hit.FirstToken, 2)) continue;
            var subject = statement.SubjectOf(hit);
            if (subject.Kind == SubjectKind.Self || (statement.IsAboutSelf && subject.Kind is SubjectKind.None or SubjectKind.System)) continue;
            if (subject.Kind == SubjectKind.System && statement.Is(hit.FirstToken, "be") && !IsModal(statement, hit.FirstToken - 1)) continue;
            yield return Found(statement, subject.Kind == SubjectKind.Author ? Severity.Warning : Severity.Error, hit, subject);
            yield break;
        }
        foreach (var hit in statement.InEarnest(Blame.TellThem))
        {
            if (statement.StandsBefore(Blame.KeepsAway, hit.FirstToken, 2)) continue;
            var subject = statement.SubjectOf(hit);
            // A machine that reminds, and a reminder to the authors themselves, correct nobody.
            if (subject.Kind == SubjectKind.System && !IsModal(statement, hit.FirstToken - 1)) continue;
            yield return Found(statement, Severity.Error, hit, statement.NounAfter(hit.FirstToken + 1));
            yield break;
        }
    }

    private static bool IsModal(Statement statement, int token) => Modals.Has(statement.Word(token)) || statement.Is(token, "to") || statement.Is(token, "was") || statement.Is(token, "were") || statement.Is(token, "been");

    private static readonly WordSet Modals = new(WordClasses.All["modal"]);

    private Finding Found(Statement statement, Severity severity, PhraseHit hit, ClauseSubject who)
    {
        var words = statement.Prose.Source.Quote(statement.Prose.SpanOf(hit));
        var name = who.IsPeople ? statement.Name(who) : "people";
        var rest = statement.Rest(hit.EndToken);
        var about = rest.Length > 0 ? $" \"{rest}\"" : " the same situation";
        return new Finding(Guide.Id, severity, statement.Prose.SpanOf(hit), $"\"{words}\" wants {name} repaired instead of the conditions.",
            $"Name what a tool, a check or a default will do about{about}, so that it goes well with the care that people have on a bad day.");
    }
}
