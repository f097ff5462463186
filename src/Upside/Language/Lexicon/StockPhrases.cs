namespace Upside.Language.Lexicon;

/// <summary>First-person sentences that many notices share and nobody in particular speaks.</summary>
internal static class StockPhrases
{
    /// <summary>Regret in set words.</summary>
    public static readonly Phrases Regret = new("stock.regret",
        "we ~1 regret (that|any|the|to)",
        "we (thank|would like to thank) you",
        "with (sincere|our) (apologies|regret)",
        "apologise*", "apologize*", "apologies", "apology", "sorry for (any|the|this)", "regret (any|the)", "thank you for your (patience|understanding|cooperation)", "thanks for your (patience|understanding)", "appreciate your (patience|understanding)",
        "any inconvenience", "the inconvenience");

    /// <summary>Assurance in set words.</summary>
    public static readonly Phrases Assurance = new("stock.assurance",
        "be assured",
        "at the heart of",
        "(we are|we're) (excited|delighted|proud|thrilled|pleased|committed|dedicated)",
        "we ~1 (continuously|constantly|continually) _",
        "abundance of caution",
        "(have|we've) already taken (steps|action|measures)",
        "(world class|industry leading|best in class|next generation)",
        "take ~6 (seriously|very seriously)", "takes ~6 seriously", "taking ~6 seriously", "continuously taking steps", "taking (steps|immediate steps|action|measures)", "we (understand|know|recognise|recognize|realise|realize|appreciate) (how|the|that|what) ~3 (important|critical|much|you|our|your|impact|inconvenience|frustrat*|disrupt*|rely|choose|depend)",
        "(highest|utmost|top) priority", "(committed|dedicated) to", "your trust", "our commitment", "(work|working) (hard|diligently|tirelessly|around the clock)", "(strive|striving|aim|endeavour|endeavor) to", "valued (customer|customers|user|users)", "level of (service|quality|reliability)",
        "do everything (we can|in our power|possible)", "will do our best", "continue to (improve|work|do|invest|earn)", "better serve", "improve (the|your) ~3 experience", "taking our survey", "our survey", "provide feedback", "let us know", "contact us", "highest standard*",
        "(we (are|re|will be)|we're|we'll be) (constantly|continually|continuously|always|actively|currently|still) ~1 (working|improving|investigating|reviewing|looking|monitoring|striving|taking)", "prevent (a|this|such|similar|future) ~3 (recurrence|again|future|incidents|occurrence)", "not recur", "will not happen again");

    /// <summary>A status notice in set words.</summary>
    public static readonly Phrases Notice = new("stock.notice",
        "(we're|we are) (writing|reaching out)",
        "our ~3 (team|teams|engineers) ~1 (quickly|promptly|swiftly|engaged|immediately|rapidly|diligently)",
        "at no time (were|was|did) our",
        "we (will|shall|ll) (provide|share|post|publish|give|send|be providing|conduct|continue|keep|update)", "we'll (provide|share|post|publish|give|send|conduct|continue|keep|update)", "we (are|have been|were) (investigating|experiencing|continuing|monitoring|aware|working|seeing|rolling|implementing|improving|reviewing|adding)",
        "we're (investigating|experiencing|continuing|monitoring|aware|working|seeing)", "we have (received reports|resolved|mitigated|fully mitigated|identified|determined|confirmed|completed|implemented)", "we (expect|estimate) (a|full|to|that|the)", "we believe (the|that the) ~3 (issue|problem)", "our (engineers|engineering team|engineering teams|team|teams|support team) (are|is|have|has|will|continue*)",
        "we intend to", "as soon as we", "once we have", "we (plan|are planning) to");
}
