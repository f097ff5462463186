using System.Collections.Frozen;

namespace Upside.Grading;

/// <summary>
/// How far each criterion agrees with careful readers, as measured; docs/grading.md says how. A criterion is firm from a
/// kappa of 0.6 on, else, and where nothing has been measured, tentative.
/// </summary>
public static class Agreement
{
    /// <summary>The quadratic-weighted kappa from which a criterion is firm.</summary>
    public const double FirmFrom = 0.6;

    private static readonly FrozenDictionary<string, double> Measured = new Dictionary<string, double>(StringComparer.Ordinal)
    {
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The measured quadratic-weighted kappa of a criterion; null where it has not been measured or kappa says nothing.</summary>
    public static double? KappaOf(string criterion) => Measured.TryGetValue(criterion, out var kappa) ? kappa : null;

    /// <summary>Whether a criterion is firm; gates use the firm ones unless told otherwise.</summary>
    public static bool IsFirm(string criterion) => KappaOf(criterion) >= FirmFrom;
}
