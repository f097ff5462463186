namespace Upside.Grading;

/// <summary>What a criterion means, for the people who write and read postmortems.</summary>
public sealed record CriterionGuide
{
    /// <summary>The id of the rubric: "C5".</summary>
    public required string Id { get; init; }

    /// <summary>The name: "Start and end time".</summary>
    public required string Name { get; init; }

    /// <summary>The scorecard it counts in.</summary>
    public required Scorecard Scorecard { get; init; }

    /// <summary>What earns a yes, in a sentence.</summary>
    public required string Yes { get; init; }

    /// <summary>What earns a partial, in a sentence.</summary>
    public required string Partial { get; init; }

    /// <summary>What is a no, in a sentence.</summary>
    public required string No { get; init; }

    /// <summary>When the question does not arise; null where it always does.</summary>
    public string? NotApplicable { get; init; }

    /// <summary>How the verdict is found in the text: what is counted, and what does not count.</summary>
    public required string HowItDecides { get; init; }

    /// <summary>Advice to a writer on how to earn it.</summary>
    public required string HowToEarnIt { get; init; }

    /// <summary>An example that earns it.</summary>
    public required string GoodExample { get; init; }

    /// <summary>An example that does not.</summary>
    public required string PoorExample { get; init; }
}
