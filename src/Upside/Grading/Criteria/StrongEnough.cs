namespace Upside.Grading.Criteria;

/// <summary>F7: Strong enough.</summary>
internal sealed class StrongEnough : ICriterion
{
    /// <inheritdoc/>
    public CriterionGuide Guide { get; } = new()
    {
        Id = "F7",
        Name = "Strong enough",
        Scorecard = Scorecard.FollowThrough,
        Yes = "At least one action item removes or blocks the failure by design: eliminate, forcing function, automate, isolate, limit, simplify.",
        Partial = "The strongest one detects, alerts, tests, adds redundancy or capacity, or repairs this one fault.",
        No = "Only training, reminders, documents, care or investigation.",
        HowItDecides = "Each item is put into a class of the RCA² action hierarchy by its wording; the best of them decides. Items that only investigate, consider, discuss, document or remind stay weak, whatever they are about; a change to an alert or a test counts as detection, also where it is automated.",
        HowToEarnIt = "Add at least one change after which the same failure cannot happen, or cannot spread, even if nobody pays attention.",
        GoodExample = "- Reject any deploy whose host list is empty",
        PoorExample = "- Remind everyone to double-check the host list",
    };

    /// <inheritdoc/>
    public Judgement Judge(Reading reading)
    {
        var all = reading.Remedies.All;
        if (all.IsEmpty) return Judgement.No("There are no action items that could prevent a recurrence.");
        var strong = Of(RemedyStrength.Strong);
        if (strong.Length > 0) return Judgement.Yes(strong.SelectMany(r => r.StrengthCues.Select(r.At)));
        var middle = Of(RemedyStrength.Intermediate);
        return middle.Length > 0
            ? Judgement.Partial("The strongest action detects, tests or repairs; add one that removes or blocks this kind of failure by design.", middle.SelectMany(r => r.StrengthCues.Select(r.At)))
            : Judgement.No("The actions rely on people's care, documents or further study; add one that changes the system.");

        Remedy[] Of(RemedyStrength strength) => [.. all.Where(r => r.Strength == strength)];
    }
}
