namespace Upside.Grading;

/// <summary>The three scorecards of the rubric; they are never mixed into one grade.</summary>
public enum Scorecard
{
    /// <summary>Would the people who were hurt trust this?</summary>
    Communication,
    /// <summary>Does it explain, beyond the person nearest to it?</summary>
    Learning,
    /// <summary>Will it be different next time?</summary>
    FollowThrough,
}
