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
            if (reading.IsActionItem(sentence) || !TellsIncident(reading.Document, sentence)) continue;
            if (Source(sentence) is { } source) named.Add(new Clue(sentence.Span, source));
            else if (sentence.First(Discovery.Unsourced) is { } mention) unsourced.Add(Clue.Of(sentence, mention));
        }
        if (named.Count > 0) return Judgement.Yes(named);
        return unsourced.Count > 0
            ? Judgement.Partial("Name the alert and what it watched, or who reported it.", unsourced)
            : Judgement.No("Say how it came to light: which alert, check, person or customer report.");
    }

    private static TextSpan? Source(Sentence sentence)
    {
        if ((sentence.First(Discovery.WatchedThing) ?? ByPeople(sentence) ?? NamedObserver(sentence)) is { } hit) return sentence.Prose.SpanOf(hit);
        if (sentence.First(Discovery.Tool) is { } tool && sentence.HasAny(Discovery.Unsourced, Discovery.Raised)) return sentence.Prose.SpanOf(tool);
        return NamedAlert(sentence);
    }

    /// <summary>People who told of it; those who are only invited to ("customers may reach out") have not.</summary>
    private static PhraseHit? ByPeople(Sentence sentence)
    {
        foreach (var hit in sentence.All(Discovery.ByPeople))
        {
            var isInvited = false;
            for (var i = hit.FirstToken; i < hit.EndToken; i++) isInvited |= sentence.Prose.Is(i, "may") || sentence.Prose.Is(i, "can") || sentence.Prose.Is(i, "should") || sentence.Prose.Is(i, "please") || sentence.Prose.Is(i, "will");
            if (!isInvited) return hit;
        }
        return null;
    }

    /// <summary>An alert with its name before or after it: "the "disk full" alarm", "the CheckoutErrors alert", "alert: 5xx rate".</summary>
    private static TextSpan? NamedAlert(Sentence sentence)
    {
        var prose = sentence.Prose;
        foreach (var hit in sentence.All(Discovery.Alert))
        {
            var before = hit.FirstToken - 1;
            if (before > sentence.FirstToken && IsName(prose, before)) return prose.SpanOf(before, hit.EndToken);
            if (hit.EndToken + 1 < sentence.EndToken && IsMark(prose, hit.EndToken, ":\"“")) return prose.SpanOf(hit.FirstToken, hit.EndToken + 2);
        }
        return null;
    }

    private static bool IsName(Prose prose, int at) => prose.Tokens[at].Kind is TokenKind.Identifier or TokenKind.Code || IsMark(prose, at, "\"”`");

    private static bool IsMark(Prose prose, int at, string marks) =>
        prose.Tokens[at].Kind == TokenKind.Mark && marks.Contains(prose.Source.Text[prose.Tokens[at].Start], StringComparison.Ordinal);

    private static PhraseHit? NamedObserver(Sentence sentence)
    {
        foreach (var hit in sentence.All(Discovery.NamedObserver))
        {
            var name = sentence.Prose.TextOf(hit.FirstToken);
            var isName = name.Length > 1 && sentence.Prose.Tokens[hit.FirstToken].Kind == TokenKind.Word;
            foreach (var word in NoNames) isName &= !name.Equals(word, StringComparison.OrdinalIgnoreCase);
            if (isName) return hit;
        }
        return null;
    }

    private static bool TellsIncident(PostmortemDocument document, Sentence sentence) => document.KindOf(sentence) switch
    {
        SectionKind.Supporting or SectionKind.Discussion or SectionKind.Lessons => false,
        SectionKind.Actions => document.BlockOf(sentence).Kind == BlockKind.Paragraph,
        _ => true,
    };
}
