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
        ["C1"] = 0.69,
        ["C2"] = 0.90,
        ["C3"] = 0.71,
        ["C4"] = 0.64,
        ["C5"] = 0.63,
        ["C6"] = 0.70,
        ["C7"] = 0.80,
        ["C8"] = 0.77,
        ["C9"] = 0.50,
        ["C10"] = 0.71,
        ["C11"] = 0.76,
        ["C12"] = 0.69,
        ["L1"] = 0.97,
        ["L2"] = 0.89,
        ["L3"] = 0.60,
        ["L4"] = 0.55,
        ["L5"] = 0.79,
        ["L6"] = 0.75,
        ["L7"] = 0.56,
        ["L8"] = 0.67,
        ["L9"] = 0.78,
        ["L10"] = 0.58,
        ["L11"] = 0.72,
        ["L12"] = 0.86,
        ["L13"] = 0.95,
        ["L14"] = 0.80,
        ["F1"] = 0.82,
        ["F2"] = 0.31,
        ["F3"] = 0.67,
        ["F4"] = 0.91,
        ["F5"] = 0.70,
        ["F6"] = 0.72,
        ["F7"] = 0.80,
        ["F8"] = 0.50,
    };

    /// <summary>The measured quadratic-weighted kappa of a criterion; null where it has not been measured or kappa says nothing.</summary>
    public static double? KappaOf(string criterion) => Measured.TryGetValue(criterion, out var kappa) ? kappa : null;

    /// <summary>Whether a criterion is firm; gates use the firm ones unless told otherwise.</summary>
    public static bool IsFirm(string criterion) => KappaOf(criterion) >= FirmFrom;
}
