using Upside.Language.Lexicon;

namespace Upside.Grading.Criteria;

/// <summary>C4: whether the document is candid about its authors.</summary>
internal sealed class IsAuthentic : ICriterion
{
    /// <inheritdoc/>
    public CriterionGuide Guide { get; } = new()
    {
        Id = "C4",
        Name = "Is authentic",
        Scorecard = Scorecard.Communication,
        Yes = "It says something unflattering and specific about its authors, and does not play it down.",
        Partial = "Something unflattering that is played down or only general; or the failure is described without a fault named.",
        No = "Nothing unflattering, or the blame is pushed away.",
        HowItDecides =
            "Counts the sentences in which the authors name a fault of their own: an omission, a slip, a missing or weak safeguard, a thing that should have been otherwise. "
            + "One that names what it was about is enough for a yes, unless the same sentence makes it small (\"brief\", \"a small subset\") without a number. "
            + "A bare description of the failure is partial, and no where it is put outside the authors' reach, excused, or said to have been a failure of a provider or other outsider. What an outsider lacked is no fault of their own.",
        HowToEarnIt = "Name one fault of your own as a fault, with the thing it was about, and leave out words that make it small.",
        GoodExample = "The check had been switched off for a year, and none of us had noticed.",
        PoorExample = "A subset of customers may have experienced a brief interruption.",
    };

    /// <inheritdoc/>
    public Judgement Judge(Reading reading)
    {
        var faults = reading.SelfCriticism.Remarks.Where(r => r.Kind is not (RemarkKind.OwnDoing or RemarkKind.InGeneral)).ToList();
        var plain = faults.Where(r => !IsMinimised(r)).ToList();
        if (plain.Count > 0) return Judgement.Yes(plain.Select(r => r.Clue));

        if (faults.Count == 0 && (reading.States(Ownership.Deflected) || reading.States(Ownership.Excused) || reading.States(Ownership.OthersFailed))) return Judgement.No("It puts the failure on others or out of reach: name one fault of your own, specifically.");
        var described = reading.SelfCriticism.Remarks.Select(r => r.Clue).Concat(Described(reading)).ToList();
        return described.Count > 0
            ? Judgement.Partial("It describes the failure without naming a fault of your own, or makes it small: say specifically what you did badly or did not have.", described)
            : Judgement.No("Nothing unflattering is said: name one fault of your own, specifically.");
    }

    private static bool IsMinimised(Remark remark) => remark.Sentence.Has(Minimising.Small) && !remark.Sentence.Has(Impact.Figure);

    private static IEnumerable<Clue> Described(Reading reading)
    {
        foreach (var sentence in reading.Statements)
        {
            if (reading.IsToDo(sentence)) continue;
            foreach (var set in new[] { Impact.Outage, Impact.Inability, Impact.Harmful })
            {
                foreach (var hit in sentence.All(set)) yield return Clue.Of(sentence, hit);
            }
        }
    }
}
