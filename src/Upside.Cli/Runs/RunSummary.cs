using System.Collections.Immutable;
using Upside.Grading;

namespace Upside.Cli.Runs;

/// <summary>How often a criterion was missed.</summary>
internal sealed record MissedCriterion(CriterionGuide Guide, int No, int Partial, int Asked);

/// <summary>What a whole run comes to. It grows with what was left out, not with what was graded.</summary>
internal sealed class RunSummary
{
    private readonly Dictionary<string, MissedCriterion> _missed = new(StringComparer.Ordinal);
    private static readonly ImmutableArray<string> RubricOrder = [.. Rubric.Guides.Select(g => g.Id)];

    private readonly List<LeftOut> _leftOut = [];
    private readonly List<Unreadable> _unreadable = [];
    private readonly List<SettingsUse> _settings = [];
    private readonly List<Unsettled> _unsettled = [];
    private readonly HashSet<string> _wrongSettings = new(StringComparer.Ordinal);

    /// <summary>How many documents were graded.</summary>
    public int GradedCount { get; private set; }

    /// <summary>What was left out, in order.</summary>
    public IReadOnlyList<LeftOut> LeftOut => _leftOut;

    /// <summary>What could not be read, in order.</summary>
    public IReadOnlyList<Unreadable> Unreadable => _unreadable;

    /// <summary>The settings that were used, in the order of their first document.</summary>
    public IReadOnlyList<SettingsUse> Settings => _settings;

    /// <summary>Documents whose settings are wrong, in order, the first of those that share them.</summary>
    public IReadOnlyList<Unsettled> Unsettled => _unsettled;

    /// <summary>Takes in what became of one document.</summary>
    public void Add(Outcome outcome)
    {
        switch (outcome)
        {
            case LeftOut left: _leftOut.Add(left); break;
            case Unreadable unreadable: _unreadable.Add(unreadable); break;
            case Unsettled unsettled:
                if (_wrongSettings.Add(unsettled.Problem)) _unsettled.Add(unsettled);
                break;
            case Graded graded:
                GradedCount++;
                Use(graded);
                foreach (var result in graded.Report.Criteria) Count(graded, result);
                break;
        }
    }

    /// <summary>The criteria missed most often, the worst first: by no, then by partial, then in the order of the rubric. Only where the scorecard counts.</summary>
    public ImmutableArray<MissedCriterion> MostMissed(int most) =>
        [.. _missed.Values.Where(m => m.No + m.Partial > 0).OrderByDescending(m => (2 * m.No) + m.Partial).ThenByDescending(m => m.No).ThenBy(m => RubricOrder.IndexOf(m.Guide.Id)).Take(most)];

    private void Use(Graded graded)
    {
        if (graded.Settings.File is null) return;
        var use = _settings.Find(s => s.Settings.File == graded.Settings.File);
        if (use is null) _settings.Add(use = new SettingsUse(graded.Settings));
        use.Add(graded);
    }

    private void Count(Graded graded, CriterionResult result)
    {
        if (!graded.Counts(result.Guide.Scorecard) || result.Verdict == Verdict.NotApplicable) return;
        var before = _missed.GetValueOrDefault(result.Guide.Id) ?? new MissedCriterion(result.Guide, 0, 0, 0);
        _missed[result.Guide.Id] = before with
        {
            No = before.No + (result.Verdict == Verdict.No ? 1 : 0),
            Partial = before.Partial + (result.Verdict == Verdict.Partial ? 1 : 0),
            Asked = before.Asked + 1,
        };
    }
}
