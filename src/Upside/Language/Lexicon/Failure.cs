namespace Upside.Language.Lexicon;

/// <summary>How systems fail, what sets a failure off, and what draws it out.</summary>
internal static class Failure
{
    /// <summary>What a system did when it went wrong.</summary>
    public static readonly Phrases Behaviour = new("failure.behaviour",
        "wait", "waited", "waits", "waiting", "read only", "(piled|pile|piling|backed|built|build|building|tied|tying|tie|locked|dried|gave|seized) up", "(fell|fall|falling|fallen|lagged|lags) (behind|over)", "held", "hogg*", "occup*", "kept (on|) (sending|retrying|trying|serving|talking|polling|reconnecting|restarting|crashing|growing|writing|routing|using|failing|sent|reading|asking|returning|queueing|running|rebalancing)", "went (dark|blank|cold|stale|silent|unanswered|missing|haywire|into)",
        "froze", "frozen", "freez*", "tripped", "ignored", "ignores", "skipped", "swallow*", "wiped", "vanish*", "disappear*", "bounc*", "thrash*", "swapping", "churn*", "diverg*", "misrout*", "misread", "no longer", "stopped", "ceased", "died", "dead", "chok*", "spun", "spinning", "pegged", "topped out", "climb*", "balloon*", "overflow*", "withdrew", "ran dry", "run dry", "unanswered", "never (arrived|returned|finished|ended|completed|answered|reached|came)", "rebalanc*", "collaps*", "gave up", "shut down", "shutting down", "fell over", "emptied", "empty", "wrong*",
        "crash*", "fail", "fails", "failed", "failing", "failure", "failures", "error", "errors", "errored", "exception", "exceptions", "timeout", "timeouts",
        "timed out", "timing out", "time out", "oom", "out of memory", "out of (disk|space|disk space|resources|capacity|connections|ip|inodes|file)", "ran out",
        "running out", "run out", "exhaust*", "overload*", "overwhelm*", "saturat*", "exceed*", "throttl*", "leak*", "deadlock*", "lock contention", "locked up",
        "lockup", "hung", "hang", "hanging", "stuck", "stall*", "blocked", "block", "unavailable", "unreachable", "unresponsive", "unhealthy", "down",
        "went (down|away|offline)", "offline", "flapp*", "restart*", "reboot*", "evict*", "terminat*", "killed", "killing", "corrupt*", "lost", "loss", "drop",
        "dropped", "dropping", "reject*", "refus*", "expire*", "invalid", "mismatch*", "incompatib*", "broke", "broken", "breaking", "misbehav*", "spike*", "surge*",
        "spiked", "slow", "slowed", "slower", "slowness", "latency", "lag", "lagging", "lagged", "delay*", "congest*", "degrad*", "starv*", "contention", "fill*",
        "full", "max* out", "backlog*", "queued", "queueing", "queuing", "retries", "retry", "retrying", "loop", "looping", "crashloop*", "split brain",
        "out of sync", "desync*", "stale", "missing", "removed", "deleted", "overwrit*", "overwrote", "revert*", "duplicat*",
        "not (start|starting|started|respond|responding|come up|coming up|available|working|accept|able|found|resolve|syncing|scheduled|ready|load|loaded|loading|created|applied|match|support|handle|return|connect|running)",
        "unable to", "could not", "couldn't", "cannot", "can't", "denied", "forbidden", "misconfigur*", "bug", "bugs", "regression*", "race condition*", "leaked",
        "outage", "disconnect*", "fail over", "failover", "failed over", "fragment*", "returned", "returning", "consum*", "limit", "limits", "limited", "quota",
        "capacity", "increase*", "high (cpu|memory|load|latency|io|disk|number|rate|usage)", "segfault*", "panic*", "throw*", "threw", "thrown", "unexpected*");

    /// <summary>What users see of it: slow, failing, gone.</summary>
    public static readonly Phrases Symptom = new("failure.symptom",
        "(fail|fails|failed|failing|failure|failures|error|errors|unavailable|unreachable|unresponsive|down|offline|slow|slowed|slower|slowness|latency|lag|lagging|delay*|degrad*|outage|broken|broke|missing)", "went (down|offline|away|dark)", "(unable to|could not|couldn't|cannot|can't)", "not (start|responding|respond|available|working|able|load|loaded|loading|ready)");

    /// <summary>A change or an outside happening that can set a failure off.</summary>
    public static readonly Phrases Trigger = new("failure.trigger",
        "(switched|turned|powered|shut) (off|on|down) (the|a|an|one|all|our|its|both|new|ups|power)",
        "(rotated|drained|revoked|imported|swapped|swaps|flushed|emptied|cleared|resized|changed|replaced|cut|reformatted|renewed) (the|a|an|its|our|their|all|every|one|two|three|his|her)", "set (it|everything|all this) (off|in motion)", "(sent|diverted|routed|redirected) (all|every|most) ~3 (requests|traffic|past|to)", "(firmware|license|licence|kernel|driver|library|plugin|vendor's) ~1 (update|upgrade|release|change)",
        "(a|an|the|our|this|one|another|scheduled|routine|planned|new|unrelated) ~2 (deploy|rollout|upgrade|migration|failover|reboot|restart|renewal|cutover|switchover|hotfix|backfill|import|campaign|promotion|reindex|drill|clean up|cleanup|rotation|resize|reorganisation|reorganization|mailing|newsletter|sale)",
        "({i}|{self}|{person}|{group}|they|he|she|provider|vendor|supplier|electrician|contractor|colleague|customer|user|partner) ~2 (deployed|merged|released|shipped|pushed|upgraded|migrated|switched|changed|enabled|disabled|removed|deleted|rebooted|replaced|moved|renamed|flipped|toggled|unplugged|disconnected|withdrew|revoked|rotated|truncated|purged|promoted|imported|ran|mistyped|typed|edited|installed|uploaded|published|sent|launched|cut|severed)",
        "unplugged", "withdrew", "revoked", "severed", "tripped", "flipped", "toggled", "mistyped", "lapsed", "power cut", "brownout", "burn* out", "burnt out", "blew", "caught fire", "doubled", "tripled", "quadrupled", "soared", "surged", "spiked", "(went|gone|go) viral", "black friday", "flash sale", "stampede", "(rush|burst|swarm|stampede|flood|wave) of",
        "(twice|double|triple|three times|four times|five times|ten times) (the|our|its|as|normal|usual|what)", "(provider|vendor|supplier|upstream|registrar|carrier|isp|bank|processor) ~4 (withdrew|revoked|changed|suspended|failed|went|dropped|lost|closed|blocked|stopped|had)", "(traffic|load|demand) (spike|surge|peak|burst)", "(router|switch|server|node|host|machine|rack|controller|disk|firewall|broker|primary|master|leader|supply|unit) ~2 (rebooted|failed|died|crashed|lost|restarted|burned|reset|broke)", "(was|were|been|got) ~1 (unplugged|disconnected|rotated|renewed|truncated|purged|wiped|emptied|cut|uploaded|imported|published|shipped|reset|failed over|promoted|resized|toggled|flipped|pressed|typed|entered|edited)",
        "trigger*",
        "(was|were|been|got|being|is|we|and|had|have|has) (deployed|merged|released|rolled out|pushed|upgraded|migrated|switched|changed|updated|applied|enabled|disabled|removed|deleted|restarted|rebooted|replaced|added|introduced|installed|renamed|moved|reverted|turned on|turned off|activated|modified|terminated|retired|started|launched|shipped|promoted|converted|increased|decreased|drained|run|executed|submitted|committed)",
        "(deploying|merging|releasing|upgrading|migrating|switching|changing|updating|applying|enabling|disabling|removing|deleting|restarting|rebooting|replacing|installing|moving|rolling out|pushing|recycling|scaling|draining|rotating|renaming)",
        "(deployed|merged|released|pushed|upgraded|migrated|rolled out|updated) (a|an|the|to|new|our|some|and|into|on|from|as|with|it|this|in)",
        "(a|an|the|this|that|our|new|unrelated|large|scheduled|planned|routine|recent|bad|faulty|regular|configuration|config|code|software|schema|network|puppet|dns|following|during) (deploy|deployment|change|changes|upgrade|update|release|rollout|migration|maintenance|restart|reboot|merge|patch|switchover|failover|cutover|push|commit|refactor|refactoring|bump|redeployment|redeploy|roll over|rollover)",
        "(configuration|config|code|software|schema|network|policy|version|dns|kernel|firmware|metric|routing|firewall) (change|changes|update|updates|upgrade|push|rollout|deploy|bump)",
        "(spike|surge|increase|burst|flood|influx|wave|jump|rise|peak|growth) (in|of)", "increased (traffic|load|number|amount|demand|usage|rate|requests)",
        "(power|hardware|disk|network|fiber|fibre|cable|switch|generator|cooling) (outage|failure|loss|cut|fault|interruption|issue|issues)",
        "loss of (power|utility|connectivity|cooling)", "fiber cut", "(lightning|storm|earthquake|flood|ice storm|heat)",
        "(bot|bots|crawler|crawlers|scraper|attack|ddos|abuse|vandalism)", "(expired|expiry|expiration)",
        "(certificate|credential|credentials|token|key|secret) (expired|expiry|expiration|rotation)", "(failed|crashed|died|broke) (at|on|around|during)",
        "set (it|this|that) off", "started (when|after|with|because)", "began (when|after|with)", "immediately (after|following)", "shortly after",
        "after (the|a|an|we|our|upgrading|deploying|this|being) ~3 (deploy*|upgrad*|chang*|releas*|migrat*|merg*|updat*|restart*|mainten*|reboot*|roll*|switch*|fail*)",
        "(when|once|as soon as) (the|a|an|we|our|this|these|that|it|they) ~5 (deployed|merged|released|upgraded|migrated|switched|changed|updated|applied|enabled|disabled|removed|deleted|restarted|rebooted|replaced|added|started|failed|expired|rolled|triggered|ran|run|came|exceeded|reached|terminated|died|crashed)",
        "(automated|automatic|scheduled|cron) (job|activity|process|task|run|maintenance|script)",
        "as part of (a|an|the|our|this|routine|regular|ongoing|planned|scheduled)",
        "new (version|release|feature|code|configuration|node|nodes|deployment|image|ami|driver|cluster|server|software)",
        "(many|number of|large number of|hundreds of|thousands of) (users|requests|customers|clients|jobs|connections|queries) (coming|at|logged|joined|started|were|were|using|came|simultaneously|all)");

    /// <summary>Says that something made harm larger or longer.</summary>
    public static readonly Phrases Aggravation = new("failure.aggravation",
        "(slowed|slowing|delayed|delaying|hampered|hindered|complicated|prolonged|prolonging|extended|lengthened|impeded|obscured|masked|worsened|worsening|hid|hiding|stymied) (the|our|down|by|further|diagnosis|recovery|detection|investigation|response|resolution|mitigation|debugging|this)",
        "(took|taking|take|taken) (longer|too long|a long time|a while|unusually long|so long|more time|some time|time|{number} (minutes|hours))",
        "(harder|difficult|slower|longer|tricky|hard|impossible|confusing|challenging) (to|than|for)",
        "made (it|things|this|matters|debugging|recovery|diagnosis) ~2 (worse|harder|difficult|slower|impossible|complicated)",
        "(increased|extended|lengthened|added to) the (outage|impact|downtime|duration|time|delay)", "thundering herd", "retry storm", "cascad*", "knock on",
        "snowball*", "feedback loop", "vicious (circle|cycle)", "further (complicat*|delay*|exacerbat*|increas*|contribut*)",
        "{not} (immediately|quickly|easily|initially) ~2 (clear|obvious|apparent|identified|found|noticed|understood|available|realised|realized|possible)",
        "(spread|propagat*) (to|across|through)");
}
