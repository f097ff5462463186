namespace Upside.Grading;

/// <summary>What a criterion says of a document.</summary>
public enum Verdict
{
    /// <summary>Not met.</summary>
    No,
    /// <summary>Met in part.</summary>
    Partial,
    /// <summary>Met.</summary>
    Yes,
    /// <summary>The question does not arise.</summary>
    NotApplicable,
}
