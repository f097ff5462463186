namespace Upside.Language.Lexicon;

/// <summary>What stands between a mistake and harm (tests, alerts, reviews, limits), and how a text says that it was not there or did not work.</summary>
internal static class Safeguards
{
    /// <summary>A safeguard that was not there.</summary>
    public static readonly Phrases Absent = new("safeguards.absent",
        "no ~3 {safeguard}", "(no|without) ~1 (logging|notification|notifications)", "(lack|missing|absence) ~1 (logging|logs|notification|notifications)",
        "{not} (have|get|got|receive|received|include|included|exist|enough|sufficient|adequate|proper|any|set|configured|covered|part|in|trigger|triggered|provide|run|running) ~3 {safeguard}",
        "lack* (of|) ~3 {safeguard}", "missing ~3 {safeguard}", "absence of ~3 {safeguard}", "without ~2 {safeguard}",
        "{safeguard} (was|were|is|are) (missing|lacking|absent|insufficient|inadequate|incomplete|disabled|off|not in place|not set|not enabled|not configured|not available)",
        "(insufficient|inadequate|incomplete|poor|limited|weak|little|minimal|less|improper|sparse) ~2 {safeguard}",
        "need* (better|more|additional|proper) ~2 {safeguard}", "(gap|gaps|hole|holes) in ~3 {safeguard}", "{safeguard} (gap|gaps)", "blind (spot|spots)",
        "{not} (been|be|being|yet|properly|fully|adequately|sufficiently|thoroughly|well|actively|automatically|explicitly|correctly) (been|) (tested|monitored|alerted|reviewed|validated|verified|checked|covered|tracked|measured|rehearsed|exercised|limited|capped|throttled|enforced|audited|simulated)",
        "{not} (tested|monitored|alerted|reviewed|validated|verified|checked|tracked|measured|rehearsed|exercised|throttled|capped|enforced|audited|instrumented)",
        "{not} ~1 rate limited",
        "untested", "unmonitored", "unreviewed", "unvalidated", "unbounded", "unthrottled", "unchecked", "unlimited", "never tried",
        "no (way|ability|means|mechanism) ~1 (to|of) (tell|detect|know|see|notice|catch|alert|prevent|stop|check|verify|validate|test)",
        "{not} (reproduce|reproduced|reproducible|replicate|replicated|simulate|mirror|match|reflect|represent) ~4 (production|conditions|load|traffic|environment|live|real)");

    /// <summary>A safeguard that was there and did not do its work.</summary>
    public static readonly Phrases Failed = new("safeguards.failed",
        "(nobody|no one|noone) (was|is|were|got|gets) ~1 (alerted|paged|told|woken|notified|informed|warned)",
        "{safeguard} ~3 {not} ~2 (catch|caught|cover|covered|covering|run|ran|fire|fired|trigger|triggered|alert|alerted|page|paged|notify|notified|detect|detected|work|worked|exist|include|included|reveal|revealed|show|shown|expose|exposed|notice|noticed|flag|flagged|prevent|prevented|check|checked|identify|identified|enough|sufficient|adequate|comprehensive|sensitive|representative|uncover|surface|surfaced|reproduce|replicate|send|sent|go|went|reach|reached|able|account|set|configured|enabled|in place|available|exercise|exercised|stop|block|picked|pick)",
        "{safeguard} ~3 (missed|silenced|muted|ignored|overlooked|disabled|broken|misconfigured|suppressed|bypassed|skipped|inadequate|insufficient|masked|unavailable|buried|too (high|low|late|noisy|lenient|loose|broad|slow))",
        "(didn't|did not|doesn't|does not|don't|failed to|unable to|wouldn't|would not|couldn't|could not) ~1 (catch|detect|alert|page|notice|notify|flag|spot|surface)",
        "(weren't|wasn't|were not|was not|not) ~1 (noticed|caught|detected|alerted|paged|spotted|flagged|picked up)",
        "{not} ~2 (caught|detected|noticed|alerted|paged|spotted|flagged|discovered) (by|in|during|until|before|earlier|sooner|at|immediately|on|quickly|and|as|because|when)",
        "(went|gone|remained) (unnoticed|undetected)", "unnoticed", "undetected",
        "(should|could|might|would) (have|had) (been|) ~1 (caught|alerted|detected|tested|paged|noticed|discovered|spotted|flagged|prevented|monitored|validated|picked|surfaced|shown|revealed|found|identified|warned|blocked|avoided)",
        "(should|could|would) (probably|likely|ideally|also|easily|perhaps|possibly|) have (probably|likely|ideally|also|easily|) (been|) (caught|alerted|detected|tested|paged|noticed|discovered|spotted|prevented|avoided)",
        "(should|could|would) (be|have been) (a|an) {safeguard}",
        "(limited|limiting|impaired|reduced|hampered|hindered|delayed) (our|their|the) ~2 (ability|understanding|visibility|insight|view) ~3 (understand|detect|see|diagnose|find|identify|of|into|to)",
        "(minimum|minimal|reduced|limited|no|little|lost|lose|losing|lacked) ~1 (visibility|observability|insight)",
        "(long|slow|late|delayed) (detection|time to detect|time to detection)",
        "(prevent|prevents|prevented) (us|them|the team) ~2 (catch|catching|detect|detecting|notice|noticing|seeing|see)",
        "{safeguard} ~4 (raised|fired|triggered|sent|went off|kicked in) (only|late|after|hours|too late)", "only (fired|paged|noticed|alerted)",
        "(notification|notifications|email|emails|message|messages|report|warning|warnings|alert|alerts) ~3 (lost|buried|ignored|missed|unread|overlooked|filtered|unnoticed)",
        "took ~2 {number} {time} (to|before|until) ~2 (notice|noticed|detect|detected|discover|discovered|realise|realize|manifest)",
        "(would|could) (also|) (help|have helped) ~2 (detect|detecting|catch|catching|notice|noticing|identify|prevent)",
        "slipped (through|past|by)", "{not} (identified|found|discovered) (in|during|by) ~1 {safeguard}", "(went|gone|going) unseen", "buried in",
        "if (we|they|it|there|i) had ~2 (noticed|known|seen|caught|tested|checked|alerted|monitored|realised|realized|picked|looked|rehearsed|{safeguard})",
        "(would|could|did|does|will) only (manifest|show|appear|surface|occur|happen|fail)", "(tested|verified|validated|checked|reviewed) ~6 but",
        "(passed|passing) ~3 {safeguard}", "{safeguard} (passed|stayed green|remained green|was green|were green|looked fine|looked healthy|looked normal)",
        "{safeguard} (noise|spam|fatigue)", "(noisy|spammy|flapping|unactionable) {safeguard}", "{safeguard} ~3 (remain|remains|remained) (insufficient|inadequate|incomplete|weak|limited)", "false sense of", "only (noticed|detected|discovered|found|became aware|alerted|caught) (when|after|once|by|because|the)",
        "{not} (a|an|) (paging|critical) (alert|alerts)", "too much trust in", "(symptom|symptoms) (only|rather)",
        "{not} (realise|realize|realised|realized|notice|noticed|aware|know|knew) (until|at|of|that|the|this|about)");

    /// <summary>A safeguard that is to be added or made better: where only this is said, the gap is implied.</summary>
    public static readonly Phrases Wanted = new("safeguards.wanted",
        "(add|adding|added|create|creating|created|implement|implementing|implemented|improve|improving|improved|introduce|introducing|build|building|set up|setup|setting up|enable|enabling|extend|extending|extended|enhance|enhancing|expand|expanding|increase|increasing|more|better|additional|new|further|tune|tuning|fine tune|configure|configuring|define|write|writing|deploy|include|including|enforce|enforcing|strengthen|strengthening|tighten|review|reviewing|update|updating|fix|ensure|need|needs|adjust|adjusting|lower|raise|automate|automated|proper) ~4 {safeguard}",
        "(monitor|alert|page|validate|verify|detect|test|throttle|rate limit|alarm|check) (on|for|if|when|that|the|whether|all|our|against|each|every|before|any|a|in|more|these|and)",
        "(catch|detect|notice|spot|identify|find) ~4 (before|earlier|sooner|faster|quicker|automatically|quickly|rapidly|proactively|early|next|in the future)",
        "(should|must|could|to|will|would) (check|validate|verify|detect|monitor|alert|limit|catch|throttle|test|warn|review|page)",
        "(can|could) we ~2 (check|monitor|detect|alert|test|get|search|see|catch|validate|verify)", "(visibility|insight) (of|into|on)",
        "{safeguard} (step|steps|stage|suite|job|jobs|system|tool|tooling|process|rule|rules)",
        "(more|better) (quickly|rapidly|easily|proactively) (detect|catch|identify|notice|alert)", "{safeguard} (gap|gaps)");

    /// <summary>Says why a safeguard did not see it: what it looks at, where it runs, how it was set.</summary>
    public static readonly Phrases WhyBlind = new("safeguards.blind",
        "(only|just) (in|on|under|when|after|if|with|for|at|affects|affected|happens|happened|fired|fires|alerts|alerted|checks|checked|covers|covered|looked|looks|tests|tested|monitors|monitored|visible|triggered|triggers|occurs|occurred|occur|appears|appear|appeared|manifests|manifest|manifested|show|showed|surface|surfaced|happen|the|a|one|fails|failed|works|paged|pages)",
        "(unlike|than|from|as|match|matching|like|mirror|resemble) (the|in|our|) (production|prod|live|staging|test)",
        "{not} (part of|included in|deployed (to|in|on)|present in|run (in|on|against)|running (in|on)|enabled (in|on|for)|used in|available in|covered by|in (staging|production|test|qa|sandboxes))",
        "(staging|test|testing|qa|sandbox|beta|development|dev|canary) (environment|environments|cluster|clusters|system|setup|hosts|wiki|wikis) ~4 {not}",
        "(threshold|limit|timeout|interval|sensitivity) ~3 (too|was|were|set|of|at|higher|lower)",
        "too (high|low|noisy|late|slow|broad|coarse|lenient|generous|long|short|permissive|many|few)",
        "(were|was|had been|been|had) (silenced|muted|disabled|suppressed|removed|skipped|bypassed|ignored|turned off|downtimed|acknowledged)",
        "(noise|noisy|fatigue|flood|flooded|spam|buried|lost in|drowned)",
        "(depends|depended|relied|relies|relying|dependent|based) on (the|a|an|same|it|this|that|manual|people|logs|logstash)",
        "same (infrastructure|cluster|network|failure|system|node|host|datacenter|region)", "(manual|manually|by hand|eyeball*)",
        "{not} (detectable|visible|reproducible|apparent|obvious|covered|possible|practical|feasible|exposed|exported|recorded|logged|collected|reported|required|mandatory|enforced)",
        "(edge|corner|rare|specific|particular) (case|cases|condition|conditions|circumstances|combination)",
        "(believed|assumed|thought|confirmed|considered|expected|deemed) ~3 (safe|fixed|working|fine|low|unlikely|harmless|sufficient|enough|trivial|no|would|to)",
        "(low|light|small|little|insufficient) (traffic|load|volume|data|usage)", "weekend", "out of hours", "outside (of|) (office|business|working|normal) hours",
        "(email|inbox|mailbox|channel) ~3 (nobody|not|no one|never|unread|ignored|buried|instead)",
        "(sent|went|goes|routed|delivered) (only|) to ~3 (email|inbox|irc|slack|channel|wrong|nobody|list)", "instead of", "rather than", "passed",
        "worked (fine|perfectly|well|correctly) (in|on)", "went (perfect|perfectly|fine|well|smoothly) (in|on)");

    /// <summary>Tells in one what a safeguard looked at, where it was, or whom it reached instead: that it did not see the harm, and why.</summary>
    public static readonly Phrases Elsewhere = new("safeguards.elsewhere",
        "(test|tests|suite|check|checks|rehearsal|drill|pipeline|validation|probe|reviews|lint|linter) ~2 (passes|passed|pass|succeeds|succeeded|succeed) ~2 (because|since|as|with|without|against|only|while|anyway|regardless)", "(canary|canaries|test|tests|rehearsal|soak|drill|probe|sampling|check|checks) (runs|ran|run|lasts|lasted|looks|looked|samples|sampled|covers|covered|takes|took) ~4 (minutes|minute|hours|hour|days|once|weekly|daily|nightly|seconds|night|week|month) , _",
        "{lookout} ~8 (and|but) not (at|the|for|in|on|of|to|whether|how|what|when|its|our)", "{lookout} ~1 (used|uses|ran|runs|loads|loaded|replays|replayed) ~2 (last|yesterday's|previous|outdated|old|older)", "(threshold|thresholds|alert|alerts|alarm|limit) ~1 (is|was|were|are|sat|sits|stood|stands) ~6 , ~1 (and|so|but|while|which|we|the|errors|it) ~3 (never|stayed|remained|below|under|only|did|not|reached|kept)",
        // A check that exists, but.
        "(is|was|are|were|there's|have|had|has|existed) ~3 {lookout} ~8 (,|) (but|although|though|except|however|yet)", "{lookout} ~8 (,|) (but|although|though|except|however|yet) (it|that|they|the|these|those|only|not|an|a|this|staging|all|no|its|their|for|in|on|by|at)",
        "(was|were|been|had|we|i|they) ~1 (tested|rehearsed|verified|validated|reviewed|simulated|exercised|load tested) ~8 (,|) (but|although|though|except|however|yet) (it|that|they|the|these|those|only|not|staging|there|in|on|with|no|none|all|this|production)",
        // What it looks at.
        "{lookout} ~3 (only|merely|solely|just) (watch*|check*|count*|measure*|look*|see|sees|saw|cover*|compare*|test*|run|runs|ran|fire|fires|fired|sample*|track*|ask|asks|asked|know|knows|knew|exercise*|in|on|if|when|at|for|with|after|against|one|the)",
        "(only|merely|solely) ~2 {lookout} ~3 (is|was|are|were|for|on|of|watch*|check*|measure*|look*|cover*)",
        "{lookout} ~2 (count|counts|counted|watch|watches|watched|average|averages|averaged|sample|samples|sampled|mock|mocks|mocked|stub|stubs|stubbed|fake|fakes|faked|presume|presumes|presumed|ignore|ignores|ignored|exclude|excludes|excluded|skip|skips|skipped|retry|retries|retried) ~1 _",
        "{lookout} ~2 (used|uses|use|ran|runs|run|starts|started|began|begins|had|has|covers|covered|contains|contained|loads|loaded|holds|held) ~2 (mock|mocks|mocked|stub|stubs|stubbed|fake|fakes|simulated|synthetic|canned|fixture|fixtures|sample|empty|tiny|small|smaller|single|fresh|clean|old|older|warm|idle|identical|constant|static)",
        "{lookout} (is|was|are|were) (per|on|about|based on|expressed in|defined on|computed from|written for|built for|meant for|tuned for|designed for) ~8 (,|) (not|never|rather than|instead of)", "{lookout} ~6 , not (whether|what|that|the|if|how|a|an|per|by|in|on) ~3",
        "(,|and|but) not (an|a|any) (alarm|alert|page|monitor|test|check|gate|blocker)", "(success|successes|successful|normal|healthy|valid|fine|expected) (for|to|by|in) ~2 {lookout}",
        // A place unlike the real one.
        "(staging|qa|sandbox|beta|preproduction|preprod|lab|rehearsal|simulator|emulator|fixture|fixtures) ~1 (has|had|is|was|are|were|runs|ran|uses|used|holds|held|carries|carried|contains|contained|lacks|lacked|gets|got|sees|saw) ~2 (no|none|never|not|only|just|all|still|one|two|few|fewer|less|far|much|smaller|small|older|newer|different|empty|tiny|{number}|already|single|neither|nothing|without)",
        "(test|staging|lab|rehearsal|sample|canary) (fleet|data|set|environment|cluster|account|accounts|database|devices|machines|traffic|tenant|region|suite|bed|rig) ~1 (has|had|is|was|are|were|runs|ran|uses|used|holds|held|contains|contained|lacks|lacked|never|always|all|does|did) ~2 (no|none|never|not|only|just|all|still|one|two|few|fewer|less|far|much|smaller|small|older|newer|different|empty|tiny|{number}|already|single|neither|nothing|changed|changes)",
        // Whom it reached.
        "(alert|alerts|alarm|alarms|page|pages|mail|mails|email|emails|warning|warnings|notice|notices|notification|notifications|message|messages|report|reports|rejection|finding|findings|recipient|digest) ~8 (go|goes|went|going|sent|routed|forwarded|forwards|addressed|delivered|posted|posts|fires|fired|lands|landed|ended|ends|written|logged|transmitted|directed|pointed) ~2 (to|into|in|at|nowhere) ~4 (mailbox|inbox|mailing|mail|queue|folder|spam|junk|file|log|alias|nobody|noone|person|people|somebody|someone|who|dissolved|disbanded|former|old|wrong|dead|retired|unread|unmonitored|unwatched|dashboard|list)",
        "(alert|alerts|alarm|alarms|it|mail|mails|email|emails|warning|warnings|notification|notifications|finding|findings) ~4 (go|goes|went|sent|routed|forwarded|forwards|addressed|delivered|fires|fired) (,|) (to|into|at) ~4 (dissolved|disbanded|former|wrong|dead|retired|unread|nobody|no one|mailbox|inbox|queue|left|gone|defunct)",
        "(mailbox|inbox|channel|queue|list|address|alias|dashboard) (that|which|,|) ~1 (nobody|no one|noone|not) ~2 (reads|read|watches|watched|monitors|monitored|checks|checked|opens|opened|looks|owns|owned|staffed)", "(mailbox|inbox|channel|queue|list|dashboard) ~3 (isn't|wasn't|not|is not|was not|never) (monitored|read|watched|checked|staffed|looked)",
        "(pages|paged|page|wakes|woke|wake|alerts|alerted|tells|told|notifies|notified|reaches|reached) (no one|nobody|noone)",
        // Switched off, or set so.
        "(monitoring|alerting|alert|alerts|alarm|alarms|check|checks|test|tests|guard|guards|limiter|breaker|protection|watchdog|canary|audit|sampling|probe|control|controls|forwarding|paging|validation|linter|failsafe|interlock|limit|throttle|throttling|rate limiting) ~6 (was|were|been|is|are) ~2 (disabled|off|switched off|turned off|silenced|muted|commented out|out of service|suspended|deactivated|excluded|skipped|not in effect|lost in|missed in|left out|taken out)",
        "(check|checks|test|tests|alert|alerts|alarm|monitor|probe|monitoring|it) ~2 (was|were|is|are) (configured|set|written|tuned|built|designed|meant) to (retry|wait|ignore|skip|tolerate|allow|accept|only|fire only|average|smooth)", "(threshold|alert|alerts|alarm|alarms|trigger) (is|was|were|are|sat|sits|stood|stands|set|fires|fired|fire) (at|above|below|over|under|to|on|only|) ~1 {number} ~4 , (and|so|but|hence|while|we|which|the|therefore|no|it)",
        "{lookout} ~3 (couldn't|could not|can't|cannot|could never|can never|can only) (fail|see|tell|know|notice|catch|distinguish|show|detect|ever)", "(couldn't|could not|can't|cannot|could never|can never|never) fail",
        "({lookout}|it|they) ~1 (kept on|kept|keeps|keep) (passing|succeeding)", "{lookout} ~3 (said|showed|says|shows|reported|reports|was|were|is|are|stayed|remained|looked|reading|read) ~2 (green|healthy|normal|fine|ok|okay|great|good|operational|success|full marks) , (because|since|as|for|the|it|while|but|and)",
        "(all|dashboards|graphs|everything) green (,|because|since|as|while|but)");

    /// <summary>Goes on about a safeguard that was just named: what it took for fine, what it was tried on, where it sent its findings.</summary>
    public static readonly Phrases WentOn = new("safeguards.went-on",
        "(all|none|every single one|every one|each|most|neither|both) of (these|them|those|the {number}) ~1 (is|are|was|were|need|needs|needed|had|have|has|use|used|ran|run|runs|looks|looked|covers|covered|sits|lives|live|checks|checked|asks)",
        "(was|were|is|are) (not|never) (included|covered|part|among|on it|in it|in scope|connected|wired|attached|enrolled|listed|in effect|switched on)", "(it|they|which|that) ~1 (fired|went|goes|posts|posted|lands|landed|reports|reported|sends|sent|writes|wrote) (,|) (to|into|in|only) ~6", "(it|they) (was|were|is|are) (configured|set|tuned|written|built) to ~6",
        "(it|they|that|this) ~1 (said|showed|was|were|stayed|remained|looked|read|reads|reported|shows|says|is) ~4 (green|healthy|normal|fine|ok|okay|great|good|operational|successful|success)", "(it|they|that|these|those|the checks|the tests) (did not|didn't|do not|don't|does not|doesn't|never|cannot|can't|could not|couldn't) (verify|verified|look|looked|test|tested|check|checked|cover|covered|measure|measured|compare|compared|include|included|watch|watched|exercise|exercised|see|saw|ask|asked|know|notice|fail|fire|run)",
        "(nobody|noone|no one|none of us|everybody|everyone) ~1 (looks|looked|reads|read|watches|watched|ignores|ignored|checks|checked|opened|opens|subscribes|saw|sees)", "(the|our) metric (counts|counted|is|was|measures|measured)", "(looked|looks) (great|fine|good|healthy|normal|okay|ok)", "(without|with nothing|nothing) ~2 (happening|changing|running|moving) ~1");

    /// <summary>Asks, as a heading, why the harm was not seen: what stands under it is about that.</summary>
    public static readonly Phrases AsksWhy = new("safeguards.asks-why",
        "why ~6 (not|never|didn't|wasn't|weren't|nobody|no one|nothing|late|later|missed|long|slip|slipped|escape|escaped) ~4 (seen|see|saw|noticed|notice|caught|catch|detected|detect|found|find|spotted|spot|alerted|alert|discovered|discover|earlier|sooner|before|through|page|paged)", "(how|why) ~4 (took|take|takes) ~6 (notice|detect|see|find|spot|realise|realize|discover)",
        "how ~4 (escaped|slipped|got past|passed|missed|evaded|survived|went unnoticed) ~3", "(why|what) ~2 (our|the) (tests|alerts|monitoring|checks|safeguards|reviews|alarms) ~3 (missed|miss|did not|didn't|failed|not|say|caught|see)", "(detection|monitoring|alerting|test|testing) (gap|gaps|failure|failures)", "what should have (caught|stopped|prevented|seen)");

    /// <summary>Names something that is there to see, stop or report harm.</summary>
    public static readonly Phrases Lookout = new("safeguards.lookout", "{lookout}", "tested", "rehearsed", "reviewed", "checked", "verified", "validated");
}
