using Upside.Language;

namespace Upside.Postmortems;

/// <summary>A heading and what stands under it.</summary>
/// <param name="Index">Its place among the document's sections; 0 is what stands before the first heading.</param>
/// <param name="Kind">What it is for, taken from its own heading, else from the section that it is nested in.</param>
/// <param name="Title">Its heading as one line; empty for section 0.</param>
/// <param name="Level">1 (outermost) to 6; 0 for section 0.</param>
/// <param name="Parent">Index of the section that it is nested in; null at the top.</param>
/// <param name="FirstBlock">Index of its first block, the heading included.</param>
/// <param name="EndBlock">Index of the first block after its own text; nested sections come after that.</param>
/// <param name="Span">From the heading to the end of its own text.</param>
public sealed record Section(int Index, SectionKind Kind, string Title, int Level, int? Parent, int FirstBlock, int EndBlock, TextSpan Span);
