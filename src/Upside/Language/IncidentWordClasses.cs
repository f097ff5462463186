namespace Upside.Language;

/// <summary>
/// More word classes that phrases may name in braces: what incidents are told about. A class here is a list too long to be
/// spelled out in a pattern.
/// </summary>
internal static class IncidentWordClasses
{
    /// <summary>Class name → its words, lower case.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> All = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["countable"] =
        [
            "users", "customers", "accounts", "tenants", "requests", "queries", "orders", "transactions", "jobs", "messages", "emails", "mails", "edits",
            "events", "records", "rows", "files", "pages", "projects", "repositories", "wikis", "builds", "pipelines", "sessions", "visitors", "subscribers",
            "websites", "sites", "pageviews", "views", "students", "participants", "calls", "logins", "errors", "exceptions", "failures", "fatals", "timeouts",
            "uploads", "downloads", "images", "articles", "comments", "snippets", "webhooks", "tickets", "complaints", "reports", "organizations",
            "organisations", "domains", "clients", "devices", "connections", "notifications", "purchases", "bookings", "payments", "documents", "objects",
            "items", "attempts", "hits", "revisions", "entries", "people", "parcels", "packages", "letters", "invoices", "labels", "photos", "videos", "streams", "payouts",
            "transfers", "refunds", "appointments", "rides", "deliveries", "flights", "trips", "signups", "registrations", "imports", "exports", "profiles", "posts", "carts", "tasks", "posts", "caseworkers", "shoppers", "patients", "recordings", "departures", "seats", "thermostats", "phones", "mailboxes", "homes", "reservations", "shipments", "meters", "sensors", "cars", "trains", "readings", "votes", "exams", "submissions",
            "prescriptions", "claims", "tiles", "searches", "lookups", "sales", "chats", "conversations", "saves", "reads", "writes", "stores", "tables", "drafts", "stories", "samples", "measurements", "credentials", "passwords", "subscriptions", "installations", "members", "employees", "staff", "dispatchers", "journalists", "merchants", "passengers",
            "households", "recipients", "teachers", "pupils", "drivers", "shops", "players",
        ],
        ["clientele"] =
        [
            "merchants", "shoppers", "buyers", "sellers", "drivers", "riders", "couriers", "passengers", "travellers", "travelers", "teachers", "pupils", "parents",
            "dispatchers", "journalists", "residents", "homeowners", "employees", "staff", "clinics", "pharmacies", "branches", "farmers", "recipients", "dealers", "caseworkers", "borrowers", "tellers", "cashiers", "hotels", "libraries", "universities",
            "schools", "hospitals", "patients", "clinicians", "doctors", "nurses", "players", "gamers", "viewers", "listeners", "callers", "learners", "authors",
            "publishers", "advertisers", "donors", "restaurants", "retailers", "traders", "investors", "cardholders", "policyholders", "creators", "streamers",
            "diners", "shops", "businesses", "companies", "households", "citizens", "voters", "applicants", "candidates", "members", "tenants", "landlords",
        ],
        ["upkeep"] =
        [
            "alert", "alerts", "alerting", "alarm", "alarms", "monitor", "monitors", "monitoring", "monitored", "test", "tests", "testing", "tested",
            "validation", "check", "checks", "checking", "review", "reviews", "reviewed", "documentation", "documented", "docs", "runbook", "runbooks",
            "playbook", "playbooks", "limit", "limits", "safeguard", "safeguards", "guardrail", "guardrails", "coverage", "visibility", "observability",
            "communication", "procedure", "procedures", "process", "processes", "strategy", "metric", "metrics", "logging", "logs", "dashboard", "dashboards",
            "backup", "backups", "redundancy", "planning", "planned", "training", "experience", "awareness", "coordination", "understanding", "understood",
            "staging", "verification", "verified", "canary", "canaries", "rollback", "ownership", "protection", "isolation", "priority", "priorities", "lock",
            "design", "handling", "instructions", "instruction", "guidelines", "guidance", "definition", "sanitisation", "sanitization", "escalation",
            "throttling", "failover", "fallback", "retries", "timeout", "timeouts", "quota", "permissions", "headroom", "capacity", "information", "defaults",
            "configured", "implemented", "configuration", "classes", "knowledge",
        ],
        ["attended"] =
        [
            "tested", "monitored", "documented", "alerted", "validated", "reviewed", "verified", "checked", "noticed", "detected", "caught", "communicated",
            "updated", "anticipated", "considered", "foreseen", "planned", "covered", "understood", "implemented", "configured", "followed", "enforced",
            "automated", "sufficient", "sufficiently", "adequate", "adequately", "adhered", "robust", "resilient", "exercised", "enabled", "optimal", "ideal",
            "prepared", "designed", "scaled", "sized", "tuned", "pinned", "locked", "notified", "informed", "paged",
            "alerting", "prioritised", "prioritized", "acted", "appropriate", "appropriately",
            "tracked",
        ],
        ["erred"] =
        [
            "failed", "forgot", "forgotten", "neglected", "omitted", "overlooked", "missed", "underestimated", "overestimated", "misjudged", "miscalculated",
            "mishandled", "misunderstood", "misread", "misdiagnosed", "misinterpreted", "messed", "botched", "erred", "broke", "broken", "misconfigured",
            "mistakenly", "accidentally", "inadvertently", "erroneously", "incorrectly", "wrongly", "wrong",
        ],
        ["suffered"] =
        [
            "unable", "cannot", "can't", "couldn't", "experience", "experienced", "experiencing", "saw", "seeing", "receive", "received", "receiving",
            "reported", "reporting", "noticed", "encountered", "encountering", "faced", "suffered", "observed", "lost", "affected", "impacted", "complained",
            "got", "failed", "blocked", "prevented", "disconnected", "denied",
        ],
        ["served"] =
        [
            "access", "log", "login", "sign", "connect", "reach", "use", "view", "see", "load", "open", "create", "edit", "save", "upload", "download", "send",
            "receive", "push", "pull", "clone", "deploy", "build", "run", "start", "launch", "submit", "search", "read", "write", "pay", "order", "book",
            "check", "register", "authenticate", "complete", "update", "delete", "browse", "join", "play", "call", "work", "process", "serve", "service",
            "query", "publish", "subscribe", "manage", "provision", "attach", "resolve", "place", "make", "get", "retrieve", "perform", "fetch",
            "schedule", "respond", "merge", "spawn", "stop", "trigger", "execute",
        ],
        ["gone"] =
        [
            "unavailable", "unreachable", "inaccessible", "down", "offline", "degraded", "unresponsive", "unusable", "readonly", "inoperable", "nonfunctional",
            "broken", "intermittent", "impaired", "disrupted", "interrupted", "slow", "sluggish", "laggy",
        ],
        ["workload"] =
        [
            "requests", "queries", "jobs", "builds", "deployments", "deploys", "deployment", "pipelines", "connections", "logins", "edits", "writes", "reads",
            "messages", "emails", "mails", "orders", "payments", "transactions", "calls", "uploads", "downloads", "launches", "operations", "events", "lookups",
            "pages", "traffic", "sessions", "servers", "pods", "notifications", "logs", "images", "updates", "attempts", "saves", "searches", "imports",
            "exports", "commits", "pushes", "tests", "tasks", "instances", "metrics", "data", "webhooks", "deliveries", "files",
        ],
        ["undelivered"] =
        [
            "fail", "failed", "failing", "dropped", "drop", "delayed", "lost", "rejected", "errored", "refused", "stuck", "blocked", "interrupted", "affected",
            "impacted", "missing", "corrupted", "deleted", "denied", "throttled", "broken",
        ],
        ["remedied"] =
        [
            "add", "added", "adding", "remove", "removed", "removing", "change", "changed", "changing", "fix", "fixed", "fixing", "update", "updated",
            "updating", "implement", "implemented", "implementing", "create", "created", "creating", "introduce", "introduced", "introducing", "increase",
            "increased", "increasing", "reduce", "reduced", "reducing", "deploy", "deployed", "migrate", "migrated", "migrating", "replace", "replaced",
            "replacing", "disable", "disabled", "disabling", "enable", "enabled", "enabling", "build", "building", "built", "automate", "automated",
            "automating", "test", "testing", "tested", "document", "documented", "documenting", "modify", "modified", "modifying", "patch", "patched", "limit",
            "limiting", "separate", "separating", "split", "splitting", "isolate", "isolating", "rewrite", "refactor", "redesign", "configure", "configured",
            "configuring", "enforce", "require", "upgrade", "upgraded", "upgrading", "move", "moved", "moving", "setup", "alert", "notify", "pin", "lock",
            "backport", "harden", "tighten", "extend", "expand", "ensure", "prevent", "stop", "switch", "develop", "developing", "developed", "optimize",
            "optimise", "optimizing", "adjust", "adjusted", "adjusting", "tweak", "tweaked", "schedule", "train", "trained", "revise", "revising", "rework",
            "make", "making", "use", "avoid", "rename", "drop", "block", "restrict", "enhance", "enhancing", "strengthen", "strengthening", "improve",
            "improving", "improved", "audit", "auditing", "verify", "validate", "review", "investigate", "put", "run", "roll", "rolled", "rolling", "rotate",
            "rotated", "merge", "ship", "install", "installed", "raise", "raised", "lower", "deprecate", "bump", "get", "have", "keep", "start", "work", "find",
            "consider", "look", "evaluate", "evaluating", "check", "monitor", "do", "be",
        ],
        ["remedy"] =
        [
            "add", "remove", "fix", "update", "implement", "create", "introduce", "increase", "reduce", "deploy", "migrate", "replace", "disable", "enable",
            "build", "automate", "test", "document", "modify", "patch", "limit", "separate", "split", "isolate", "rewrite", "refactor", "redesign", "configure",
            "enforce", "require", "upgrade", "move", "setup", "alert", "notify", "pin", "lock", "backport", "harden", "tighten", "extend", "expand", "ensure",
            "prevent", "stop", "switch", "develop", "optimize", "optimise", "adjust", "tweak", "schedule", "train", "rework", "make", "use", "avoid", "rename",
            "drop", "block", "restrict", "enhance", "strengthen", "improve", "audit", "verify", "validate", "review", "investigate", "run", "rotate", "ship",
            "install", "raise", "lower", "deprecate", "bump", "monitor", "check", "define", "write", "establish", "provide", "change", "allow", "convert",
            "clean", "cleanup", "revert", "decide", "discuss", "agree", "evaluate", "consider", "explore", "prioritize", "prioritise", "page", "track",
            "include", "support", "scale", "repopulate", "backfill", "find", "version", "teach", "rebuild", "restore", "merge", "put", "open", "file", "report",
            "contact", "apply", "complete", "finish", "clarify", "communicate", "adopt", "adapt", "diversify", "decrease", "handle", "log", "expose", "publish",
            "collect", "measure", "simplify", "cache", "throttle", "reject", "return", "detect", "ask", "try", "plan", "perform", "consolidate", "standardise",
            "standardize", "reimplement", "depool", "submit", "bring",
        ],
        ["breakable"] =
        [
            "race", "deadlock", "livelock", "split", "thundering", "retry", "cache", "memory", "connection", "disk", "resource", "resources", "thread", "socket",
            "port", "cpu", "ram", "capacity", "quota", "storage", "ip", "address", "addresses", "pool", "traffic", "load", "request", "bandwidth", "network",
            "database", "query", "dns", "certificate", "certificates", "cert", "domain", "token", "credential", "credentials", "key", "secret", "secrets",
            "version", "dependency", "configuration", "config", "schema", "data", "replication", "clock", "hardware", "power", "cooling", "switch", "router",
            "firewall", "routing", "bgp", "leader", "lock", "index", "timeout", "log", "queue", "buffer", "node", "nodes", "pod", "pods", "master", "scheduler",
            "overload", "space", "inode", "session", "gpu", "upgrade", "rollback", "migration", "storm", "cluster", "kernel", "vm", "image", "rate", "api",
            "backup", "package", "library", "server", "host", "hosts", "link", "fiber", "fibre", "cable", "permission", "permissions", "access", "label",
            "policy", "rule", "acl", "proxy", "ingress", "vendor", "provider", "upstream",
        ],
        ["breakage"] =
        [
            "condition", "conditions", "deadlock", "brain", "herd", "storm", "storms", "stampede", "leak", "leaks", "leaked", "exhaustion", "exhausted",
            "exhausting", "pressure", "starvation", "full", "overflow", "overflowed", "overload", "overloaded", "overloading", "saturation", "saturated",
            "spike", "spikes", "surge", "expired", "expire", "expires", "expiry", "expiration", "mismatch", "mismatched", "drift", "conflict", "conflicts",
            "conflicting", "corruption", "corrupted", "lag", "lagging", "skew", "failure", "failures", "failed", "fail", "fails", "failing", "outage", "loss",
            "lost", "misconfiguration", "misconfigured", "contention", "congestion", "congested", "limit", "limits", "limited", "limiting", "shortage", "crash",
            "crashed", "crashing", "crashes", "crashloop", "crashlooping", "loop", "looping", "bug", "error", "errors", "hit", "incompatible", "incompatibility",
            "broke", "broken", "breaking", "breaks", "removed", "deleted", "unavailable", "down", "exceeded", "maxed", "missing", "invalid", "slow",
            "unreachable", "stuck", "killed", "flapping", "ignored", "changed", "reached", "reset", "died", "dying", "unhealthy", "evicted", "timeout",
            "timeouts", "throttled", "throttling", "lockup", "stale", "leaking", "revoked", "degraded", "degradation", "overwhelmed", "unresponsive",
            "disruption", "upgrade", "change", "incorrect", "incorrectly", "regression", "restart", "restarted", "restarting", "misrouted", "wrong", "bad",
            "terminated", "retired", "disabled", "unsupported", "blocked", "detached", "reverted",
        ],
        ["ledto"] =
        [
            "caused", "causing", "cause", "broke", "breaking", "break", "led", "leads", "triggered", "triggering", "resulted", "resulting", "introduced",
            "removed", "deleted", "lost", "failed", "failing", "failure", "fail", "exposed", "overwrote", "overwriting", "not", "unintended", "reverted",
            "problem", "issue", "incompatible", "breaks", "which",
        ],
        ["hindered"] =
        [
            "delayed", "delaying", "slowed", "slowing", "hampered", "hampering", "hindered", "hindering", "impeded", "impeding", "complicated", "complicating",
            "prolonged", "exacerbated", "lengthened", "impaired", "impairing", "frustrated", "inhibited", "obscured", "masked", "obstructed", "affected",
            "impacted", "limited",
        ],
        ["handling"] =
        [
            "detection", "diagnosis", "response", "recovery", "resolution", "mitigation", "investigation", "investigations", "debugging", "troubleshooting",
            "restoration", "repair", "remediation", "communication", "communications", "escalation", "coordination", "rollback", "revert", "identification",
            "visibility",
        ],
        ["handled"] =
        [
            "detected", "noticed", "identified", "caught", "found", "diagnosed", "responded", "reacted", "alerted", "engaged", "fixed", "mitigated", "resolved",
            "reverted", "restored", "recovered", "escalated", "detection", "response", "reaction", "diagnosis", "recovery", "rollback", "revert",
            "identification", "communication", "alert", "alerts", "fix", "mitigation", "resolution", "paged", "handled", "prevented", "isolated",
        ],
        ["change"] =
        [
            "change", "changes", "bug", "bugs", "fix", "deployment", "deploy", "deploys", "release", "update", "updates", "upgrade", "upgrades", "migration",
            "configuration", "config", "script", "code", "query", "test", "tests", "work", "maintenance", "rollout", "patch", "software", "automation", "error",
            "feature", "refactor", "refactoring", "rollback", "cleanup",
        ],
        ["practice"] =
        [
            "monitoring", "alerting", "alerts", "alarms", "tests", "testing", "process", "processes", "review", "tooling", "tools", "runbook", "runbooks",
            "documentation", "procedure", "procedures", "safeguards", "design", "architecture", "system", "systems", "infrastructure", "configuration",
            "redundancy", "automation", "checks", "validation", "pipeline", "engineers", "team", "teams", "staff", "assumption", "assumptions",
        ],
        ["attend"] =
        [
            "test", "tested", "testing", "check", "checked", "checking", "verify", "verified", "verifying", "validate", "validated", "notice", "noticed",
            "realise", "realised", "realize", "realized", "anticipate", "anticipated", "consider", "considered", "expect", "expected", "foresee", "foreseen",
            "knew", "know", "known", "see", "seen", "catch", "caught", "detect", "detected", "have", "had", "understand", "understood", "account", "plan",
            "planned", "communicate", "communicated", "monitor", "monitored", "alert", "review", "reviewed", "follow", "followed", "update", "updated",
            "document", "documented", "do", "done", "set", "configure", "configured", "ensure", "ensured", "think", "thought", "take", "taken", "react",
            "respond", "recognise", "recognised", "recognize", "recognized", "identify", "identified", "use", "used", "provide", "provided", "escalate",
            "declare", "declared", "include", "included", "add", "added", "enable", "enabled", "spot", "pay", "paid", "appreciate", "make", "made", "ask",
            "asked", "get", "got", "give", "given", "bump", "apply", "applied", "keep", "kept", "look", "act", "acted", "inform", "informed", "coordinate",
            "coordinated", "fix", "fixed", "bother", "prepare", "prepared", "automate", "limit", "prioritise", "prioritize", "support", "perform", "performed",
            "complete", "completed", "receive", "received",
        ],
        ["doing"] =
        [
            "accessing", "trying", "attempting", "using", "connecting", "loading", "logging", "editing", "saving", "creating", "users", "customers", "requests",
            "visitors", "some", "all", "any", "the", "most", "performing", "authenticating", "starting", "managing", "reading", "writing", "uploading",
        ],
        ["harmed"] =
        [
            "data", "user", "users", "customer", "customers", "impact", "edits", "events", "messages", "visible", "requests", "jobs", "services", "emails",
            "production", "client", "external", "public", "outage", "downtime", "interruption", "disruption", "one",
        ],
        ["struck"] =
        [
            "lost", "impact", "impacted", "affected", "loss", "noticed", "visible", "facing", "reported", "dropped", "failed", "issues", "disruption", "outage",
            "downtime", "interrupted", "harmed", "corrupted", "missed",
        ],
        ["share"] =
        [
            "of", "failed", "failure", "failures", "error", "errors", "dropped", "drop", "loss", "lost", "packet", "decrease", "increase", "reduction", "rate",
            "higher", "lower", "less", "fewer", "rejected", "unavailable", "degradation", "timeouts", "availability", "uptime",
        ],
        ["rate"] =
        [
            "rate", "rates", "ratio", "share", "percentage", "proportion", "loss", "drop", "drops", "dropped", "decrease", "decreased", "fell", "reduction",
            "availability", "peaked", "peak", "peaking", "errors", "failures", "error", "failure", "latency", "average", "maximum", "increase", "increased",
            "traffic", "approximately", "about", "averaged", "up",
        ],
        ["quality"] =
        [
            "slow", "slower", "slowly", "late", "later", "delayed", "difficult", "hard", "harder", "confusing", "complicated", "poor", "poorly", "unclear",
            "chaotic", "lacking", "insufficient", "inadequate", "insufficiently", "hampered", "hindered", "impeded", "noisy", "misleading", "cumbersome",
            "quick", "quicker", "quickly", "fast", "faster", "good", "smooth", "smoothly", "effective", "well", "better", "earlier", "sooner", "hectic",
            "painful", "tedious", "longer", "long", "improved",
        ],
        ["weak"] =
        [
            "slow", "slower", "late", "delayed", "poor", "insufficient", "inadequate", "confusing", "unclear", "missing", "lacking", "no", "misleading", "noisy",
            "difficult", "ineffective", "good", "great", "excellent", "quick", "effective", "faster", "better", "smooth", "outdated", "incomplete", "lack",
        ],
        ["handlings"] =
        [
            "detection", "diagnosis", "response", "recovery", "mitigation", "communication", "communications", "escalation", "coordination", "alerting",
            "paging", "visibility", "runbook", "runbooks", "playbook", "documentation", "procedure", "procedures", "instructions", "triage", "troubleshooting",
            "handover", "handoff", "collaboration", "investigation",
        ],
        ["respond"] =
        [
            "notice", "noticing", "realise", "realize", "realising", "realizing", "detect", "detecting", "find", "finding", "identify", "identifying",
            "diagnose", "diagnosing", "understand", "understanding", "fix", "fixing", "recover", "recovering", "restore", "restoring", "resolve", "resolving",
            "determine", "determining", "debug", "debugging", "figure", "figuring", "respond", "react", "revert", "reverting", "mitigate", "mitigating",
            "pinpoint", "locate", "locating", "track", "tell", "see", "trace", "spot", "reproduce", "investigate", "investigating", "troubleshoot",
            "troubleshooting", "correlate", "isolate", "reach", "page", "escalate", "communicate", "coordinate", "follow", "restart", "repair", "roll",
            "discover", "know", "confirm", "assess", "silence",
        ],
    };
}
