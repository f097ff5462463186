namespace Upside.Grading.Criteria;

/// <summary>F6: Verifiable.</summary>
internal sealed class Verifiable : ICriterion
{
    /// <inheritdoc/>
    public CriterionGuide Guide { get; } = new()
    {
        Id = "F6",
        Name = "Verifiable",
        Scorecard = Scorecard.FollowThrough,
        Yes = "At least one action item says by which measurement, test or threshold its effect will be seen.",
        Partial = "At least one names an alert, test or metric to add, without a threshold or result.",
        No = "None does.",
        HowItDecides = "An item that names an alert, test, metric, probe or dashboard earns partial. With a threshold (“above 80 %”, “within 5 minutes”), or a statement of how its effect will be, or has been, measured or confirmed (a drill that was held), it earns yes; so does a guard with its threshold (“stops if fewer than half answer”).",
        HowToEarnIt = "Say for at least one item how you will know that it worked: the alert with its threshold, the test with its expected result, the metric with its target.",
        GoodExample = "- Alert the storage rota when free space falls below 20 %",
        PoorExample = "- Improve our processes",
    };

    /// <inheritdoc/>
    public Judgement Judge(Reading reading)
    {
        var all = reading.Remedies.All;
        var proven = all.Where(r => r.Proofs.Count > 0).ToArray();
        if (proven.Length > 0) return Judgement.Yes(proven.SelectMany(r => r.Proofs.Select(r.At)));
        var clues = all.SelectMany(r => r.Instruments.Select(r.At)).ToArray();
        return clues.Length > 0
            ? Judgement.Partial("An alert, test or metric is named without a threshold or an expected result; add one.", clues)
            : Judgement.No("No action item says how its effect will be seen; name a measurement, a test or a threshold for at least one.");
    }
}
