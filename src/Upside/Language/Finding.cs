namespace Upside.Language;

/// <summary>How much a finding weighs.</summary>
public enum Severity
{
    /// <summary>Worth another look; not blame.</summary>
    Hint,
    /// <summary>Blame laid gently, on oneself, or in the passive.</summary>
    Warning,
    /// <summary>Blame laid on somebody.</summary>
    Error,
}

/// <summary>A place where a text judges people.</summary>
/// <param name="Rule">Id of the rule, as in "omission".</param>
/// <param name="Severity">How much it weighs.</param>
/// <param name="Span">The words that are meant.</param>
/// <param name="Why">Why it was found, in a sentence.</param>
/// <param name="Suggestion">What to write instead, in words of the text.</param>
public sealed record Finding(string Rule, Severity Severity, TextSpan Span, string Why, string Suggestion);

/// <summary>A finding that the text itself asks to leave out, and the reason that it gives.</summary>
/// <param name="Finding">What would have been reported.</param>
/// <param name="Reason">The reason as written.</param>
public sealed record SuppressedFinding(Finding Finding, string Reason);
