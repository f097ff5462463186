using System.Globalization;
using System.Text;

namespace Upside;

/// <summary>
/// Text that somebody typed or a program sent, taken as it can be kept: without blanks at its ends, with line feeds as
/// line ends, with no half characters and no control characters, and no longer than its place. Lengths are UTF-16 units,
/// as browsers count them.
/// </summary>
public static class TypedText
{
    /// <summary>One line that must say something.</summary>
    /// <param name="given">What was sent.</param>
    /// <param name="field">The name of the field, as the request spells it; the problem names it.</param>
    /// <param name="longest">How long it may be.</param>
    public static Result<string> Line(string? given, string field, int longest) => Required(OptionalLine(given, field, longest), field);

    /// <summary>One line, or the empty string.</summary>
    public static Result<string> OptionalLine(string? given, string field, int longest) => Take(given, field, longest, "");

    /// <summary>A text of any number of lines that must say something.</summary>
    public static Result<string> Text(string? given, string field, int longest) => Required(OptionalText(given, field, longest), field);

    /// <summary>A text of any number of lines, or the empty string.</summary>
    public static Result<string> OptionalText(string? given, string field, int longest) => Take(given, field, longest, "\n\t");

    private static Result<string> Take(string? given, string field, int longest, string controls)
    {
        var text = (given ?? "").ReplaceLineEndings("\n").Trim();
        if (text.Length > longest) return Invalid(field, string.Create(CultureInfo.InvariantCulture, $"is {text.Length} characters long; it may have {longest}."));
        for (var rest = text.AsSpan(); !rest.IsEmpty;)
        {
            var isWhole = Rune.DecodeFromUtf16(rest, out var rune, out var length) == System.Buffers.OperationStatus.Done;
            if (!isWhole) return Invalid(field, "holds half a character, which cannot be kept. Send it as UTF-8.");
            if (Rune.IsControl(rune) && !controls.Contains((char)rune.Value, StringComparison.Ordinal)) return Invalid(field, Unwanted(rune));
            rest = rest[length..];
        }
        return text;
    }

    private static string Unwanted(Rune control) => control.Value is '\n'
        ? "must stand on one line."
        : string.Create(CultureInfo.InvariantCulture, $"holds the control character U+{control.Value:X4}, which cannot be kept. Take it out.");

    private static Result<string> Required(Result<string> taken, string field) =>
        taken is { Problem: null, Value: "" } ? Invalid(field, "is missing.") : taken;

    private static Problem Invalid(string field, string wrong) => new(ProblemKind.Invalid, $"The {Words(field)} {wrong}", field);

    /// <summary><c>leastUsers</c> becomes <c>least users</c>.</summary>
    private static string Words(string field)
    {
        var words = new StringBuilder();
        foreach (var letter in field)
        {
            if (char.IsUpper(letter)) words.Append(' ');
            words.Append(char.ToLowerInvariant(letter));
        }
        return words.ToString();
    }
}
