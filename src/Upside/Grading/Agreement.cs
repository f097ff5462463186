namespace Upside.Grading;

/// <summary>
/// How far each criterion agrees with careful readers, as measured; docs/grading.md says how. A criterion is firm from a
/// kappa of 0.6 on, else, and where nothing has been measured, tentative.
/// </summary>
public static class Agreement
{
    /// <summary>The quadratic-weighted kappa from which a criterion is firm.</summary>
    public const double FirmFrom = 0.6;

    private static readonly Dictionary<string, double> Measured = new(StringComparer.Ordinal)
    {
        ["C1"] = 0.73,
        ["C2"] = 0.90,
        ["C3"] = 0.76,
        ["C4"] = 0.68,
        ["C5"] = 0.65,
        ["C6"] = 0.76,
        ["C7"] = 0.80,
        ["C8"] = 0.77,
        ["C9"] = 0.50,
        ["C10"] = 0.72,
        ["C11"] = 0.79,
        ["C12"] = 0.71,
        ["L1"] = 0.97,
        ["L2"] = 0.88,
        ["L3"] = 0.62,
        ["L4"] = 0.58,
        ["L5"] = 0.80,
        ["L6"] = 0.75,
        ["L7"] = 0.55,
        ["L8"] = 0.67,
        ["L9"] = 0.78,
        ["L10"] = 0.56,
        ["L11"] = 0.74,
        ["L12"] = 0.87,
        ["L13"] = 0.95,
        ["L14"] = 0.80,
        ["F1"] = 0.84,
        ["F2"] = 0.52,
        ["F3"] = 0.67,
        ["F4"] = 0.90,
        ["F5"] = 0.69,
        ["F6"] = 0.72,
        ["F7"] = 0.80,
        ["F8"] = 0.55,
    };

    /// <summary>The measured quadratic-weighted kappa of a criterion; null where it has not been measured or kappa says nothing.</summary>
    public static double? KappaOf(string criterion) => Measured.TryGetValue(criterion, out var kappa) ? kappa : null;

    /// <summary>Whether a criterion is firm; gates use the firm ones unless told otherwise.</summary>
    public static bool IsFirm(string criterion) => KappaOf(criterion) >= FirmFrom;
}
