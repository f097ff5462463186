namespace Upside.Language.Lexicon;

/// <summary>Words for harm to users and data: what they could not do, who they were, and how much it was.</summary>
internal static class Impact
{
    /// <summary>People, as those who are served.</summary>
    public static readonly Phrases Whom = new("impact.whom",
        "{clientele}",
        "(all|many|most|some|half|third|thirds|several|few|{number}) of you", "if you (tried|were|use|used|uploaded|had|saw|could|couldn't)", "you (could not|couldn't|were|may have|might have|saw|lost|tried|got)", "(anyone|everyone|everybody) (on|in|at|behind|who|with|using|installing|trying|from)", "if you (tried|wanted|opened|called|visited)", "you (had|have|use|used|trusted|paid|see|saw|lost|expected)", "(to|for|by|from) you", "{capital} (users|customers|people|team)",
        "your (account|accounts|data|files|devices|photos|messages|orders|recordings|inventories|thermostat|phone|app|apps|jobs|sites|shop|store)",
        "(devices|phones|handsets|terminals|cameras|sensors|meters|thermostats|tablets|printers|routers|cars|trains|flights|departures|payments|payouts|homes|accounts|cards) (on|with|in|running|that|which|lost|from|homed|without|belonging|of)",
        "({number}|hundred|hundreds|thousand|thousands|million|dozens|percent|%) ~3 {countable}",
        "(nobody|people) (in|on|with|from|using|who) _",
        "{users}", "(service|development|dev|tenant|application|app|product|internal|other|all|most|some|many|affected|impacted|several|platform) teams", "teams (using|with|who|that|in|whose|were|could|had|reported|saw|couldn't|experienced|running)", "developers", "deployers", "everyone", "everybody", "nobody (could|was able|can)", "anyone (using|who|with|trying)", "people (could|were|was|who|using|couldn't|trying|are|reported|saw)", "the public", "(logged in|logged out|unauthenticated|authenticated|anonymous|free|paid|paying|premium|enterprise|external|api|mobile|web|desktop|new|all|most) ~1 (users|requests|page|pages|traffic|sessions|customers|accounts|visitors|clients|readers|editors|signups)", "(services|applications|apps|sites|teams|systems|projects|products) (using|relying|depending|that (use|used|rely|relied|depend|depended))",
        "citizens", "members of the public", "patients", "drivers", "passengers", "shoppers", "buyers", "sellers", "merchants", "viewers", "listeners", "players", "gamers", "patrons", "callers", "learners", "teachers", "instructors", "attendees", "participants", "communities", "workshop", "contributors", "wikis",
        "(virtual machines|instances|volumes|databases|namespaces|hubs|stores|shops|websites|servers|queues|topics|projects|workloads|apps|applications|services|pods|clusters|users) (in|on|using|with|of|hosted|running|across|located|that (were|had|used|use|ran|run|rely|relied)) _");

    /// <summary>A place, plan or part by which those who were hurt are told from others.</summary>
    public static readonly Phrases Where = new("impact.where",
        "(in|across|from|for|within|throughout) ~4 (region|regions|zone|zones|datacenter|datacentre|datacenters|data center|data centre|country|countries|continent|availability zone)",
        "(region|zone|cluster|hub|site|wiki) wide", "(globally|worldwide|global)", "(in|across) (europe|asia|africa|oceania|north america|south america|the us|the uk|the eu|australia|india|japan|brazil|germany|france)",
        "all (services|users|customers|wikis|traffic|requests|projects|sites|instances|hubs|clusters|workloads|regions|products|inbound traffic|pages|edits|events|jobs|builds|deployments|pipelines|tenants|logins|writes|reads)",
        "{users} (who|whose|that|with|using|on|in|from|of|without|running|trying|attempting|accessing|connecting|outside|located|served|hosted)",
        "(no|other|remaining|existing|none of the) {countable} ~3 (affected|impacted|unaffected|disrupted|impaired|normal|normally|operational)", "(was|were|is|are|remained) (not affected|unaffected|not impacted|unimpacted)");

    /// <summary>Names what was not harmed, by which those who were are told from the others.</summary>
    public static readonly Phrases Spared = new("impact.spared",
        "({countable}|{clientele}|{users}|runners|devices|systems|service|services|regions|platforms|traffic|{capital}) not (affected|impacted|concerned|touched|involved)", "(was|were|is|are|stayed|remained|been) (unaffected|untouched|unimpacted|unharmed|intact)", "(weren't|wasn't|aren't|isn't) ~1 (affected|impacted|concerned|touched|involved|hit)",
        "(kept|continued|carried on) (working|running|playing|accepting|serving) (normally|as usual|fine|throughout|the whole time|all along)", "no (other|further) (region|regions|service|services|customers|product|products|part|parts|users|sites) ~2 (affected|impacted|concerned|involved|hit)");

    /// <summary>What those who are served could not do, or got instead.</summary>
    public static readonly Phrases Inability = new("impact.inability",
        "(got|get|saw|see|met|received|shown|were given|was given|showed) ~1 (a|an|the|only a|only an|nothing but a) ~1 (grey|gray|blank|white|empty|error|broken|wrong|stale) ~1 (page|screen|map|result|list|form|image)", "nothing ~2 (showed up|appeared|arrived|came through|was shown|went through|loaded)", "(everyone|everybody|anyone) ~4 (lost|was locked out|was cut off|got nothing|had nothing)", "(sat|stayed|remained|lay) ~1 (unseen|unread|unprocessed|undelivered|unsent)",
        "(would not|wouldn't|did not|didn't) ~1 (upload|download|sync|save|send|connect|play|start|refresh)",
        "had no ~1 (heating|service|internet|access|email|phone|signal|power|water|connection|mail|data|network|network access|sound|picture|login)", "never (woke|came|started|loaded|answered|arrived|appeared|went)", "(lost|deleted|erased|wiped|overwrote) ~4 (your|their|our users|our customers|customer) _", "{users} ~2 (lost|were without|had no|went without)", "{clientele} ~2 (lost|were without|had no|went without|were denied|were refused)", "(knocked|kicked|threw|logged) ~4 (you|users|customers|people|them|everyone|everybody) (off|offline|out)",
        "(could not|couldn't|cannot) be (connected|uploaded|downloaded|synced|verified|cancelled|canceled|changed)",
        "{clientele} ~4 heard (nothing|silence|only)",
        "{users} ~6 (did not|didn't|never) ~1 (see|receive|get) ~2 (any|their|the|a)",
        "{clientele} ~6 (did not|didn't|never) ~1 (see|receive|get) ~2 (any|their|the|a)",
        "(wrong|incorrect) (price|prices|fare|fares|address|amount|amounts|label|labels|balance|balances|language|results|content|invoice|invoices)",
        "(billed|charged|debited|invoiced) ~1 (twice|a second time|again|repeatedly|wrongly|incorrectly|too much)",
        "had (difficulties|trouble)",
        "(could not|couldn't|cannot|can't|unable to|not able to|lost the ability to|no longer) ~1 (pay|log in|login|sign in|sign up|order|book|check out|checkout|buy|upload|download|export|print|browse|play|watch|listen|register|subscribe|top up|withdraw|transfer|reset|chat|donate|vote|enrol|enroll)",
        "{clientele} ~6 ({suffered}|could not|locked out|logged out)",
        "(nobody|no one|none) ~5 (able to|could) ~1 {served}",
        "(could not|couldn't|cannot|can't) be (placed|made|paid|printed|shown|found|booked|recovered|charged|settled|published|exported|imported|joined|answered|synced|refunded|searched|played|submitted)",
        "(did not|didn't|never|would not|wouldn't|failed to) ~1 (arrive|go through|come through|go out|load|appear|show up|render|play|print|open|get ~2 (their|any|the))",
        "(shown|saw|seeing|see|showed|got|presented with|met with|greeted by) ~3 (blank|empty|outdated|stale|someone else's|somebody else's|other people's|incorrect|duplicate)",
        "(was|were|been|being) ~1 (held back|held up|declined|cut off|logged out|signed out|locked out|double charged|overcharged|charged twice|double billed|billed twice|kicked out|turned away|garbled|truncated)",
        "{users} ~6 ({suffered}|could not|locked out|logged out)",
        "(unable|inability|impossible|not possible|not able) to {served}",
        "(couldn't|could not|cannot|can't|were unable to|was unable to) be (accessed|reached|loaded|created|edited|saved|sent|delivered|viewed|processed|deployed|started|scheduled|launched|used|read|written|served|resolved|queried|updated|built|run|opened|established|completed)",
        "(prevented|blocked|stopped|kept) ~4 from (accessing|logging|signing|connecting|reaching|using|viewing|loading|creating|editing|saving|uploading|downloading|sending|receiving|deploying|building|running|starting|launching|working|being|getting|completing|serving)",
        "(error|errors|timeouts|failures|latency|slowness|delays|problems|issues|difficulties|disruption|disruptions|interruption|interruptions|degradation) (when|while|for|in|on) ~1 {doing}",
        "(fail|fails|failed|failing|failures|unsuccessful) (to|when|in|while) (load|log|login|connect|authenticate|start|save|send|deliver|deploy|build|open|respond|render|launch|create|reach|resolve|serve|starting|loading|accessing|connecting|attempting|trying)",
        "(had|having|have) (trouble|issues with|problems with|issues when|difficulty|difficulties|problems|issues) (accessing|logging|connecting|loading|using|with)", "no longer (able|accessible|available|work|works|worked|working|reachable|functional|function)");

    /// <summary>What a service did instead of serving.</summary>
    public static readonly Phrases Outage = new("impact.outage",
        "(playback|video|audio|calls|streams|streaming|typing|scrolling) ~1 (stuttered|froze|lagged|cut out|buffered|broke up)",
        "to a (halt|standstill)", "(started|began|kept) (vanishing|disappearing|going missing)", "(vanished|disappeared)", "({countable}|recording|recordings|file|data|work|messages|account|text|them) ~3 (was|were|are|is|has been|have been|been|had been) ~1 (lost|erased|wiped|deleted|destroyed|overwritten|gone|duplicated|charged twice|sent twice)",
        "(paid|sent|charged|billed|delivered|printed|shipped) ~5 (twice|a second time|two times|again)", "(spinner|screen|page|button) ~4 (forever|grey|white|blank|froze|stuck|spun|spin)", "(had|got|gets|get|showed|with|search) (empty|no) (search|results|result|pages|page|content|list|lists)", "(did not|didn't) (work|load|start|open|print)",
        "took (ages|forever)",
        "(results|images|thumbnails|prices|fares|totals|balances|reports|invoices|photos|pictures|comments|posts|bookings|files|documents|videos|records|maps) (was|were) ~1 (missing|incomplete|wrong|incorrect|stale|empty|blank|garbled|unreadable|outdated)",
        "(was|were) (never|not) ~1 (sent|delivered|printed|paid|published|credited|received|saved)",
        "(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|{number}) ~2 (hosts|servers|machines|vms|nodes|instances) ~2 (rebooted|rebuilt|crashed|died|went offline|restarted)",
        "(arrived|arriving|delivered|sent|processed|published|paid|settled|loaded|loading|opened|went out|came through) ~2 (late|slowly|twice|sluggishly|out of order|with delays|with a delay)",
        "(payment|payments|login|logins|checkout|uploads|downloads|exports|imports|orders|payouts|transfers|calls|messages|emails|notifications|webhooks|invoices|bookings|pages|searches|streams|syncing|deliveries) ~1 (stalled|hung|froze|errored|bounced|crawled|vanished|disappeared|went missing)",
        "(slow|sluggish) to (load|open|render|use|save|send)",
        "(stopped|ceased|quit) (answering|replying|loading|printing|playing|arriving)",
        "ground to a halt",
        "(is|was|were|are|be|been|being|became|become|becoming|went|go|going|gone|stayed|remained|remain|as|fully|completely|entirely|totally|partially|temporarily|brought|bring|brings|took|taken|take|rendered|made) ~2 ({gone}|read only|not available|not reachable|not accessible|not responding|not working|not loading|not serving)",
        "(service|site|website|api|system|platform|app|application|cluster|hub|dashboard|database|page|pages|servers|server|services|sites) (outage|down|downtime|unavailability|unavailable|disruption|interruption|degradation|failure|failures)",
        "(total|complete|full|partial|major|brief|short|long|widespread|intermittent|global|service|user facing|whole|hour|minute|minutes|hours|temporary) (outage|outages|downtime|unavailability|interruption|disruption|loss of service)", "(downtime|outage|unavailability|interruption|disruption) (of|for|to|in|on) _", "{time} of (outage|downtime|unavailability|degraded|degradation)",
        "(stopped|ceased|quit|not|weren't|wasn't|isn't|aren't|didn't|don't|doesn't) (working|responding|serving|loading|functioning|accepting|sending|processing|delivering|respond|work|load|serve|function|start|starting)",
        "({workload}|page views) ~3 ({undelivered}|timed out|timing out|not delivered|not processed|not sent|failed to)",
        "(failed|failing|dropped|delayed|lost|rejected|stuck|blocked|missing|corrupted|slow) (requests|queries|jobs|builds|deployments|deploys|pipelines|connections|logins|edits|writes|reads|messages|emails|orders|payments|transactions|calls|uploads|launches|operations|events|lookups|pages|sessions|notifications|logs|images|updates|data|files|metrics)",
        "(loss|drop|drops|corruption) (of|in) ~2 (data|events|edits|messages|traffic|logs|metrics|service|availability|connectivity|access|requests|emails|files)", "data loss", "(workflow|login|logins|authentication|checkout|search|payments|editing|uploads|signup|email|notifications|deploys|builds) ~3 (break|broke|broken|breaking|stopped|stop)", "({identifier}|{capital}) (down|outage|unavailable|unreachable|offline)", "(made|rendering|rendered|left|took|taking|brought|take|bring|leaving|making) ~4 {gone}", "(was|were|is|are) ~1 not ~1 (returning|serving|showing|sending|processing|updating|accepting|delivering|publishing|rendering|recording|syncing)", "(became|become|is|was|were) ~1 impossible to", "(logs|emails|mails|messages|notifications|data|metrics|events|jobs|builds|images|pages|requests|updates|backups) ~3 not ~2 (shipped|delivered|sent|processed|recorded|received|shown|updated|available|run|running|loading|start|starting|stored|collected|reach|reaching|served)",
        "(returned|returning|return|returns|served|serving|serve|throwing|threw|giving|gave|showing|receiving|received|experienced|experiencing|seeing|saw|with|responding|responded|emitted|got|getting) ~3 (error|errors|status|timeout|timeouts|blank|empty|stale|incorrect|failures|exceptions|fatals)", "{number} xx", "http {number}", "{number} (error|errors|responses|status|gateway|internal server)", "(gateway|connection|request|read|query) (timeouts|timeout|timed out|failures|errors|refused|reset)",
        "(increased|elevated|high|higher|increase in|increasing|raised|spike in|spike of|spikes in|excessive|abnormal|large|significant) ~2 (latency|latencies|error|errors|error rate|error rates|failures|failure rate|response time|response times|load time|load times|timeouts|delays|lag|packet loss)",
        "(slow|slower|degraded|reduced|poor|bad) ~1 (performance|response|responses|response times|service|availability|experience|loading|queries|page)", "(performance|service|availability|quality) (degradation|was degraded|degraded|impact)", "(increased|increase|elevated) (in latency|in errors)",
        "(could|would|might|may) not be (reached|accessed)", "(lost|losing|loses|lose) ~2 (connectivity|connection|access|data|events|edits|power|connections|service|work|messages)");

    /// <summary>Says of whatever stands before it that it could not be reached.</summary>
    public static readonly Phrases Gone = new("impact.gone",
        "(is|was|were|are|be|been|being|became|become|becoming|went|go|going|gone|stayed|remained|fully|completely) ~2 {gone}", "(is|was|were|went) ~1 not (available|reachable|accessible|responding|working|loading|serving)", "(could|can) not be (reached|accessed|used)", "(couldn't|cannot|can't) be (reached|accessed|used)", "(stopped|ceased|quit) (working|responding|serving)", "(was|were|is|are) ~1 not ~1 (returning|serving|showing|sending|processing|updating|accepting|delivering|publishing|loading|rendering|recording|running|syncing|served|delivered|sent|processed|updated|shown)", "(made|rendering|rendered|left|took|taking|brought|take|bring|takes|brings|leaving|making) ~4 {gone}", "({identifier}|{capital}) (down|outage|unavailable|unreachable|offline)", "(was|were|is|are|be) ~1 unable to {served}", "(was|were|is|are) ~2 (returning|serving|throwing|showing) ~2 (errors|error|{number})");

    /// <summary>A part that users meet by its name was gone.</summary>
    public static readonly Phrases FacingGone = new("impact.facing-gone",
        "(billing|payment|payments|support|customer|client|partner|merchant|seller|admin|developer|booking|ordering|tracking|public|mobile|android|ios|online|learning|help|members|signup|login|checkout|careers|documentation) (portal|site|website|app|apps|page|pages|dashboard|console|shop|store|centre|center|desk) ~2 ({be}|went|became|stayed|could not be|couldn't be|not be) ~2 ({gone}|reached|accessed|loaded|opened)");

    /// <summary>That somebody or something was touched by the harm.</summary>
    public static readonly Phrases Struck = new("impact.struck", "(affect|affected|affects|affecting|impact|impacted|impacts|impacting|hit|hurt)", "not notice*", "(experienc*|reported|reporting|complain*)");

    /// <summary>Small words that stand where a count or a name is due.</summary>
    public static readonly Phrases Hedge = new("impact.hedge",
        "(a|one|another|single|this) ~1 (user|customer|client|person)", "(user|customer|client) ~1 (report|reports|reported|reporting|see|sees|saw|noticed|notices|asks|asked|complains|complained)", "(reported|shown|told|visible) (to|by) (the|a|one) (user|customer|client)",
        "(some|a few|several|certain|a number of|a small number of|a subset of|a small subset of|a limited number of|various|a portion of|a fraction of|a handful of|a percentage of|a small percentage of) ~1 {users}");

    /// <summary>Nobody, or nothing, was hurt.</summary>
    public static readonly Phrases Nobody = new("impact.nobody",
        "(one|a single|only one) (user|customer|person|reader|client) ~2 (reported|noticed|complained|wrote)",
        "(data loss|data lost|records lost) ~1 (none|nil|zero|no)",
        "no ~2 ({harmed}|end user|end users) ~3 {struck}",
        "no (data loss|loss of data|user impact|customer impact|impact|outage|downtime|service interruption|user facing)", "(impact|effect) ~3 (none|nil|zero)", "none reported", "not (reported|noticed) (at all|) (by|)", "(did not|didn't|does not|doesn't) (affect|impact) ~2 (users|customers|any|anyone|production|end)", "without (any|) (data loss|user impact|customer impact|downtime|impact|interruption)", "nothing was lost", "{number} (user|users|customer|customers|people|person|reports|report|complaints|tickets|requests) ~2 reported");

    /// <summary>How the absence of harm is known.</summary>
    public static readonly Phrases Measured = new("impact.measured",
        "(according to|based on|as shown|shown by|as seen in|confirmed|verified|checked|measured|per the|logs (show|confirm)|metrics (show|confirm)|graphs (show|confirm)|dashboard (show|shows)|monitoring (show|shows)|we (checked|verified|confirmed|compared|counted|measured|audited))");

    /// <summary>A number with a unit of harm: a share, a count of users or requests, a rate, a delay, money.</summary>
    public static readonly Phrases Figure = new("impact.figure",
        "of ~1 {number} {countable} _ {number}",
        "({number}|hundred|thousand|thousands|million|dozen|half|most|third|thirds|quarter|quarters) of (you|them|us)",
        "({number}|hundred|thousand|dozen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety) or so ~1 ({countable}|{clientele}|{users})",
        "every (second|third|fourth|fifth|tenth|other) (call|request|user|customer|order|login|payment|message|page|query|visitor|upload|email)",
        "(sales|revenue|orders|conversions|bookings|signups) ~3 (down|fell|dropped|declined|halved) ~2 {number}",
        "(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|dozen) ~1 ({countable}|{clientele})",
        "{number} ~1 (k|m|million|thousand|billion|hundred|bn|) ~2 {clientele}",
        "(half|third|thirds|quarter|quarters|fifth|tenth) of ~3 ({countable}|{clientele}|traffic|sales|revenue)",
        "(one|two|three|four|five|six|seven|eight|nine) (in|out of) ~1 (two|three|four|five|six|seven|eight|ten|twenty|fifty|hundred|thousand) _",
        "{number} (in|out of) ~1 {number} {clientele}",
        "from {number} ~1 (ms|milliseconds|s|seconds|minutes) to",
        "(cost|costs|costing|refunds|refunded|credited|lost|sales|revenue|overtime|fines|penalties|compensation|overspend|overcharge|losses) ~5 {number}", "(for|hit|affected|affecting|reached|on|to) ~2 {number} ~1 ({clientele}|{users})",
        "{number} (%|percent|per cent|pct) ~3 {share}",
        "{rate} (of|by|to|at|was|from|reached|around|rose|were|) ~2 {number} (%|percent|per cent)",
        "{number} ~1 (k|m|million|thousand|billion|hundred|bn|) ~2 {countable}",
        "(thousands|hundreds|millions|dozens|tens) of ~3 {countable}",
        "{number} ~1 {countable} (a|an|per|each|every) (second|minute|hour|day|sec|min|s|m)", "{number} (qps|rps|tps|rpm|eps)", "(qps|rps|tps|rpm) ~3 {number}",
        "(latency|latencies|response time|response times|load time|load times|delay|delays|lag|delayed|behind|percentile|median|average|took|replication lag|waiting|page load|duration|responses) ~5 {number} (ms|milliseconds|millisecond|s|sec|secs|seconds|second)", "(taking|took|take|takes) ~2 {number} ~1 (min|mins|minute|minutes|hour|hours) to (start|load|launch|open|render|boot|save|appear|spawn|arrive)", "{number} (ms|milliseconds) ~2 (to|latency|response|delay|lag|on average)",
        "(error|failure|success|drop|loss|timeout|hit) (rate|rates|ratio|percentage) ~5 {number}", "(lost|losing|cost|costs|refund|refunded|credit|revenue|damage|worth|loss of|dollars) ~3 {number}", "(usd|eur|gbp) {number}", "{number} (usd|eur|gbp|dollars|euros|pounds)",
        "{number} (gb|tb|mb|pb|gib|tib|gigabytes|terabytes|megabytes) (of (data|logs|events|messages|files|records|backups)|lost|was lost|were lost)", "{number} (out of|of|in) (the|every|our|all|) {number} ~1 {countable}", "{number} (out of|of|in every|in) (the|our|all|) {number} (requests|users|customers)", "(one|two|three|half|a third|a quarter|quarter|two thirds|three quarters) (in|out of|of all|of the|of our|of) (requests|users|customers|traffic|queries|every|ten|a hundred|jobs|events|page views|edits|messages|three|four|five|hundred|all)",
        "(half|third|quarter) of ~2 (requests|users|customers|traffic|queries|jobs|events|edits|messages|page|pageviews)", "error budget", "minutes of slo", "(over|about|around|roughly|approximately|some|nearly|almost|up to) {number} ~2 {countable}", "(availability|uptime|success rate) ~2 (at|of|to|was|dropped|fell|below) ~2 {number}");

    /// <summary>A percentage.</summary>
    public static readonly Phrases Percent = new("impact.percent", "{number} (%|percent|per cent|pct)");

    /// <summary>What users get of a service, as a share.</summary>
    public static readonly Phrases Level = new("impact.level", "availability", "uptime", "(success|error|failure|loss|timeout|rejection|drop) (rate|rates|ratio)", "packet loss");

    /// <summary>That a number is about harm.</summary>
    public static readonly Phrases Harmful = new("impact.harmful",
        "(went|were|was|are|left|remained|stayed) (unmatched|unanswered|undelivered|unserved|unpaid|unprocessed|unsent|unbilled|unread|unfilled|untreated|unrecorded|unscheduled|unassigned)",
        "damaged",
        "refund*",
        "(percentile|response times|load times|page load|page loads) ~4 (rose|grew|climbed|jumped|went|increased|doubled|tripled)",
        "(wrong|incorrect) (label|address|amount|price)",
        "affect*", "impact*", "fail*", "error", "errors", "lost", "lose", "losing", "loss", "drop", "drops", "dropped", "dropping", "unavailable", "unable", "timeout*", "timed out", "timing out", "latency", "latencies", "lag", "lagged", "lagging", "delay*", "slow*", "degrad*", "missing", "missed", "corrupt*", "delete", "deleted", "exception", "exceptions", "fatals", "rejected", "refused", "stuck", "down", "outage", "downtime", "inaccessible", "unreachable", "disrupt*", "interrupt*", "wrong", "incorrect", "duplicate", "duplicated", "decrease*", "declin*", "fell", "blank", "throttl*", "leaked", "exposed", "spike*", "elevated", "stale", "experienced", "served", "{number} xx", "packet loss", "queue*", "backlog", "hung", "unusable", "vandal*", "skipped", "broken", "availability", "uptime", "complain*", "killed", "crash*", "extra", "spurious", "bogus", "forgot", "unsaved", "gone", "vanish*", "disappear*", "empty", "incomplete", "unreadable", "denied", "oversold", "overcharged", "(didn't|did not|couldn't|could not|can't|cannot|wouldn't|would not|never) _", "knocked ~4 (offline|out|off)", "closed", "dead", "stolen", "twice", "stranded", "cancelled", "canceled", "refused");

    /// <summary>What a number measures that is no harm: a limit, or how full something is.</summary>
    public static readonly Phrases Gauge = new("impact.gauge",
        "threshold*", "utili*", "cpu", "memory", "disk", "capacity", "limit of", "storage usage", "usage", "queue size", "logging rate", "allocat*", "load of", "load average", "capped", "(other|remaining) ~1 {number}", "quota*", "would be", "if {number}",
        "(distinct|separate|unrelated|different) ~1 (events|incidents|cases|issues|causes|problems)", "(whenever|when|once|if|unless|until|as soon as) ~1 (we|it|they|there) ~2 (reach*|exceed*|hit|go over|goes over|has|have|had|are|is) ~2 {number}", "(ever|never) (only|more than|at most) {number}",
        "peak of ~2 {number} {users}", "(confirm*|recorded|saw|reached) ~1 peak of ~1 {number}");

    /// <summary>A number of machines, or a length of time in words.</summary>
    public static readonly Phrases Machines = new("impact.machines",
        "(two|three|four|five|six|seven|eight|nine|ten|twelve|{number}) ~1 (switches|routers|racks|brokers|shards|load balancers|firewalls)",
        "(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty) ~2 (hosts|servers|nodes|machines|pods|instances|replicas|vms|clusters|databases|disks|processes)",
        "(one|two|three|four|five|six|seven|eight|nine|ten|twelve|several|a few|an|a couple of|half an|couple of) (full|whole|half|and a half|more|) (second|seconds|minute|minutes|hour|hours|day|days|week|weeks)", "{number} ~2 (host|hosts|server|servers|node|nodes|machine|machines|pod|pods|instance|instances|replica|replicas|vm|vms|cluster|clusters|database|databases|disk|disks|partitions|processes)");
}
