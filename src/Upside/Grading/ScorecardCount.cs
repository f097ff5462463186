namespace Upside.Grading;

/// <summary>The verdicts of one scorecard, counted.</summary>
/// <param name="Yes">How many are yes.</param>
/// <param name="Partial">How many are partial.</param>
/// <param name="No">How many are no.</param>
/// <param name="NotApplicable">How many do not arise.</param>
public readonly record struct ScorecardCount(int Yes, int Partial, int No, int NotApplicable)
{
    /// <summary>How many questions arise.</summary>
    public int Applicable => Yes + Partial + No;

    /// <summary>The share earned, a partial counting half, from 0 to 1; null where no question arises.</summary>
    public double? Share => Applicable == 0 ? null : (Yes + (Partial / 2.0)) / Applicable;

    /// <summary>Counts the results of one scorecard, those alone that <paramref name="counts"/> lets in.</summary>
    public static ScorecardCount Of(Report report, Scorecard scorecard, Func<CriterionResult, bool>? counts = null)
    {
        var (yes, partial, no, notApplicable) = (0, 0, 0, 0);
        foreach (var result in report.Criteria)
        {
            if (result.Guide.Scorecard != scorecard || counts?.Invoke(result) == false) continue;
            switch (result.Verdict)
            {
                case Verdict.Yes: yes++; break;
                case Verdict.Partial: partial++; break;
                case Verdict.No: no++; break;
                default: notApplicable++; break;
            }
        }
        return new ScorecardCount(yes, partial, no, notApplicable);
    }
}
