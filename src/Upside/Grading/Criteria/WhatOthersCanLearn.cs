using Upside.Language;
using Upside.Language.Lexicon;
using Upside.Postmortems;

namespace Upside.Grading.Criteria;

/// <summary>C12: whether others can learn from it.</summary>
internal sealed class WhatOthersCanLearn : ICriterion
{
    /// <inheritdoc/>
    public CriterionGuide Guide { get; } = new()
    {
        Id = "C12",
        Name = "What others can learn",
        Scorecard = Scorecard.Communication,
        Yes = "Gives advice or a warning that reads well outside the organisation.",
        Partial = "Shows a class of failure that others can recognise, with no advice.",
        No = "None.",
        HowItDecides =
            "Looks for general sentences addressed beyond the authors: what is always, never or generally so, what a kind of thing is worth or should be, what to do when one does such a thing, or a rule in the lessons that begins with what to do. What is said to customers about their own affairs is no advice to others. "
            + "Where there is none, naming a class of failure that others know (an expired certificate, a full disk, a change that broke what it depended on) is partial.",
        HowToEarnIt = "Add one sentence of advice that would make sense to a stranger who runs something similar.",
        GoodExample = "Anyone who caches negative answers should check how long an empty one lives.",
        PoorExample = "We fixed the issue in our module.",
    };

    /// <inheritdoc/>
    public Judgement Judge(Reading reading)
    {
        var advice = new List<Clue>();
        var classes = new List<Clue>();
        foreach (var sentence in reading.Statements)
        {
            foreach (var hit in sentence.All(Advice.FailureClass)) classes.Add(Clue.Of(sentence, hit));
            var kind = reading.Document.KindOf(sentence);
            if (kind == SectionKind.Timeline || reading.IsToDo(sentence) || sentence.Has(Prompts.Asks)) continue;
            foreach (var hit in sentence.All(Advice.Address)) advice.Add(Clue.Of(sentence, hit));
            if (!IsGeneral(sentence)) continue;
            foreach (var hit in sentence.All(Advice.General)) advice.Add(Clue.Of(sentence, hit));
            foreach (var hit in sentence.All(Advice.Imperative).Where(h => BeginsClause(sentence, h))) advice.Add(Clue.Of(sentence, hit));
            if (!sentence.Has(Advice.Past) && !Definite.Has(sentence.Prose.TextOf(sentence.FirstToken)))
            {
                advice.AddRange(sentence.All(Advice.Maxim).Where(h => h.FirstToken == sentence.FirstToken).Select(h => Clue.Of(sentence, h)));
                advice.AddRange(sentence.All(Advice.Verdict).Select(h => Clue.Of(sentence, h)));
            }
            if (kind != SectionKind.Lessons || sentence.TokenCount < WordsOfRule) continue;
            foreach (var hit in sentence.All(Advice.Warning)) advice.Add(Clue.Of(sentence, hit));
            foreach (var hit in sentence.All(Advice.Rule).Where(h => BeginsClause(sentence, h))) advice.Add(Clue.Of(sentence, hit));
        }
        if (advice.Count > 0) return Judgement.Yes(advice);
        return classes.Count > 0
            ? Judgement.Partial("Others can recognise the failure, but it gives them no advice: add a sentence that holds outside your organisation.", classes)
            : Judgement.No("Nothing in it helps others: name the class of failure, and what somebody else should check.");
    }

    private const int WordsOfRule = 5;

    /// <summary>Whether a sentence is about nobody in particular: not the authors, no ticket, no moment of the incident.</summary>
    private static bool IsGeneral(Sentence sentence)
    {
        if (sentence.HasAny(Advice.Ourselves, Advice.ToCustomers)) return false;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (sentence.Prose.Tokens[i].Kind is TokenKind.Ticket or TokenKind.Handle or TokenKind.Clock or TokenKind.Timestamp or TokenKind.Date) return false;
        }
        return true;
    }

    // A sentence that begins so speaks of one thing that is at hand ("the replica is not the primary"), not of a kind of things.
    private static readonly WordSet Definite = new("the", "this", "that", "these", "those", "it", "its", "they", "their", "there", "which", "here", "what", "who", "and", "but", "so", "as", "if", "when", "while", "in", "on", "at", "some", "most", "one", "two", "because", "since", "he", "she");

    private static bool BeginsClause(Sentence sentence, PhraseHit hit) =>
        hit.FirstToken == sentence.FirstToken || sentence.Prose.Is(hit.FirstToken - 1, ",") || sentence.Prose.Is(hit.FirstToken - 1, ":");
}
