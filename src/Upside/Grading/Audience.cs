namespace Upside.Grading;

/// <summary>Whom a report is written for.</summary>
public enum Audience
{
    /// <summary>The people who were hurt, and the world: all three scorecards count.</summary>
    Public,
    /// <summary>The organisation itself: Learning and Follow-through count, Communication does not.</summary>
    Internal,
}

/// <summary>What an audience asks for.</summary>
public static class Audiences
{
    /// <summary>Reads "internal" or "public", whatever the case; null for any other word.</summary>
    public static Audience? Parse(string? word) => word?.Trim().ToUpperInvariant() switch
    {
        "PUBLIC" => Audience.Public,
        "INTERNAL" => Audience.Internal,
        _ => null,
    };

    /// <summary>Whether a scorecard counts in summaries and gates for this audience.</summary>
    public static bool Counts(this Audience audience, Scorecard scorecard) => audience == Audience.Public || scorecard != Scorecard.Communication;
}
