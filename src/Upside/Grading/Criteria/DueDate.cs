using Upside.Postmortems;

namespace Upside.Grading.Criteria;

/// <summary>F3: Due date.</summary>
internal sealed class DueDate : ICriterion
{
    /// <inheritdoc/>
    public CriterionGuide Guide { get; } = new()
    {
        Id = "F3",
        Name = "Due date",
        Scorecard = Scorecard.FollowThrough,
        Yes = "Most action items have a date by which they are due, or are marked as done.",
        Partial = "Some have, or only a vague term such as “next quarter” is given.",
        No = "None has.",
        HowItDecides = "A date in a due column or after “by”, “due”, “until” counts; so does a date set apart at the end of an item, or in the label above a list (“In progress, end of June:”); so does a mark that the item is done (a ticked box, “done”, “fixed”; “Done:” or “What we have changed” above a list), and a change reported as made (“we have added …”, “the importer now rejects …”). “Soon”, “next quarter”, “in the coming weeks” are vague: partial. Most means more than half of the items; where there is a list, of those in the list.",
        HowToEarnIt = "Give every open item a date, and mark the finished ones as done.",
        GoodExample = "- [x] Raise the limit of open files to 65536\n- [ ] Reject oversized uploads, due 2021-03-03",
        PoorExample = "- Reject oversized uploads soon.",
    };

    /// <inheritdoc/>
    public Judgement Judge(Reading reading)
    {
        var all = reading.Remedies.All;
        var judged = reading.Remedies.Judged;
        if (all.IsEmpty) return Judgement.No("There are no action items that could have a due date.");
        var dated = all.Where(r => r.Item.Due is not null || r.Item.Status == ActionStatus.Done).ToArray();
        if (2 * dated.Count(reading.Remedies.IsJudged) > judged.Length) return Judgement.Yes(dated.Select(Placed));
        var clues = dated.Select(Placed).Concat(all.Where(r => r.Item.VagueDue is not null).Select(r => r.At(r.Item.VagueDue!.Value))).ToArray();
        return clues.Length > 0
            ? Judgement.Partial(dated.Length > 0 ? "Only some of the action items have a due date or are marked as done; give each open one a date." : "The action items have only a vague term; give each a date.", clues)
            : Judgement.No("No action item has a due date; say by when each is to be done.");

        static Clue Placed(Remedy remedy) => remedy.At(remedy.Item.Due ?? remedy.Item.StatusMark ?? remedy.Item.Span);
    }
}
