using Upside.Language;
using Upside.Language.Lexicon;
using Upside.Postmortems;

namespace Upside.Grading.Criteria;

/// <summary>L5: through what or whom the incident came to light.</summary>
internal sealed class HowDetected : ICriterion
{
    private static readonly string[] NoNames =
    [
        "we", "it", "this", "that", "they", "i", "which", "who", "team", "teams", "monitoring", "alerts", "alert", "the", "a", "nobody", "no", "then", "also", "first", "initially", "and", "not", "never", "issue", "issues", "problem", "problems",
        "incident", "errors", "error", "impact", "status", "was", "were", "is", "are", "had", "has", "have", "as", "but", "later", "if", "when",
    ];

    public CriterionGuide Guide { get; } = new()
    {
        Id = "L5",
        Name = "How it was detected",
        Scorecard = Scorecard.Learning,
        Yes = "Names the alert, the person, the customer report or the check by which it came to light.",
        Partial = "Says that it was detected, not by what: \"alerts fired\", \"we noticed\".",
        No = "Does not say.",
        HowItDecides = "Looks for an alert or check with its name or with what it watched, and for people who reported or noticed: a name, a role, users, customers, a support ticket. Alerts, monitoring and \"we saw\" without that earn a partial.",
        HowToEarnIt = "Name the monitor and what it watched, or the person or channel through which you heard.",
        GoodExample = "The checkout error-rate alert paged Ana at 09:20; two minutes before, a customer had written to support.",
        PoorExample = "Alerts fired and we began to look.",
    };

    public Judgement Judge(Reading reading)
    {
        var named = new List<Clue>();
        var unsourced = new List<Clue>();
        foreach (var sentence in reading.Claims)
        {
            if (reading.IsActionItem(sentence) || !TellsIncident(reading.Document.KindOf(sentence))) continue;
            if ((sentence.First(Discovery.NamedCheck) ?? sentence.First(Discovery.ByPeople) ?? NamedObserver(sentence)) is { } source) named.Add(Clue.Of(sentence, source));
            else if (sentence.First(Discovery.Unsourced) is { } mention) unsourced.Add(Clue.Of(sentence, mention));
        }
        if (named.Count > 0) return Judgement.Yes(named);
        return unsourced.Count > 0
            ? Judgement.Partial("Name the alert and what it watched, or who reported it.", unsourced)
            : Judgement.No("Say how it came to light: which alert, check, person or customer report.");
    }

    private static PhraseHit? NamedObserver(Sentence sentence)
    {
        foreach (var hit in sentence.All(Discovery.NamedObserver))
        {
            var name = sentence.Prose.TextOf(hit.FirstToken);
            var isName = name.Length > 1;
            foreach (var word in NoNames) isName &= !name.Equals(word, StringComparison.OrdinalIgnoreCase);
            if (isName) return hit;
        }
        return null;
    }

    private static bool TellsIncident(SectionKind kind) =>
        kind is not (SectionKind.Actions or SectionKind.Supporting or SectionKind.Discussion or SectionKind.Lessons);
}
