namespace Upside.Language.Lexicon;

/// <summary>Words that tie an effect to what brought it about.</summary>
internal static class Causation
{
    /// <summary>States that one thing led to another.</summary>
    public static readonly Phrases Link = new("causation.link",
        "because (of|)", "due to", "owing to", "on account of", "as a (direct|) (result|consequence) (of|)", "as an (indirect|unintended) (result|consequence) (of|)",
        "caused (by|)", "causes", "causing", "led to", "leads to", "leading to", "leading the", "triggered (by|)", "triggering", "triggers",
        "result* (in|from)", "result of", "which (then|also|) (meant|means)", "(this|that) (then|also|) (meant|means)", "meaning (that|the|all|any|it|they|we|new|no)", "(meant|means) that",
        "stem* from", "therefore", "hence", "thus", "thereby", "consequently", "in turn", "gave rise to", "giving rise to",
        "brought (about|down)", "bringing down", "took (down|out)", "taking down", "set off", "set in motion", "prevent* ~5 from", "preventing", "which prevented", "this prevented",
        "allowed", "allowing", "enabled (the|a|an) ~3 to", "forced", "forcing", "exposed (a|an|the|us|this|that)", "contribut* to",
        "combined with", "combination of", "in combination with", "coupled with", "compounded (by|)", "exacerbat* (by|)", "aggravat* (by|)", "amplif* (by|)",
        "cascad*", "the reason (for|was|is|that|why|behind|being)", "reason (was|is) that", "the (main|primary|underlying|real|actual|likely|immediate|proximate) (reason|cause)",
        "root cause (was|is|of|for|turned out|appears|seems)", "cause (was|is|of the)", "(was|were|is) responsible for", "attribut* to", "traced (back|) (to|it to)",
        "explains (why|the)", "explained by", "(this|that|which) is why", "that's why", "made (it|this|that|them|things) (impossible|worse|harder|difficult|possible|slower|more difficult|more likely)",
        "(which|that|this|these|and) (then|also|in turn|) (broke|crashed|killed|blocked|overloaded|overwhelmed|saturated|exhausted|filled|stalled|slowed|removed|reverted|deleted|overwrote|dropped|disabled|delayed|increased|reduced|stopped)",
        "breaking", "overwhelming", "overloading", "saturating", "exhausting", "starving", "crashing",
        "so (the|it|they|any|all|when|every|each|no|there|these|both|requests|once|even|nothing|only|that)", "and so", "such that", "ended up", "result* being",
        "arose from", "arising from", "originat* from", "derived from", "was down to", "boil* down to", "provoked", "induced", "introduced (a|an|the) ~3 (bug|regression|error|issue|problem|change|bottleneck|defect|flaw)");

    /// <summary>Says that what brought it about is not known, or not explained.</summary>
    public static readonly Phrases Unexplained = new("causation.unexplained",
        "(root|) cause ~3 (is|was|are|were|remains|remained|has|have) ~2 (unknown|unclear|undetermined|obscure|not known|not clear|not determined|not identified|not found|not understood|uncertain|a mystery|not established|under investigation|being investigated|tbd|to be determined)",
        "unknown (root|) (cause|reason|reasons|origin|trigger)", "for (some|an unknown|unknown|unclear|whatever|reasons unknown) (reason|reasons|)", "(unclear|unknown|not clear|not known|uncertain) (exactly|yet|) (why|what caused|how this|what triggered|if|whether)",
        "(don't|do not|didn't|did not|doesn't) (yet|fully|currently|really|exactly|entirely|quite|) (know|understand) (exactly|yet|for sure|fully|) (why|what|how|the (root|) cause|the reason)",
        "still (don't|do not|not) (know|understand|clear|sure|understood)", "somehow", "not sure (why|what|how)", "never (found|determined|identified|established|understood) (out|) ~3 (cause|why|reason)",
        "(could|couldn't|cannot|can't|unable to|were not able to) (not|) (be|) (determine|identify|find|reproduce|explain|establish|pinpoint|confirm) ~4 (cause|reason|why|trigger|problem|issue)",
        "remains (unexplained|obscure|unclear|unknown|a mystery|to be seen)", "no (clear|obvious|definite|definitive|conclusive) (root|) (cause|reason|explanation|trigger)",
        "(still|yet to be|to be|not yet been|not yet) (investigating|investigated|determined|determine|identified|understood|established) ~3 (cause|why|reason|)", "inconclusive", "unexplained", "hypothes*", "suspect* that", "we suspect", "(most likely|presumably|possibly|probably|perhaps) (because|due|caused|triggered|related|a)");

    /// <summary>Calls something a cause, a factor or a trigger outright.</summary>
    public static readonly Phrases Named = new("causation.named",
        "root cause*", "(the|a|main|primary|underlying|immediate|proximate|actual|direct|likely) (cause|causes|reason|reasons|trigger) (of|was|is|were|are|for|behind)", "caused by", "contributing (factor|factors|cause|causes|condition|conditions)",
        "(was|were|is) triggered by", "(factor|factors) (was|were|in|is|that)", "contribut* to", "led to (the|this|an) (outage|incident|failure|disruption|issue|problem)");

    /// <summary>Speaks of what is to be done, or what would be better: not of what brought the harm about.</summary>
    public static readonly Phrases Intended = new("causation.intended",
        "(we|i|they|engineers|team|which|this|that|it) (will|plan|plans|intend|aim|should now|are going) (also|be|to|now|continue|then|not|soon|further|)", "we'll", "we (are|will be|have started|have begun) (working|investigating|adding|implementing|planning|improving|reviewing|evaluating|making|building|looking|taking|continuing|developing|creating|changing|updating|enhancing)",
        "(to|in order to) prevent (this|such|similar|a|future|any|the|further) ~3 (recurrence|happening|again|issues|incidents|reoccurring|recurring|future|failures|outages|occurring)", "in (the|) future", "going forward", "moving forward", "todo", "follow up (task|ticket|action|actions)");
}
