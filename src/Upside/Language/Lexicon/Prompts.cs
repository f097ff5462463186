namespace Upside.Language.Lexicon;

/// <summary>Words by which a template asks its author for something.</summary>
internal static class Prompts
{
    /// <summary>Says that nothing is to be told here, puts it off, or sends the reader elsewhere.</summary>
    public static readonly Phrases Empty = new("prompts.empty",
        "(nothing|none|not much|no part|little) ~4 (went|gone|worked|helped|happened|stands out|stood out|comes to mind|came to mind)",
        "(nothing|none|not much|no) ~2 (to report|to add|to mention|to say|of note|noteworthy|in particular|specific|known|identified|recorded|noted|came up|that we know|we know of|as far as|here|this time)",
        "(we|it|they|there) ~1 {not} ~3 (lucky|unlucky|luck|fortunate|unfortunate|chance|coincidence)",
        "(no|without|neither|not by|nor|nothing to do with) ~2 (luck|chance|coincidence|good fortune)", "luck ~1 (played|had|was) ~1 (no|not|none)",
        "(to be|will be|still to be|must be|should be|yet to be|needs to be) ~1 (discussed|decided|determined|defined|filled|added|completed|written|agreed|clarified|confirmed|provided|reviewed|continued)",
        "(see|refer to|cf|compare|as in|described in|documented in|covered in|listed in) ~4 (notes|minutes|document|doc|page|section|above|below|timeline|chat|channel|recording|thread|summary|appendix|report|meeting)",
        "(fill|filled|discuss|complete|write|add|follow) ~2 (later|next week|tomorrow|soon|in the meeting|at the meeting|in the review)", "not applicable", "(more|details|rest) ~1 to (follow|come)");

    /// <summary>Asks for something to be written down; nothing of the incident is said by it.</summary>
    public static readonly Phrases Asks = new("prompts.ask",
        "(identify|list|describe|explain|note|outline|summarise|summarize|specify|state) ~1 (what|how|why|who|which|the things|things|any|all|issues|every|each) _", "(include|provide|give|add|insert) (a|an|the|any|all) (brief|short|estimated|named|relevant|link|links|description|list|summary)",
        "start with the following", "for each (issue|item|action)", "fill in", "(if|where) applicable", "(as|in) (executive|plain) friendly", "any additional (call outs|callouts|comments|notes|information)");
}
