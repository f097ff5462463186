using Upside.Language;

namespace Upside.Postmortems;

/// <summary>
/// The lines that a browser adds to each printed page, or a site to each of its pages: page numbers, and short lines that come back again and
/// again. Nobody says anything with them.
/// </summary>
internal sealed class PageFurniture
{
    private const int Longest = 200;
    private const int Repeats = 3;

    private const int RepeatsOfStamp = 2;
    private const int LongestStamp = 24;

    private readonly HashSet<int> _lines = [];

    public PageFurniture(SourceText source)
    {
        var isPrint = false;
        var seen = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var line = 1; line <= source.LineCount; line++)
        {
            var text = source.Slice(source.LineSpan(line)).Trim();
            if (text.Length is 0 or > Longest) continue;
            if (IsPageNumber(text))
            {
                isPrint = true;
                _lines.Add(line);
                MarkAddressBefore(source, line);
            }
            var isCandidate = text.Length >= 6 && (IsStamp(text) || text.Contains(" · ", StringComparison.Ordinal) || text.Contains(" - ", StringComparison.Ordinal) || text.Contains("://", StringComparison.Ordinal));
            if (!isCandidate) continue;
            var key = text.ToString();
            if (!seen.TryGetValue(key, out var lines)) seen[key] = lines = [];
            lines.Add(line);
        }
        if (!isPrint) return;
        foreach (var (text, lines) in seen)
        {
            if (lines.Count >= (IsStamp(text) ? RepeatsOfStamp : Repeats)) _lines.UnionWith(lines);
        }
    }

    /// <summary>Whether a line is such.</summary>
    public bool Has(int line) => _lines.Contains(line);

    /// <summary>A page's foot shows its address, some lines before its number.</summary>
    private void MarkAddressBefore(SourceText source, int line)
    {
        for (var before = line - 1; before >= Math.Max(1, line - 3); before--)
        {
            var text = source.Slice(source.LineSpan(before)).Trim();
            if (text.Length == 0) continue;
            if (text.StartsWith("http", StringComparison.Ordinal) && !text.Contains(' ')) _lines.Add(before);
            return;
        }
    }

    /// <summary>Whether a line is a date, or a date and a time of day, and nothing else: when the page was printed.</summary>
    private static bool IsStamp(ReadOnlySpan<char> text)
    {
        if (text.Length > LongestStamp || TimeShapes.Date(text) is not (> 0 and var length)) return false;
        var rest = text[length..].TrimStart(", ");
        return rest.IsEmpty || TimeShapes.Clock(rest) == rest.Length;
    }

    private static bool IsPageNumber(ReadOnlySpan<char> text)
    {
        if (text.Length > 16) return false;
        if (text.StartsWith("Page ", StringComparison.OrdinalIgnoreCase)) return text[5..].TrimEnd("0123456789 of/").Length == 0;
        if (text.IndexOf(" of ") is > 0 and var of) return !text[..of].ContainsAnyExceptInRange('0', '9') && !text[(of + 4)..].ContainsAnyExceptInRange('0', '9');
        var slash = text.IndexOf('/');
        return slash > 0 && text.Length <= 7 && slash < text.Length - 1 && !text[..slash].ContainsAnyExceptInRange('0', '9') && !text[(slash + 1)..].ContainsAnyExceptInRange('0', '9');
    }
}
