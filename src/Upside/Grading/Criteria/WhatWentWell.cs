using Upside.Language;
using Upside.Language.Lexicon;
using Upside.Postmortems;

namespace Upside.Grading.Criteria;

/// <summary>L12: whether something that worked is named.</summary>
internal sealed class WhatWentWell : ICriterion
{
    /// <inheritdoc/>
    public CriterionGuide Guide { get; } = new()
    {
        Id = "L12",
        Name = "What went well",
        Scorecard = Scorecard.Learning,
        Yes = "Names at least one specific thing that worked in design or response.",
        Partial = "Only praise or thanks.",
        No = "None.",
        HowItDecides =
            "Reads what stands under a heading for what went well (thanks and general praise are partial there as well), and elsewhere looks for sentences that present a part, a practice or an act as something that worked: it helped, it limited the harm, it was quick. "
            + "The fix that ended the incident, and the statement that other services were not affected, do not count. Nor do thanks said to somebody in the conversation, what a template asks for, and a sentence that says that nothing went well, puts it off or points elsewhere.",
        HowToEarnIt = "Name one thing that limited the harm or sped you up, and say how.",
        GoodExample = "The canary stopped the rollout at two hosts, so most users never saw it.",
        PoorExample = "Thanks to everybody who helped.",
    };

    /// <inheritdoc/>
    public Judgement Judge(Reading reading)
    {
        var worked = new List<Clue>();
        var praise = new List<Clue>();
        foreach (var sentence in reading.Statements)
        {
            var kind = reading.Document.KindOf(sentence);
            if (kind is SectionKind.WentPoorly || reading.IsToDo(sentence) || reading.IsActionItem(sentence) || sentence.HasAny(Prompts.Asks, Prompts.Empty)) continue;
            if (kind != SectionKind.Discussion)
            {
                praise.AddRange(sentence.All(Success.Praise).Where(h => !IsTalk(sentence, h)).Select(h => Clue.Of(sentence, h)));
                praise.AddRange(sentence.All(Success.Thanks).Where(h => !IsTalk(sentence, h)).Select(h => Clue.Of(sentence, h)));
            }
            var before = worked.Count;
            if (kind != SectionKind.Timeline || IsUnderPraise(reading, sentence))
            {
                worked.AddRange(sentence.All(Success.Worked).Where(h => !IsDenied(sentence, h)).Select(h => Clue.Of(sentence, h)));
                worked.AddRange(sentence.All(Success.Spared).Select(h => Clue.Of(sentence, h)));
            }
            if (!IsUnderPraise(reading, sentence) || sentence.TokenCount < WordsOfThing || (sentence.Has(Success.Thanks) && worked.Count == before)) continue;
            worked.RemoveRange(before, worked.Count - before);
            worked.Add(Clue.Of(sentence));
        }
        if (worked.Count > 0) return Judgement.Yes(worked);
        return praise.Count > 0
            ? Judgement.Partial("It praises or thanks, but names nothing that worked: say which alert, design or decision helped.", praise)
            : Judgement.No("It names nothing that worked: say which alert, design or decision helped.");
    }

    private const int WordsOfThing = 4;
    private const int ReachOfDenial = 4;

    /// <summary>Whether it stands under a heading for what went well, be it one that also names luck.</summary>
    private static bool IsUnderPraise(Reading reading, Sentence sentence)
    {
        var section = reading.Document.SectionOf(sentence);
        return section.Kind == SectionKind.WentWell || (section.Kind == SectionKind.Lucky && section.Title.Contains("well", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether somebody in the conversation is thanked to the face: that is talk, and praises nothing.</summary>
    private static bool IsTalk(Sentence sentence, PhraseHit hit)
    {
        for (var i = hit.FirstToken; i < Math.Min(hit.EndToken + 1, sentence.EndToken); i++)
        {
            if (sentence.Prose.Tokens[i].Kind == TokenKind.Handle) return i == sentence.FirstToken || !sentence.Prose.Is(i - 1, "to");
        }
        return false;
    }

    private static bool IsDenied(Sentence sentence, PhraseHit hit) =>
        sentence.All(Success.Denied).Any(d => d.FirstToken < hit.EndToken && d.EndToken + ReachOfDenial >= hit.FirstToken);
}
