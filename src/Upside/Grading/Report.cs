using System.Collections.Immutable;
using Upside.Language;

namespace Upside.Grading;

/// <summary>The verdict of one criterion on one document.</summary>
/// <param name="Guide">The criterion.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="Evidence">What earned it: a sentence or a row each, as they stand, none overlapping; together at most a fifth of the text (a timeline excepted).</param>
/// <param name="Missing">One sentence on what is missing; null for yes and n/a.</param>
public sealed record CriterionResult(CriterionGuide Guide, Verdict Verdict, ImmutableArray<TextSpan> Evidence, string? Missing);

/// <summary>All that the grader says of one document.</summary>
/// <param name="Criteria">A result for each criterion, in the order of the rubric.</param>
/// <param name="Language">What the language rules find.</param>
public sealed record Report(ImmutableArray<CriterionResult> Criteria, LanguageReport Language);
