using Upside.Postmortems;

namespace Upside.Cli.Inputs;

/// <summary>The text of a document, or why there is none.</summary>
/// <param name="Text">The text, without a byte order mark; null where it could not be read.</param>
/// <param name="Format">The form it is written in.</param>
/// <param name="Problem">Why it could not be read; null where it was.</param>
/// <param name="Remark">What a reader should know about the text; null where there is nothing.</param>
internal sealed record DocumentText(string? Text, DocumentFormat Format, string? Problem, string? Remark)
{
    /// <summary>No text.</summary>
    public static DocumentText Unreadable(string problem) => new(null, DocumentFormat.PlainText, problem, null);
}
