using Upside.Language;
using Upside.Language.Lexicon;

namespace Upside.Grading.Criteria;

/// <summary>C9: whether specific technology is named, and how it behaved.</summary>
internal sealed class TechnologiesInvolved : ICriterion
{
    private static readonly Feature Explained = new("named technology in a cause or a weakness", 3);
    private static readonly Feature Named = new("named technology", 1, 4);
    private static readonly Feature Exact = new("an identifier, version, setting or limit", 1, 2);
    private const int PartialAt = 1;
    private const int YesAt = 4;

    /// <inheritdoc/>
    public CriterionGuide Guide { get; } = new()
    {
        Id = "C9",
        Name = "Technologies involved",
        Scorecard = Scorecard.Communication,
        Yes = "It names specific technology (product, version, limit, setting) and tells how it behaved.",
        Partial = "It names specific technology, without how it behaved.",
        No = "Only generic nouns (\"our database\").",
        HowItDecides =
            "Looks for products, protocols and services by name, for identifiers, versions, settings and code, and for a name beside a generic noun (\"the Borealis cluster\"); a limit with its figure is as specific as a name. How it behaved is told by a sentence that holds "
            + "such a name and states a cause or a weakness; exact names, versions and limits, and further sentences about named parts, add to it; where no sentence with a name says what it did, names are partial, however many.",
        HowToEarnIt = "Name the component and its version or setting, and say what it did: what it filled, held, dropped, retried or ignored.",
        GoodExample = "PgBouncer 1.21 kept the old connections for its `server_lifetime` of an hour, so the pool ran out of slots.",
        PoorExample = "Our database had issues.",
    };

    /// <inheritdoc/>
    public Judgement Judge(Reading reading)
    {
        var tally = new Tally();
        var isExplained = false;
        foreach (var told in reading.CausalAccount.Sentences.Where(t => t.NamesTechnology || (t.IsCore && t.Sentence.Has(Technology.Limit))))
        {
            // A limit or setting with its figure is as specific as a name.
            tally.Add(Named, told.NamesTechnology ? told.TechnologyClues : told.Clues(Technology.Limit), told.IsRepeated);
            isExplained |= told.StatesCause || told.NamesCondition || told.NamesTrigger || told.Sentence.HasAny(Technology.Conduct, Failure.Behaviour);
            if (told.StatesCause || told.NamesCondition || told.Sentence.Has(Technology.Conduct)) tally.Add(Explained, [], told.IsRepeated);
            if (told.Sentence.HasAny(Technology.Shape, Technology.Limit)) tally.Add(Exact, told.Clues(Technology.Limit), told.IsRepeated);
        }
        // Names alone, however many, tell nothing of how they behaved.
        return tally.Decide(PartialAt, isExplained ? YesAt : int.MaxValue, "It names technology: tell how it behaved, with the limit, setting or version that mattered.",
            "Only generic words stand for the technology: name the component, its version or setting, and how it behaved.");
    }
}
