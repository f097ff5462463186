namespace Upside.Language;

/// <summary>What a language rule means, for the people who write postmortems.</summary>
public sealed record RuleGuide
{
    /// <summary>The id, as in "human-error".</summary>
    public required string Id { get; init; }

    /// <summary>The name: "Human error as a cause".</summary>
    public required string Name { get; init; }

    /// <summary>The highest severity that its findings have.</summary>
    public required Severity Severity { get; init; }

    /// <summary>What it finds, and what it leaves alone.</summary>
    public required string Meaning { get; init; }

    /// <summary>Advice on what to write instead.</summary>
    public required string HowToFix { get; init; }

    /// <summary>An example that is fine.</summary>
    public required string GoodExample { get; init; }

    /// <summary>An example that is found.</summary>
    public required string PoorExample { get; init; }
}
