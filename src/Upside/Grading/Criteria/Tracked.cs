namespace Upside.Grading.Criteria;

/// <summary>F4: Tracked.</summary>
internal sealed class Tracked : ICriterion
{
    /// <inheritdoc/>
    public CriterionGuide Guide { get; } = new()
    {
        Id = "F4",
        Name = "Tracked",
        Scorecard = Scorecard.FollowThrough,
        Yes = "Most action items have a ticket, issue or pull request, by id or link.",
        Partial = "Some have.",
        No = "None has.",
        HowItDecides = "Ids (“#123”, “OPS-42”), links to trackers and to changes under review count, in the item or in a ticket column. A link in the sentence that introduces the list covers all of it. Links to documents or dashboards do not count. Most means more than half of the items; where there is a list, of those in the list.",
        HowToEarnIt = "Open a ticket for every item and put its id or link beside it.",
        GoodExample = "- Reject oversized uploads (OPS-42)\n- Alert on queue length (OPS-43)",
        PoorExample = "- Reject oversized uploads\n- Alert on queue length",
    };

    /// <inheritdoc/>
    public Judgement Judge(Reading reading)
    {
        var all = reading.Remedies.All.AddRange(reading.Remedies.Links);
        var judged = reading.Remedies.Judged.AddRange(reading.Remedies.Links);
        if (all.IsEmpty) return Judgement.No("There are no action items that could be tracked.");
        var tracked = all.Where(r => r.Item.Tickets.Length > 0).ToArray();
        var clues = tracked.SelectMany(r => r.Item.Tickets.Select(r.At)).ToArray();
        if (2 * tracked.Count(r => reading.Remedies.IsJudged(r) || !r.HasWords) > judged.Length) return Judgement.Yes(clues);
        return clues.Length > 0
            ? Judgement.Partial("Only some of the action items have a ticket; give each an id or a link.", clues)
            : Judgement.No("No action item has a ticket; give each an id or a link to where its progress can be followed.");
    }
}
