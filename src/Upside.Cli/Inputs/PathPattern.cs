using System.Collections.Immutable;

namespace Upside.Cli.Inputs;

/// <summary>
/// A pattern of paths: "*" stands for any characters of a name, "?" for one, "[ab]" for one of them, "**" for any folders.
/// </summary>
/// <param name="Root">The folder that the search begins in: all that stands before the first part with a wildcard.</param>
/// <param name="Parts">The parts that are left, one a level.</param>
internal sealed record PathPattern(string Root, ImmutableArray<string> Parts)
{
    /// <summary>Whether a word has wildcards at all.</summary>
    public static bool IsPattern(string path) => path.AsSpan().ContainsAny('*', '?', '[');

    /// <summary>Takes a pattern apart.</summary>
    public static PathPattern Parse(string pattern)
    {
        var parts = pattern.Split('/');
        var plain = parts.TakeWhile(p => !IsPattern(p)).Count();
        var root = string.Join('/', parts[..plain]);
        return new PathPattern(plain > 0 && root.Length == 0 ? "/" : root, [.. parts[plain..].Where(p => p.Length > 0 && p != ".")]);
    }

    /// <summary>Whether a path below <see cref="Root"/> fits.</summary>
    public bool Matches(string path) => Matches(path.Split('/'));

    // Only the last "**" ever has to be tried again, so that no pattern takes more than parts times names.
    private bool Matches(string[] names)
    {
        var (name, part, retryName, retryPart) = (0, 0, -1, -1);
        while (name < names.Length)
        {
            if (part < Parts.Length && Parts[part] == "**")
            {
                (retryName, retryPart) = (name, ++part);
            }
            else if (part < Parts.Length && Fits(names[name], Parts[part]))
            {
                name++;
                part++;
            }
            else if (retryPart >= 0)
            {
                name = ++retryName;
                part = retryPart;
            }
            else
            {
                return false;
            }
        }
        while (part < Parts.Length && Parts[part] == "**") part++;
        return part == Parts.Length;
    }

    private static bool Fits(string name, string part)
    {
        var (n, p, retryName, retryPart) = (0, 0, -1, -1);
        while (n < name.Length)
        {
            if (p < part.Length && part[p] == '*')
            {
                (retryName, retryPart) = (n, ++p);
            }
            else if (p < part.Length && FitsOne(name[n], part, p, out var next))
            {
                n++;
                p = next;
            }
            else if (retryPart >= 0)
            {
                n = ++retryName;
                p = retryPart;
            }
            else
            {
                return false;
            }
        }
        while (p < part.Length && part[p] == '*') p++;
        return p == part.Length;
    }

    private static bool FitsOne(char c, string part, int at, out int next)
    {
        next = at + 1;
        if (part[at] == '?') return true;
        var close = part[at] == '[' ? part.IndexOf(']', Math.Min(at + 2, part.Length)) : -1;
        if (close < 0) return part[at] == c;
        next = close + 1;
        var set = part.AsSpan(at + 1, close - at - 1);
        var isNot = set[0] is '!' or '^';
        if (isNot) set = set[1..];
        var isIn = false;
        for (var i = 0; i < set.Length; i++)
        {
            if (i + 2 < set.Length && set[i + 1] == '-')
            {
                isIn |= c >= set[i] && c <= set[i + 2];
                i += 2;
            }
            else
            {
                isIn |= set[i] == c;
            }
        }
        return isIn != isNot;
    }
}
