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
        HowItDecides = "The document's causes, weaknesses and missing safeguards are compared with its action items. An action treats a cause when it speaks of the same thing (components, checks, limits; endings are set aside), when it is of the kind that answers such a cause (an alert where something went unnoticed, a limit where something was overloaded, a test where something was untested), or when it says what it is to prevent. When as many actions treat a cause as main causes are named, it is a yes; since reports tell the same cause in several ways, three are enough. A statement that nothing is to be done about a cause counts as its action where it names the cause and the reason. Actions that only study, document or remind do not count for a yes.",
        HowToEarnIt = "Go through the causes one by one and write an action for each, in the same words; where nothing is to be done about one of them, say so beside the others, and why.",
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
