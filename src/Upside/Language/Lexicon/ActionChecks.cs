namespace Upside.Language.Lexicon;

/// <summary>Words that tell by what the effect of an action will be seen, and objects that tell nothing.</summary>
internal static class ActionChecks
{
    /// <summary>An alert, a test or a metric, as a thing to be made.</summary>
    public static readonly Phrases Instrument = new("actions.instrument",
        "(paging|pager|page (the|when|if|us|on call|oncall)|pages (the|when|if|us|on call|oncall)|reconciliation|synthetic check|synthetic checks|graph of|graphs of)",
        "(alert|alerts|alerting|alarm|alarms|alarming|monitor|monitors|monitoring|metric|metrics|dashboard|dashboards|test|tests|testing|probe|probes|health check|health checks|healthcheck|healthchecks|telemetry|instrumentation|observability|load test|load tests|smoke test|smoke tests|drill|drills|game day|game days|slo|slos|sli|slis|integration tests|regression test|regression tests|unit tests|unit test|watchdog|simulation|simulations|measures the|measure the|validation step|verification step|automated validation|automatic validation)",
        "(raid|smart|disk|count|size|health|visual|acceptance|reachability|consistency|expiry|drift|post deploy|post maintenance) (check|checks)", "(daily|nightly|weekly|monthly|quarterly|regular|yearly|annual|periodic) ~2 (check|comparison|exercise|audit|rehearsal|dry run|restore|reconciliation)", "(rehearse|rehearses|rehearsing|replay|replays|replaying|exercise|exercises|exercising|dry run|dry runs|checker|comparison)", "(check|checks|compare|compares) ~1 (that|whether|against|every|each|with|before|after)", "compare* ~6 (with|against|to|before|after|between)", "(automat*) ~1 (check|checks|checking|validation|verification)", "(notice|detect|catch|spot) ~3 (error|errors|failure|failures|regression|regressions|anomaly|anomalies|drift|drifts)");

    /// <summary>A bound by which one can tell.</summary>
    public static readonly Phrases Bound = new("actions.bound",
        "(threshold|thresholds|exceed|exceeds|exceeding|exceeded|above|below|more than|less than|at least|at most|greater than|over|under|within|every|for|up to|drops|reaches|lower than|higher than|fewer than|no more than|to) ~3 {number}",
        "(more than|less than|fewer than|longer than|at least|at most|no more than|over|under|within|after|below|above) ~1 ({number}|two|three|four|five|ten|twenty|fifty|hundred|thousand|half|double|twice)", "(if|when|once|after|until) ~4 {number}", "{number} (%|percent|per cent|{time}|ms|milliseconds|gb|mb|tb|requests|errors|rps|qps|connections|nodes|days)");

    /// <summary>Says how it will be known that an action worked.</summary>
    public static readonly Phrases Proof = new("actions.proof",
        "(block|blocks|blocking|stop|stops|stopping|abort|aborts|aborting|refuse|refuses|reject|rejects|void|voids|halt|halts|fail|fails|ask|asks|pause|pauses|trip|trips|shed|sheds|page|pages|alert|alerts|alarm|alarms|warn|warns|shut|shuts|roll|rolls|cancel|cancels|hold|holds|drop|drops|call|calls|wake|wakes) ~3 (if|when|whenever|once|unless|on|at|as soon as) ~8 (more than|less than|fewer than|longer than|older than|larger than|smaller than|exceed|exceeds|exceeding|falls|falling|drops|dropping|rises|rising|grows|growing|shrinks|differs|differ|fit|match|matches|above|below)",
        "(if|when|whenever|once|as soon as) ~9 (more than|less than|fewer than|longer than|older than|exceed|exceeds|falls|drops|rises|grows|shrinks|above|below|more ~4 than) ~9 (block|blocks|blocking|stop|stops|stopping|abort|aborts|aborting|refuse|refuses|reject|rejects|void|voids|halt|halts|fail|fails|ask|asks|pause|pauses|trip|trips|shed|sheds|page|pages|alert|alerts|alarm|alarms|warn|warns|shut|shuts|roll|rolls|cancel|cancels|hold|holds|drop|drops|call|calls|wake|wakes)",
        "(more|less|fewer) ~4 than ~6 (it|this|they|job|rollout|deploy|release) (stops|stop|halts|aborts|pauses)", "more than ~4 (void|voids|stop|stops|block|blocks|abort|aborts|page|pages|halt|halts)",
        "(drill|exercise|test|rehearsal|trial|failover|restore|dry run|game day|restoration) ~4 (was|were|has been|have been) ~1 (run|held|done|carried out|passed|successful|completed|performed)", "({self}|i) ~1 (tested|tried|restored|verified|rehearsed|proved|exercised|simulated|replayed) (it|one|this|them|that|the|by|a)",
        "(tested|tried|verified|proved|proven|rehearsed|exercised|confirmed|flipped|simulated) ~4 (by|in staging|in production|in test|successfully)", "(tried|tested) it",
        "(publish|publishing|report|reporting|count|counting|measure|measuring|track|tracking|check|checking|compare|review) ~6 (each|every|per|once a|monthly|weekly|quarterly|daily) ~6 until", "until (it|they|the|there|none|no|nothing|all|every) ~4 (zero|none|gone|all|left|done|empty|passes|pass|green)",
        "(restore|restores|restoring|rehearse|rehearsing|exercise|drill|test|replay) ~8 (publish|put|report|record|log|note) ~2 (outcome|outcomes|result|results|time|duration)",
        "(would|will|should) (have|) (failed|caught|fail|catch|detected) (it|at|on|before|this|within|in)", "target (is|of) ~2 {number}",
        "(compare|compares|comparing) ~6 (with|against|to the|to what)", "(check|checks|checking|expect|expects|expecting|assert|asserts|asserting) ~6 (against|than|below|above|under|at least|at most|no more|that no|that none|that every|that all)", "(fail|fails|reject|rejects|block|blocks|abort|aborts|stop|stops) ~3 (if|when|whenever|unless) ~8 (more than|less than|longer than|fewer than|above|below|over|exceeds|exceed|{number})",
        "(verify|verifying|verified|confirm|confirming|confirmed|prove|proving|measure|measuring|measured by|demonstrate|validated by|success criteria|acceptance criteria|done when|success is|success metric|so that we can (see|tell|verify|measure)) ~6 (that|by|whether|when|with|in|against|under|{number})",
        "(fails|fail|alert|alerts|alerted|page|pages|fire|fires|trigger|triggers|warn|warns|notify|notifies|reject|rejects) (if|when|whenever|once|unless|on|before|after|at) ~5 ({number}|exceeds|exceed|drops|reaches|above|below|over|under|expires|expire|missing|fails|greater|less|lower|higher|full)");

    /// <summary>Objects that name no thing.</summary>
    public static readonly Phrases VagueObject = new("actions.vague-object",
        "(measures|steps|improvements|changes|actions|processes|process|things|procedures|practices|monitoring|alerting|communication|communications|documentation|testing|awareness|coordination|resilience|resiliency|reliability|robustness|stability|quality|visibility|performance|response|issue|issues|problem|problems|situation|platform|systems|infrastructure|tooling|future|similar|appropriate|additional|further|better|improved|more|several|various|necessary|possible|proper|tests|alerts|checks|safeguards|mechanisms|solution|solutions|fix|fixes|cause|causes|root|software|key|parts|part|matter|underlying|existing|current|work|efforts|effort|description)");

    /// <summary>Wishes for a better state and does not say by what change.</summary>
    public static readonly Phrases VagueAim = new("actions.vague-aim",
        "(should|must|could|would|needs to|need to|has to) be (more|less|better|easier|clearer|faster|nice|good|great|helpful|useful|worth|interesting|ideal)", "it (would|might|could) ~1 (be|help)", "(vague suggestion|needs discussion|bigger idea|some ideas|as possible)", "(should|would) be able to");
}
