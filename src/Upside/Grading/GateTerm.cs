using Upside.Language;

namespace Upside.Grading;

/// <summary>What a gate is held against: one document's report and what goes with it.</summary>
/// <param name="Report">The verdicts and the language findings.</param>
/// <param name="Audience">Whom the document is for; scorecards that do not count for them are not asked.</param>
/// <param name="MissingHeadings">How many headings that the team asks for are missing.</param>
public sealed record GateFacts(Report Report, Audience Audience, int MissingHeadings);

/// <summary>How two values are compared.</summary>
internal enum Comparison
{
    Less,
    AtMost,
    Greater,
    AtLeast,
    Equal,
    Unequal,
}

/// <summary>One condition of a gate: under it, a document fails.</summary>
internal abstract record GateTerm(string Text)
{
    /// <summary>Why a document fails, without a stop; null where it does not.</summary>
    public abstract string? Failure(GateFacts facts);

    /// <summary>Whether there can be a document that fails: a condition that no document meets would pass all of them, unseen.</summary>
    public abstract bool CanFail { get; }

    /// <summary>Whether a comparison holds.</summary>
    protected static bool Holds(Comparison comparison, double left, double right) => comparison switch
    {
        Comparison.Less => left < right,
        Comparison.AtMost => left <= right,
        Comparison.Greater => left > right,
        Comparison.AtLeast => left >= right,
        Comparison.Equal => left.Equals(right),
        _ => !left.Equals(right),
    };
}

/// <summary>"language=error", "language>=warning": there is a finding of such a severity.</summary>
internal sealed record LanguageTerm(string Text, Comparison Comparison, Severity Severity) : GateTerm(Text)
{
    public override bool CanFail => Enum.GetValues<Severity>().Any(s => Holds(Comparison, (int)s, (int)Severity));

    public override string? Failure(GateFacts facts)
    {
        var count = facts.Report.Language.Findings.Count(f => Holds(Comparison, (int)f.Severity, (int)Severity));
        return count == 0 ? null : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count} language {(count == 1 ? "finding" : "findings")} ({Text})");
    }
}

/// <summary>"template": a heading that the team asks for is missing.</summary>
internal sealed record TemplateTerm(string Text) : GateTerm(Text)
{
    public override bool CanFail => true;

    public override string? Failure(GateFacts facts) => facts.MissingHeadings == 0
        ? null
        : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{facts.MissingHeadings} required {(facts.MissingHeadings == 1 ? "heading is" : "headings are")} missing ({Text})");
}

/// <summary>"C5&lt;yes", "F2=no": the verdict of one criterion.</summary>
internal sealed record CriterionTerm(string Text, string Id, Comparison Comparison, Verdict Verdict) : GateTerm(Text)
{
    public override bool CanFail => Enum.GetValues<Verdict>().Any(Fails);

    public override string? Failure(GateFacts facts)
    {
        var result = facts.Report.Criteria.FirstOrDefault(r => r.Guide.Id == Id);
        if (result is null || !facts.Audience.Counts(result.Guide.Scorecard) || !Fails(result.Verdict)) return null;
        return $"{Id} {result.Guide.Name} is {result.Verdict.Word()} ({Text})";
    }

    // n/a is neither more nor less than a verdict: it can only be asked for itself.
    private bool Fails(Verdict found)
    {
        if (found != Verdict.NotApplicable && Verdict != Verdict.NotApplicable) return Holds(Comparison, (int)found, (int)Verdict);
        return Comparison == Comparison.Equal ? found == Verdict : Comparison == Comparison.Unequal && Verdict == Verdict.NotApplicable && found != Verdict;
    }
}

/// <summary>What of a scorecard is measured.</summary>
internal enum ScorecardMeasure
{
    Share,
    Yes,
    Partial,
    No,
}

/// <summary>"learning&lt;60%", "communication.yes&lt;8": a scorecard's share or count.</summary>
internal sealed record ScorecardTerm(string Text, Scorecard Scorecard, ScorecardMeasure Measure, Comparison Comparison, double Limit, double Most, Func<string, bool> CountsCriterion) : GateTerm(Text)
{
    /// <inheritdoc/>
    public override bool CanFail => Comparison switch
    {
        Comparison.Less => Limit > 0,
        Comparison.Greater => Limit < Most,
        Comparison.AtLeast or Comparison.Equal => Limit <= Most,
        _ => true,
    };

    public override string? Failure(GateFacts facts)
    {
        if (!facts.Audience.Counts(Scorecard)) return null;
        var count = ScorecardCount.Of(facts.Report, Scorecard, r => CountsCriterion(r.Guide.Id));
        if (count.Share is not { } share) return null;
        double found = Measure switch
        {
            ScorecardMeasure.Yes => count.Yes,
            ScorecardMeasure.Partial => count.Partial,
            ScorecardMeasure.No => count.No,
            _ => share * 100,
        };
        if (!Holds(Comparison, found, Limit)) return null;
        var what = Measure == ScorecardMeasure.Share ? FormattableString.Invariant($"{found:0.#}%") : FormattableString.Invariant($"{found:0} {Measure.ToString().ToLowerInvariant()}");
        return FormattableString.Invariant($"{Scorecard.Word()} has {what} ({Text})");
    }
}
