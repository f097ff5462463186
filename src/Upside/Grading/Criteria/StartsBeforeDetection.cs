using Upside.Language.Lexicon;
using Upside.Language;
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
        HowItDecides = "Takes the first moment at which the harm was noticed and looks for events placed before it: the harm's beginning, a change, a failure; or for a change or failure told with an earlier date (\"since March 2019\", \"two weeks before\"). "
            + "A change or failure told without any time earns a partial.",
        HowToEarnIt = "Begin the timeline with the change or the first error, not with the page.",
        GoodExample = "08:55 the new limit is rolled out · 09:12 first rejected orders · 09:20 alert",
        PoorExample = "09:20 alert on orders. 09:31 we rolled back.",
    };

    public Judgement Judge(Reading reading)
    {
        var noticed = reading.Events.Where(e => e.Has(Moments.Noticed)).Select(When).Where(t => t is not null).Min();
        var before = new List<Clue>();
        foreach (var happening in reading.Events)
        {
            if (happening.Has(Moments.Noticed)) continue;
            var isEarly = noticed is null || When(happening) is not { } time ? happening.Has(Moments.HarmBegins) || happening.Has(Moments.ChangeMade) : time < noticed;
            if (isEarly && (happening.Has(Moments.HarmBegins) || happening.Has(Moments.Harm) || happening.Has(Moments.ChangeMade))) before.Add(happening.Clue);
        }
        foreach (var sentence in reading.Claims)
        {
            if (reading.IsActionItem(sentence) || !IsAboutIncident(reading.Document.KindOf(sentence))) continue;
            if (sentence.First(Moments.EarlierThan) is { } hit && sentence.HasAny(Moments.ChangeMade, Moments.HarmBegins)) before.Add(Clue.Of(sentence, hit));
        }
        if (before.Count > 0) return Judgement.Yes(before);
        var mentioned = new List<Clue>();
        foreach (var sentence in reading.Claims)
        {
            if (!reading.IsActionItem(sentence) && IsAboutIncident(reading.Document.KindOf(sentence)) && sentence.First(Moments.ChangeMade) is { } hit && sentence.HasAny(Moments.Harm, Moments.HarmBegins, Causation.Link)) mentioned.Add(Clue.Of(sentence, hit));
        }
        return mentioned.Count > 0
            ? Judgement.Partial("Say at what time the change or first failure happened that came before anybody noticed.", mentioned)
            : Judgement.No("Begin before the alarm: what changed or first failed, and when?");
    }

    private static NodaTime.LocalDateTime? When(PlacedEvent happening) =>
        happening.Time is { Date: { } date, Clock: { } clock } ? date.At(clock) : null;

    private static bool IsAboutIncident(SectionKind kind) =>
        kind is not (SectionKind.Actions or SectionKind.Supporting or SectionKind.Discussion or SectionKind.Lessons or SectionKind.WentWell or SectionKind.WentPoorly or SectionKind.Lucky);
}
