namespace Upside.Incidents;

/// <summary>Texts that people write on an incident, and how long each may be.</summary>
public static class IncidentText
{
    /// <summary>Characters of a title, which is one line.</summary>
    public const int LongestTitle = 200;

    /// <summary>Characters of the statement of impact.</summary>
    public const int LongestImpact = 4_000;

    /// <summary>Characters of an entry on the timeline: a stack trace fits, a log belongs to the evidence.</summary>
    public const int LongestEntry = 20_000;

    /// <summary>Characters of a reason.</summary>
    public const int LongestReason = 1_000;

    /// <summary>A few words on what is wrong.</summary>
    public static Result<string> Title(string? text) => TypedText.Line(text, "title", LongestTitle);

    /// <summary>Who lost what, how much; empty where nobody can say yet.</summary>
    public static Result<string> Impact(string? text) => TypedText.OptionalText(text, "impact", LongestImpact);

    /// <summary>What somebody saw, did or found out.</summary>
    public static Result<string> Entry(string? text) => TypedText.Text(text, "text", LongestEntry);

    /// <summary>Why something was changed, where others will ask.</summary>
    public static Result<string> Reason(string? text) => TypedText.Text(text, "reason", LongestReason);

    /// <summary>Why something was changed, where it may go without saying: the empty string then.</summary>
    public static Result<string> OptionalReason(string? text) => TypedText.OptionalText(text, "reason", LongestReason);
}
