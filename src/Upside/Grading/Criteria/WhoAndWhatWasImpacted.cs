
namespace Upside.Grading.Criteria;

/// <summary>C6: whether the document says who was hurt, and how.</summary>
internal sealed class WhoAndWhatWasImpacted : ICriterion
{
    /// <inheritdoc/>
    public CriterionGuide Guide { get; } = new()
    {
        Id = "C6",
        Name = "Who and what was impacted",
        Scorecard = Scorecard.Communication,
        Yes = "Says what users could not do and which users: by population, region, plan or service, or who was not affected.",
        Partial = "One of the two, or only hedges (\"some users\").",
        No = "Only internal parts are mentioned, or nothing.",
        HowItDecides =
            "Looks for sentences that say what could not be done or was lost, and for words in sentences about harm that say by whom: users, tenants, you, a region, a plan, a counted share, all requests of a kind, or what was not affected. "
            + "What only could have happened does not count; in the timeline, what a program logged does not. "
            + "A service called by its name that could not be reached says both. Hedged people (\"some users\") and the one who reported it are nobody in particular; a pod, a node or a process that fails hurts nobody by itself.",
        HowToEarnIt = "Write one sentence with the people as its subject and the thing they could not do as its verb.",
        GoodExample = "Tenants in the southern region could not upload files; downloads were not affected.",
        PoorExample = "The cache tier was degraded.",
    };

    /// <inheritdoc/>
    public Judgement Judge(Reading reading)
    {
        var harm = reading.Harm;
        if (harm.Both.Length > 0 || (harm.What.Length > 0 && harm.Whom.Length > 0)) return Judgement.Yes(harm.Both.Concat(harm.What).Concat(harm.Whom));
        if (harm.What.Length > 0) return Judgement.Partial("It says what failed, not for whom: name the users, region or service.", harm.What.Concat(harm.Whom));
        return harm.Whom.Length > 0
            ? Judgement.Partial("It says who was affected, not how: name what they could not do.", harm.Whom)
            : Judgement.No("It does not say what users could not do, nor which users.");
    }
}
