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

    // More comments than anybody writes; it bounds the work on a text that is made of them.
    private const int Most = 1000;

    // Longer than any reason; what follows it on the line is not read.
    private const int LongestBody = 1000;

    /// <summary>Them, as they stand.</summary>
    /// <param name="source">The text.</param>
    /// <param name="isCode">Whether an offset lies in code, where they are only shown.</param>
    public static ImmutableArray<Suppression> Read(SourceText source, Func<int, bool> isCode)
    {
        var text = source.Text;
        var found = ImmutableArray.CreateBuilder<Suppression>();
        var open = new List<int>();
        var line = new Line(source, 0);
        var lookedAt = 0;
        for (var at = text.IndexOf(Marker, StringComparison.Ordinal); at >= 0 && lookedAt < Most; at = text.IndexOf(Marker, at + Marker.Length, StringComparison.Ordinal))
        {
            if (at >= line.End) line = new Line(source, source.LineOf(at));
            if (line.OpenerOf(at) is not { } opener || isCode(at)) continue;
            lookedAt++;
            var end = Math.Min(line.EndOfBody(at + Marker.Length, opener), at + Marker.Length + LongestBody);
            var body = text.AsSpan(at + Marker.Length, end - at - Marker.Length).TrimEnd();
            var span = TextSpan.Between(at, at + Marker.Length + body.Length);
            if (Rest(body, NextLine, out var rest))
            {
                found.Add(Parse(rest, line.Next(), span));
            }
            else if (Rest(body, Disable, out rest))
            {
                open.Add(found.Count);
                found.Add(Parse(rest, TextSpan.Between(line.End, text.Length), span));
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

    /// <summary>A line that holds markers. What is looked for in it is looked for once, however many they are.</summary>
    private sealed class Line
    {
        private readonly SourceText _source;
        private readonly int _number;
        private readonly int _start;
        private readonly int _contentEnd;
        private int _close = -1;
        private char _closer;
        private TextSpan? _next;

        public Line(SourceText source, int number)
        {
            (_source, _number) = (source, number);
            if (number == 0) return;
            _start = source.StartOfLine(number);
            End = number < source.LineCount ? source.StartOfLine(number + 1) : source.Text.Length;
            _contentEnd = _start + source.Text.AsSpan(_start, End - _start).TrimEnd().Length;
            _start += source.Text.AsSpan(_start, _contentEnd - _start).IndexOfAnyExcept(' ', '\t') is > 0 and var blanks ? blanks : 0;
        }

        /// <summary>Where the next line begins.</summary>
        public int End { get; }

        /// <summary>What opens a comment right before a place: an angle for HTML, a square bracket, or a blank where the line itself is the comment; null where nothing does.</summary>
        public char? OpenerOf(int at)
        {
            var before = _source.Text.AsSpan(_start, at - _start).TrimEnd();
            if (before.EndsWith("<!--")) return '<';
            return before.Length == 1 && before[0] == '[' ? '[' : before.IsEmpty || before.SequenceEqual("#") || before.SequenceEqual("//") ? ' ' : null;
        }

        /// <summary>Where the comment that was opened so ends: before its closer, or with the line.</summary>
        public int EndOfBody(int from, char opener)
        {
            if (opener == ' ') return _contentEnd;
            if (_close < from || _closer != opener)
            {
                var rest = _source.Text.AsSpan(from, Math.Max(0, _contentEnd - from));
                var close = opener == '<' ? rest.IndexOf("-->") : rest.IndexOf(']');
                (_close, _closer) = (close < 0 ? _contentEnd : from + close, opener);
            }
            return Math.Max(from, _close);
        }

        /// <summary>The next line that is not blank.</summary>
        public TextSpan Next()
        {
            if (_next is { } known) return known;
            for (var number = _number + 1; number <= _source.LineCount; number++)
            {
                var start = _source.StartOfLine(number);
                var end = number < _source.LineCount ? _source.StartOfLine(number + 1) : _source.Text.Length;
                if (!_source.Text.AsSpan(start, end - start).IsWhiteSpace()) return (_next = TextSpan.Between(start, end)).Value;
            }
            return (_next = new TextSpan(_source.Text.Length, 0)).Value;
        }
    }
}
