namespace Upside.Language.Lexicon;

/// <summary>Words that tie an effect to what brought it about.</summary>
internal static class Causation
{
    /// <summary>States that one thing led to another.</summary>
    public static readonly Phrases Link = new("causation.link",
        "(the|one|a) (result|consequence|effect|outcome|upshot) (is|was|being|,)", ", so (when|nearly|almost|after|our|whatever|anything|everything|each|nobody|neither|its|this|from|by|every)", ", since (it|they|we|the|its|our|there|that|this|no|for|all|every|each|those|these|some|most|only|such|nobody|nothing|none)",
        ", as (it|they|there|nobody|nothing|each|every|all|both|neither|its|no) ~3 (was|were|had|is|are|did|has|have|could|takes|held|holds|used|uses|needs|needed|came)", ", (making|forcing|pushing|filling|blocking|dropping|taking|bringing|cutting|knocking|locking|starving|turning|driving|raising|doubling|evicting|wiping|overwriting|stopping|tying|throwing|pulling|flooding|hiding|disconnecting) (the|a|an|it|them|us|all|every|each|our|its|their|more|both|everything|everyone|what|new|half|most)",
        ", which (disconnected|kept|dropped|deleted|rejected|returned|wrote|fed|threw|raised|lowered|failed|never|could not|couldn't|did not|didn't|is why|is how|was why|meant|made|sent|moved|doubled|expired|ran|refused|needs|needed|had|cannot|can't)", "(that|this) (is|was) (why|how)", "with (the|no|its|our|every|all|both|half) ~3 (gone|refused|full|empty|down|off|missing|blocked|exhausted|stopped) , _",
        "since (the|a|an|our|its) ~4 (no longer|did not|didn't|could not|couldn't|never|lists|listed|held|holds|cannot)", "(took|brought|knocked|pulled|dragged) ~4 (down|out|offline|under)", "swamp*", "turned (a|an|the|what) ~4 into",
        "since (it|they|each|every|no|nothing|there|none|both|neither|nobody) ~6 (was|were|had|did|could|held|needed|waited|used|kept|ran|relied|shared)",
        "so (our|older|newer|new|users|customers|clients|many|most|some|several|its|their|those|nobody|traffic|pages|jobs|calls|reads|writes|payments|orders|neither|nodes|servers|workers|emails|messages|visitors|anyone|everyone|a) ~6 (could|were|was|had|did|didn't|couldn't|would|refused|failed|stopped|kept|got|went|waited|never|saw|lost|received|timed|piled|queued|fell|ran)",
        "(which|that|this|these|and) (then|also|in turn|soon|quickly|eventually|) (took|knocked|brought|sent|drove|pushed|froze|starved|choked|emptied|locked|evicted|cut|wiped|rejected|refused|doubled|multiplied|tied|hung|flooded|hid|masked) ~3",
        "until (there|none|no|nothing|the|it|they|all|every|one) ~5 (left|full|empty|gone|out|exhausted|crashed|failed|died|stopped|over|collapsed|timed out|dry|blocked|stuck)",
        "(when|once|as soon as|after|whenever) (the|a|an|our|its|that|this|one|two|both|each|every) ~3 (failed|crashed|expired|filled|fell|died|ran out|reached|exceeded|hit|disappeared|vanished|went away|timed out|lost|overflowed|tripped|rebooted|broke|withdrew|ended|lapsed)",
        "as (the|a|an|its|our|each|every|more) ~3 (replaced|removed|deleted|dropped|held|waited|filled|grew|ignored|lost|restarted|kept|expired|rejected|refused|retried|consumed|needed|lacked|shared|treated|judged)",
        "thanks to", "for (want|lack) of", "whereupon", "at which point", "spark*", "precipitat*", "culminat* in", "kick* off (a|an|the)", "snowball*", "spiral*", "domino", "chain reaction", "knock on", "ripple*",
        "(was|were|is|been) (set off|brought on|sparked|kicked off|prompted|initiated|precipitated|tripped|started|down|explained|driven) by", "started it", "(final|last) straw", "culprit*", "at the root of", "(came|comes|come) (from|down to)", "made (it|this|that|them|things) possible", "(possible|happen) because", "together (made|caused|meant|left|brought|produced|led)", "(came|come) together", "(found|left) (itself|themselves) (without|with no)",
        "because (of|)", "due to", "owing to", "on account of", "as a (direct|) (result|consequence) (of|)", "as an (indirect|unintended) (result|consequence) (of|)",
        "caused (by|)", "causes", "causing", "led to", "leads to", "leading to", "leading the", "triggered (by|)", "triggering", "triggers",
        "result* (in|from)", "result of", "which (then|also|) (meant|means)", "(this|that) (then|also|) (meant|means)",
        "meaning (that|the|all|any|it|they|we|new|no)", "(meant|means) that",
        "stem* from", "therefore", "hence", "thus", "thereby", "consequently", "in turn", "gave rise to", "giving rise to",
        "brought (about|down)", "bringing down", "took (down|out)", "taking down", "set off", "set in motion", "prevent* ~5 from", "preventing", "which prevented",
        "this prevented",
        "allowed", "allowing", "enabled (the|a|an) ~3 to", "forced", "forcing", "exposed (a|an|the|us|this|that)", "contribut* to",
        "combined with", "combination of", "in combination with", "coupled with", "compounded (by|)", "exacerbat* (by|)", "aggravat* (by|)", "amplif* (by|)",
        "cascad*", "the reason (for|was|is|that|why|behind|being)", "reason (was|is) that",
        "the (main|primary|underlying|real|actual|likely|immediate|proximate) (reason|cause)",
        "root cause (was|is|of|for|turned out|appears|seems)", "cause (was|is|of the)", "(was|were|is) responsible for", "attribut* to", "traced (back|) (to|it to)",
        "explains (why|the)", "explained by", "(this|that|which) is why", "that's why",
        "made (it|this|that|them|things) (impossible|worse|harder|difficult|possible|slower|more difficult|more likely)",
        "(which|that|this|these|and) (then|also|in turn|) (broke|crashed|killed|blocked|overloaded|overwhelmed|saturated|exhausted|filled|stalled|slowed|removed|reverted|deleted|overwrote|dropped|disabled|delayed|increased|reduced|stopped)",
        "breaking", "overwhelming", "overloading", "saturating", "exhausting", "starving", "crashing",
        "so (the|it|they|any|all|when|every|each|no|there|these|both|requests|once|even|nothing|only|that)", "and so", "such that", "ended up", "result* being",
        "following (a|an|the|our|this|these|that|its|some|several) ~3 (change|changes|upgrade|update|deploy|deployment|release|rollout|migration|restart|reboot|failover|incident|failure|outage|maintenance|loss|increase|switch|move|merge|rotation|spike)",
        "(affected|impacted) by (a|an|its|high|excessive|too|requests|traffic)",
        "(blocked|overloaded|overwhelmed|killed|terminated|interrupted|disrupted|removed|deleted|reverted|overwritten|broken|corrupted|filled|consumed|saturated|exhausted|hit|slowed|delayed|stopped|prevented|driven|created|made worse) by (a|an|the|our|this|its|these|some|one|many|several|high|excessive|too|requests|traffic|other|another)",
        "(high|large|low|full|slow|overloaded|many|long|big|bad|severe|busy|great) enough (that|to)",
        "so (much|many|high|large|slow|long|few|little|full|busy|overloaded) ~2 that", "to the point (where|that|of)",
        "leaving (the|a|an|it|them|us|only|no|some|many|all)", "putting (the|a|it|more|them|additional)",
        "(broke|crashed|failed|stopped|died|hung|stalled|restarted|flapped|froze|expired|collapsed|unavailable|errors|down|slow|unresponsive|full) ~2 (when|once|as soon as|after|whenever|every time|while) (the|it|they|a|an|this|these|we|our|that)",
        "as (the|it|they|a|an|this|these|no|more|most|all) ~4 (was|were|had|could|did|is|are|became|began|started|not|couldn't|didn't|wasn't|weren't)",
        "in response to (a|an|the|this|that|these|increased|high)", "under (the|heavy|high|this|increased|such|that) (load|pressure|traffic|strain)",
        "which (then|also|in turn|) (left|made|put|required|used|held|kept|blocks|breaks|prevents|leaves|makes|puts|requires|uses|triggers|causes|leads|results|means|allows|increases)",
        "arose from", "arising from", "originat* from", "derived from", "was down to", "boil* down to", "provoked", "induced",
        "introduced (a|an|the) ~3 (bug|regression|error|issue|problem|change|bottleneck|defect|flaw)");

    /// <summary>Points back to what was told, and goes on to its effect: at the head of a sentence, it names nothing new.</summary>
    public static readonly Phrases PointsBack = new("causation.points-back",
        "this", "that", "these", "which", "as a (direct|) (result|consequence)", "consequently", "therefore", "thus", "hence", "in turn", "it (also|then|) (caused|led|resulted|meant)");

    /// <summary>Says that what brought the harm about is not known, or not yet.</summary>
    public static readonly Phrases Unknown = new("causation.unknown",
        "(cause|causes|reason|reasons|trigger) ~4 (is|was|are|were|remains|remained|remain|has|have) ~2 (unknown|unclear|undetermined|obscure|not known|not clear|not determined|not identified|not found|not understood|uncertain|a mystery|not established|under investigation|being investigated|not been found|not been determined|not been identified|not yet known|tbd|to be determined)",
        "unknown (root|) (cause|causes|origin|trigger)",
        "(cause|reason|trigger) ~4 (could not|couldn't|cannot|can't) be (determined|found|identified|established|confirmed|explained)",
        "(still|currently|yet) (don't|do not|not) (know|understand|clear|sure|understood) ~3 (what|why|how)",
        "(don't|do not|didn't|did not) (yet|fully|currently|really|) (know|understand) (exactly|yet|for sure|fully|) (why|what|what's) ~4 (happen|happened|going|caused|cause|failed|wrong|triggered|on)",
        "never (found|determined|identified|established|understood) (out|) ~3 (cause|why|reason)",
        "(could|couldn't|cannot|can't|unable|not able) (not|to|) (be able to|) (determine|identify|find|explain|establish|pinpoint|confirm) ~3 (cause|causes|reason|why|trigger)",
        "(remains|remain) (unexplained|obscure|unclear|unknown|a mystery)",
        "no (clear|obvious|definite|definitive|conclusive|known|identified) (root|) (cause|reason|explanation|trigger)",
        "(is|was|rest is|remain) (tbd|to be determined)", "tbd",
        "(possibilities|explanations|theories|hypotheses|candidates) (for|are|is)",
        "(one|another|possible|likely) (candidate|explanation|theory|hypothesis) (is|was|can|could|may|might|would)");

    /// <summary>Says that the cause is being looked for: what was posted along the way stays so when the cause has been found.</summary>
    public static readonly Phrases StillSought = new("causation.still-sought",
        "(are|we're|is|still|continue|continuing) ~2 (investigating|trying|working|reaching|looking|attempting|investigate) ~6 (why|root cause|what caused|the cause|the reason)");

    /// <summary>Looks for a cause: it tells of diagnosis, and states none.</summary>
    public static readonly Phrases Sought = new("causation.sought",
        "(focus*|investigat*|identif*|find|finding|found|looking|look|search*|determin*|debug*|understand*|discover*|isolat*|diagnos*|narrow*|pinpoint*|figure*|figuring|confirm*|analy*) ~4 (cause|causes|reason|reasons|trigger)",
        "as (the|a|) root cause (of|for)", "(cause|reason) (was|were|is|has been|had been) (identified|found|determined|isolated|known|discovered|located|pinpointed|understood)");

    /// <summary>Calls something a cause, a factor or a trigger outright.</summary>
    public static readonly Phrases Named = new("causation.named",
        "root cause*",
        "(the|a|main|primary|underlying|immediate|proximate|actual|direct|likely) (cause|causes|reason|reasons|trigger) (of|was|is|were|are|for|behind)",
        "caused by", "contributing (factor|factors|cause|causes|condition|conditions)",
        "(was|were|is) triggered by", "(factor|factors) (was|were|in|is|that)", "contribut* to",
        "led to (the|this|an) (outage|incident|failure|disruption|issue|problem)");

    /// <summary>Speaks of what is to be done, or what would be better: not of what brought the harm about.</summary>
    public static readonly Phrases Intended = new("causation.intended",
        "(we|i|they|engineers|team|which|this|that|it) (will|plan|plans|intend|aim|should now|are going) (also|be|to|now|continue|then|not|soon|further|)", "we'll",
        "we (are|will be|have started|have begun) (working|investigating|adding|implementing|planning|improving|reviewing|evaluating|making|building|looking|taking|continuing|developing|creating|changing|updating|enhancing)",
        "(to|in order to) prevent (this|such|similar|a|future|any|the|further) ~3 (recurrence|happening|again|issues|incidents|reoccurring|recurring|future|failures|outages|occurring)",
        "(again|happening|happen|recur|recurring|recurrence|reoccur|issues|incidents|outages|problems|failures|events|similar|this|these|it|sooner|faster|better|quickly|avoid|avoided|prevented|deployments|releases|upgrades|changes|migrations) in (the|) future", "in (the|) future (,|we|this|it|releases|such|similar|by|and|so|to)", "going forward", "moving forward", "todo", "follow up (task|ticket|action|actions)");
}
