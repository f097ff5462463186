namespace Upside.Language.Lexicon;

/// <summary>Words that judge people, or that ask for people instead of conditions to be changed.</summary>
internal static class Blame
{
    /// <summary>Says what would have been right.</summary>
    public static readonly Phrases ShouldHave = new("blame.should-have",
        "should (not|never|really|probably|also|definitely|certainly|clearly|obviously|at least|perhaps|then|already|simply|) have", "shouldn't have", "should've", "shouldn't've",
        "ought (not|) to have", "was supposed to have", "needed to have been");

    /// <summary>Says that something was left undone, by whoever is the subject.</summary>
    public static readonly Phrases LeftUndone = new("blame.left-undone",
        "failed to", "fails to", "failing to", "omitted to", "omits to", "neglected (to|)", "neglects to", "forgot (to|about|that|)", "forgets to", "forgotten (to|about|that|)", "forgetting to",
        "(did not|didn't|never|doesn't|does not|couldn't|could not) (even|) (bother|care) (to|about|with|)", "could not be bothered (to|)", "couldn't be bothered (to|)", "overlooked",
        "(totally|completely) missed", "lost track of", "dropped the ball", "fell asleep at the wheel", "asleep at the (wheel|switch)", "turned a blind eye", "could have bothered to", "took no notice");

    /// <summary>Says that care was not taken which only people take.</summary>
    public static readonly Phrases DidNotCheck = new("blame.did-not-check",
        "(did not|didn't|never|does not|doesn't) (even|properly|actually|fully|carefully|really|) (check|verify|validate|test|review|confirm|read|ask|tell|inform|notify|warn|consult|communicate|escalate|announce|document|follow up|pay attention|look at|double check|think (of|about|to|ahead|before))",
        "never (even|properly|actually|really|) (considered|tested|checked|verified|reviewed|thought (of|about|to)|asked|read|looked at|documented|told|informed|notified|validated|confirmed|communicated|escalated)",
        "missed (the|a|an|this|that|these|those|it|several|multiple|all|both)", "ignored (the|a|an|this|that|these|those|it|several|multiple|all|both|repeated|our|clear)", "ignoring (the|a|this|these|all|repeated|clear) ~1 (warning|warnings|alert|alerts|alarm|alarms|advice)");

    /// <summary>Says of nobody that they did it.</summary>
    public static readonly Phrases NobodyDid = new("blame.nobody-did",
        "(nobody|no one|none of (them|the)) ~4 (thought|bothered|checked|remembered|cared|tested|verified|reviewed|asked|read|looked|questioned|considered) (to|about|the|whether|if|it|that|this|for|of|at)");

    /// <summary>An omission as a noun, with the people it is laid to.</summary>
    public static readonly Phrases FailureOf = new("blame.failure-of",
        "(failure|failures|inability|neglect) (of|by) (the|an|a|our|one) ~2 ({person}|{group}) to", "({person}|{group}) failure to", "(operator's|engineer's|developer's|admin's|administrator's|technician's|reviewer's|employee's|person's|vendor's|provider's|team's|crew's|contractor's|manager's|staff's|management's|department's|company's) (failure|neglect|inability|refusal) to", "failure on the part of");

    /// <summary>An omission as a noun, laid to nobody, of what only people do.</summary>
    public static readonly Phrases FailureTo = new("blame.failure-to",
        "(failure|neglecting|omission) to (properly|adequately|fully|thoroughly|promptly|) (test|check|verify|review|notify|inform|communicate|escalate|document|follow up|consider|plan|coordinate|validate|double check|read|ask|tell|announce|monitor|rehearse|take)");

    /// <summary>Says the same in the passive.</summary>
    public static readonly Phrases WasNotChecked = new("blame.was-not-checked",
        "(was|were|is|has been|have been|had been) (not|never) (properly|thoroughly|adequately|sufficiently|carefully|really|actually|fully|correctly|even|) (tested|reviewed|verified|checked|validated|rehearsed)",
        "(wasn't|weren't) (properly|thoroughly|adequately|sufficiently|carefully|really|actually|fully|correctly|even|) (tested|reviewed|verified|checked|validated|rehearsed)");

    /// <summary>Says how, or when, a check ought to have been made.</summary>
    public static readonly Phrases NormOfChecking = new("blame.norm-of-checking",
        "properly", "thoroughly", "adequately", "sufficiently", "carefully", "well enough", "(prior to|before) (it|this|that|the|being|a|we|they|going|deploy*|releas*|merg*|roll*|restart*|enabl*|launch*|switch*|it's|its|production)",
        "as it should", "like it should", "in advance", "beforehand", "at all", "lack of focus", "lack of care", "enough");

    /// <summary>Says that something was done without the care that ought to go before.</summary>
    public static readonly Phrases WithoutChecking = new("blame.without-checking",
        "without (even|properly|first|actually|either|any|proper|adequate|sufficient|) ~2 (testing|checking|verifying|reviewing|asking|telling|thinking|looking|reading|informing|notifying|consulting|validating|double checking)");

    /// <summary>Something that had to be seen was passed over.</summary>
    public static readonly Phrases PassedOver = new("blame.passed-over",
        "(was|were|been|got|being|simply|just) (completely|totally|simply|entirely|just|) (overlooked|forgotten|neglected)", "(was|were|been|is|are) (simply|just|completely|) ignored",
        "forgotten (in|when|during|by|at)", "overlooked (in|when|during|by|at)");

    /// <summary>Says what a person, by being otherwise, would have spared everybody.</summary>
    public static readonly Phrases IfOnly = new("blame.if-only",
        "(greater|more|better) (care|attention|caution|diligence) had been (taken|paid|put|exercised|used|given)", "had (more|greater|better) (care|attention|caution) been", "had {person} (not|only|just)",
        "had the {person} ~3 (not|only|checked|noticed|read|asked|tested|followed|verified|been)", "had the {group} ~2 (not|only|checked|noticed|read|asked|tested|followed|verified|been)",
        "had the (sre|on call|engineer) (on call|)", "despite (being aware|knowing|having been (told|warned)|(the|all|several|repeated) warnings)",
        "had (he|she|anyone|anybody|someone|somebody) (not|only|checked|noticed|read|asked|tested|followed|verified|bothered|been)",
        "if (only|) (the|a|an|) ~1 ({person}|{group}) had",
        "if (only|) (he|she|anyone|anybody|someone|somebody|the {person}|the on call) had (not|only|just|bothered|checked|read|asked|tested|followed|verified|been more|paid|looked|noticed)");

    /// <summary>A requirement, by itself harmless.</summary>
    public static readonly Phrases ShouldBe = new("blame.should-be",
        "{person} (should|must|(is|are|was|were) supposed to|(is|are|was|were) meant to)",
        "should (always|) be (tested|reviewed|checked|verified|validated|announced|communicated|documented|done)", "must be (tested|reviewed|checked|verified)", "supposed to be (tested|reviewed|checked|verified|done)");

    /// <summary>Says of a requirement that it was not met.</summary>
    public static readonly Phrases DidNotHappen = new("blame.did-not-happen",
        "(this|that|which|it) (did not|didn't|never) happen*", "(this|that|which|it) (was not|wasn't|was never) (done|the case|followed)", "but (was not|wasn't|were not|weren't)");

    /// <summary>Names people's fallibility as the cause.</summary>
    public static readonly Phrases HumanError = new("blame.human-error",
        "human (error|errors|mistake|mistakes|failure|oversight|slip|fault)", "(operator|operators|engineer|engineers|user|admin|administrator|technician|developer|deployer|pilot|dba|sysadmin|personnel|staff|employee|conductor|contractor|reviewer|programmer) (error|errors|mistake|mistakes|fault|oversight|negligence|carelessness|inexperience)",
        "(operator|engineer|admin|administrator|technician|developer|dba|employee|contractor|reviewer|person) (error|mistake|fault|oversight|negligence|carelessness)", "(manual|clerical) (error|mistake)",
        "(error|mistake|mistakes|oversight|negligence|carelessness|slip) (by|of|from|on the part of) (the|an|a|one|our|) (of our|) ~1 {person}", "error on the part of", "pebkac", "user error",
        "{person} error", "(fat finger*|fat fingered|finger trouble|brain fart)");

    /// <summary>Says whose fault it was.</summary>
    public static readonly Phrases Fault = new("blame.fault",
        "(my|his|her|their|your) (own|) (fault|mistake|oversight|error|bad|stupidity|carelessness|negligence)", "(completely|entirely|totally|all|solely|purely) (my|his|her|their|your) (own|) (fault|mistake|doing)",
        "(is|was|were|are) (solely|entirely|partly|largely|) to blame", "(take|takes|took|accept|bear|bears|share|shares|deserve*) (the|all the|full|some|part of the|some of the) (blame|fault)", "the (blame|fault) (lies|lay|is|falls|rests) (with|on)",
        "blame (lies|falls|rests) (with|on)", "(was|were|is) at fault", "(is|are|was) the (culprit|guilty party)", "guilty of", "(made|makes|making|committed) (a|an|the|another|this|such a) (silly|stupid|careless|serious|basic|rookie|huge|big|bad|terrible|grave|costly|critical|dumb|) (mistake|error|blunder)",
        "(messed|screwed|fouled|cocked) (it|this|that|things|) up", "(botched|bungled|blundered|goofed)");

    /// <summary>What is laid to somebody whose name or role stands before it in the possessive.</summary>
    public static readonly Phrases FaultOf = new("blame.fault-of", "(own|) (fault|mistake|oversight|carelessness|negligence|blunder|inattention)", "error (was|is|caused|led|triggered|that|which)", "error");

    /// <summary>Words of a person who finds a mistake, which tells and does not judge.</summary>
    public static readonly Phrases NoticesMistake = new("blame.notices-mistake",
        "notic*", "realis*", "realiz*", "correct*", "fix*", "discover*", "spot*", "found", "finds", "undo*", "undid", "revert*", "rectif*", "saw", "sees", "acknowledg*", "report*");

    /// <summary>An attempt that did not succeed, which is no omission.</summary>
    public static readonly Phrases Attempt = new("blame.attempt",
        "(tries|tried|attempts|attempted|try|trying) (and|but) (fail*)", "(failed|fails|failing) to (reproduce|replicate|connect|log|access|reach|contact|load|authenticate|login|ssh|find any|get in|get hold|get through|get a hold)");

    /// <summary>A quality of people that is named as the cause.</summary>
    public static readonly Phrases Failing = new("blame.failing",
        "(lack|absence) of (care|diligence|discipline|focus|attention|vigilance|professionalism|competence|rigour|rigor|common sense|due care|situational awareness|concentration)", "carelessness", "negligence",
        "incompetence", "inattention", "inattentiveness", "recklessness", "sloppiness", "laziness", "complacency", "ignorance of the {person}", "insufficient care", "inexperience",
        "(lack|absence) of ~1 (experience|training|knowledge|skill|skills|understanding)", "poor (judgement|judgment|workmanship)", "bad judg*", "thoughtlessness", "stupidity", "unprofessionalism");

    /// <summary>Belittles or insults.</summary>
    public static readonly Phrases Insult = new("blame.insult",
        "careless", "carelessly", "negligent", "negligently", "incompetent", "incompetently", "lazy", "lazily", "sloppy", "sloppily", "stupid", "stupidly", "foolish", "foolishly", "reckless", "recklessly", "clueless",
        "irresponsible", "irresponsibly", "inept", "ineptly", "unprofessional", "thoughtless", "thoughtlessly", "idiotic", "dumb", "moronic", "ignorant", "unqualified", "inexperienced", "undisciplined", "hapless", "complacent",
        "inattentive", "distracted", "unreliable", "oblivious", "blindly", "haphazardly", "untrustworthy", "hasty", "hastily", "(lacks|lacked|lacking) (the|any|all|) (discipline|diligence|care|attention|competence|professionalism|common sense|skill|skills)", "unskilled", "overconfident", "arrogant", "stubbornly");

    /// <summary>Names for people that are insults whoever is the subject.</summary>
    public static readonly Phrases NameCalling = new("blame.name-calling",
        "(idiot|idiots|moron|morons|fool|fools|cowboy|cowboys|imbecile*|dimwit*|muppet*|clown|clowns|amateurs|slacker*|loser*|noob|noobs)", "should have known better", "ought to have known better", "what (was|were) (he|she|they) thinking",
        "no excuse", "inexcusable", "unforgivable", "has no (idea|clue) what", "had no (idea|clue) what (he|she|they)", "common sense would have", "any competent", "basic competence");

    /// <summary>Asks people to be otherwise.</summary>
    public static readonly Phrases BeCareful = new("blame.be-careful",
        "be (more|extra|very|much more|a bit more|really|super|) (careful|cautious|vigilant|diligent|attentive|mindful|disciplined|thorough)", "(extra|more|greater|better|special) (care|caution|attention|vigilance|diligence|discipline) (should|must|needs|need|has|have|is|are|will|to)",
        "(take|taking|exercise|use|exercising|pay|paying|put) (more|extra|greater|better|special|closer) (care|caution|attention|vigilance|diligence)", "(need|needs|must|should) (to be|be|) more carefully ~2 (studied|studying|read|reading|checked|checking|reviewed|tested|testing|reviewing)",
        "(double|triple) check (everything|your|their|before)", "think (twice|before)", "pay (better|closer|) attention (to|when|next)", "do not (be lazy|rush)", "(try|trying) harder", "(learn|learned|learnt|learns) (their|his|her) lesson", "not (to|) make (this|the same|such a) mistake again",
        "(stricter|tougher|tighter|harsher) (policy|policies|discipline|supervision|rules) (of|on|for|about|around) ~3 (people|who|staff|engineers|developers|operators|everyone|everybody)");

    /// <summary>Asks for people to be told.</summary>
    public static readonly Phrases TellThem = new("blame.tell-them",
        "(remind|reminding|reminded|admonish|warn|lecture|reprimand|discipline|retrain|re-train|re-educate|educate|scold|punish|sanction|counsel) (all|everyone|everybody|the|our|those|staff|engineers|developers|operators|people|him|her|them|{person}|teams|team|users|contributors|deployers|responders|responsible|this|every) ~1 (of|to|that|about|not|how|on|in|for|staff|engineers|engineer|developers|developer|operators|operator|team|teams|members|people|employee|employees|users|admins|{person})",
        "(remind|retrain|re-train|re-educate|reprimand|discipline|admonish) (everyone|everybody|all|him|her|them|people|{person}|staff|engineers|developers|operators|teams)", "disciplinary (action|measures|steps|procedure*)", "(written|verbal|formal) warning", "(hold|holding|held) {person} accountable",
        "hold (people|them|him|her|individuals|someone|the {person}|engineers|staff) (accountable|responsible)", "(was|were|been|be) (reprimanded|disciplined|fired|sacked|dismissed|let go|spoken to|talked to|retrained|reminded)",
        "(has|have|had) been (spoken|talked) to", "needs (retraining|re-training|to be retrained|to learn to|more training|a reminder)", "consequences for (the|those|anyone)");

    /// <summary>Names a rule that people broke.</summary>
    public static readonly Phrases RuleBroken = new("blame.rule-broken",
        "(did not|didn't|does not|doesn't|do not|don't|never|failed to|failing to|failure to|not) (properly|always|correctly|strictly|) (follow|following|followed|adhere to|adhering to|comply with|complying with|obey|observe|respect|stick to) (the|our|their|this|established|standard|proper|correct|any|company|a|documented|written|) ~2 (procedure|procedures|process|processes|policy|policies|runbook|runbooks|playbook|rule|rules|guideline|guidelines|protocol|protocols|checklist|instructions|practice|practices|steps|documentation)",
        "(violat*|breach*|broke|breaking|broken|ignored|ignoring|disregard*|bypass*|circumvent*|flout*|skipped|skipping|contravene*|sidestepped) (of|) (the|our|their|this|established|standard|proper|correct|any|company|a|all|documented|) ~2 (procedure|procedures|process|policy|policies|rule|rules|guideline|guidelines|protocol|protocols|checklist|review process|approval process|instructions|change control)",
        "(against|contrary to|in violation of|in breach of|outside of|despite) (the|our|their|established|standard|all|company|documented|explicit|clear) ~1 (procedure|procedures|policy|policies|rule|rules|guidelines|protocol|instructions|advice)",
        "(procedure|procedures|process|policy|policies|runbook|protocol|guidelines|checklist|instructions|rules) (was|were|is|has been|had been) (not|never) (properly|correctly|strictly|) (followed|adhered to|observed|respected|obeyed)",
        "(procedure|procedures|process|policy|policies|runbook|protocol|guidelines|checklist|instructions|rules) (wasn't|weren't) (properly|correctly|strictly|) (followed|adhered to|observed|respected|obeyed)",
        "without (proper|prior|the required|any|) (authorisation|authorization|permission|approval)", "unauthorised (change|action)", "unauthorized (change|action)", "non compliance with", "noncompliance with");

    /// <summary>Says that somebody did something without meaning it.</summary>
    public static readonly Phrases Unmeant = new("blame.unmeant",
        "accidentally", "mistakenly", "inadvertently", "erroneously", "wrongly", "unwittingly", "unintentionally", "by mistake", "by accident", "incorrectly", "improperly");

    /// <summary>Knows it better afterwards.</summary>
    public static readonly Phrases Hindsight = new("blame.hindsight",
        "obviously", "in hindsight", "in retrospect", "with hindsight", "with the benefit of hindsight", "clearly should*", "should have been obvious", "should have been clear", "was obvious (that|to)", "simply (forgot|did not|didn't|had to|needed to|failed|should*)",
        "just (had to|needed to|should*)", "could easily have", "could have easily", "easily (avoidable|preventable|avoided|prevented)", "merely had to", "as everyone knows", "anyone could have seen");

    /// <summary>A weakness in words that cannot be checked.</summary>
    public static readonly Phrases VagueNegative = new("blame.vague-negative",
        "(poor|bad|inadequate|insufficient|improper|substandard|subpar|deficient|weak|lacking) ~1 (communication|planning|testing|training|judgement|judgment|coordination|preparation|documentation|supervision|oversight|review|reviews|practice|practices|management|handling|design|decision|decisions|workmanship|process|discipline|monitoring|understanding)",
        "(poorly|inadequately|insufficiently|improperly|badly) (trained|planned|tested|documented|communicated|coordinated|prepared|supervised|reviewed|handled|managed|designed|maintained|executed|understood|written)", "lack of (communication|coordination|planning|ownership|oversight|preparation)");

    /// <summary>Words before an evil that is to be kept away.</summary>
    public static readonly Phrases KeepsAway = new("blame.keeps-away",
        "prevent*", "avoid*", "reduc*", "minimis*", "minimiz*", "eliminat*", "mitigat*", "protect*", "guard*", "safeguard*", "prone to", "prone", "risk of", "chance of", "chances of", "possibility of", "room for", "potential for", "opportunity for", "susceptible to",
        "resilient to", "resilience to", "against", "rule out", "ruled out", "rather than", "instead of", "not", "no", "never", "without", "nobody's", "free of", "less", "likelihood of", "harder to", "help* (with|against)", "detect*", "catch*", "robust to", "tolerat*", "scope for", "subject to");

    /// <summary>Talks about blame instead of laying it.</summary>
    public static readonly Phrases AboutBlame = new("blame.about-blame",
        "blameless", "blameless*", "no blame", "not (about|) blam*", "without blam*", "instead of blam*", "rather than blam*", "avoid (blame|blaming|words|phrases|language|saying|the word|the phrase)", "(do not|don't) (blame|write|say|use)", "isn't anyone's fault", "not anyone's fault", "nobody's fault", "not the fault of",
        "no one's fault", "(the|a) (phrase|wording|expression|word|label) (human|should|failed)", "hindsight bias", "stop at");

    /// <summary>Speaks of a better world and not of anybody.</summary>
    public static readonly Phrases Ideally = new("blame.ideally", "ideally", "in an ideal world", "in a perfect world");

    /// <summary>What would have come of it.</summary>
    public static readonly Phrases WouldHave = new("blame.would-have", "(would|could|might) (not|never|probably|likely|also|easily|) have", "wouldn't have", "couldn't have", "would've", "could've");
}
