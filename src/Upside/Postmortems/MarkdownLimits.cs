namespace Upside.Postmortems;

/// <summary>
/// Tells, in one cheap pass, texts on which a Markdown parser would not end in linear time or depth. Nobody writes them by hand;
/// they are read as plain text.
/// </summary>
internal static class MarkdownLimits
{
    private const int DeepestMarkers = 40;

    public static bool Hold(string text)
    {
        var at = 0;
        while (at < text.Length)
        {
            var markers = 0;
            var line = text.AsSpan(at);
            var end = line.IndexOfAny('\r', '\n');
            if (end < 0) end = line.Length;
            line = line[..end];
            foreach (var c in line)
            {
                if (c is '>' or '-' or '*' or '+') markers++;
                else if (c is not (' ' or '\t')) break;
            }
            if (markers > DeepestMarkers && line.Trim(" \t-").Length > 0 && line.Trim(" \t*").Length > 0) return false;
            at += end + 1;
        }
        return true;
    }
}
