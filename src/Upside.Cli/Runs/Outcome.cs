using System.Collections.Immutable;
using Upside.Cli.Settings;
using Upside.Grading;
using Upside.Language;
using Upside.Postmortems;

namespace Upside.Cli.Runs;

/// <summary>What became of one document.</summary>
/// <param name="File">Its path as it is shown; "-" for standard input.</param>
internal abstract record Outcome(string File);

/// <summary>It was graded.</summary>
internal sealed record Graded(string File, PostmortemDocument Document, Report Report, Audience Audience, TeamSettings Settings) : Outcome(File)
{
    /// <summary>Headings that the settings ask for and the document does not have.</summary>
    public ImmutableArray<string> MissingHeadings { get; init; } = [];

    /// <summary>What a reader should know about how it was read; null where there is nothing.</summary>
    public string? Remark { get; init; }

    /// <summary>What the language rules find.</summary>
    public LanguageReport Language => Report.Language;

    /// <summary>Its title as one line; null where it has none.</summary>
    public string? Title => Document.Title is { } span && Document.Source.Quote(span) is { Length: > 0 } title ? title : null;

    /// <summary>Whether a scorecard counts for its audience.</summary>
    public bool Counts(Scorecard scorecard) => Audience.Counts(scorecard);
}

/// <summary>It was found in a folder and is no postmortem.</summary>
internal sealed record LeftOut(string File, string Reason) : Outcome(File);

/// <summary>Its settings are wrong, so that it was not graded; told once for all documents under them.</summary>
internal sealed record Unsettled(string File, string Problem) : Outcome(File);

/// <summary>It could not be read.</summary>
internal sealed record Unreadable(string File, string Reason) : Outcome(File);

/// <summary>Something was met on the way that keeps nothing from being read.</summary>
internal sealed record Remarked(string File, string Text) : Outcome(File);
