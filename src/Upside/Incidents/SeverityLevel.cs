namespace Upside.Incidents;

/// <summary>One level of severity, as an organisation has written it down.</summary>
/// <param name="Name">What it is called: a word, such as Critical.</param>
/// <param name="Definition">What has to be the case, in sentences that two people read alike.</param>
/// <param name="LeastUsers">The number of people affected from which the level holds; null where their number does not decide.</param>
/// <param name="LeastPercent">The share of all users affected, from 0 to 100, from which the level holds; null where it does not decide.</param>
public sealed record SeverityLevel(string Name, string Definition, long? LeastUsers, decimal? LeastPercent)
{
    /// <summary>The longest name, in characters.</summary>
    public const int LongestName = 40;

    /// <summary>The longest definition, in characters.</summary>
    public const int LongestDefinition = 1_000;

    /// <summary>Whether figures alone can reach this level: the last one has none, and takes what the others leave.</summary>
    public bool HasThreshold => LeastUsers is not null || LeastPercent is not null;
}
