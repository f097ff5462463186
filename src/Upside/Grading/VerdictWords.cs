namespace Upside.Grading;

/// <summary>Verdicts and scorecards by the words that people read and write.</summary>
public static class VerdictWords
{
    /// <summary>"yes", "partial", "no" or "n/a".</summary>
    public static string Word(this Verdict verdict) => verdict switch
    {
        Verdict.Yes => "yes",
        Verdict.Partial => "partial",
        Verdict.No => "no",
        _ => "n/a",
    };

    /// <summary>"Communication", "Learning" or "Follow-through".</summary>
    public static string Word(this Scorecard scorecard) => scorecard switch
    {
        Scorecard.Communication => "Communication",
        Scorecard.Learning => "Learning",
        _ => "Follow-through",
    };

    /// <summary>The question that a scorecard asks.</summary>
    public static string Question(this Scorecard scorecard) => scorecard switch
    {
        Scorecard.Communication => "would the people who were hurt trust this?",
        Scorecard.Learning => "does it explain, beyond the person nearest to it?",
        _ => "will it be different next time?",
    };
}
