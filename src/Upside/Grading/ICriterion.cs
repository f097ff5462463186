namespace Upside.Grading;

/// <summary>One criterion of the rubric.</summary>
internal interface ICriterion
{
    /// <summary>What it means.</summary>
    CriterionGuide Guide { get; }

    /// <summary>Judges a document. Pure: the same reading, the same judgement.</summary>
    Judgement Judge(Reading reading);
}
