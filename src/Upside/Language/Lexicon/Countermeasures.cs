namespace Upside.Language.Lexicon;

/// <summary>Kinds of weakness, by the words that tell them, and the words of the actions that answer each: a missing alert and an alert, an unbounded load and a limit.</summary>
internal static class Countermeasures
{
    /// <summary>One row a kind; words with single blanks between.</summary>
    public static readonly (string Weakness, string Answer)[] Kinds =
    [
        ("alert alerts alarm monitor monitoring page paged paging metric dashboard unnoticed noticed notice detect detected detection visibility telemetry graph warning silent silently",
            "alert alerts alarm monitor monitoring page pages metric metrics dashboard detect detection notify notification telemetry graph sms watch check checks watchdog"),
        ("limit unlimited unbounded exhausted exhaustion overload overloaded full backoff jitter retry retries retried stampede throttled spike surge memory saturated capacity",
            "limit limits cap capped quota throttle throttling backoff jitter retry shed admission threshold capacity scale bound control breaker percentage"),
        ("test tests tested testing staging untested rehearsed rehearsal drill exercise exercised verify verified validate validated review reviewed",
            "test tests rehearse rehearsal drill exercise replay staging verify validate validation simulate simulation simulator canary check compare gate"),
        ("expire expired expiry expiration renew renewal certificate certificates lapsed",
            "renew renewal expiry expiration certificate rotate rotation reminder automatic"),
        ("single sole redundancy redundant standby spare shared shares share",
            "second redundancy redundant standby spare replica separate split shard sharded isolate isolated own independent both two"),
        ("undocumented document documented documentation runbook procedure instruction guide playbook knew knowledge unclear",
            "document documentation runbook procedure instruction guide written playbook wiki list describe rewrote rewritten"),
        ("manual manually hand typo mistyped wrong mistake misconfigured misconfiguration forgot forgotten accident accidentally incorrect incorrectly",
            "automate automated automatic automatically refuse refuses reject rejects block blocks require requires approval approve confirm guard generate generated lint prevent prevents validate"),
        ("mail mailbox former retired dissolved owner unread inbox address forwarded",
            "route routed routes owner audit inbox address escalate escalation channel queue phone"),
        ("rollout deploy deployed global fleet everywhere simultaneously",
            "canary stage staged gradual gradually phased percentage rollout wave"),
        ("backup backups restore lost deleted deletion retention",
            "backup backups restore copy snapshot retention held keep kept undelete"),
        ("depend depends dependency dependent coupled failover fallback unavailable",
            "depend decouple independent fallback failover stale isolate remove removed"),
        ("bug defect fault defective race leak crash crashed version firmware regression",
            "fix fixed patch patched upgrade upgraded replace replaced correct corrected release"),
    ];
}
