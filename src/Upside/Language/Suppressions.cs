using System.Collections.Immutable;

namespace Upside.Language;

/// <summary>A place in a text that asks to leave out the findings of rules.</summary>
/// <param name="Rules">Ids of the rules; empty for all.</param>
/// <param name="Reason">Why; empty where none is given.</param>
/// <param name="Covered">The stretch of the text that it covers.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record Suppression(ImmutableArray<string> Rules, string Reason, TextSpan Covered, TextSpan Span)
{
    public bool Covers(Finding finding) => Covered.Contains(finding.Span) && (Rules.IsEmpty || Rules.Contains(finding.Rule));
}

/// <summary>
/// Reads the suppressions of a text: "upside-disable-next-line RULES: reason" for the next line that is not blank, and "upside-disable RULES: reason" up to
/// "upside-enable RULES" or the end. They stand in an HTML comment, or, in plain text, at the start of a line of their own, in brackets or not.
/// </summary>
internal static class Suppressions
{
    private const string Marker = "upside-";
    private const string NextLine = "disable-next-line";
    private const string Disable = "disable";
    private const string Enable = "enable";

    // More than anybody writes; it bounds the work on a text that is made of them.
    private const int Most = 1000;

    /// <summary>Them, as they stand.</summary>
    /// <param name="source">The text.</param>
    /// <param name="isCode">Whether an offset lies in code, where they are only shown.</param>
    public static ImmutableArray<Suppression> Read(SourceText source, Func<int, bool> isCode)
    {
        var text = source.Text;
        var found = ImmutableArray.CreateBuilder<Suppression>();
        var open = new List<int>();
        for (var at = text.IndexOf(Marker, StringComparison.Ordinal); at >= 0 && found.Count < Most; at = text.IndexOf(Marker, at + Marker.Length, StringComparison.Ordinal))
        {
            var line = source.LineOf(at);
            var lineStart = source.StartOfLine(line);
            var lineEnd = line < source.LineCount ? source.StartOfLine(line + 1) : text.Length;
            var opener = text.AsSpan(lineStart, at - lineStart).Trim();
            if (!(opener.IsEmpty || opener.EndsWith("<!--") || opener.SequenceEqual("[") || opener.SequenceEqual("#") || opener.SequenceEqual("//")) || isCode(at)) continue;
            var body = text.AsSpan(at + Marker.Length, lineEnd - at - Marker.Length);
            var close = opener.EndsWith("<!--") ? body.IndexOf("-->") : opener.SequenceEqual("[") ? body.IndexOf(']') : -1;
            body = (close >= 0 ? body[..close] : body).TrimEnd();
            var span = TextSpan.Between(at, at + Marker.Length + body.Length);
            if (Rest(body, NextLine, out var rest))
            {
                found.Add(Parse(rest, LineAfter(source, line), span));
            }
            else if (Rest(body, Disable, out rest))
            {
                open.Add(found.Count);
                found.Add(Parse(rest, TextSpan.Between(lineEnd, text.Length), span));
            }
            else if (Rest(body, Enable, out rest))
            {
                Close(found, open, RuleIds(rest), at);
            }
        }
        return found.ToImmutable();
    }

    private static void Close(ImmutableArray<Suppression>.Builder found, List<int> open, ImmutableArray<string> rules, int at)
    {
        for (var i = open.Count - 1; i >= 0; i--)
        {
            var one = found[open[i]];
            if (!rules.IsEmpty && !one.Rules.SequenceEqual(rules)) continue;
            found[open[i]] = one with { Covered = TextSpan.Between(one.Covered.Start, at) };
            open.RemoveAt(i);
        }
    }

    private static bool Rest(ReadOnlySpan<char> body, string verb, out ReadOnlySpan<char> rest)
    {
        rest = body;
        if (!body.StartsWith(verb, StringComparison.Ordinal)) return false;
        rest = body[verb.Length..];
        return rest.IsEmpty || rest[0] is ' ' or '\t' or ':';
    }

    private static Suppression Parse(ReadOnlySpan<char> rest, TextSpan covered, TextSpan span)
    {
        var colon = rest.IndexOf(':');
        return new Suppression(RuleIds(colon < 0 ? rest : rest[..colon]), colon < 0 ? "" : rest[(colon + 1)..].Trim().ToString(), covered, span);
    }

    private static ImmutableArray<string> RuleIds(ReadOnlySpan<char> text) => [.. text.ToString().Split([' ', ',', '\t'], StringSplitOptions.RemoveEmptyEntries)];

    private static TextSpan LineAfter(SourceText source, int line)
    {
        for (var next = line + 1; next <= source.LineCount; next++)
        {
            var start = source.StartOfLine(next);
            var end = next < source.LineCount ? source.StartOfLine(next + 1) : source.Text.Length;
            if (!source.Text.AsSpan(start, end - start).IsWhiteSpace()) return TextSpan.Between(start, end);
        }
        return new TextSpan(source.Text.Length, 0);
    }
}
