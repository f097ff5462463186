namespace Upside.Language;

/// <summary>A text as it was written, with its lines. Every span of the library points into one of these.</summary>
public sealed class SourceText
{
    private readonly int[] _lineStarts;

    /// <summary>Takes a text as it is. A line ends at LF, CR or CRLF.</summary>
    public SourceText(string text)
    {
        Text = text;
        var starts = new List<int> { 0 };
        for (var i = text.AsSpan().IndexOfAny('\r', '\n'); i >= 0;)
        {
            if (text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n') i++;
            starts.Add(++i);
            var next = text.AsSpan(i).IndexOfAny('\r', '\n');
            i = next < 0 ? -1 : i + next;
        }
        _lineStarts = [.. starts];
    }

    /// <summary>The whole text.</summary>
    public string Text { get; }

    /// <summary>How many lines the text has; an empty text has one.</summary>
    public int LineCount => _lineStarts.Length;

    /// <summary>The number, from 1, of the line on which the character at <paramref name="offset"/> stands.</summary>
    public int LineOf(int offset)
    {
        var at = Array.BinarySearch(_lineStarts, offset);
        return at >= 0 ? at + 1 : ~at;
    }

    /// <summary>The offset at which line <paramref name="line"/> (from 1) starts.</summary>
    public int StartOfLine(int line) => _lineStarts[line - 1];

    /// <summary>Where line <paramref name="line"/> (from 1) stands, its line end left out.</summary>
    public TextSpan LineSpan(int line)
    {
        var start = _lineStarts[line - 1];
        if (line == _lineStarts.Length) return TextSpan.Between(start, Text.Length);
        var end = _lineStarts[line] - 1;
        return TextSpan.Between(start, Text[end] == '\n' && end > start && Text[end - 1] == '\r' ? end - 1 : end);
    }

    /// <summary>The characters of a span.</summary>
    public ReadOnlySpan<char> Slice(TextSpan span) => Text.AsSpan(span.Start, span.Length);

    /// <summary>The characters of a span, on one line: every run of white space becomes one blank.</summary>
    public string Quote(TextSpan span)
    {
        var builder = new System.Text.StringBuilder(span.Length);
        foreach (var c in Slice(span))
        {
            if (!char.IsWhiteSpace(c)) builder.Append(c);
            else if (builder.Length > 0 && builder[^1] != ' ') builder.Append(' ');
        }
        return builder.ToString().TrimEnd();
    }
}
