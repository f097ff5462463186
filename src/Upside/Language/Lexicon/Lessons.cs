namespace Upside.Language.Lexicon;

/// <summary>Words for what was learned and what will change.</summary>
internal static class Lessons
{
    /// <summary>Announces something learned.</summary>
    public static readonly Phrases Learned = new("lessons.learned",
        "found out the hard way",
        "takeaway",
        "takeaways",
        "(take|took|taking) away (from|is|that)",
        "(showed|shown|teaches|told) us (that|how)",
        "(learned|learnt|learn) ~3 (that|how|the|a|from|not|to|about)", "lesson ~3 (is|was|here|that|learned|learnt)", "lessons ~3 (are|were)", "(key|main|important|biggest|major) (takeaway|takeaways|lesson|lessons|learning|learnings)", "taught us",
        "(it is|it's|was|is|it became|became) (now |)(clear|obvious|apparent|evident) that", "(we|i) ~1 (realised|realized|discovered|understood|found) that", "reminded us", "(showed|shows|highlights|highlighted|demonstrated|demonstrates|exposed|exposes|revealed|reveals|underlines|underlined|illustrates|proves|proved) ~1 (that|how|the|a|an|our|us|need|weakness|weaknesses|gap|gaps)", "going forward", "in (the|) future");

    /// <summary>A change: one that has been made, or is to be made, to something.</summary>
    public static readonly Phrases Change = new("lessons.change",
        "now (stops|aborts|halts|refuses|rejects|pages|warns|blocks|verifies|validates|renews) _",
        "so ~5 now ~1 (need|needs|require|requires|has|have|go|goes|run|runs|use|uses|take|takes)",
        "(from today|as of today|as of this week|as of now|effective immediately|starting today)",
        "(since then|from now on|from here on|henceforth) ~8 (runs|run|is|are|must|will|requires|require|renew|renews|checks|stops|refuses|gets|goes|have|has|needs)",
        "(we|job|jobs|tool|pipeline|script|system|build|builds|deploys|releases|process|check|checks|server|client|clients|service) ~2 now (page|pages|alert|alerts|run|runs|refuse|refuses|reject|rejects|stop|stops|block|blocks|limit|limits|warn|warns|require|test|tests|validate|validates|renew|renews|keep|keeps|ask|asks|send|sends|wait|waits|use|monitor|monitors|rotate|cap|caps|verify|verifies|review|separate)",
        "(tool|pipeline|system|build|job|script|server|service|client|process|deploys|releases|check) ~2 will (now|) (refuse|reject|block|abort|warn|alert|page|validate|require)",
        "no ~1 (release|deploy|change|migration|deployment) ~1 (goes|will go|ships|may|is allowed|leaves)",
        "(we|i|team|engineers|they|it) ~1 (will|shall|must|need to|should|have to|plan to|intend to|want to|are going to|going to|are|have|have since|also|then|now|are now|have now|have already|ought to) ~2 ({remedied}|set up)",
        "(has|have) been (added|removed|fixed|patched|updated|changed|deployed|implemented|increased|reduced|disabled|enabled|replaced|merged|modified|automated|documented|upgraded|improved|corrected|adjusted|reconfigured|created|introduced|raised|reverted)", "(will|to|must|should|shall|needs to|need to) be (added|removed|fixed|patched|updated|changed|deployed|implemented|increased|reduced|disabled|enabled|replaced|merged|modified|automated|documented|upgraded|improved|corrected|adjusted|reconfigured|created|introduced|raised|done|tested|made|set|monitored|alerted|tracked|used|required|enforced|limited|validated|checked|reviewed)",
        "to (prevent|avoid|stop|guard against|protect against|mitigate|ensure) ~4 (recurrence|reoccurrence|recurring|recur|happening|repeat|future|again|this|similar|that|issue|incident)", "(is|are) being (added|removed|fixed|patched|updated|changed|deployed|implemented|increased|reduced|disabled|enabled|replaced|modified|made|engineered|developed|worked|reviewed|migrated|rolled)", "now (fixed|done|has|have|requires|require|alerts|checks|uses|includes)", "(need|needs) to ~1 (be|have|{remedy})", "(need|needs) (more|better) {upkeep}", "(we|it|there|this|they|that|i) should ~1 (be|have|never|not|always|{remedy})");

    /// <summary>A thing to do, as lists have it: begins with what is to be done.</summary>
    public static readonly Phrases Task = new("lessons.task",
        "({remedy}|set up|roll out|figure out|follow up|work with|look into|find out|reach out|rate limit) _");

    /// <summary>A pledge without content.</summary>
    public static readonly Phrases Pledge = new("lessons.pledge",
        "(we|i) (want|aim|intend|hope) to (become|be|get|grow|do) ~1 (more|better)",
        "(will|must) ~1 (try|work) harder",
        "(hard|close|closer|critical|careful|long|hard) look at",
        "(review|investigation|audit|retrospective|analysis) ~2 (is|are) ~1 (under way|underway|ongoing|in progress|planned|scheduled)",
        "rest assured",
        "(looking into|exploring|working on|examining|considering) (how|ways|what|options|improvements|making)",
        "(do|doing) (our best|better|everything)", "(everything|all) we can", "(committed|commitment|dedicated|strive|striving|continue|continuing|continuously|continually) to ~4 (improve|improving|improvement|learn|learning|better|provide|providing|reliability|preventing|taking|ensure|ensuring)", "(taking|take|took) ~3 (steps|measures|action|actions|seriously)", "(are|is|were|still|currently|be|been|being) ~1 (reviewing|investigating|looking into|analysing|analyzing|learning|working)", "(will|to) (learn|improve|review|investigate|look into|continue)", "learn from (this|it|the|our)", "(will|must|should|need to|needs to) ~1 (be better|do better|improve|get better)", "lessons (will|have|were|to)", "prevent ~3 (again|future|recurrence|recurring)", "never (again|happen)", "(recorded|record) the facts");
}
