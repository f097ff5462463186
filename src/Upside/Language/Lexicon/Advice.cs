namespace Upside.Language.Lexicon;

/// <summary>Words for what other organisations can take away.</summary>
internal static class Advice
{
    /// <summary>Says what holds in general: for whoever does this, always, never.</summary>
    public static readonly Phrases General = new("advice.general",
        "(anyone|anybody|everyone|everybody|whoever|those|people|teams|organisations|organizations|companies|others) (who|that|with|running|using|operating) ~6 (should|must|ought to|had better|may want|might want|would do well|will want|can avoid)",
        "keep an eye on _",
        "whoever ~6 (should|must|ought to|needs to|had better)",
        "(advice|recommendation) (is|was|would be|to)",
        "(be careful|be wary|take care|watch out|look out|think twice) (with|of|when|for|before|about|that|to)",
        "should (never|always) (be|share|run|live|depend|rely|trust|use|come|go|fail|take|make|keep)",
        "waiting to happen",
        "that (has|have) never been _ (is|are) _",
        "(is|are) (not|no) (a|an|) (backup|backups|substitute|replacement|guarantee|strategy)",
        "(a|an|any|every) ~3 (that|which) (depends|relies|shares|cannot|nobody) ~6 (is|are|will|can) ~1 (not|no|a|an|only|take|bring|fail|break|useless|worthless)",
        "who ~6 (should|must|ought to|need to|may want to|will want to) (check|test|try|avoid|learn|know|look|make|verify|consider|plan|rehearse)",
        "(it is|it's|it remains) ~1 (important|critical|crucial|essential|vital|key|imperative|wise|safer|better|best|good practice|best practice|a good idea|a bad idea|dangerous|risky|a mistake|advisable|worth|worthwhile|unwise) (to|that|not|checking|testing|having|keeping)", "(better|safer|wiser|best) to ~6 (than|rather|instead|first|early|than to)",
                "(anyone|others|everybody|organisations|organizations|companies|operators|whoever|people|those) (who|using|running|with|that|should|must|can|may|could|relying|doing|in) ~5 (should|must|needs to|need to|ought to|avoid|want|check|learn|benefit|beware|recognise|recognize)",
        "(if|when|whenever|before|unless) you (use|run|rely|depend|plan|do|operate|see|deploy|change|manage|cache|store|build|design|add|make|write|upgrade|migrate)", "you (should|must|need to|have to|may want to|might want to|can't|cannot)", "rule of thumb", "word of warning", "moral of", "best practice", "good practice", "no substitute for", "beware of", "(is|are) (great|good|nice|fine|useful) (for|in|when|at) ~3 but", "(small|smaller|frequent|gradual|incremental) (changes|steps|deploys|releases|deployments) are (best|better|safer)",
        "(if|unless|when|whenever) you (don't|do not|never|only|ever|already|want|need|explicitly) _", "(makes sense|make sense|ideal|sensible|suitable|safe|good enough) ~8 but ~3 (not|isn't|never) ~1 (ideal|sensible|suitable|safe|enough|good|so) ~1 for",
        "(are|is) ~4 (which|that) can ~2 (leak|expose|exposing|hold|contain|hide|cause|fail|break|grow|lead|be) ~3 (exposing|leaking|exposed|leaked|lost|hidden|ignored|cause|failure|failures|data|secrets|credentials)",
        "(outages|incidents|failures|accidents|disasters) ~1 (don't|do not|rarely|seldom|never|usually|often|always|are (rarely|seldom|never|usually|often|always)) _", "(needs|need|deserve|deserves|require|requires) ~2 more ~1 (careful|carefully|thorough|attention|care|scrutiny|study) _", "in order to avoid _");

    /// <summary>Tells whoever reads what to do, or never to do; general only where a clause begins with it.</summary>
    public static readonly Phrases Imperative = new("advice.imperative",
        "(never|do not|don't) (let|store|share|give|expect|believe|count|confuse|copy|retry|cache|block|write|send|grant|patch|ship|bet|wait|alert|page|delete)",
        "(always|never) (use|run|test|check|trust|rely|assume|deploy|make|keep|verify|set|pin|do|let|put|leave|change|start|try|depend|monitor|consider|ask|communicate|document|be surprised|be)",
        "(don't|do not) (rely|assume|trust|use|run|deploy|let|forget|depend|wait|put|ignore|underestimate|leave|mix|treat|skip|rush)",
        "(treat|assume|expect|suspect|read|take) (every|any|all|each|that|silence|absence|green) _", "(treat|regard|think of) (a|an|the|your) ~3 as _",
        "(test|check|practise|practice|rehearse|measure|verify|review|limit|back up) (every|any|your|each|early|often) _");

    /// <summary>Says of a kind of thing what it is worth, or what it should be; a maxim only where a sentence begins with it and tells nothing past.</summary>
    public static readonly Phrases Maxim = new("advice.maxim",
        "(a|an|any|every|no) ~7 (is|are) ~3 not (a|an|the) _", "(a|an|any|every) ~7 (isn't|aren't) (a|an|the|really) _",
        "(a|an|any|every) ~8 (is|are) (worth|worthless|useless|dangerous|only as|no more than|nothing but|just a|bound to|waiting to|as good as|no better than) _",
        "(a|an|any|every|no) ~8 (should|must|ought to|deserves|needs to) ~1 (be|not|never|exist|ask|wake|page|fail|stop|say|tell|block|break|come|live|depend|share|know|expire|die|require|wait|refuse|carry|own)");

    /// <summary>Says what something does not amount to, or what ought to follow on it; a maxim only where the sentence is about no one thing.</summary>
    public static readonly Phrases Verdict = new("advice.verdict",
        "(isn't|aren't|(is|are) (not|no)|does not mean|doesn't mean|do not mean) ~1 (evidence|proof|consent|agreement|permission|guarantee|substitute|plan|strategy|excuse|the same as|the same thing)",
        "should (wake|page|stop|block|alert) (a|an|somebody|someone|people) _");

    /// <summary>Tells of something past, so that it is no maxim.</summary>
    public static readonly Phrases Past = new("advice.past", "(was|were|had|did|didn't|wasn't|weren't|has been|have been|been|yesterday|today|now|currently|option)", "(is|are) being");

    /// <summary>Speaks to customers about their own affairs, which advises nobody else.</summary>
    public static readonly Phrases ToCustomers = new("advice.to-customers",
        "(reply|contact|email|write to|reach out|get in touch|let us know|open a ticket|raise a ticket|reinstall|self hosted)", "your (account|accounts|data|money|plan|invoice|order|orders|app|device|devices|subscription|payment|payments|recordings|messages|balance|bank|card|phone|password|thermostat|files|browser)",
        "(refund|refunds|credit|credits|compensation|goodwill|no action)", "(in|open|update|restart) the app", "the (lever|cover|lid|plug|button|socket)");

    /// <summary>The authors, or this one incident.</summary>
    public static readonly Phrases Ourselves = new("advice.ourselves", "{self}", "{i}", "this (incident|outage|issue|event|problem|case|time)", "the (incident|outage)", "please", "root cause", "root causes", "whys", "incident review", "corrective action*", "(label|labels|milestone|merge request|pull request|comment|thread)", "(he|she|her|his|him)");

    /// <summary>Advises people beyond the authors, in so many words.</summary>
    public static readonly Phrases Address = new("advice.address",
        "(our|my|one|best) (advice|recommendation|suggestion)",
        "(if|there|the|one|another|a|any) ~2 (general|broader|wider|bigger|larger|universal|transferable) (lesson|moral|point|takeaway)",
        "(we|i) ~2 (recommend|advise|encourage|suggest|urge) ~2 (that|customers|users|everyone|everybody|anyone|others|you|all|teams|organisations|organizations|operators|people|checking|using|testing|designing|running|setting|keeping)", "(recommended|advised|encouraged|urged) that (all|any|users|customers|everyone|others|you|teams)", "(hope|hoping) ~4 (others|helps other|help other|useful to others|learn from)", "(others|other (teams|companies|organisations|organizations|people)) ~3 (can|could|may|might|should) ~2 (learn|avoid|benefit|take)", "(lesson|lessons|advice|warning|takeaway) ~2 (for|to) (others|anyone|everyone|any|all|other)");

    /// <summary>Warns of what can come of something.</summary>
    public static readonly Phrases Warning = new("advice.warning",
        "(can|may|could) (also|easily|still|quickly|silently|then|) (lead|result|cause|break|hide|mask|turn|cascade|amplify|overwhelm|take down|bring down|trigger|go unnoticed|fail|drift)", "(is|are) not a good (fit|idea|practice)", "(is|are) ~1 (a bad idea|dangerous|risky|unsafe|error prone|not safe|easy to (miss|forget|overlook|get wrong))");

    /// <summary>A rule told to whoever reads: begins with what to do, as lessons do.</summary>
    public static readonly Phrases Rule = new("advice.rule",
        "(be|make|think|keep|test|check|verify|use|avoid|ensure|treat|plan|consider|monitor|watch|understand|know|expect|assume|prefer|design|practice|practise|rehearse|validate|communicate|document|automate|start|stop|ask|trust|question|measure|review|limit|separate|isolate|pin|lock|read|roll|have|set|take|pay|prepare|look|double check|leave|prioritise|prioritize|rephrase|address|alert|remain|stay|never|always|don't|do not|just|schedule) _", "(quickly|actively|carefully|regularly|always|never|proactively|instead of) ~5 _");

    /// <summary>A class of failure that others know from their own systems.</summary>
    public static readonly Phrases FailureClass = new("advice.class",
        "(cascading|cascade|cascaded|correlated|silent|silently|partial|gray|grey|common mode) ~1 (failure|failures|failed|fail|effect|outage|ignored|dropped)", "({breakable}|file descriptor|disk space|control plane|load balancer|third party) ~3 ({breakage}|ran out|run out|timed out)",
        "single point of failure", "single (replica|replicas|region|host|machine|node|server|zone)", "circular dependency", "hidden dependency", "(hard|tight|tightly|undocumented|unknown|unexpected|cyclic|external|implicit) ~1 (dependency|dependencies|coupled|coupling)", "thundering herd", "split brain", "feedback loop", "noisy neighbo*", "memory leak", "out of (memory|disk|space|capacity|resources|sync|date|ip|addresses|inodes|connections|quota|file|storage|bounds)", "oom", "oomkilled", "oomkill", "(run|ran|running|runs) out of _", "(no|not enough|insufficient|lack of) ~1 (space|capacity|memory|resources|disk|addresses|headroom)",
        "(latent|rare|long standing|longstanding|existing|unknown|dormant|software|previously unknown|firmware|kernel|hidden|subtle) ~1 (bug|defect|issue|race|flaw|problem)", "(bug|defect|regression|flaw) (in|was|that|which|introduced|caused|with|of|within|where)", "(misconfigur*|mis configur*|mistyped|typo|human error|copy paste|accidentally|inadvertently|unintentionally|unintended|unexpectedly|incorrectly|erroneously|mistakenly)", "(untested|unmonitored|unreviewed|unpinned|unlocked|unlimited|unbounded|uncached|deprecated|outdated|incompatible|unsupported|backward|backwards|hardcoded|hard coded)", "(config|configuration|schema|code|network|dns|firewall|infrastructure|database|maintenance|software|planned|routine|version|automated|production|routing|traffic|no op|settings|setting|label|iam|permission|policy) ~1 (change|changes|update|updates|upgrade|upgrades|migration|rollout|refactor|release|deployment|rollback)",
        "(change|changes|update|upgrade|deployment|deploy|release|migration|refactor|refactoring|rollout|cleanup|restart|patch|upgrading|deploying|migrating|updating|restarting|replacing|removing|renaming|moving|reimaging) ~7 ({ledto}|overwhelm*|impact*)", "(long running|expensive|slow|unindexed|inefficient|heavy|bad|runaway|malformed|large|huge) ~1 (query|queries|request|requests|job|jobs|transaction|transactions|page|payload|file|files|input|list|table|join|joins)", "(password|passwords|credential|credentials|secret|secrets|token|tokens|key|keys|certificate|certificates) ~4 (rotation|rotated|changed|reset|revoked|replaced|regenerated|expired|expiry|renewal)", "(denial of service|ddos|dos attack|spam|abuse|vandalism|vandal|brute force|attack|attacks|leaked|exposed|compromise|compromised|vulnerability)", "(power|utility|cooling|hardware|disk|network|switch|storage|fiber|link|node|host|machine|server|provider|upstream|third party|vendor|supplier|datacenter|data center|line card|environmental) ~1 (outage|failure|failures|fault|loss|interruption|cut|event|overheating|malfunction*)", "(overload*|overwhelm*|saturat*|exhaust*|starv*|throttl*|rate limit*|backpressure|back pressure|retries|retry|failover|fail over|failback|false positive|false positives|false negative|alert fatigue|single threaded|stale|deadlock*|livelock*|timeouts|crash loop*|crashloop*)", "(didn't|did not|wasn't|was not|weren't|were not|not|never|no|lack of|missing|without) ~2 (tested|test|tests|testing|alert|alerts|alerting|monitoring|monitored|validation|validated|backup|backups|backed|rollback|staging|canary|documentation|documented)");
}
