namespace Upside.Language.Lexicon;

/// <summary>Words that make a sentence a plan, a wish or a report of a remedy; a verb of <see cref="ActionVerbs"/> follows them.</summary>
internal static class Actions
{
    /// <summary>Somebody of ours will do something: the base form of a verb follows.</summary>
    public static readonly Phrases Intends = new("actions.intends",
        "({self}|{person}|{group}|i) ~1 (will|shall|plan to|plans to|plan on|planned to|intend to|intends to|aim to|aims to|propose to|commit to|aspire to|have decided to|are determined to)",
        "({self}|{person}|{group}|i) ~1 (are|is|am) ~1 (going to|planning to|looking to|working to|about to|preparing to|in the process of|working on|working towards|aiming to|in progress of|set to|due to)",
        "(we'll|i'll)", "(we're|i'm) ~1 (going to|planning to|looking to|working to|working on)", "({self}|i) (expect|hope) to",
        "(plan|next step|next steps|goal|aim|intention|intent|task|follow up|long term|short term|action|actions) (is|are|will be|would be) to", "work (is|has) ~2 (under way|underway|begun|started|on going|ongoing) to", "(as|in) (a|the) ~1 (long|longer|short|near|medium) term ~1 (fix|solution|measure|step|)",
        "(have|has) begun (to|work to|work on)", "steps (are|will be|we will take|we are taking) to", "(working|work) with ~4 to");

    /// <summary>Somebody of ours is at it: the "-ing" form follows.</summary>
    public static readonly Phrases UnderWay = new("actions.under-way",
        "({self}|{person}|{group}|i) ~1 (are|is|am)", "(we're|i'm)", "({self}|{person}|{group}|i) ~1 (will be|have been|has been|have begun|have started|are considering|will start|will begin|have also begun)");

    /// <summary>Leads over to what is being done, where actions are announced: the "-ing" form follows.</summary>
    public static readonly Phrases Including = new("actions.including", "(begun|started|finished|starting|beginning|includes|include|including|included|in the process of|working on|by|are|is)");

    /// <summary>Somebody of ours has done something: the past form follows.</summary>
    public static readonly Phrases HasDone = new("actions.has-done",
        "({self}|{person}|{group}|i) ~2 (have|has)", "(we've|i've)");

    /// <summary>Somebody of ours did something: the past form follows. Without a purpose it may be the response, told.</summary>
    public static readonly Phrases Did = new("actions.did", "({self}|{person}|{group}|i) (also|then|subsequently|immediately|later|finally|since|already|now|)");

    /// <summary>Something will be done: the past form follows.</summary>
    public static readonly Phrases WillBe = new("actions.will-be",
        "(will|shall) (also|now|soon|therefore|subsequently|then|) be", "(will|shall) (also|now|) get", "(is|are) (planned|scheduled|intended|expected|going) to be");

    /// <summary>Something is being done: the past form follows.</summary>
    public static readonly Phrases IsBeing = new("actions.is-being", "(is|are) ~1 being", "(continues|continue) to be");

    /// <summary>Something has been done: the past form follows.</summary>
    public static readonly Phrases HasBeen = new("actions.has-been", "(has|have) ~1 been", "(is|are) now");

    /// <summary>Something was done: the past form follows.</summary>
    public static readonly Phrases WasDone = new("actions.was-done", "(was|were)");

    /// <summary>Something ought to be done or to behave so: a base form may follow.</summary>
    public static readonly Phrases Ought = new("actions.ought",
        "(should|must|shall) (also|now|always|never|not|probably|perhaps|at least|likely|definitely|)", "(need|needs|ought|have|has|want|wants) to", "(needs|need|has|have|ought) to be", "(room for|worth|idea|best|better|like) to be", "(could|might|would) (be|also|instead|)", "(may|might) want to", "let's", "(better|best) to", "(good|great|nice|useful|helpful|worth|important|necessary|essential) (idea|) to");

    /// <summary>Names a thing that somebody of ours is in need of.</summary>
    public static readonly Phrases Lack = new("actions.lack", "({self}|i) ~1 (need|require|want) (a|an|some|more|better|another|clearer|faster|stronger|additional)");

    /// <summary>Judges the past: no plan.</summary>
    public static readonly Phrases Hindsight = new("actions.hindsight",
        "(should|could|would|might|must) (not|also|easily|probably|) have", "(should've|could've|would've)", "(was|were) (supposed|meant|expected|going|about) to");

    /// <summary>Says that a remedy is meant for the next time.</summary>
    public static readonly Phrases Purpose = new("actions.purpose",
        "(prevent|preventing|avoid|avoiding|stop|minimise|minimize|minimising|minimizing|mitigate|lessen|eliminate) ~6 (recurrence|recurrences|reoccurrence|recurring|reoccurring|happening|occurring|again|future|similar|repeat|repeats|recur|reoccur)",
        "(prevent|preventing|avoid|avoiding) (this|these|that|it|such|similar|future|further|any|the same|a repeat|recurrence|a recurrence|another)", "so that (this|it|these|that|we|such|the same|a similar|similar|future|any|in) ~4 (not|no|never|can't|won't|cannot|earlier|sooner|faster|quicker|longer|again|future)",
        "(reduce|reducing|lower|decrease|minimise|minimize) the (risk|likelihood|probability|chance|chances|impact|time|blast radius|possibility) ", "(to|in order to|and) ensure (that|this|it|we|these|such|all|our|future)", "(in|for) (the|) future", "(going|moving) forward",
        "from now on", "from (this|that) point on", "next time", "(more|less) (quickly|likely|resilient|robust|reliably|reliable|resistant) ", "(improve|increase|strengthen) (our|the) (resilience|resiliency|reliability|ability|robustness|response|detection|recovery)",
        "(permanent|permanently|long term|longer term|durable|lasting)", "(will|won't|cannot|can't|can no longer|no longer) ~2 (happen|occur|recur|reoccur|fail|break) again", "(as a result|as a consequence|because) of this (incident|event|outage|issue)", "since (then|the incident|the outage|the event|this incident|this event)", "(following|after) (this|the) (incident|outage|event)");

    /// <summary>A good intention: no action by itself.</summary>
    public static readonly Phrases Pledge = new("actions.pledge",
        "({self}|i) ~2 (will|are going to) ~2 (do|take) (everything|our best|all|whatever|better|steps|measures|action|actions|this)", "(do|doing) (our|everything|all) ~4 (prevent|ensure|improve|avoid|learn)",
        "({self}|{person}|{group}|i) ~3 (taking|take|took|taken|takes|implementing|putting) ~4 (steps|measures|precautions|actions|action)", "({self}|{person}|{group}|i) ~3 (will|are|is|have been|continue to|continuously|working|work) ~3 (review|reviewing|reviewed|investigating|investigate|improve|improving|improvement|improvements|work|working|learn|learning|evaluating|looking|assessing|analysing|analyzing|examining|exploring|committed)",
        "({self}|i) (are|remain) ~1 committed", "(internal|thorough|full|further|ongoing|detailed|complete|deeper) (investigation|review|analysis|post mortem|postmortem|audit)", "(steps|measures|changes|improvements|precautions) ~4 (prevent|avoid|ensure|improve|reduce|mitigate|future|similar)",
        "({self}|i) (need|want|must|should|ought) to ~1 (improve|do better|be better|learn|be more|get better|work)", "(needs|need|room for) (to be improved|improvement|improvements|improving)", "(will|should) ~2 be ~1 (improved|reviewed|investigated|discussed|considered|evaluated)");

    /// <summary>A repair that lasts, reported as made; without a subject, as in the entries of a log.</summary>
    public static readonly Phrases Repair = new("actions.repair",
        "(apply|applied|applying|deploy|deployed|deploying|merge|merged|merges|roll out|rolled out|release|released|ship|shipped|push|pushed|implement|implemented|put|made|submitted|landed) ~5 (fix|patch|hotfix|hot fix|pull request|pr|merge request|permanent change|configuration change|code change)",
        "(fix|patch|hotfix|hot fix|pull request|pr|merge request|permanent solution|long term solution) ~3 (applied|deployed|merged|released|rolled out|in place|implemented|live|shipped|put in place|landed|went live)", "(permanent|permanently|long term|longer term|proper|lasting) ~1 (fix|fixed|solution|solved|resolved|repair|change|lowered|raised|increased|removed|disabled)",
        "(contains|with|includes) (a|the|) fix", "(made|done) ~2 permanent");

    /// <summary>Tells a new state of things that is there to stay: a remedy, told by what is so from now on.</summary>
    public static readonly Phrases InPlace = new("actions.in-place",
        "now ~1 (asks|refuses|rejects|stops|halts|aborts|requires|demands|pages|alerts|warns|blocks|checks|compares|samples|validates|verifies|waits|retries|drops|limits|caps|ignores|keeps|writes|reads|runs|uses|sends|starts|counts|reports|covers|includes|lives|holds|renews|expires|tests|watches|measures|routes|sheds|throttles|queues|deploys|accepts|falls back|goes to|go to|goes|goes through|carries|enforces|reads|calls|opens|rings|wakes|tells|shows|lists|signs|purges|deletes|restores|rotates|pins|marks|loads|talks|listens|pings|polls|resets|backs|logs|records|stores|fetches|treats|decides|needs|has|ask|refuse|reject|stop|halt|abort|require|demand|page|alert|warn|block|check|compare|sample|validate|verify|wait|retry|drop|limit|cap|ignore|keep|write|read|run|use|send|start|count|report|cover|include|live|hold|renew|expire|test|watch|measure|route|shed|throttle|queue|deploy|accept|fall back|go|carry|enforce|call|open|ring|wake|tell|show|list|sign|purge|delete|restore|rotate|pin|mark|load|need|have|rehearse|review|record|store|treat|decide)", "(needs|has|have|need) now (to|a|an)",
        "(there's|there is|there are|we have|we've got|i have|i've got) ~9 now", "now (there's|there is|there are)", "(is|are) now (a|an|part of|behind|limited to|set to|a|the same|two|only|always|all|{number}|possible|impossible|mandatory|required|automatic|separate|independent)",
        "(doesn't|don't|does not|do not|won't|can't|cannot|never) ~5 (any more|anymore|any longer)",
        "no longer (depend|depends|rely|relies|fail|fails|allow|allows|share|shares|trust|trusts|say|says|take|takes|need|needs|accept|accepts|store|stores|shared|allowed|required|part|use|uses|run|runs|count|counts|deploy|deploys|ask|refuse|reject|stop|halt|abort|require|demand|page|alert|warn|block|check|compare|sample|validate|verify|wait|retry|drop|limit|cap|ignore|keep|write|read|run|use|send|start|count|report|cover|include|live|hold|renew|expire|test|watch|measure|route|shed|throttle|queue|deploy|accept|fall back|go|carry|enforce|call|open|ring|wake|tell|show|list|sign|purge|delete|restore|rotate|pin|mark|load|need|have|rehearse|review|record|store|treat|decide)",
        "(from now on|from here on|from that day on|henceforth)", "as of (today|now|this week|this month|that day|the same|{date}|{day}|last)", "(effective|valid) (immediately|from|as of|since)", "(is|are|it's|been|now) (in force|in effect|in place)");

    /// <summary>What a thing or a rule does, in the present: a remedy where the place announces what has changed.</summary>
    public static readonly Phrases StandingRule = new("actions.standing-rule",
        "(asks|refuses|rejects|stops|halts|aborts|requires|demands|pages|alerts|warns|blocks|checks|compares|samples|validates|verifies|waits|retries|drops|limits|caps|ignores|keeps|writes|reads|runs|uses|sends|starts|counts|reports|covers|includes|lives|holds|renews|expires|tests|watches|measures|routes|sheds|throttles|queues|deploys|accepts|falls back|goes to|go to|goes|goes through|carries|enforces|reads|calls|opens|rings|wakes|tells|shows|lists|signs|purges|deletes|restores|rotates|pins|marks|loads|talks|listens|pings|polls|resets|backs|logs|records|stores|fetches|treats|decides)", "(there's|there is|there are)", "(only|every|each|all|two|no) ~4 (must|may|can|need|needs|has to|have to)", "(by default|for good|at most|at least|instead of|rather than|in future|at all times)", "(is|are) (kept|held|generated|restarted|stored|checked|watched|monitored|sharded|capped|limited|expressed|tested|signed|copied|sent|paged|blocked|rejected|reviewed|rotated|pinned|locked|verified|validated|run|made|given|restricted|split|separated|replaced|used|required|shown|counted|rehearsed|backed up|rolled out|classified|built|disabled|enabled|allowed)", "(goes|go|have|has|get|gets) ~5 (first|too|as well|instead|access)");

    /// <summary>A state of things that is the end of the harm, and no remedy.</summary>
    public static readonly Phrases Recovered = new("actions.recovered", "(normal|normally|again|healthy|stable|recovered|operational|operating|as expected|back|resolved|restored|fully)");

    /// <summary>Takes it back, or says that it did not help.</summary>
    public static readonly Phrases Undone = new("actions.undone", "(reverted|reverting|revert|rolled back|rolling back|did not|didn't|not|failed to|caused|causing|broke|breaking|triggered|triggering|led to|unexpectedly|accidentally|mistakenly|inadvertently|investigat*|attempt*|tried|trying|prepar*|working on|looking for|find|being|start|started|waiting|wait)");

    /// <summary>What is done day by day: no remedy unless its purpose says so.</summary>
    public static readonly Phrases Routine = new("actions.routine",
        "(use|using|used|see|run|running|ran|serve|serving|served|track|tracking|tracked|return|returning|returned|show|showing|showed|shown|get|getting|got|give|giving|given|gave|ask|asking|asked|send|sending|sent|report|reporting|reported|start|starting|started|check|checking|checked|stop|stopping|stopped|log|logging|logged|notify|notified|notifying|restart|restarting|restarted|reboot|rebooted|rebooting|restore|restoring|restored|detect|detected|detecting|close|closed|closing|apply|applied|release|bring|brought|alert|alerted|alerting|page|paged|paging|handle|handled|handling|complete|completed|put|store|stored|storing|include|included|including|make|made|making|provide|provided|providing|support|supported|supporting|save|saved|fix|scale|scaled|route|routed|cache|cached|distribute|distributed|allow|allowed|allowing|reproduce|reproduced|collect|collected|order|ordered|test|tested|testing|correct|delay|delayed|share|report|wipe|wiped|specify|specified|reload|reloaded|finish|finished|retry|retried|retrying|format|link|linked|publish|published|default|design|designed|display|displayed|change|increase|increasing|increased|decrease|decreased|move|moving|moved|limit|limited|limiting|drop|dropped|dropping|raise|raised|file|follow)");

    /// <summary>Ends the incident and nothing more.</summary>
    public static readonly Phrases Firefighting = new("actions.firefighting",
        "(rolled|rolling|roll) ~2 back", "(rollback|roll back|workaround|work around|restart|restarted|restarting|reboot|rebooted|rebooting|failover|failed over|fail over|reverted|reverting|revert|mitigated|mitigate|mitigating|drained|recovered|recovering|cordoned|killed|power cycled)", "(temporarily|temporary|manually|as a stop gap|stopgap)",
        "(to|and) (restore|resume|recover|resolve|mitigate|fix) (the|this|our|service|services|normal|access|traffic|it)");

    /// <summary>Words about the list itself, or to the author of the document.</summary>
    public static readonly Phrases AboutTheList = new("actions.about-the-list",
        "action (item|items) (to|should|must|will|are|is|for|that|in)", "(list|add|link|create|describe|write|include|note|please|explicit) ~5 (action items|action item|next steps|follow up tasks|actionables|corrective actions|follow up items)", "(action items|actionables|corrective actions|tasks|tickets|follow ups) (for|with|from|below|above|listed|linked|are|were|have been|raised|that were|created|to be) ", "see (also|related)", "(see|listed|described|outlined|detailed) (below|above|here|elsewhere)", "(this|the) (section|document|report|post mortem|postmortem|template)", "(feedback|survey)", "({self}|{person}|{group}) ~2 (investigating|looking into|working on|working to|work to|work on|investigate) ~2 (issue|problem|resolve|restore|mitigate|this|outage|incident|identify|resolution)", "(status update|another update|further update|next update|current details|further information|more information) ~1 (by|at|with|as|in|when|within|on)", "issue labeled as", "({self}|i) ~1 (am|are) (writing|sharing|publishing|posting) (to|this|it|about|you)", "(note|please) ~1 (add|link|create|use|make sure|file|tag|remember|include|see)", "(create|file|open) ~1 (task|ticket|issue|bug) for this", "(list|include|add|provide|for each|describe) ~4 (issues that|following|estimated date|named individual|who owns|labels|label|priority|due dates|corrective action|corrective actions|action item|assignees)", "(guideline|guidelines)", "({number}|five) whys", "(named individual|who owns the delivery|start with the following)", "(provide feedback|taking our survey|take our survey)",
        "({self}|i) ~2 (will|are going to|are|have) ~2 (provide|providing|provided|publish|published|publishing|post|posting|posted|share|sharing|shared|send|sending|sent|update|updating|updated|issue|issuing) ~4 (update|updates|information|details|report|root cause|rca|status|customers|you|analysis|summary|findings|notification|notifications|credit|credits|refund|post mortem|postmortem|review)");

    /// <summary>States that nothing is to be done.</summary>
    public static readonly Phrases NoAction = new("actions.none",
        "(no|none) (further|additional|more|other|) (action|actions|follow up|follow ups|actionables|steps|work|changes) (is|are|was|were|needed|required|necessary|identified|planned|taken|)", "nothing (to do|to be done|further|more|needs to)", "(not|no need) (applicable|to do anything)");

    /// <summary>Says of a cause that nothing is, or will be, done about it.</summary>
    public static readonly Phrases NothingDone = new("actions.nothing-done",
        "(nothing|no action|no change|no fix|no work|no follow up|no further action|no step) ~1 (is|will be|needs to be|has to be|was) ~1 (to be|) (done|planned|needed|required|necessary|taken|made|changed)",
        "(we|i) ~1 (decided|chose|have decided|have chosen|agreed|prefer|plan|intend) ~1 (against|not to|to leave|to keep|to accept|to live with)",
        "(we|i) (will not|won't|do not plan to|don't plan to|are not going to|aren't going to|do not intend to) ~1 {remedy}",
        "(we|i) ~1 (accept|accepted|leave|live with) ~1 (this|that|it|the|a) ~3 (risk|weakness|limit|limitation|cause|as it is|as is|gap)");

    /// <summary>Gives a reason.</summary>
    public static readonly Phrases Reason = new("actions.reason", "(because|since|given that|reason)", "as (it|the|this|we|that|they|its|our)");

    /// <summary>Things that are made by doing, where the doing itself goes unsaid.</summary>
    public static readonly Phrases Deed = new("actions.deed",
        "(fix|fixes|patch|upgrade|migration|automation|runbook|runbooks|playbook|playbooks|documentation|docs|guide|checklist|alert|alerts|alerting|monitor|monitors|monitoring|dashboard|dashboards|test|tests|testing|check|checks|validation|verification|rate limit|rate limits|rate limiting|limit|limits|quota|quotas|redundancy|failover|cleanup|refactoring|refactor|rollout|review|audit|training|script|backup|backups|report|metrics|metric|probe|probes|safeguard|safeguards|guard|guards|guardrail|guardrails|policy|process|procedure|procedures|cap|retry|retries|timeout|timeouts|canary|throttling|linting|lint|drill|exercise|investigation|improvements|support|option|tool|tooling|hook|hooks|circuit breaker|response|replacement|removal|isolation|separation|segmentation|localization|localisation|consolidation|adjustment|adjustments|enhancement|enhancements|introduction|reduction|hardening|redesign|expansion|optimization|optimisation|rewrite|deprecation|decommissioning|changes)");

    /// <summary>Names of the place where actions are listed, as a label before them.</summary>
    public static readonly Phrases Label = new("actions.label",
        "(action|actions|actionables|actionable|action items|action item|action points|action plan|actions taken|review actions|next steps|next step|follow up|follow ups|followups|followup|follow up actions|follow up items|follow up tasks|corrective actions|corrective action|corrective measures|preventive actions|preventative actions|preventive measures|preventative measures|prevention|preventions|remediation|remediations|remediation items|remedial actions|remediation and prevention|prevention and remediation|improvements|planned improvements|future work|todo|todos|to do|to dos|tasks|recommendations|resolution and follow up|what are we doing|what we are doing|what we're doing|long term fix|short term fix|permanent fix|mitigation steps|proposed actions|proposed fixes|improvement actions|repair items|repairs|short term actions|long term actions|short term|long term|medium term|immediate actions|prevent|prevention measures)");
}
