namespace Upside.Grading.Criteria;

/// <summary>F2: Accountable owner.</summary>
internal sealed class AccountableOwner : ICriterion
{
    /// <inheritdoc/>
    public CriterionGuide Guide { get; } = new()
    {
        Id = "F2",
        Name = "Accountable owner",
        Scorecard = Scorecard.FollowThrough,
        Yes = "Most action items name one person, by name, handle or role held by one.",
        Partial = "Some name a person, or only teams are named.",
        No = "No action item has an owner.",
        HowItDecides = "The owner column of a table, a handle, “Owner: …”, a name in brackets or at the head (“Ana to …”), or as the subject that takes it on (“Ana leads this”, “I will personally …”) counts, of the item itself; somebody who ran a command during the incident does not. Names are known from the roster, from the participants that the document lists, and from how they stand. A team (“the storage team will …”) earns partial. Most means more than half of the items; where there is a list, of those in the list.",
        HowToEarnIt = "Put one name or handle beside every item: the person who sees it through, who need not be the one who does it.",
        GoodExample = "- Reject job files larger than 10 MB at upload (owner: @ana, OPS-42)",
        PoorExample = "- The team will look at the upload path.",
    };

    /// <inheritdoc/>
    public Judgement Judge(Reading reading)
    {
        var all = reading.Remedies.All;
        var judged = reading.Remedies.Judged;
        if (all.IsEmpty) return Judgement.No("There are no action items that could have an owner.");
        var owned = all.Where(r => r.Item.Owner is not null).ToArray();
        if (2 * owned.Count(reading.Remedies.IsJudged) > judged.Length) return Judgement.Yes(owned.Select(r => r.At(r.Item.Owner!.Value)));
        var clues = all.Where(r => (r.Item.Owner ?? r.Item.Team) is not null).Select(r => r.At((r.Item.Owner ?? r.Item.Team)!.Value)).ToArray();
        return clues.Length > 0
            ? Judgement.Partial(owned.Length > 0 ? "Only some of the action items name the person who answers for them; name one for each." : "The action items are given to teams; name one person for each.", clues)
            : Judgement.No("No action item names a person who answers for it; put one name beside each.");
    }
}
