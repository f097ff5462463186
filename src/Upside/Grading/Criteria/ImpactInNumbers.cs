using Upside.Language.Lexicon;
using Upside.Postmortems;

namespace Upside.Grading.Criteria;

/// <summary>L6: whether the harm is counted.</summary>
internal sealed class ImpactInNumbers : ICriterion
{
    /// <inheritdoc/>
    public CriterionGuide Guide { get; } = new()
    {
        Id = "L6",
        Name = "Impact in numbers",
        Scorecard = Scorecard.Learning,
        Yes = "A number with a unit for the harm to users or data (users, requests, percent, delay, money, records), or a measured zero.",
        Partial = "Only a duration, a number of machines, or a zero that nobody measured.",
        No = "No number for the harm.",
        HowItDecides =
            "Looks for numbers with a unit of harm in sentences about harm: users, requests, errors, jobs, records, a share, a rate, a delay, money. "
            + "\"No data was lost\" counts where it says how that is known, else it is partial; so are durations and numbers of machines.",
        HowToEarnIt = "Give one count or share of what was lost: requests, users, records, money.",
        GoodExample = "About 4,300 requests failed, 2% of the hour.",
        PoorExample = "Several users were affected for an hour.",
    };

    /// <inheritdoc/>
    public Judgement Judge(Reading reading)
    {
        var figures = new List<Clue>();
        var rough = new List<Clue>();
        foreach (var sentence in reading.Statements)
        {
            var kind = reading.Document.KindOf(sentence);
            if (reading.IsToDo(sentence)) continue;
            var isAboutHarm = kind == SectionKind.Impact || sentence.HasAny(Impact.Harmful, Impact.Outage, Impact.Inability);
            if (isAboutHarm) figures.AddRange(sentence.All(Impact.Figure).Select(h => Clue.Of(sentence, h)));
            var zero = sentence.All(Impact.Nobody).Select(h => Clue.Of(sentence, h));
            (sentence.Has(Impact.Measured) ? figures : rough).AddRange(zero);
            if (isAboutHarm || kind is SectionKind.Metadata or SectionKind.Summary or SectionKind.Other)
            {
                rough.AddRange(sentence.All(Impact.Span).Select(h => Clue.Of(sentence, h)));
            }
        }
        if (figures.Count > 0) return Judgement.Yes(figures);
        return rough.Count > 0
            ? Judgement.Partial("It says how long, not how much: count the users, requests or records that were hit.", rough)
            : Judgement.No("No number says how much harm was done: count the users, requests or records that were hit.");
    }
}
