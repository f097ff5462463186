namespace Upside.Language.Lexicon;

/// <summary>Words by which authors own a failure, or judge what they did or have.</summary>
internal static class Ownership
{
    /// <summary>The authors say of themselves that they failed, missed or got something wrong.</summary>
    public static readonly Phrases Admission = new("ownership.admission",
        "(that|this|it) (was|is|were) (us|me)",
        "(it is|it's|it was|that is|that's|i am|i'm|we are|we're|feel|felt) ~2 (embarrassing|embarrassed|ashamed|humbling|mortifying|painful) ~1",
        "(nobody|no one|none) ~1 (but|except|besides|other than) ~2 (knew|could|had|understood|understands|knows)",
        "(we|i) regret (not|having|that we|our)",
        "shame on us",
        "(we|i) ~1 (got|had) ~2 (wrong|backwards|upside down)",
        "our ~2 (estimate|estimates|guess|plan|calculation|calculations|forecast|assumption|assumptions|sizing|figures) ~2 (was|were) ~2 (off|wrong|out|incorrect|flawed|too)",
        "(we|i) ~3 (did nothing|took no action|looked away|looked the other way)",
        "(we|i) ~1 (are|were) to blame",
        "we ~1 (told|assured|said|announced|reported) ~6 (when it was not|when it wasn't|when it had not|too early|but it)",
        "we ~1 (shipped|released|let|pushed|sent out|put out|rolled out|deployed) ~1 (a|an|the|this) ~1 (bad|broken|faulty|buggy|flawed|untested|defective|wrong|incomplete)",
        "(we|i) ~1 (ignored|dismissed|disregarded|postponed|put off|put aside|brushed aside|shelved|skipped|kept putting|kept postponing|kept delaying|let slip|lost sight|lost track|rushed|took for granted|cut corners)",
        "(we|i) (was|were|are) ~1 (blind|complacent|careless|sloppy|overconfident|flying blind|in the dark|ill prepared|not ready|late)",
        "(nobody|no one|none of us|not one of us|none of our ~2) ~3 (noticed|checked|tested|tried|looked|reviewed|verified|watched|owned|questioned|realised|realized|spotted|thought|rehearsed|practised|practiced|monitored|acted|responded|picked up)",
        "(we|i) had ~1 (known|been aware|been warned|been told)",
        "(our|we|us) ~6 made (things|it|matters) worse",
        "(we|we've|we'd|we're|i|i've|i'd|us) ~2 {erred}",
        "we ~1 (caused|introduced|let you|let our|let them|disappointed|fell short|fall short|came up short|got it wrong|got this wrong)",
        "(we|i) ~1 (should|could|ought to) ~2 have", "(we|i) ~1 (should've|could've)", "(we|i) (shouldn't|couldn't) have",
        "(we|i) (should|could) ~1 (not|never) have", "(should|could) (we|i) have",
        "(we|i) ~1 (didn't|did not|hadn't|had not|haven't|have not|never) ~1 {attend}",
        "(we|i) ~1 (lacked|lack|were unaware|were not aware|weren't aware|were unprepared|were not prepared|weren't prepared|were wrong|were too|were slow|were caught|was wrong|were not ready|assumed|wrongly assumed|incorrectly assumed)",
        "(we|i) (have|had) ~1 (no|neither|insufficient|inadequate|poor|little|limited) _",
        "(we|i) (don't|do not|can't|cannot|couldn't|could not|weren't|were not|aren't|are not) ~1 (have|monitor|alert|test|document|automat*|able to see|able to tell|able to detect|detect|tell)",
        "(took|taken|takes|take|taking) us (too|so|far|very|much|unacceptably|longer|over|a long|more)",
        "took ~2 (unacceptably|too|far too|much too|way too) (long|much)", "too (long|much) time to (realise|realize|notice|detect|find|understand|diagnose|respond|recover|identify|determine|fix|react)",
        "(our|my) ~2 (fault|mistake|mistakes|error|errors|failure|failures|failing|failings|shortcoming|shortcomings|oversight|oversights|misstep|missteps|blame|negligence)",
        "(fault|mistake|mistakes|error|oversight|failure|shortcoming|shortcomings|misstep|missteps|slip) (on|of|from|by) (our|my|us)",
        "we ~1 (take|accept|took|accepted|own|bear) ~2 (responsibility|accountability|ownership|blame)", "responsibility (is|was|lies|rests) ~1 (ours|with us)",
        "we ~2 made ~3 (mistake|mistakes|error|errors)", "(did not|didn't|not|failed to|have not|haven't) (meet|met|live up to|lived up to) ~3 (standard|standards|expectation|expectations|bar|promise|commitment|commitments|sla)",
        "(not|isn't|wasn't) (good|fast|quick|careful|clear|thorough) enough", "(simply|completely|totally|is|was|are|were) (unacceptable|not acceptable|inexcusable)", "room for improvement", "not ~8 (we|i) (had|have) ~1 (planned|anticipated|considered|tested|foreseen|expected|prepared)",
        "(didn't|did not|don't|do not|doesn't|does not) ~2 (meet|live up to) (our|your|the) _");

    /// <summary>The authors own the failure as a whole, without naming a fault.</summary>
    public static readonly Phrases InGeneral = new("ownership.general",
        "(is|was|it's|that's|all|entirely|squarely|that's) on (us|me)",
        "(below|short of|beneath) ~2 (standard|standards|bar|level|expectations)",
        "(we|i) (could|should|must|can|ought to) ~1 (have|) ~1 (done|do) ~1 better",
        "not ~1 (the|a) ~2 (level|quality|standard|kind|type|service|experience|reliability|performance) ~6 (we|our|you)", "(let|letting) (you|our users|our customers|everyone|people|them) down", "(this|it|that) (was|is) (our|my) (fault|responsibility|failure|mistake|doing)", "we (know|recognise|recognize|understand|acknowledge) ~2 (we|that we) ~1 (let|failed|fell)", "(did not|didn't|have not|haven't|do not) (meet|met|live up to|lived up to) ~2 (standards|expectations|standard|bar|promise|commitment|own)", "we (must|can|need to|should|have to) do better");

    /// <summary>Somebody else, whose faults are not the authors' own.</summary>
    public static readonly Phrases Outsider = new("ownership.outsider",
        "(vendor|vendors|vendor's|provider|providers|provider's|supplier|suppliers|supplier's|carrier|carriers|carrier's|isp|isp's|registrar|registrar's|manufacturer|manufacturer's|contractor|contractors|contractor's|subcontractor|subcontractors|subcontractor's|reseller|hoster|hoster's|third party|third parties|their)");

    /// <summary>Says that somebody else failed.</summary>
    public static readonly Phrases OthersFailed = new("ownership.others-failed",
        "(vendor|provider|supplier|carrier|isp|registrar|manufacturer|contractor|subcontractor|hoster|third party) ~3 (had|suffered|experienced|reported|confirmed|admitted) ~4 (outage|outages|failure|incident|problem|problems|issue|issues|fault|power loss|interruption|disruption)",
        "(vendor|provider|supplier|carrier|isp|registrar|manufacturer|contractor|subcontractor|hoster|third party) ~2 (failed|caused|broke|misrouted|lacked|omitted|had no|did not test|did not notice|cut|was down|went down|was at fault|is responsible|was responsible)",
        "(vendor's|provider's|supplier's|carrier's|isp's|registrar's|manufacturer's|contractor's|subcontractor's|hoster's) ~3 (outage|failure|fault|mistake|error|staff|incident|technician|technicians|bug)",
        "(caused|triggered) by ~3 (vendor|provider|supplier|carrier|isp|registrar|manufacturer|contractor|subcontractor|hoster|third party)",
        "(outage|failure|fault|incident|problem|issue|change|error) ~1 (at|within|inside|of|in|with|by) ~4 (vendor|provider|supplier|carrier|isp|registrar|manufacturer|contractor|subcontractor|hoster|third party)");

    /// <summary>Puts what happened outside the authors' reach.</summary>
    public static readonly Phrases Deflected = new("ownership.deflected",
        "(outside|beyond|out of) ~1 (our|the company's|anyone's|anybody's) ~2 (control|reach|influence|responsibility)", "(not our|no) fault of ours", "(nothing|little) (we|anyone) could have done");

    /// <summary>Excuses what the authors did themselves.</summary>
    public static readonly Phrases Excused = new("ownership.excused", "(was|were) ~1 (unavoidable|unforeseeable)", "(not|nothing) ~2 (our|my) (fault|doing)");

    /// <summary>A change, or a flaw, that is said to be the authors' own, with what it did.</summary>
    public static readonly Phrases OwnDoing = new("ownership.doing",
        "(we|i) ~1 (merged|pushed|shipped|deployed|changed|approved|wrote|introduced|ran|typed) ~9 (took|broke|caused|brought|killed|stopped|knocked|wiped|deleted|lost)",
        "our ~3 (deleted|wiped|overwrote|corrupted|broke|knocked out|crashed|overloaded)",
        "our ~2 (failover|backups|backup|replica|replicas|alert|canary|cache|database|restore|provisioning) ~1 ({not}|did not|failed)",
        "(our|my) ~2 {change} ~2 (caused|broke|led|resulted|triggered|introduced|failed|had|contained|created|removed|deleted|overloaded|took down)",
        "{change} (that|which|) (we|i) (had|have|just|recently|then|) (made|deployed|pushed|introduced|rolled|released|shipped|applied|merged|ran|added|enabled)",
        "(bug|bugs|defect|flaw|flaws|error|regression|mistake|weakness|gap|gaps|misconfiguration|issue|problem|fault|race condition|failure|limitation|deficiency|inefficiency|shortage) (in|with|of|within) (our|my)",
        "our ~2 {practice} ~1 ({not}|did not|was not|were not|has no|had no|does not|do not|is not|are not|could not|should have|should not|failed|lacked|lacks|lack|missed|overlooked|accidentally|inadvertently|mistakenly|incorrectly)",
        "(bug|defect|regression|flaw|error|change|update|misconfiguration) ~3 (in|to|of) our", "caused by (us|our|my|a change we|changes we)", "(because|as|since|after|when) we (had|) (changed|removed|deleted|disabled|deployed|migrated|upgraded|updated|switched|moved|enabled|rolled|released|pushed|merged|modified|reduced|lowered|restarted|exceeded|ran out)");

    /// <summary>A slip, said without a subject.</summary>
    public static readonly Phrases Slip = new("ownership.slip",
        "accidentally", "accidental", "inadvertently", "inadvertent", "mistakenly", "mistaken", "erroneously", "erroneous", "by mistake", "by accident", "unintentionally", "unintentional", "unintended", "incorrectly", "wrongly",
        "improperly", "misconfigured", "misconfiguration", "misconfigurations", "mis configured", "mis configuration", "human error", "operator error", "user error", "typo", "typos", "oversight", "faulty", "overlooked", "forgot", "forgotten", "was missed", "were missed", "is missed", "been missed", "(step|steps) ~3 missed", "wrong (version|branch|config*|value|values|cluster|server|host|file|environment|account|command|assumption|setting|settings|branch|region|database|parameter|place|order|one|direction|conclusion)",
        "mistake", "mistakes", "botched", "(was|were|been|being) ~1 (neglected|omitted|mishandled|misdiagnosed|mislabeled|mislabelled|mistyped|misread)", "ill (advised|considered|timed)", "careless", "carelessness", "miscommunication", "misunderstanding", "misunderstood", "misdiagnosis", "wrong assumption", "false assumption", "rushed");
}
