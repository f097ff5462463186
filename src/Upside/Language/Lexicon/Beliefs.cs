namespace Upside.Language.Lexicon;

/// <summary>What people held to be so, decided, and struggled with: the view from inside the event.</summary>
internal static class Beliefs
{
    /// <summary>A belief, an expectation, a surprise or a lack of knowledge.</summary>
    public static readonly Phrases Held = new("beliefs.held",
        "(is|was|are|were|been) (first|initially|now|) suspected",
        "(quickly|later|soon|then) (proven|proved) (false|wrong|unfounded)",
        "(was|were|been|and|it) ~1 (treated|dismissed|regarded|handled|filed|logged|tagged|written off) ~1 as (a|an|noise|normal|usual|individual|isolated|unrelated|harmless|routine) _",
        "treated as (a|an|individual|noise|usual|normal|isolated) _",
        "(on call|support|operations|ops|{group}) ~1 (suspects|suspected|thinks|thought|assumes|assumed|believes|believed|concludes|concluded|expects|expected|blamed|blames)",
        "(suspects|suspected|assumes|suspecting) (yesterday's|today's|last|the|a|an|that|it|our|some|a|dns|network|database|{day}|last|yesterday)",
        "no (reason|cause) to (doubt|suspect|think|believe|question|check|look|worry|distrust)",
        "({person}|he|she|they|{i}|{self}|{capital}) ~1 (followed|trusted|relied on|went by|went with|believed) (the|a|an|his|her|their|our|its|this|that|what) ~2 (label|labels|runbook|procedure|instructions|sign|checklist|manual|guide|drawing|dashboard|graph|graphs|documentation|plan|screen|light|estimate|map|list)",
        "(anybody|anyone|nobody|no one|none of us) ~1 could ~1 have (seen|known|told|noticed|guessed)",
        "(made|makes) sense (then|at the time|given|to|in)",
        "({person}|he|she|they|{i}|{self}|{capital}) ~1 (remember|remembers|remembered) (thinking|seeing|feeling|wondering)",
        "(my|our|his|her|their|whose) ~1 (theory|hunch|guess|first thought|instinct|assumption|impression)",
        "({self}|{i}|{person}|they|he|she|{capital}) ~1 (read|took|saw|treated) ~5 (as|for) (a|an|good|bad|proof|noise|harmless|normal|the usual)",
        "({self}|{i}|{person}|{group}|they|he|she|{capital}) ~1 (took|mistook) ~3 for (a|an|the) _",
        "looked (to us|to them|to me|at first) ~1 like",
        "(nobody|no one|none of us) ~1 (suspected|thought|realised|realized|knew|expected|imagined|believed)",
        "({self}|{i}|{person}|{group}|they|he|she|{capital}|on call) ~1 (was|were|felt) ~1 (convinced|certain|confident|afraid|worried|hesitant|reluctant|wary|cautious)",
        "(saw|seeing) no reason",
        "(led|leading) ({self}|them|him|her|me|{person}) to (think|believe|assume|conclude|suspect)",
        "(fearing|afraid|worried|convinced) (that|of|it|they|we|to)",
        "({self}|{i}|{person}|{group}|they|he|she|who|{capital}) (also|had|all|initially|first|originally|still|incorrectly|mistakenly|wrongly|then|have|were|was|just|both|did|) (thought|believed|assumed|expected|suspected|figured|guessed|hoped|felt|considered|wondered|theorised|theorized|presumed|supposed|concluded|understood|misunderstood|feared|knew)",
        "({self}|{i}|{person}|they|he|she|{capital}) (thinks|believes|assumes|suspects|wonders|realizes|realises|guesses|think|believe|suspect|assume|realize|realise)",
        "({self}|{i}|{person}|{group}|they|he|she|{capital}) ~2 (realised|realized|mistook|underestimated|overestimated|misjudged|misread|misinterpreted|overlooked|recognised|recognized)",
        "({self}|{i}|{person}|{group}|they|he|she|nobody|no one|{capital}) (did not|didn't|had not|hadn't|was not|wasn't|were not|weren't|never|was|were|had no|are not) (realise|realize|know|understand|expect|anticipate|notice|see|think|foresee|aware|unaware|clear|sure|certain|confident|convinced|surprised|confused|idea|familiar|expecting|prepared|worried|concerned|realised|realized|anticipated|foreseen|understood|known|thought|fully aware)",
        "(was|were) (initially|first|originally|incorrectly|mistakenly|wrongly|widely|generally|then|) (thought|believed|assumed|expected|suspected|presumed|considered|understood|deemed|perceived) (to|that|as|not|therefore|safe|harmless)",
        "it was (initially|first|originally|not|) (thought|believed|assumed|expected|suspected|presumed|known|clear|obvious|understood|unclear|felt|considered)", "was (not|never) (known|foreseen|anticipated|expected|realised|realized|understood)", "wasn't (known|foreseen|anticipated|expected|realised|realized|understood|immediately|clear|obvious)",
        "(not|never) (fully|really|well|completely|properly) (understood|known|aware|appreciated|realised|realized)", "(was|were) (mainly|mostly|only|primarily) (considered|seen|thought of|looked at|viewed|treated)", "intended (to|as|for)", "under the (impression|assumption|belief)", "with the (understanding|assumption|expectation|belief|hope)", "(initial|first|wrong|incorrect|false|mistaken|our|working) (assumption|assumptions|hypothesis|belief|suspicion|theory|diagnosis|thought|thoughts|impression|guess|understanding|expectation)", "(the|an) (assumption|expectation|belief) (was|that|is)",
        "(assuming|believing|thinking|expecting|suspecting|hoping|fearing|not knowing|without knowing|without realising|without realizing|confident) (that|it|the|this|of|they|we|a)", "to (our|my|their|everyone's) (surprise|knowledge|horror|relief)", "(surprised|unexpectedly|surprisingly|surprising) (to|that|us|by)", "(it|this|that) (seemed|looked|appeared|felt) (like|as|to be|that|reasonable|safe|unlikely|likely|obvious|worth|fine)",
        "(looked|appeared|seemed) (fine|normal|healthy|ok|okay|good|successful|unrelated|safe|harmless|like)", "at first (glance|sight|we|it|this)", "reasonable (assumption|to)",
        "(realises|realizes|realised|realized|wonders|wondered|suspects|suspected|mistook) (that|it|the|some|a|an|we|this|there|how|what|why|if|whether|they|he|she)", "(believe|believed|believes|think|thought) (it's|it is|it was|that the|that it|that this|this was|there was|they were|we had|the problem|the issue)",
        "(theory|theories|hunch|suspicion|suspicions)", "(perceived|considered|deemed|regarded) (as|to be|safe)", "suspicion (was|fell|that)", "(confused|mistaken|mistook) (for|with|by)");

    /// <summary>Something that was hard for people.</summary>
    public static readonly Phrases Struggle = new("beliefs.struggle",
        "on call ~1 (couldn't|could not|can't|cannot|did not|didn't) (see|reach|find|tell|know|get|access|understand)",
        "struggl*", "(had|has|have|having) (trouble|difficulty|difficulties|a hard time|problems (finding|understanding|reproducing|connecting))", "(difficult|harder|tricky|challenging|tough|impossible|time consuming|non trivial) (to|for|us)", "(is|was|are|were|it|very|too|so|made|proved|proving|became|quite|pretty|really|be|been|extremely) hard (to|for)", "made it (difficult|hard|harder|impossible|tricky)", "difficulty (in|of|with)",
        "({self}|{i}|{person}|{group}|they|he|she) (was|were|are|is) (unable|not able|stuck|lost|overwhelmed|blocked|exhausted|hampered)", "({self}|{i}|{person}|{group}|they|he|she|{capital}) (was|were|are|is) (distracted|derailed|stymied|confused|misled|locked out|asleep|puzzled|stumped|tired)",
        "(couldn't|could not) (find|figure|understand|determine|reproduce|replicate|explain|see why|tell|work out|be sure|log in)", "({self}|{i}|{person}|{group}|he|she) (couldn't|could not|cannot|can't) (reach|identify|access|locate|get|see|connect|fix|recover|restore|stop)",
        "(didn't|did not|don't|do not|doesn't) (know|understand|recall|remember|see) (how|what|why|which|where|whether|if|who)", "(no idea|not sure|unsure|uncertain|unclear) (how|what|why|which|where|whether|if|who|about)", "(wasn't|was not|isn't|not) (immediately|) (clear|obvious|apparent|straightforward|trivial|easy) (to|what|why|how|which|that|whether|who|if|from)",
        "confus*", "misleading", "misled", "red herring*", "rabbit hole", "wild goose chase", "wrong (track|path|direction|lead)", "took (us|a while|a long time|some time|quite a|longer|too long|hours|far too|me|the team|a bit)", "taking (us|me|the team)", "(spent|wasted|lost) ~4 (hour|hours|time|minutes|days) ~3 (trying|debugging|looking|chasing|investigating|searching|on|figuring)",
        "distract*", "(time pressure|stressful)", "frustrat*", "panick*", "(noise|noisy) ~2 (hid|hidden|masked|drowned|obscured|buried)", "(hid|hidden|masked|drowned|obscured|buried|lost) ~3 (noise|noisy)", "(alert fatigue|flood of alerts|alert storm)", "(asleep|late at night|middle of the night|out of hours|tired)", "(lack|lacked|lacking) (of|) (familiarity|knowledge|experience|expertise|access|visibility|context|understanding|permissions)", "not familiar", "unfamiliar", "(only|single) (person|one|engineer) (who|with|available|able)", "(without|no|not have|lacked) (access|permission|permissions|the permissions|root)",
        "trial and error", "(several|multiple|many|repeated) (failed|) attempts", "({self}|{i}|{person}|{group}|they|he|she|{capital}) (tried|tries|attempted|attempts) (to|and|several|multiple|various|different|many)", "(tried|trying) (several|multiple|various|different|many)", "(gave up|gives up|giving up)", "to no avail", "without success", "no luck", "(chased|chasing) (a|the)");

    /// <summary>A choice that people made.</summary>
    public static readonly Phrases Decision = new("beliefs.decision",
        "({self}|{i}|they|he|she|{capital}) ~1 kept (looking|turning|trying|restarting|focusing|adding|blaming|going|thinking|staring|giving|asking|pressing|retrying)",
        "(takes|took|given|gave|taking) (priority|precedence) over",
        "(rolled back|reverted|restarted|rebooted|revert|reverts|rolls back|disabled|switched off|stopped) ~7 (just in case|as a precaution|to be safe|to be sure|out of caution)",
        "({self}|{i}|they|he|she|{capital}) ~1 (didn't|did not|chose not|dared not) ~1 (use|do|take|run|wait|ask|check|test|roll|send|call|escalate|want|dare|look|stop|tell|post|restart|try|open|follow|abort|page|declare|switch|close)",
        "(my|our|his|her|their) (decision|call|choice)",
        "(took|made) (a|an|the|this|that) ~2 (decision|choice|call)",
        "(afraid|scared|nervous) (of|to|about)",
        "({self}|{i}|{person}|they|he|she|{capital}) ~1 (left|kept) ~4 (running|in place|alone|open|switched (on|off)|as it was)",
        "({self}|{i}|{person}|{group}|they|he|she|{capital}|on call) ~1 (held off|waited|hesitated|refrained|skipped|picked|settled on|held back|ruled out|preferred)",
        "(nobody|no one|none of us) (dared|wanted|was willing)",
        "(decided|decides|decide|deciding) (to|not|that|against|on|it|upon|we)", "(decision|decisions|choice) (was|to|is|were|made|of|not|taken)", "(chose|chosen|chooses|opted|opts|elected|preferred|agreed|agrees) (to|not|for|that|on)", "resolved (to|that|on)", "made the (call|decision|choice)", "(judged|deemed|considered) (that|it|safe|too|not|necessary|best|unlikely)",
        "(deliberately|intentionally|on purpose|consciously)", "(trade off|tradeoff|weighed)", "wanted to (be|avoid|make|ensure|keep|reduce|rule|test|see|minimi*|prevent|give)", "thought it (best|better|wise|safer)", "in favour of", "in favor of", "erred on the side");

    /// <summary>What an act was for, or why it was done.</summary>
    public static readonly Phrases Aim = new("beliefs.aim",
        "in order (to|not to)", "so (that|as to)", "to (avoid|minimise|minimize|prevent|reduce|ensure|make sure|limit|rule out|protect|allow|improve|relieve|save|lower|get|keep|free|speed|ease|gain|help|see|verify|check|test|understand|mitigate|address|support|prepare|be safe|be sure|give)",
        "because (we|it|the|they|there|of|this|he|she|i)", "since (we|it|the|they|there|this|he|she|i) (was|were|had|could|did|is|are|seemed)", "(intended|intending|meant|aimed|aiming|hoping|wanting|wanted) to", "with the (aim|intention|goal|idea|purpose|hope) of", "as (we|it|they|he|she|i) (was|were|had|could|did|seemed|believed|thought|expected)", "out of caution", "as a (precaution|precautionary)", "in an (attempt|effort) to", "in case", "for fear of");

    /// <summary>Says in so many words why somebody believed, decided or struggled.</summary>
    public static readonly Phrases Why = new("beliefs.why",
        "because", "since ~7 (had|was|were|would|could|did|is|are|said|showed|looked|pointed|seemed|needed|wanted|believed|thought|meant)", "as (every|both|all|most|nobody|everyone|somebody|last|my|his|her|another|two|three|half) ~5 (was|were|had|is|are|did|would|said|seemed|looked|showed|came|pointed)", "(reasonable|understandable|sensible) ~4 (with|given|on) (the|what|that)", "with the (information|knowledge|data) ~1 (available|they|he|she|we)", "as (we|it|the|our|they|their|there|this|he|she|i|that|no|a|an) ~4 (was|were|had|is|are|did|could|would|said|seemed|appeared|showed|looked|differ)",
        "(fearing|worried|afraid|for fear|not wanting to)", "rather than (risk|wait|take|lose|break|make)", "in case (it|we|the|they|this|that)", "(led|leading) ({self}|them|him|her|me) to", "so (we|i|they|she|he|the team) _");

    /// <summary>Why it made sense.</summary>
    public static readonly Phrases Reason = new("beliefs.reason",
        "because", "since (we|the|it|this|they|there|no|i|a|our|that|all)", "as (we|the|it|this|they|there|no|i|our|a|that) ~4 (was|were|had|is|are|did|could|would|has|have|seemed|appeared)", "due to", "in order (to|not)", "so (that|we|as|i|they)", "to (avoid|minimi*|prevent|reduce|ensure|be sure|be safe|make sure|save|limit|rule out|give|protect|allow)", "given (that|the|how|our|this)", "which (meant|made|led|caused)", "out of (caution|fear|concern)",
        "in case", "based on", "for fear", "therefore", "(confirmed|verified|tested|checked|seen) ~1 (during|in|by|on|with|before|earlier)", "on the (grounds|basis)", "rather than", "instead of", "meaning", "considering", "thus", "led (us|to|me|them)", "until", "but", "although", "even though", "despite", "however", "while", "when", "with the (understanding|assumption|hope|aim|intention)", "would");

    /// <summary>Tells readers where the work stands: no view from inside the event.</summary>
    public static readonly Phrases Announced = new("beliefs.announced",
        "(believe|believes|believed|think|thinks|expect|expects|know|knows|understand|understands) ~4 (identified|resolved|mitigated|isolated|resolution|update|importance|important|frustrating|frustration|rely|choose|matters)");
}
