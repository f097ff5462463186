namespace Upside.Grading.Criteria;

/// <summary>L3: start of harm, detection and end, each placed in time.</summary>
internal sealed class MilestonesPlaced : ICriterion
{
    public CriterionGuide Guide { get; } = new()
    {
        Id = "L3",
        Name = "Milestones",
        Scorecard = Scorecard.Learning,
        Yes = "The start of the harm, its detection and its end are each placed in time.",
        Partial = "Two of the three are.",
        No = "One or none is.",
        HowItDecides = "Looks at every event that the text places in time and asks of its words whether it is the harm's beginning, its being noticed (an alert, a report, somebody seeing it), or its end. "
            + "A label before a time and the head of its column (\"Unavailable until\") say it too; a weekday places it in time. "
            + "A detection given as a time after the start (\"time to detect: 6 minutes\", \"noticed at once\") counts.",
        HowToEarnIt = "Put three lines into the timeline: since when users were hurt, when you knew, when it was over.",
        GoodExample = "09:12 first failed checkouts · 09:20 alert on checkout errors pages Ana · 10:40 checkouts back to normal",
        PoorExample = "We were paged at 09:20 and fixed it.",
    };

    public Judgement Judge(Reading reading)
    {
        var starts = reading.Milestones.Of(MilestoneKind.ImpactStart).ToList();
        var detections = reading.Milestones.Of(MilestoneKind.Detection).ToList();
        var ends = reading.Milestones.Of(MilestoneKind.End).ToList();
        var count = (starts.Count > 0 ? 1 : 0) + (detections.Count > 0 ? 1 : 0) + (ends.Count > 0 ? 1 : 0);
        var clues = starts.Concat(detections).Concat(ends).SelectMany(m => m.Clues).Distinct();
        if (count == 3) return Judgement.Yes(clues);
        if (count < 2) return Judgement.No("Say at what time the harm began, when it was noticed, and when it ended.");
        return Judgement.Partial(starts.Count == 0 ? "Say at what time the harm began, apart from when it was noticed." : detections.Count == 0 ? "Say at what time the harm was noticed." : "Say at what time the harm was over.", clues);
    }
}
