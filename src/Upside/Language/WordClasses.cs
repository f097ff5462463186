namespace Upside.Language;

/// <summary>
/// The word classes that phrases may name in braces. They follow who or what a sentence is about:
/// a person, a group of people, the authors themselves, or a system.
/// </summary>
internal static class WordClasses
{
    /// <summary>Class name → its words, singular and plural, lower case.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> All = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["person"] =
        [
            "engineer", "engineers", "operator", "operators", "technician", "technicians", "developer", "developers", "dev", "devs", "dba", "dbas",
            "admin", "admins", "administrator", "administrators", "sysadmin", "sysadmins", "author", "authors", "reviewer", "reviewers",
            "responder", "responders", "oncaller", "oncallers", "sre", "sres", "employee", "employees", "intern", "interns", "contractor",
            "contractors", "manager", "managers", "lead", "leads", "commander", "deployer", "deployers", "maintainer", "maintainers", "person", "people",
            "someone", "somebody", "nobody", "everyone", "everybody", "anyone", "anybody", "he", "she", "colleague", "colleagues", "specialist", "specialists",
            "programmer", "programmers", "analyst", "analysts", "tester", "testers", "volunteer", "volunteers", "committer", "committers", "member", "members",
            "officer", "officers", "trainee", "trainees", "apprentice", "apprentices", "consultant", "consultants", "electrician", "electricians",
        ],
        ["group"] =
        [
            "team", "teams", "staff", "department", "departments", "vendor", "vendors", "crew", "crews", "management", "leadership", "squad", "squads",
            "organisation", "organization", "company", "support",
        ],
        ["self"] = ["we", "we're", "we've", "we'd", "we'll", "our", "ours", "us", "ourselves"],
        ["i"] = ["i", "i'm", "i've", "i'd", "i'll", "my", "me", "mine", "myself"],
        ["be"] = ["is", "are", "was", "were", "be", "been", "being", "am", "isn't", "aren't", "wasn't", "weren't"],
        ["have"] = ["has", "have", "had", "having", "hasn't", "haven't", "hadn't"],
        ["not"] =
        [
            "not", "never", "no", "cannot", "can't", "couldn't", "didn't", "doesn't", "don't", "wasn't", "weren't", "isn't", "aren't", "hasn't",
            "haven't", "hadn't", "won't", "wouldn't", "shouldn't",
        ],
        ["modal"] = ["will", "would", "can", "could", "should", "shall", "may", "might", "must"],
        ["day"] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
        ["month"] =
        [
            "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
            "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
        ],
        ["users"] =
        [
            "user", "users", "customer", "customers", "client", "clients", "subscriber", "subscribers", "tenant", "tenants", "visitor", "visitors",
            "reader", "readers", "editor", "editors", "student", "students", "researcher", "researchers", "consumer", "consumers", "guest", "guests",
            "account", "accounts", "organizations", "organisations", "owners",
        ],
        ["safeguard"] =
        [
            "test", "tests", "testing", "alert", "alerts", "alerting", "alarm", "alarms", "monitor", "monitors", "monitoring", "check", "checks", "checking", "checker",
            "review", "reviews", "reviewing", "validation", "validations", "validator", "verification", "canary", "canaries", "canarying", "staging", "qa", "lint", "linter", "linting",
            "limit", "limits", "limiting", "limiter", "quota", "quotas", "throttle", "throttling", "safeguard", "safeguards", "safety", "guardrail", "guardrails", "protection", "protections",
            "dashboard", "dashboards", "paging", "metric", "metrics", "observability", "visibility", "instrumentation", "telemetry",
            "probe", "probes", "healthcheck", "healthchecks", "threshold", "thresholds", "coverage", "audit", "audits", "detection", "warning", "warnings", "rehearsal", "inspection",
        ],
        ["lookout"] =
        [
            "test", "tests", "testing", "suite", "alert", "alerts", "alerting", "alarm", "alarms", "monitor", "monitors", "monitoring", "check", "checks", "checker", "review", "reviews", "reviewer",
            "validation", "validator", "verification", "canary", "canaries", "staging", "qa", "lint", "linter", "dashboard", "dashboards", "graph", "graphs", "chart", "charts", "panel", "metric", "metrics",
            "probe", "probes", "healthcheck", "healthchecks", "slo", "sli", "threshold", "thresholds", "audit", "audits", "rehearsal", "drill", "simulator", "simulation", "inspection", "reconciliation",
            "watchdog", "heartbeat", "ci", "telemetry", "signal", "pager", "guard", "assertion", "assertions", "backtest", "preflight",
        ],
        ["time"] = ["second", "seconds", "sec", "secs", "minute", "minutes", "min", "mins", "hour", "hours", "hr", "hrs", "day", "days", "week", "weeks", "month", "months", "year", "years"],
    };
}
