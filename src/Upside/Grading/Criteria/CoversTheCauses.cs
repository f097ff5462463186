namespace Upside.Grading.Criteria;

/// <summary>F8: Covers the causes.</summary>
internal sealed class CoversTheCauses : ICriterion
{
    /// <inheritdoc/>
    public CriterionGuide Guide { get; } = new()
    {
        Id = "F8",
        Name = "Covers the causes",
        Scorecard = Scorecard.FollowThrough,
        Yes = "Every main factor that the document names has an action, or a reasoned “none”.",
        Partial = "Some have.",
        No = "No action has to do with a cause, or there are no actions.",
        HowItDecides = "The document's causes, weaknesses and missing safeguards are compared with its action items by the words that carry their content (components, checks, limits; endings are set aside). A factor is covered when one action shares at least two such words with it. Since reports tell the same cause in several ways, half of what is told as a cause has to be covered for a yes. One shared word, or an action that says what it is to prevent, earns partial.",
        HowToEarnIt = "Go through the causes one by one and write an action for each, in the same words; where nothing is to be done, say so and why.",
        GoodExample = "The cache had no size limit, so it filled the memory.\n\n## Action items\n\n- Limit the size of the cache to 2 GB",
        PoorExample = "The cache had no size limit, so it filled the memory.\n\n## Action items\n\n- Update the wiki",
    };

    /// <inheritdoc/>
    public Judgement Judge(Reading reading)
    {
        var remedies = reading.Remedies.All;
        if (remedies.IsEmpty) return Judgement.No("There are no action items that could treat the causes.");
        var coverage = Coverage.Of(reading);
        if (coverage.Covering.IsEmpty)
        {
            return Judgement.No("No action item names what caused the incident; write one for each cause.");
        }
        return coverage.IsWhole ? Judgement.Yes(coverage.Covering) : Judgement.Partial("Some of the causes have no action; add one for each, or say why none is needed.", coverage.Covering);
    }
}
