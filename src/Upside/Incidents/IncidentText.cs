using System.Buffers;
using System.Globalization;
using System.Text;

namespace Upside.Incidents;

/// <summary>
/// Texts that people write on an incident: how long each may be, and what no text may hold. What passes can be stored, shown
/// and searched as it is.
/// </summary>
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

    // Everything below the blank but tab and line feed, and what else looks like nothing or breaks a line by itself.
    private static readonly SearchValues<char> Unwanted = SearchValues.Create(
        [.. Enumerable.Range(0, 32).Select(code => (char)code).Where(c => c is not ('\t' or '\n')), .. Enumerable.Range(0x7f, 33).Select(code => (char)code), '\u2028', '\u2029', '\ufeff', '\ufffe', '\uffff']);

    /// <summary>A title: at least one visible character, on one line.</summary>
    public static Result<string> Title(string? text)
    {
        var title = Required(text, "title", LongestTitle, "Give it a title: a few words on what is wrong are enough.");
        return title.Problem is null && title.Value.AsSpan().ContainsAny('\n', '\t') ? new Problem(ProblemKind.Invalid, "A title is one line.", "title") : title;
    }

    /// <summary>Who lost what, how much; empty where nobody can say yet.</summary>
    public static Result<string> Impact(string? text) => Optional(text, "impact", LongestImpact);

    /// <summary>What somebody saw, did or found out.</summary>
    public static Result<string> Entry(string? text) => Required(text, "text", LongestEntry, "Write what happened.");

    /// <summary>Why something was changed, where that has to be said.</summary>
    public static Result<string> Reason(string? text) => Required(text, "reason", LongestReason, "Say why in a few words: others will ask.");

    /// <summary>Why something was changed, where it may go without saying.</summary>
    /// <param name="text">What was written; null or empty without a reason.</param>
    /// <param name="field">How the request calls it.</param>
    public static Result<string> Note(string? text, string field = "note") => Optional(text, field, LongestReason);

    private static Result<string> Required(string? text, string field, int longest, string missing)
    {
        var tidy = Optional(text, field, longest);
        return tidy is { Problem: null, Value: "" } ? new Problem(ProblemKind.Invalid, missing, field) : tidy;
    }

    private static Result<string> Optional(string? text, string field, int longest)
    {
        var tidy = (text ?? "").ReplaceLineEndings("\n").Trim();
        if (tidy.Length > longest)
            return new Problem(ProblemKind.Invalid, string.Create(CultureInfo.InvariantCulture, $"It has {tidy.Length:N0} characters; {longest:N0} are the most."), field);
        if (tidy.AsSpan().IndexOfAny(Unwanted) is >= 0 and var at)
            return new Problem(ProblemKind.Invalid, $"It holds a character that cannot be shown (U+{(int)tidy[at]:X4}, number {at + 1}). Remove it.", field);
        return HasHalfACharacter(tidy)
            ? new Problem(ProblemKind.Invalid, "It holds half of a character, probably where it was cut off. Remove it.", field)
            : tidy;
    }

    private static bool HasHalfACharacter(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(text, out _, out var used) != OperationStatus.Done) return true;
            text = text[used..];
        }
        return false;
    }
}
