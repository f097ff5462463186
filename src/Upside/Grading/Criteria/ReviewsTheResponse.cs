using Upside.Language.Lexicon;
using Upside.Postmortems;

namespace Upside.Grading.Criteria;

/// <summary>L14: whether the response itself is reviewed.</summary>
internal sealed class ReviewsTheResponse : ICriterion
{
    /// <inheritdoc/>
    public CriterionGuide Guide { get; } = new()
    {
        Id = "L14",
        Name = "Reviews the response",
        Scorecard = Scorecard.Learning,
        Yes = "Judges how detecting, diagnosing, coordinating or recovering went: what was slow, hard or confusing.",
        Partial = "One remark, or a struggle that is only told.",
        No = "None.",
        HowItDecides =
            "Looks for sentences that judge the handling: what took too long, was hard, unclear or confusing, what delayed or helped finding and restoring. Two such remarks, or one outside the timeline that names the step, earn a yes. "
            + "One remark, or failed attempts told without a judgement, are partial.",
        HowToEarnIt = "Write down what made finding or fixing it slow, and what made it quick.",
        GoodExample = "Finding the owner of the queue took forty minutes, because the runbook named a team that no longer exists.",
        PoorExample = "The team resolved the issue.",
    };

    /// <inheritdoc/>
    public Judgement Judge(Reading reading)
    {
        var judged = new List<Clue>();
        var told = new List<Clue>();
        var sentences = 0;
        foreach (var sentence in reading.Statements)
        {
            var kind = reading.Document.KindOf(sentence);
            if (reading.IsToDo(sentence)) continue;
            var hits = sentence.All(Response.Judged).Select(h => Clue.Of(sentence, h)).ToList();
            if (kind is SectionKind.WentPoorly or SectionKind.WentWell && hits.Count == 0) hits.Add(Clue.Of(sentence));
            if (kind == SectionKind.Timeline) told.AddRange(hits);
            else
            {
                judged.AddRange(hits);
                if (hits.Count > 0) sentences++;
            }
            told.AddRange(sentence.All(Response.Struggle).Select(h => Clue.Of(sentence, h)));
        }
        if (sentences >= SentencesForYes) return Judgement.Yes(judged);
        told.AddRange(judged);
        return told.Count > 0
            ? Judgement.Partial("It has a remark on the response, or tells a struggle without judging it: say what was slow, hard or confusing, and why.", told)
            : Judgement.No("It does not review the response: say how finding, deciding and restoring went.");
    }

    private const int SentencesForYes = 2;
}
