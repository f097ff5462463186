using Upside.Grading;
using Upside.Language;

namespace Upside.Cli.Formats;

/// <summary>What findings and scorecards are called in the machine-readable forms.</summary>
internal static class FindingWords
{
    /// <summary>"error", "warning" or "hint".</summary>
    public static string Word(this Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "hint",
    };

    /// <summary>"internal" or "public".</summary>
    public static string Word(this Audience audience) => audience == Audience.Internal ? "internal" : "public";

    /// <summary>"2 errors, 1 warning"; empty where there is nothing.</summary>
    public static string Tally(IReadOnlyCollection<Finding> findings) => string.Join(", ", ((Severity[])[Severity.Error, Severity.Warning, Severity.Hint])
        .Select(s => (Severity: s, Count: findings.Count(f => f.Severity == s)))
        .Where(s => s.Count > 0)
        .Select(s => FormattableString.Invariant($"{s.Count} {s.Severity.Word()}{(s.Count == 1 ? "" : "s")}")));

    /// <summary>"7 yes, 3 partial, 2 no".</summary>
    public static string Tally(ScorecardCount count) =>
        FormattableString.Invariant($"{count.Yes} yes, {count.Partial} partial, {count.No} no{(count.NotApplicable > 0 ? FormattableString.Invariant($", {count.NotApplicable} n/a") : "")}");
}
