namespace Upside.Language.Lexicon;

/// <summary>Words that name what was missing, weak or too late in what one has or does.</summary>
internal static class Shortcoming
{
    /// <summary>A safeguard, a skill or a practice was missing or too weak.</summary>
    public static readonly Phrases Lacking = new("shortcoming.lacking",
        "(written down|documented|recorded|noted|described|explained|mentioned) ~1 nowhere",
        "nowhere ~1 (written|documented|recorded|noted|described|explained)",
        "(mail|mails|email|emails|alert|alerts|warning|warnings|page|pages|notification|notifications|notice|notices|message|messages) ~5 (to|into) ~6 (left|retired|departed|dissolved|nobody|no one|none of|unread|unmonitored|not read|not monitored|no longer|full|wrong)",
        "(warning|warnings|mail|mails|email|notice|announcement|alert|ticket) ~2 (sat|lay|had been|was|were) ~1 in (our|an|the|my) (inbox|mailbox|queue|backlog|folder)",
        "(result|results|output|logs|log|warnings|mails|mailbox|alerts) ~1 (not|never|isn't|wasn't|weren't) ~1 (read|looked at|checked|monitored|watched)",
        "everybody ignores",
        "(ignored|ignoring|ignores) ~1 (since|because|as) ~3 always",
        "(none|not one) of (the|our|these) ~2 (alerts|alarms|checks|tests|safeguards|monitors|reviews|backups) ~6 (went off|fired|worked|triggered|caught|noticed|helped|saw)",
        "({upkeep}|{practice}) ~8 (showing|showed|reporting|reported|shown) ~1 (cached|stale|old|wrong|false|outdated)",
        "without (really|fully|) (understanding|knowing)",
        "({upkeep}|{practice}|script|scripts) ~2 (had not|hadn't|has not|was not|not) ~1 been ~1 (run|used|opened|read|touched|looked at|tried) ~1 (in|for|since) _",
        "({upkeep}|{practice}) ~4 (was|were) ~1 (wrong|inaccurate)",
        "({upkeep}|{practice}) ~7 no longer (exist|exists|existed|applied|applies|matched|there)",
        "(has|have|had) been ~2 (switched off|turned off|disabled|silenced|muted|commented out|ignored|neglected|broken|misconfigured|failing|overlooked|forgotten|out of date) ~4 (for|since|ago|all along|unnoticed)",
        "({upkeep}|{practice}) ~2 (was|were|is|are|had been|have been) ~4 (out of date|outdated|obsolete|useless|switched off|turned off|silenced|muted|watching the wrong|pointed at|pointing at|never used)",
        "there (was|were|is|are) no ~2 (plan|way|means|owner|tool|tooling|spare|contingency|mechanism|path|record|inventory|defence|defense)",
        "never (been|ever|) (tried|rehearsed|practised|practiced|drilled|simulated|restored|revisited|questioned|load tested)",
        "without ~1 (trying|verifying|validating|measuring|rehearsing)",
        "(fix|restart|rollback|attempt|attempts|intervention|actions) ~3 made ~2 worse",
        "(no|lack of|lacking|lacked|lacks|missing|without|absence of|insufficient|insufficiently|inadequate|inadequately|not enough|poor|poorly|weak|incomplete|outdated|stale|unclear|bad|limited|suboptimal|ineffective|broken|improper|flawed) ~2 {upkeep}",
        "(wasn't|was not|weren't|were not|isn't|is not|aren't|are not|hadn't been|had not been|hasn't been|has not been|haven't been|have not been|never|not been|not|never been) ~2 ({attended}|in place|set up)",
        "(insufficient|inadequate|not sufficient|not adequate|not enough|ineffective|unreliable|fragile|brittle|flawed|poorly) (to|for|and|because)", "(is|was|are|were|too|remain|remains|remained|proved|simply|incredibly|very|quite|rather|deeply|being) (insufficient|inadequate|fragile|brittle|flawed|poor|poorly|unreliable|outdated|ineffective|lacking|a mess|misleading)",
        "(did not|didn't|does not|doesn't|do not|don't|failed to|could not|couldn't|unable to|fails to) ~1 (catch|caught|detect|notice|cover|alert|page|prevent|protect|validate|verify|check|test|monitor|handle|account|anticipate|consider|exist|enforce|reveal|surface|include|take into account|reflect|scale|guard|warn|fail over|failover|fall back)",
        "single point of failure", "blind spot", "blind spots", "technical debt", "tech debt", "gap in", "gaps in", "deficiency", "deficiencies", "shortcoming", "shortcomings", "limitation in", "weakness in", "weaknesses in");

    /// <summary>What should or could have been otherwise.</summary>
    public static readonly Phrases Counterfactual = new("shortcoming.counterfactual",
        "(should|could|would|ought to) ~2 have ~2 (been|caught|prevented|avoided|detected|noticed|alerted|helped|tested|known|done|made|stopped|saved|shortened|reduced|revealed|shown|failed|thrown|checked|gone|given|worked|had|used|identified|spotted|flagged|surfaced|rejected|blocked|limited|sped|allowed|communicated|escalated|declared)",
        "(shouldn't|should not|should never) have", "ought to have", "(should|could) have ~2 (better|earlier|sooner|faster|quicker|more)",
        "(better|earlier|sooner|faster|quicker) than (it|they|we) (did|was|were)", "had ~6 (we|this|it) would have", "if (we|there) had", "in (hindsight|retrospect)");

    /// <summary>What is supposed to be so by now, as status updates put it.</summary>
    public static readonly Phrases Supposed = new("shortcoming.supposed", "should ~1 have ~1 been ~2 (resolved|mitigated|fixed|restored|recovered|addressed)");

    /// <summary>More, or less, or later than was right.</summary>
    public static readonly Phrases Excess = new("shortcoming.excess",
        "(prematurely|too soon|too hastily|too hasty)",
        "too (long|slow|slowly|late|high|low|aggressive|aggressively|broad|strict|few|many|much|small|early|optimistic|conservative|large|big|short|frequent|frequently|quickly|fast|noisy|lax|permissive|generic|eager|sensitive|infrequent|tight|loose|manual|fragile|complex|complicated|hard|difficult|vague)",
        "longer than (expected|it should|we|necessary|needed|usual|normal|anticipated|planned|desired|acceptable|intended|it ought|required|hoped|would|ideal)", "(slower|later|worse|harder) than (expected|it should|we|necessary|needed|usual|anticipated|planned|desired|acceptable|hoped|it ought|ideal)",
        "unacceptably", "unacceptable", "unnecessarily", "needlessly", "unnoticed", "undetected", "unmonitored", "untested", "undocumented", "unprepared", "far from ideal", "not ideal", "isn't ideal", "less than ideal", "suboptimal", "sub optimal", "(a|the) poor _", "poorly _");
}
