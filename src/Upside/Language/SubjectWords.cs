namespace Upside.Language;

/// <summary>The closed word classes by which a clause subject is found.</summary>
internal static class SubjectWords
{
    public static readonly WordSet Auxiliaries = new(
        "is", "are", "was", "were", "be", "been", "being", "am", "has", "have", "had", "having", "do", "does", "did", "will", "would", "can", "could", "should", "shall", "may",
        "might", "must", "not", "never", "to", "isn't", "aren't", "wasn't", "weren't", "hasn't", "haven't", "hadn't", "didn't", "doesn't", "don't", "won't", "wouldn't",
        "couldn't", "shouldn't", "cannot", "can't", "got", "gets", "get");

    public static readonly WordSet Adverbs = new(
        "also", "just", "then", "still", "even", "simply", "only", "really", "probably", "perhaps", "maybe", "always", "already", "often", "sometimes", "again", "once", "now",
        "later", "soon", "all", "both", "too", "quite", "rather", "almost", "nearly", "ever", "apparently", "thus", "therefore", "however", "instead", "otherwise", "themselves",
        "himself", "herself", "itself", "myself", "at", "least", "by", "mistake", "accident", "yet", "so", "well", "certainly", "in", "hindsight", "fact");

    public static readonly WordSet Coordinators = new("and", "but", "or", "nor", "&");

    public static readonly WordSet Subordinators = new(
        "because", "when", "while", "if", "whether", "since", "after", "before", "until", "unless", "although", "though", "as", "where", "why", "how", "what", "so", "once", "than",
        "whereas", "hence");

    public static readonly WordSet Prepositions = new(
        "of", "in", "at", "on", "from", "for", "with", "by", "to", "during", "after", "before", "under", "within", "via", "behind", "about", "since", "until", "into", "between",
        "across", "near", "without", "against", "over", "through", "per", "like", "including", "among", "upon", "around", "inside", "outside", "onto", "towards", "toward");

    public static readonly WordSet Determiners = new(
        "the", "a", "an", "this", "that", "these", "those", "our", "my", "your", "his", "her", "its", "their", "some", "any", "no", "every", "each", "one", "another", "all", "both",
        "several", "many", "most", "few", "neither", "either", "two", "three", "four", "five");

    public static readonly WordSet Quantifiers = new(
        "one", "some", "any", "none", "all", "most", "many", "several", "few", "half", "each", "both", "either", "neither", "two", "three", "majority", "number", "couple", "group",
        "member", "members", "rest", "part");

    public static readonly WordSet Relatives = new("who", "whom", "whose", "which", "that");

    /// <summary>Words that describe the noun before them.</summary>
    public static readonly WordSet AfterNoun = new("responsible", "involved", "concerned", "available", "present", "himself", "herself", "themselves", "alone");

    public static readonly WordSet AuthorPronouns = new("i");

    public static readonly WordSet Self = new("we", "us", "ourselves");

    public static readonly WordSet Nobody = new("nobody", "no-one", "one", "anyone", "anybody", "everyone", "everybody", "others");

    public static readonly WordSet People = new(
        WordClasses.All["person"].Concat(
        [
            "human", "humans", "conductor", "individual", "individuals", "whoever", "coder", "coders", "architect", "architects", "consultant", "consultants", "trainee", "trainees",
            "junior", "newcomer", "newcomers", "supervisor", "supervisors", "director", "boss", "cto", "ceo", "dispatcher", "electrician", "guy", "guys", "others", "approver",
            "approvers", "owner", "scribe", "oncall", "shift", "teammate", "teammates", "coworker", "coworkers", "culprit", "sysop", "staffer", "everyone", "everybody",
        ]));

    public static readonly WordSet Groups = new(
        WordClasses.All["group"].Concat(["provider", "providers", "supplier", "suppliers", "subcontractor", "subcontractors", "ops", "operations", "engineering", "dbas", "sres", "folks"]));

    public static readonly WordSet Users = new(
        "user", "users", "customer", "customers", "subscriber", "subscribers", "student", "students", "researcher", "researchers", "editor", "editors", "guest", "guests", "visitor", "visitors");

    /// <summary>Words for people that also name a role of software; what stands before them tells.</summary>
    public static readonly WordSet AmbiguousRoles = new("manager", "managers", "operator", "operators", "member", "members", "lead", "management", "support", "owner", "shift", "operations", "leadership", "provider", "providers", "responder");

    /// <summary>Before one of <see cref="AmbiguousRoles"/>, these say that it is software.</summary>
    public static readonly WordSet SoftwareBefore = new(
        "package", "cluster", "connection", "session", "resource", "memory", "window", "queue", "task", "job", "process", "network", "kubernetes", "k8s", "etcd", "replica", "quorum", "pool", "raft",
        "state", "configuration", "config", "certificate", "cert", "prometheus", "storage", "lock", "transaction", "device", "volume", "controller", "deployment", "secrets", "secret",
        "policy", "cache", "identity", "file", "browser", "language", "io", "crud", "write", "read", "database", "bulk", "delete", "background", "concurrent", "async", "dns");

    public static readonly WordSet SystemPlurals = new(
        "pods", "nodes", "servers", "hosts", "services", "jobs", "requests", "alerts", "checks", "slaves", "replicas", "instances", "clusters", "workers", "processes", "scripts",
        "queries", "connections", "databases", "machines", "containers", "changes", "deployments", "pages", "tests", "certificates", "credentials", "tickets", "systems", "routers",
        "switches", "caches", "queues", "messages", "brokers", "shards", "tables", "links", "backups", "monitors", "probes", "rules", "limits", "settings", "updates", "builds",
        "images", "packages", "libraries", "extensions", "functions", "threads", "targets", "regions", "zones", "components", "applications", "apps", "issues", "errors", "problems");

    public static readonly WordSet IrregularPasts = new(
        "ran", "made", "took", "went", "saw", "found", "sent", "began", "did", "had", "got", "left", "thought", "forgot", "knew", "gave", "put", "set", "cut", "shut", "wrote", "told",
        "kept", "broke", "brought", "built", "held", "lost", "meant", "read", "led", "spun", "chose", "came", "felt", "said", "was", "were", "is", "are", "has", "have");
}
