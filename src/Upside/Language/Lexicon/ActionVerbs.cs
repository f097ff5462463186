namespace Upside.Language.Lexicon;

/// <summary>Verbs by which people say what is to be done: closed ones, whose end can be told, and open ones, whose end cannot.</summary>
internal static class ActionVerbs
{
    private static readonly string[] Closed =
    [
        "add", "adjust", "adopt", "align", "allocate", "allow", "annotate", "apply", "archive", "assign", "attach", "audit", "automate", "backfill", "backport", "back up", "ban",
        "block", "bound", "build", "bump", "bypass", "cache", "cap", "change", "check", "clean up", "close", "collect", "configure", "consolidate", "convert", "correct", "create",
        "cut", "decommission", "decouple", "decrease", "default", "define", "delay", "delete", "deny", "deploy", "deprecate", "design", "develop", "disable", "disallow", "display", "distribute", "divide",
        "document", "double", "downgrade", "drop", "eliminate", "enable", "encrypt", "enforce", "engineer", "establish", "expand", "expose", "extend", "fail over", "file", "finish", "fix", "forbid", "format", "formalise",
        "formalize", "freeze", "guard", "harden", "implement", "import", "increase", "install", "institute", "instrument", "integrate", "introduce", "isolate", "launch", "limit", "link", "lock", "lock down",
        "log", "lower", "merge", "migrate", "mirror", "mock", "modify", "move", "notify", "optimise", "optimize", "order", "override", "overhaul", "parallelise", "parallelize", "partition", "patch", "pin", "point",
        "port", "prevent", "prohibit", "provide", "provision", "prune", "publish", "purge", "put", "quarantine", "raise", "rate limit", "rearchitect", "rebuild", "recreate", "reconfigure", "redesign",
        "reduce", "refactor", "refuse", "rehearse", "reinstate", "reject", "relocate", "remove", "rename", "renew", "replace", "replicate", "reproduce", "require", "reset", "restore", "restrict", "restructure",
        "retire", "return", "revert", "revise", "revoke", "rewrite", "rework", "roll out", "rotate", "route", "run", "sanitise", "sanitize", "scale", "schedule", "script", "separate", "serve", "set", "set up", "shard", "ship",
        "shorten", "shrink", "simplify", "simulate", "skip", "split", "stagger", "standardise", "standardize", "stop", "store", "streamline", "strengthen", "surface", "suspend", "swap", "switch", "tag", "test", "throttle", "tighten", "track", "translate",
        "tune", "turn off", "turn on", "uninstall", "unify", "update", "upgrade", "use", "utilise", "validate", "verify", "version", "warn", "whitelist", "wipe", "wrap", "write", "accelerate", "alert", "page",
        "make", "give", "ask", "get", "detect", "handle", "support", "refresh", "re enable", "redeploy", "re deploy", "reload", "reboot", "restart", "send", "show", "specify", "hire", "start", "bring", "release", "incorporate", "include", "exclude",
        "invalidate", "augment", "complete", "transition", "protect", "rebalance", "repair", "report", "retain", "retry", "save", "scan", "segregate", "speed up", "stabilise", "stabilize", "supply", "tweak", "depool", "rebase", "bundle", "backup", "failover", "automatize", "re introduce", "deduplicate", "vendor", "unblock", "address", "silence", "recycle", "retrain", "onboard", "prepare", "setup", "control", "substitute", "localise", "localize", "segment", "resize", "rescope", "reserve", "register", "grant", "preload", "pre provision", "repopulate", "synchronise", "synchronize", "redirect", "reroute", "reorganise", "reorganize", "reorder", "remap", "compress", "clean", "compile", "group", "trigger", "evict", "expire", "kill", "ignore", "recover", "turn", "terminate",
    ];

    private static readonly string[] Open =
    [
        "analyse", "analyze", "ascertain", "assess", "attempt", "better", "brainstorm", "clarify", "communicate", "consider", "continue", "debug", "decide", "determine", "diagnose", "discuss", "educate",
        "encourage", "enhance", "ensure", "make sure", "monitor", "review", "keep", "try to", "be sure", "evaluate", "examine", "experiment", "explore", "figure out", "find", "find out", "follow up", "follow", "identify", "improve", "inform", "investigate", "learn", "look", "look at", "look into",
        "look for", "plan", "propose", "reconsider", "re evaluate", "reevaluate", "re examine", "remember", "remind", "research", "rethink", "see", "share", "study", "talk", "teach", "think", "think about", "train", "trial", "try",
        "understand", "work with", "work on", "work", "reach out", "refine", "push", "pursue", "agree", "speak", "spike", "prototype", "gather", "raise awareness", "make it easier", "make it clear", "make it possible", "make it more", "make better", "prioritise", "prioritize", "reflect", "reflect on", "be more", "act",
    ];

    private static readonly Dictionary<string, string> Past = new(StringComparer.Ordinal)
    {
        ["build"] = "built",
        ["rebuild"] = "rebuilt",
        ["write"] = "written|wrote",
        ["rewrite"] = "rewritten|rewrote",
        ["set"] = "set",
        ["reset"] = "reset",
        ["put"] = "put",
        ["split"] = "split",
        ["run"] = "run|ran",
        ["make"] = "made",
        ["cut"] = "cut",
        ["find"] = "found",
        ["think"] = "thought",
        ["teach"] = "taught",
        ["learn"] = "learned|learnt",
        ["see"] = "seen|saw",
        ["speak"] = "spoken|spoke",
        ["freeze"] = "frozen|froze",
        ["override"] = "overridden|overrode",
        ["shrink"] = "shrunk|shrank",
        ["give"] = "given|gave",
        ["get"] = "got|gotten",
        ["send"] = "sent",
        ["show"] = "shown|showed",
        ["bring"] = "brought",
        ["understand"] = "understood",
        ["speed"] = "sped",
        ["rethink"] = "rethought",
        ["keep"] = "kept",
        ["be"] = "been",
        ["forbid"] = "forbidden|forbade",
    };

    private static readonly HashSet<string> Doubling = new(StringComparer.Ordinal)
    {
        "drop", "stop", "cap", "pin", "split", "ship", "swap", "log", "tag", "set", "reset", "wrap", "run", "cut", "put", "plan", "ban", "strip", "get", "scan", "skip", "forbid",
    };

    /// <summary>"add", "remove": what one can see the end of.</summary>
    public static readonly Phrases ClosedBase = new("actions.verb-closed", Closed);

    /// <summary>"adding".</summary>
    public static readonly Phrases ClosedIng = new("actions.verb-closed-ing", [.. Closed.Select(Ing)]);

    /// <summary>"added".</summary>
    public static readonly Phrases ClosedPast = new("actions.verb-closed-past", [.. Closed.Select(Participle)]);

    /// <summary>"investigate", "improve": what never ends.</summary>
    public static readonly Phrases OpenBase = new("actions.verb-open", Open);

    /// <summary>"investigating".</summary>
    public static readonly Phrases OpenIng = new("actions.verb-open-ing", [.. Open.Select(Ing)]);

    /// <summary>"investigated".</summary>
    public static readonly Phrases OpenPast = new("actions.verb-open-past", [.. Open.Select(Participle)]);

    private static string Ing(string verb) => Inflect(verb, v =>
        Doubling.Contains(v) ? v + v[^1] + "ing" : v[^1] == 'e' && v[^2] != 'e' ? v[..^1] + "ing" : v + "ing");

    private static string Participle(string verb) => Inflect(verb, v =>
        Past.TryGetValue(v, out var irregular) ? $"({irregular})" : Doubling.Contains(v) ? v + v[^1] + "ed"
        : v[^1] == 'e' ? v + "d" : v[^1] == 'y' && v[^2] is not ('a' or 'e' or 'o') ? v[..^1] + "ied" : v + "ed");

    private static string Inflect(string verb, Func<string, string> form)
    {
        var words = verb.Split(' ');
        // "rate limit" and "re deploy" inflect their second word, "roll out" its first.
        var at = words[0] is "rate" or "re" ? 1 : 0;
        words[at] = form(words[at]);
        return string.Join(' ', words);
    }
}
