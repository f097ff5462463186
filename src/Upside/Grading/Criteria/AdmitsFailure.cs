using Upside.Language.Lexicon;

namespace Upside.Grading.Criteria;

/// <summary>C1: whether the authors own the failure.</summary>
internal sealed class AdmitsFailure : ICriterion
{
    /// <inheritdoc/>
    public CriterionGuide Guide { get; } = new()
    {
        Id = "C1",
        Name = "Admits failure",
        Scorecard = Scorecard.Communication,
        Yes = "The authors own it: they say that they, or something of theirs, failed or fell short, or they judge their own doing critically.",
        Partial = "A failure of their system is plainly reported but nobody owns it; or there is an apology that does not say what failed.",
        No = "Neither; or only somebody else is at fault.",
        HowItDecides =
            "Looks for sentences in which the authors judge what they did or have: an omission in the first person (\"we did not test\"), a change or flaw called their own, a slip, "
            + "a safeguard named as missing or weak, a thing that should have been otherwise or took too long. One of these earns a yes. What an action item only implies does not count. "
            + "A statement that something failed, or an apology, without such a judgement is partial, and no where it is said to have been outside the authors' reach, or where a provider, vendor or other outsider is said to have failed; the shortcomings of such an outsider are not taken for the authors' own.",
        HowToEarnIt = "Say in one sentence what you or your system got wrong, with \"we\" or \"our\" as its subject.",
        GoodExample = "We rolled the new limit out to every zone at once, and we had not tested it under load.",
        PoorExample = "An issue was experienced with the service.",
    };

    /// <inheritdoc/>
    public Judgement Judge(Reading reading)
    {
        var owned = reading.SelfCriticism.Remarks;
        if (owned.Length > 0) return Judgement.Yes(owned.Select(r => r.Clue));

        if (reading.States(Ownership.Deflected)) return Judgement.No("It puts the failure outside your reach, and nothing says what of yours failed: say what you, or something of yours, got wrong.");
        if (reading.States(Ownership.OthersFailed)) return Judgement.No("Only somebody else is at fault in it: say what you, or something of yours, got wrong, or what left you exposed.");
        var reported = Reported(reading).ToList();
        return reported.Count > 0
            ? Judgement.Partial("It reports a failure, but nobody owns it: say what you, or something of yours, got wrong.", reported)
            : Judgement.No("Nothing says that anything of yours failed: say what you, or something of yours, got wrong.");
    }

    private static IEnumerable<Clue> Reported(Reading reading)
    {
        foreach (var sentence in reading.Statements)
        {
            if (reading.IsToDo(sentence)) continue;
            foreach (var set in new[] { Impact.Outage, Impact.Inability, Impact.Harmful, Apology.Sorry })
            {
                foreach (var hit in sentence.All(set)) yield return Clue.Of(sentence, hit);
            }
        }
    }
}
