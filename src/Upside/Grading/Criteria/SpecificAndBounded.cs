namespace Upside.Grading.Criteria;

/// <summary>F5: Specific and bounded.</summary>
internal sealed class SpecificAndBounded : ICriterion
{
    /// <inheritdoc/>
    public CriterionGuide Guide { get; } = new()
    {
        Id = "F5",
        Name = "Specific and bounded",
        Scorecard = Scorecard.FollowThrough,
        Yes = "Most action items say what is done to what, so that one can tell when they are finished.",
        Partial = "Some do.",
        No = "All are vague, or there are none.",
        HowItDecides = "An item is specific when its verb has an end (“add”, “remove”, “block”, “migrate”) and its object names a thing. “Improve”, “investigate”, “consider”, “look into”, “review”, “ensure” have no end; “improvements”, “measures”, “better monitoring” name no thing. “Improve X by adding Y” is specific; a question (“can we …?”) and a wish for a better state (“should be faster”) are not. Most means more than half of the items; where there is a list, of those in the list.",
        HowToEarnIt = "Begin with a verb whose end can be seen and name the thing it is done to: component, check, limit, document.",
        GoodExample = "- Add a check to the deploy pipeline that rejects an empty host list",
        PoorExample = "- Improve the deploy process\n- Investigate options",
    };

    /// <inheritdoc/>
    public Judgement Judge(Reading reading)
    {
        var all = reading.Remedies.All;
        var judged = reading.Remedies.Judged;
        if (all.IsEmpty) return Judgement.No("There are no action items that could be specific.");
        var specific = all.Where(r => r.IsSpecific).ToArray();
        var clues = specific.SelectMany(r => r.Acts.DefaultIfEmpty(r.Item.What).Select(r.At)).ToArray();
        if (2 * specific.Count(reading.Remedies.IsJudged) > judged.Length) return Judgement.Yes(clues);
        return clues.Length > 0
            ? Judgement.Partial("Only some of the action items say what is done to what; replace “improve”, “investigate” and the like by a change whose end can be seen.", clues)
            : Judgement.No("The action items are too vague to tell when they are finished; say what is done to what.");
    }
}
