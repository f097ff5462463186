using System.Collections.Immutable;
using Upside.Language;

namespace Upside.Postmortems;

/// <summary>
/// Reads the YAML block at the head of a text, line by line: its top-level fields with where their values stand. It never refuses one:
/// what is no field is passed over.
/// </summary>
internal static class FrontMatterReader
{
    private const int MostLines = 2000;

    public static FrontMatter Read(SourceText source)
    {
        var text = source.Text;
        var start = text.StartsWith('\ufeff') ? 1 : 0;
        if (!IsFence(LineAt(source, 1, start), "---")) return FrontMatter.None;
        var fields = ImmutableArray.CreateBuilder<FrontMatterField>();
        string? key = null;
        var value = new List<string>();
        var span = default(TextSpan);
        for (var line = 2; line <= Math.Min(source.LineCount, MostLines); line++)
        {
            var at = source.StartOfLine(line);
            var content = LineAt(source, line, at);
            if (IsFence(content, "---") || IsFence(content, "..."))
            {
                Close();
                return fields.Count == 0 && line > 2 && !LooksLikeYaml(source, line) ? FrontMatter.None : new FrontMatter(TextSpan.Between(start, at + content.Length), fields.ToImmutable());
            }
            var colon = content.IndexOf(':');
            if (content.Length > 0 && colon > 0 && IsKey(content[..colon]) && (colon + 1 == content.Length || char.IsWhiteSpace(content[colon + 1])))
            {
                Close();
                key = content[..colon].Trim().Trim("'\"").ToString();
                Take(content, at, colon + 1);
            }
            else if (key is not null)
            {
                var indent = content.Length - content.TrimStart().Length;
                if (indent < content.Length && content[indent] == '-' && indent + 1 < content.Length && content[indent + 1] == ' ') indent += 2;
                Take(content, at, indent);
            }
        }
        return FrontMatter.None;

        void Take(ReadOnlySpan<char> content, int lineStart, int from)
        {
            var part = content[from..];
            var lead = part.Length - part.TrimStart().Length;
            part = part.Trim();
            if (part.Length == 0 || part[0] == '#' || part is ">" or "|" or ">-" or "|-" or "[]" or "{}" or "null" or "~") return;
            var first = lineStart + from + lead;
            if (part.Length >= 2 && part[0] is '"' or '\'' && part[^1] == part[0])
            {
                part = part[1..^1];
                first++;
            }
            else if (part.IndexOf(" #", StringComparison.Ordinal) is > 0 and var comment)
            {
                part = part[..comment].TrimEnd();
            }
            if (part.Length >= 2 && part[0] == '[' && part[^1] == ']')
            {
                part = part[1..^1];
                first++;
                foreach (var item in part.Split(',')) value.Add(part[item].Trim().Trim("'\"").ToString());
            }
            else
            {
                value.Add(part.ToString());
            }
            span = span.Length == 0 ? new TextSpan(first, part.Length) : TextSpan.Between(span.Start, first + part.Length);
        }

        void Close()
        {
            if (key is not null) fields.Add(new FrontMatterField(key, string.Join(", ", value), span));
            key = null;
            value.Clear();
            span = default;
        }
    }

    private static bool LooksLikeYaml(SourceText source, int lines)
    {
        for (var line = 2; line < lines; line++)
        {
            var content = LineAt(source, line, source.StartOfLine(line)).Trim();
            if (content.Length > 0 && content[0] != '#') return false;
        }
        return true;
    }

    private static bool IsKey(ReadOnlySpan<char> key)
    {
        if (key.Length is 0 or > 60 || char.IsWhiteSpace(key[0]) || key[0] is '-' or '#') return false;
        foreach (var c in key)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('_' or '-' or '.' or ' ' or '"' or '\'')) return false;
        }
        return true;
    }

    private static bool IsFence(ReadOnlySpan<char> line, string fence) => line.TrimEnd().SequenceEqual(fence);

    private static ReadOnlySpan<char> LineAt(SourceText source, int line, int start)
    {
        var end = line < source.LineCount ? source.StartOfLine(line + 1) : source.Text.Length;
        return source.Text.AsSpan(start, end - start).TrimEnd("\r\n");
    }
}
