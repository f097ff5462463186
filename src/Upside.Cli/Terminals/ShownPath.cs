namespace Upside.Cli.Terminals;

/// <summary>A path shortened to what tells most: folders go first, then the end of the name, whose head often is a date.</summary>
internal static class ShownPath
{
    private const string Gone = "…/";

    /// <summary>The path in at most <paramref name="columns"/>.</summary>
    public static string Cut(string path, int columns)
    {
        if (TerminalText.Columns(path) <= columns) return path;
        for (var slash = path.IndexOf('/', 1); slash >= 0; slash = path.IndexOf('/', slash + 1))
        {
            if (TerminalText.Columns(path[(slash + 1)..]) + Gone.Length <= columns) return Gone + path[(slash + 1)..];
        }
        return TerminalText.Cut(path[(path.LastIndexOf('/') + 1)..], columns);
    }
}
