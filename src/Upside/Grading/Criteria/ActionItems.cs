using Upside.Language.Lexicon;
using Upside.Postmortems;

namespace Upside.Grading.Criteria;

/// <summary>F1: Has action items.</summary>
internal sealed class ActionItems : ICriterion
{
    /// <inheritdoc/>
    public CriterionGuide Guide { get; } = new()
    {
        Id = "F1",
        Name = "Has action items",
        Scorecard = Scorecard.FollowThrough,
        Yes = "At least two concrete action items, planned, under way or done since.",
        Partial = "One, or only a general plan to improve.",
        No = "None.",
        HowItDecides = "Rows and items of lists under headings such as “Action items” or “Next steps”, ticked boxes, and sentences that say what will be, is being or has since been changed, or what is so from now on (“the importer now rejects …”, “no longer depends on …”), are action items; in the comments under a tracker page, changes that have a ticket, are reported as made, or are said to be needed, and linked issues whose title names an act. An item is concrete when it has a verb of doing (“add”, “remove”, “migrate”) or names the thing to be made (“runbook for …”). A rollback, workaround or restart that ended the incident is none; a bare link or a promise to do better is a general plan.",
        HowToEarnIt = "List what will change, one change an item, each beginning with a verb. Report permanent fixes that are already made as well.",
        GoodExample = "- Reject job files larger than 10 MB at upload.\n- Alert when the queue holds more than 500 jobs.",
        PoorExample = "We take this seriously and will work hard to improve.",
    };

    /// <inheritdoc/>
    public Judgement Judge(Reading reading)
    {
        const int Enough = 2;
        var remedies = reading.Remedies;
        var concrete = remedies.All.Where(r => r.IsConcrete).ToArray();
        if (concrete.Length >= Enough) return Judgement.Yes(concrete.SelectMany(r => r.Acts.Select(r.At)).Concat(Details(reading)));
        var plans = remedies.All.Concat(remedies.Links).Select(r => Clue.Of(r.Item.Span)).Concat(remedies.Pledges.Select(Clue.Of)).ToArray();
        return plans.Length > 0
            ? Judgement.Partial(concrete.Length == 0 ? "Only a general plan is given; list at least two changes that somebody will make." : "Only one concrete action is given; list at least two.", plans)
            : Judgement.No("Nothing is listed to be done, planned or done since; list the changes that follow from this incident.");
    }

    // What is nested in an action tells more about it: by itself it would be one.
    private static IEnumerable<Clue> Details(Reading reading)
    {
        foreach (var sentence in reading.Claims)
        {
            if (reading.IsActionItem(sentence) || reading.Document.KindOf(sentence) != SectionKind.Actions || reading.Document.BlockOf(sentence).Parent is null) continue;
            foreach (var hit in sentence.All(ActionVerbs.ClosedBase).Concat(sentence.All(ActionVerbs.OpenBase)).Concat(sentence.All(Actions.Deed))) yield return Clue.Of(sentence, hit);
        }
    }
}
