namespace Upside.Language.Lexicon;

/// <summary>Words for what worked.</summary>
internal static class Success
{
    /// <summary>Presents a part, a practice or an act as something that worked.</summary>
    public static readonly Phrases Worked = new("success.worked",
        "(defence|defense|fallback|fail safe|failsafe|replica|replicas|backup|backups|snapshot|snapshots|breaker|breakers|guard|guards|quorum|redundancy|isolation|standby|mirror|buffer|buffers|generator|generators|second site|backpressure) ~3 (held|kicked in|stepped in|stood firm|survived|carried|coped|kept up)",
        "(earned|worth) (its|their) (keep|weight)",
        "(restored|rolled back|failed over|reverted|took over|worked|drained|replayed) ~1 (cleanly|flawlessly|perfectly|painlessly|at once|first time|on the first (try|attempt|go)|as (designed|intended|planned|rehearsed|hoped))",
        "(exactly|just|precisely) as (designed|intended|planned|rehearsed|hoped|it should|they should)",
        "(as|the way) (it|they) (should|is meant to|are meant to|was meant to|were meant to|was designed to|were designed to|was supposed to|were supposed to)",
        "(alert|alerts|alarm|alarms|pager|page|pages|monitor|watchdog|sensor|sensors) ~1 (fired|triggered|paged|went off|alerted|worked|reacted|rang) ~1 (properly|correctly|promptly|in time|on time|reliably|as designed)",
        "(thing|things|part|bit|one) (that|which) (did|really|actually|) ~1 (work|worked|help|helped|held)",
        "made ~4 (obvious|plain|visible) (at a glance|at once|immediately|within|straight away)",
        "let (us|the team|engineers|them) (go back|roll|restore|recover|find|switch|rebuild|replay|isolate|trace|pinpoint|undo|revert|turn|cut|see|follow)",
        "before (anything|any|more|further|it|they) ~3 (damaged|spread|reached|lost|harmed|corrupted|could spread|could reach)",
        "(checksum|checksums|validation|validator|check|checks|test|tests|canary|guard|reviewer|linter|watchdog|safeguard|interlock) ~1 (caught|stopped|blocked|refused|rejected|spotted|prevented) ~6 (before|in time|early|at once)",
        "because we ~1 (take|took|keep|kept|had kept|rehearse|rehearsed|practise|practised|store|stored) ~5 (we|they) (could|were able to|lost nothing)",
        "(carried|absorbed|shouldered|coped with) (the|all|most|all of the) ~2 (load|traffic|requests|surge)",
        "to good effect",
        "in good stead",
        "(glad|relieved) (that|we) ~1 (had|have|kept)",
        "saved (us|the team) ~1 (a lot|an hour|hours|minutes|time|days|much|from)",
        "(let|allowed|enabled) (us|the team|engineers|them) ~6 (without|quickly|within minutes|in minutes|fast|straight)",
        "(could|able to) (replay|restore|recover|rebuild) ~1 (every|all|everything|each|the whole)",
        "so (nothing|no data|no order|no message|none) ~3 lost",
        "(did|does|doing|done) (its|their) job",
        "(alert|alerts|alarm|alarms|page|pager|monitor|monitors|monitoring|alerting) ~3 (fired|triggered|went off|paged|alerted|caught|came) ~2 (within|in under|in less than|inside|after only|after just) ~3 {time}",
        "(picked|caught|spotted|flagged|found) (it|this|the problem|the fault|the issue) ~1 (up|) ~1 (straight away|right away|at once|immediately|instantly|early|quickly|within)",
        "(circuit breaker|circuit breakers|rate limiting|rate limits|limiter|canary|failover|fallback|isolation|load shedding|staged rollout|gradual rollout|feature flag|kill switch|safeguard*|guardrail*|redundan*|replica|replicas|backup|backups) ~2 (kept|prevented|stopped|protected|shielded|held|saved|spared|limited|contained|blocked|confined)",
        "thanks to ~4 ({upkeep}|circuit breaker|replica|replicas|rehears*|drill|drills|practice|feature flag|staged|gradual|isolation)",
        "(rollback|rolling back|restore|restoring|recovery|revert|failover|failing over|switchover|communication|coordination|handover|escalation|cooperation) ~5 (was|were|went|proved) ~2 (quick|fast|smooth|painless|easy|swift|clear|flawless|uneventful|effective|excellent|prompt|clean)",
        "(practised|practiced|rehearsed|drilled|trained for) ~1 (this|it|for this) ~8 (knew|was|were|ready|went|helped)",
        "(knew|known) (exactly|) (what|how) to (do|act|respond|react)",
        "prepared (us|the team|everyone) ~2 (for|well)",
        "(told|showed|pointed|led) us (exactly|straight|directly|right)",
        "(proved|turned out|found) to be (complete|intact|correct|sound|usable|helpful|up to date)",
        "(held up|stood up|held firm) (well|under|so|and|when|throughout)",
        "(what|things that) (helped|worked|went well)",
        "(were|was) at (the|a|their) (keyboard|desk|computer) (in|within) ~3 {time}",
        "(worked|works|performed|behaved|functioned|went|held up|operated|responded) ~2 (well|great|perfectly|flawlessly|smoothly|nicely|as (expected|designed|intended|planned)|exactly as|very quickly|quickly)", "(helped|helps) (us|the team|to|with|in|identify|find|engineers|mitigate|limit|reduce|restore|diagnose|speed|keep|responders|a lot|greatly|that)", "(was|were|proved|proven|very|really|extremely) (helpful|useful|invaluable|instrumental|valuable)", "made it ~3 (easy|easier|possible|simple|quick|quicker|fast|faster|trivial)", "(allowed|enabled) (us|the team|engineers|responders|a quick|a fast|quick|fast|very|for quick|for a quick|an easy|for fast) _",
        "(limited|reduced|minimised|minimized|contained|averted|lessened|softened|lowered) ~3 (impact|damage|blast radius|outage|loss|effect|effects|harm|spread|downtime|extent|severity)", "(prevented|kept|stopped|protected|shielded|saved) ~4 (from being|from becoming|from getting|worse|further damage|larger|bigger|wider)", "(mitigated|absorbed|cushioned) (the|most|much) ~3 (impact|load|effect|effects|traffic)", "(redundan*|failover|backup|backups|replica|replicas|cache|caches|circuit breaker|fallback|isolation|safeguard*|canary|canaries|self healing) ~3 (worked|kicked in|took over|held|caught|saved|protected|absorbed|prevented|succeeded)", "(easily|easy|quick|quickly|fast) ~2 (thanks to|because of|due to)", "(thanks to|due to) ~1 (good|quick|fast|excellent|great|prompt|swift|careful|proper|solid|existing|redundan*|monitoring|alerting|backup*) _", "(went|gone|completed|proceeded) (very|really|quite|rather|fairly|mostly|so|) (smoothly|well|without (issues|problems|incident|a hitch))", "(on the|as a|another|one) (positive|bright|plus|good) (side|note|point|thing|news|spot)", "the good (news|part)", "(good|great|right|correct) (decision|call|choice|move)", "(paid|pays|pay) off", "(came|come) in handy", "(quick|fast|prompt|swift|rapid|immediate|timely) (reaction|response|detection|diagnosis|revert|rollback|recovery|identification|mitigation) ~2 (from|by|of|meant|limited|kept|prevented|helped|reduced|avoided)", "(well|very well) (coordinated|prepared|documented|rehearsed|handled|communicated)", "(detected|noticed|caught|identified|alerted|found) ~2 (automatically|early|immediately|right away|quickly|promptly) ~3 (by|thanks|because|through|via) ~3 (monitoring|alert|alerts|alerting|test|tests|canary|check|checks|dashboard)", "in a timely manner", "were able to (quickly|immediately|rapidly|promptly|easily)", "we (were|are) ~1 (happy|pleased|glad|proud) (with|that|by|of) ~2 (how|the way|response|team)", "able to ~2 maintain ~1 availability", "(continued|continues) ~3 ({be}|to|serving|running|operate|normally) ~2 because of", "(was|were) (contained|confined) to",
        "automatically (redirected|rerouted|failed over|switched|isolated|shed|throttled|rejected|shifted)", "(safeguard|safeguards|safety|redundan*|guardrail|guardrails|defense in depth|defence in depth|overload protection|load shedding|circuit breaker|circuit breakers|rate limiting|isolation|bulkhead*|compartmental*) ~8 (ensured|allowed|limited|prevented|kept|protected|reduced|contained|restricted|meant|saved)",
        "(impact|effect|harm|damage|disruption|scope|severity) ~2 (was|were|been|is) ~2 (reduced|limited|mitigated|softened|lessened|minimised|minimized|contained|cushioned|bounded) ~2 (by|thanks|because)", "(restricted|confined|contained|limited|bounded) ~1 (disruption|impact|damage|outage|harm|effect|effects|failure|problem) to", "which ~1 (reduced|limited|lowered|cushioned|softened) ~2 (impact|error|errors|load|damage|effect|disruption)",
        "(caught|noticed|detected|spotted|alerted|paged|triggered) ~2 (immediately|instantly|at once|right away|within seconds)", "(alerting|alerts|monitoring|alarms|monitors) ~4 (immediately|instantly|quickly|promptly|right away|at once) (caught|noticed|detected|fired|triggered|alerted|paged|flagged)", "(able to|continued to) ~2 (maintain|keep) ~2 (availability|serving|running)");

    /// <summary>Says that something kept the worst away.</summary>
    public static readonly Phrases Spared = new("success.spared",
        "(meant|ensured|guaranteed|so) (that|) (not a single|no|none|nothing|not one) ~4 (lost|dropped|missed|corrupted|overwritten)");

    /// <summary>Praise, thanks, or a passing word on quickness.</summary>
    public static readonly Phrases Praise = new("success.praise",
        "(everyone|everybody|team|people|they) ~1 (pulled together|rose to|stepped up)",
        "(quickly|promptly|rapidly|immediately|swiftly|automatically) (detected|engaged|identified|responded|mitigated|recovered|alerted|diagnosed|reacted)", "(detected|engaged|identified|responded|mitigated|recovered|alerted|diagnosed|reacted) (quickly|promptly|rapidly|immediately|swiftly|automatically)", "self (healed|healing)", "worked ~1 (closely|hard|tirelessly|around the clock)", "(quick|fast|prompt|swift) (reaction|thinking|action)");

    /// <summary>Thanks and praise that name nothing.</summary>
    public static readonly Phrases Thanks = new("success.thanks",
        "(thanks|thank you|thx|kudos|props|grateful|gratitude|shout out|shoutout|hats off)", "(thank|thanking) (our|the|everyone|everybody|all|those|{capital})", "(great|good|nice|excellent|fantastic|amazing|awesome|outstanding|stellar|superb) ~1 (job|work|effort|teamwork|collaboration|communication|cooperation|coordination)", "well done", "above and beyond",
        "(kept|stayed|remained) calm", "(very|highly|truly|exceptionally|extremely) (professional|patient|committed|dedicated)",
        "(handling|response|teamwork|effort|efforts|collaboration|cooperation) ~5 (was|were) ~1 (effective|excellent|exemplary|outstanding|good|great|superb|impressive|professional)");

    /// <summary>Turns what follows into its opposite, or into a wish.</summary>
    public static readonly Phrases Denied = new("success.denied", "{not}", "nothing", "nobody", "neither", "nor", "without", "(would|could|should|might|may|to) ~1 have", "(would|could|should|might|may) be", "if", "despite", "ensure", "would", "could", "should");
}
