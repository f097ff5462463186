using Upside.Language;

namespace Upside.Postmortems;

/// <summary>An entry of the account of what happened when.</summary>
/// <param name="Span">The whole entry, its time included.</param>
/// <param name="Time">When.</param>
/// <param name="End">Until when, where the entry is a range.</param>
/// <param name="What">What is said to have happened; empty where only a time stands.</param>
/// <param name="Block">Index of the block that it begins in.</param>
public sealed record TimelineEntry(TextSpan Span, TimeMention Time, TimeMention? End, TextSpan What, int Block);
