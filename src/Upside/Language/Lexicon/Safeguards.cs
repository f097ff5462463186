namespace Upside.Language.Lexicon;

/// <summary>What stands between a mistake and harm (tests, alerts, reviews, limits), and how a text says that it was not there or did not work.</summary>
internal static class Safeguards
{
    /// <summary>A safeguard by its name.</summary>
    public static readonly Phrases Named = new("safeguards.named", "{safeguard}");

    /// <summary>A safeguard that was not there.</summary>
    public static readonly Phrases Absent = new("safeguards.absent",
        "no ~3 {safeguard}", "{not} (have|get|got|receive|received|include|included|exist|enough|sufficient|adequate|proper|any|set|configured|covered|part|in|trigger|triggered|provide|run|running) ~3 {safeguard}",
        "lack* (of|) ~3 {safeguard}", "missing ~3 {safeguard}", "absence of ~3 {safeguard}", "without ~2 {safeguard}", "{safeguard} (was|were|is|are) (missing|lacking|absent|insufficient|inadequate|incomplete|disabled|off|not in place|not set|not enabled|not configured|not available)",
        "(insufficient|inadequate|incomplete|poor|limited|weak|little|minimal|less|improper|sparse) ~2 {safeguard}", "need* (better|more|additional|proper) ~2 {safeguard}", "(gap|gaps|hole|holes) in ~3 {safeguard}", "{safeguard} (gap|gaps)", "blind (spot|spots)",
        "{not} (been|be|being|yet|properly|fully|adequately|sufficiently|thoroughly|well|actively|automatically|explicitly|correctly) (been|) (tested|monitored|alerted|reviewed|validated|verified|checked|covered|tracked|measured|rehearsed|exercised|limited|capped|throttled|enforced|audited|simulated)",
        "{not} (tested|monitored|alerted|reviewed|validated|verified|checked|tracked|measured|rehearsed|exercised|throttled|capped|enforced|audited|instrumented)", "{not} ~1 rate limited",
        "untested", "unmonitored", "unreviewed", "unvalidated", "unbounded", "unthrottled", "unchecked", "unlimited", "never tried", "no (way|ability|means|mechanism) ~1 (to|of) (tell|detect|know|see|notice|catch|alert|prevent|stop|check|verify|validate|test)",
        "{not} (reproduce|reproduced|reproducible|replicate|replicated|simulate|mirror|match|reflect|represent) ~4 (production|conditions|load|traffic|environment|live|real)");

    /// <summary>A safeguard that was there and did not do its work.</summary>
    public static readonly Phrases Failed = new("safeguards.failed",
        "{safeguard} ~3 {not} ~2 (catch|caught|cover|covered|covering|run|ran|fire|fired|trigger|triggered|alert|alerted|page|paged|notify|notified|detect|detected|work|worked|exist|include|included|reveal|revealed|show|shown|expose|exposed|notice|noticed|flag|flagged|prevent|prevented|check|checked|identify|identified|enough|sufficient|adequate|comprehensive|sensitive|representative|uncover|surface|surfaced|reproduce|replicate|send|sent|go|went|reach|reached|able|account|set|configured|enabled|in place|available|exercise|exercised|stop|block|picked|pick)",
        "{safeguard} ~3 (missed|failed|silenced|muted|ignored|overlooked|disabled|broken|misconfigured|passed|suppressed|bypassed|skipped|delayed|inadequate|insufficient|lost|masked|only|too (high|low|late|noisy|lenient|loose|broad|slow))", "(didn't|did not|doesn't|does not|don't|failed to|unable to|wouldn't|would not|couldn't|could not|weren't|wasn't) ~1 (catch|detect|alert|page|notice|notify|flag|spot|surface|noticed|caught|detected|alerted|paged|spotted|flagged|discovered|identified|picked up)",
        "{not} ~2 (caught|detected|noticed|alerted|paged|spotted|flagged|discovered) (by|in|during|until|before|earlier|sooner|at|immediately|on|quickly|and|as|because|when)", "(went|gone|remained) (unnoticed|undetected)", "unnoticed", "undetected", "(should|could|might|would) (have|had) (been|) ~1 (caught|alerted|detected|tested|paged|noticed|discovered|spotted|flagged|prevented|monitored|validated|picked|surfaced|shown|revealed|found|identified|mitigated|warned|blocked|avoided|failed)",
        "(should|could|would) (probably|likely|ideally|also|easily|perhaps|possibly|) have (probably|likely|ideally|also|easily|) (been|) (caught|alerted|detected|tested|paged|noticed|discovered|spotted|prevented|avoided)", "(should|could|would) (be|have been) (a|an) {safeguard}",
        "slipped (through|past|by)", "false sense of", "only (noticed|detected|discovered|found|became aware|alerted|caught) (when|after|once|by|because|the)", "{not} (a|an|) (paging|critical) (alert|alerts)", "too much trust in", "(symptom|symptoms) (only|rather)", "{not} (realise|realize|realised|realized|notice|noticed|aware|know|knew) (until|at|of|that|the|this|about)");
}
