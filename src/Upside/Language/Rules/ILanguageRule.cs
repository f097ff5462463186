namespace Upside.Language.Rules;

/// <summary>One rule of blame-aware language.</summary>
internal interface ILanguageRule
{
    /// <summary>What it means.</summary>
    RuleGuide Guide { get; }

    /// <summary>What it finds in a sentence that the author says.</summary>
    IEnumerable<Finding> Check(Statement statement);
}
