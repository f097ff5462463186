using System.Globalization;

namespace Upside.Server.Web;

/// <summary>
/// What a text from outside may not hold: characters that show nothing and do something, and halves of characters, which
/// PostgreSQL cannot keep. The one place for bodies, forms and addresses.
/// </summary>
internal static class SafeText
{
    /// <summary>What is wrong with a text, as a predicate ("holds …"); null where nothing is.</summary>
    public static string? Trouble(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) i++;
            else if (char.IsSurrogate(c)) return "holds half of a character (a lone surrogate)";
            else if (char.IsControl(c) && c is not ('\t' or '\n' or '\r')) return string.Create(CultureInfo.InvariantCulture, $"holds the control character U+{(int)c:X4}");
        }
        return null;
    }

    /// <summary>The same as a problem of a field; null where nothing is wrong.</summary>
    public static Problem? Problem(string? text, string field) =>
        Trouble(text) is { } trouble ? new Problem(ProblemKind.Invalid, $"\"{field}\" {trouble}; remove it.", field) : null;
}
