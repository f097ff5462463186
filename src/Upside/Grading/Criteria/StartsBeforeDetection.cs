using NodaTime;
using Upside.Language.Lexicon;
using Upside.Postmortems;

namespace Upside.Grading.Criteria;

/// <summary>L4: the story begins before anybody noticed.</summary>
internal sealed class StartsBeforeDetection : ICriterion
{
    public CriterionGuide Guide { get; } = new()
    {
        Id = "L4",
        Name = "Starts before detection",
        Scorecard = Scorecard.Learning,
        Yes = "Something that happened before anyone noticed (a change, a first error) is placed in time.",
        Partial = "It is mentioned, but not placed in time.",
        No = "The story starts at the alarm.",
        HowItDecides = "Takes the first moment at which the harm was noticed or declared an incident and looks for events placed before it: the harm's beginning, a change, a failure; or for a change or failure told with an earlier date (\"since March 2019\", \"two weeks before\"). "
            + "A change or failure told without any time earns a partial; what was changed to mend it does not.",
        HowToEarnIt = "Begin the timeline with the change or the first error, not with the page.",
        GoodExample = "- 08:55 the new limit is rolled out\n- 09:12 first rejected orders\n- 09:20 alert",
        PoorExample = "09:20 alert on orders. 09:31 we rolled back.",
    };

    public Judgement Judge(Reading reading)
    {
        var before = Placed(reading);
        if (before.Count > 0) return Judgement.Yes(before.Distinct());
        var mentioned = new List<Clue>();
        foreach (var sentence in reading.Claims)
        {
            if (reading.IsActionItem(sentence) || !IsAboutIncident(reading.Document.KindOf(sentence)) || !sentence.HasAny(Moments.Harm, Moments.HarmBegins, Causation.Link)) continue;
            // What was changed to end it came after somebody noticed.
            if (sentence.HasAny(Moments.Eased, Moments.TakenOn, Moments.HarmEnds) && !sentence.Has(Causation.Link)) continue;
            foreach (var hit in sentence.All(Moments.ChangeMade)) mentioned.Add(Clue.Of(sentence, hit));
        }
        return mentioned.Count > 0
            ? Judgement.Partial("Say at what time the change or first failure happened that came before anybody noticed.", mentioned)
            : Judgement.No("Begin before the alarm: what changed or first failed, and when?");
    }

    private static List<Clue> Placed(Reading reading)
    {
        var noticed = FirstNoticed(reading);
        var before = new List<Clue>();
        foreach (var happening in reading.Events)
        {
            if (Milestones.TellsOfNotice(happening, reading.Document) || happening.Has(Moments.Declared) || !IsAboutIncident(reading.Document.KindOf(happening.Sentences[0]))) continue;
            if (IsEarly(happening, noticed)) before.AddRange(happening.CluesFor(Moments.ChangeMade, Moments.HarmBegins, Moments.Onset, Moments.Harm));
        }
        var isLate = reading.Milestones.Of(MilestoneKind.Detection).Any(m => m is { Time: null, IsAtOnce: false });
        foreach (var start in reading.Milestones.Of(MilestoneKind.ImpactStart))
        {
            // A time until detection puts the start before it. A range alone does not tell the two apart.
            var isBefore = start.IsDerived || isLate || (noticed is null ? !start.IsOfRange : start.When < noticed);
            if (isBefore) before.AddRange(start.Clues);
        }
        foreach (var sentence in reading.Claims)
        {
            if (reading.IsActionItem(sentence) || !IsAboutIncident(reading.Document.KindOf(sentence))) continue;
            if (sentence.First(Moments.EarlierThan) is { } hit && sentence.HasAny(Moments.ChangeMade, Moments.HarmBegins)) before.Add(Clue.Of(sentence, hit));
        }
        return before;
    }

    private static bool IsEarly(PlacedEvent happening, LocalDateTime? noticed)
    {
        var isChange = happening.Has(Moments.ChangeMade) && !happening.Has(Moments.TakenOn) && !happening.Has(Moments.HarmEnds);
        if (noticed is not { } detection) return isChange && happening.End is null;
        if (happening.When is not { } time) return isChange && happening.Time.Day < detection.Date;
        return time < detection;
    }

    private static LocalDateTime? FirstNoticed(Reading reading)
    {
        LocalDateTime? first = null;
        foreach (var milestone in reading.Milestones.All)
        {
            // Whoever declares it has noticed it.
            if (milestone.Kind is MilestoneKind.Detection or MilestoneKind.Declaration && milestone.When is { } when && (first is null || when < first)) first = when;
        }
        return first;
    }

    private static bool IsAboutIncident(SectionKind kind) =>
        kind is not (SectionKind.Actions or SectionKind.Supporting or SectionKind.Discussion or SectionKind.Lessons or SectionKind.WentWell or SectionKind.WentPoorly or SectionKind.Lucky);
}
