namespace Upside.Language.Lexicon;

/// <summary>Words by which a template asks its author for something.</summary>
internal static class Prompts
{
    /// <summary>Asks for something to be written down; nothing of the incident is said by it.</summary>
    public static readonly Phrases Asks = new("prompts.ask",
        "(identify|list|describe|explain|note|outline|summarise|summarize|specify|state) ~1 (what|how|why|who|which|the things|things|any|all|issues|every|each) _", "(include|provide|give|add|insert) (a|an|the|any|all) (brief|short|estimated|named|relevant|link|links|description|list|summary)",
        "start with the following", "for each (issue|item|action)", "fill in", "(if|where) applicable", "(as|in) (executive|plain) friendly", "any additional (call outs|callouts|comments|notes|information)");
}
