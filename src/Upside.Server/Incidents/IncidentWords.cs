using Upside.Incidents;

namespace Upside.Server.Incidents;

/// <summary>How pages say what an incident is.</summary>
internal static class IncidentWords
{
    /// <summary>The way through an incident, as a list to choose from.</summary>
    public static IEnumerable<(string Value, string Label, string? Hint)> States { get; } =
    [
        ("investigating", "Investigating", "Something is wrong, and nobody knows yet what."),
        ("identified", "Identified", "It is known what is wrong."),
        ("monitoring", "Monitoring", "Something was done about it, and we watch whether that holds."),
        ("resolved", "Resolved", "It is over for those who were hurt."),
        ("cancelled", "Cancelled", "It was no incident. It is kept, for the next false alarm of its kind."),
    ];

    /// <summary>Null for a word that names no state.</summary>
    public static IncidentState? ToState(string? word)
    {
        foreach (var state in Enum.GetValues<IncidentState>())
        {
            if (state.Word() == word) return state;
        }
        return null;
    }

    public static string Label(this IncidentState state) => state.ToString();

    /// <summary>What the colour beside the word says.</summary>
    public static string? Tone(this IncidentState state) => state switch
    {
        IncidentState.Investigating or IncidentState.Identified => "fire",
        IncidentState.Monitoring => "smoke",
        IncidentState.Resolved => "calm",
        _ => null,
    };

    /// <summary>A milestone as the name of a time.</summary>
    public static string Label(this Milestone milestone) => milestone switch
    {
        Milestone.ImpactStarted => "Impact began",
        Milestone.Detected => "Detected",
        Milestone.Mitigated => "Mitigated",
        Milestone.Resolved => "Resolved",
        _ => throw new ArgumentOutOfRangeException(nameof(milestone), milestone, null),
    };

    /// <summary>What is asked of whoever can answer.</summary>
    public static string Asks(this OpenQuestion question) => question switch
    {
        OpenQuestion.Severity => "How bad is it?",
        OpenQuestion.Impact => "Who lost what, and how much?",
        OpenQuestion.Components => "Which components failed?",
        OpenQuestion.ImpactStarted => "When did the impact begin?",
        OpenQuestion.Detected => "When was it detected?",
        OpenQuestion.Resolved => "Since when is it resolved?",
        _ => throw new ArgumentOutOfRangeException(nameof(question), question, null),
    };

    /// <summary>The page that takes the answer.</summary>
    public static string AnsweredAt(this OpenQuestion question) => question switch
    {
        OpenQuestion.Severity => "severity",
        OpenQuestion.Impact => "impact",
        OpenQuestion.Components => "components",
        _ => "times",
    };

    /// <summary>The name of what was changed, beside its value.</summary>
    public static string FactName(string what) => what switch
    {
        "impactStarted" => "Impact began",
        "visibility" => "Visible to",
        _ => $"{char.ToUpperInvariant(what[0])}{what[1..]}",
    };
}
