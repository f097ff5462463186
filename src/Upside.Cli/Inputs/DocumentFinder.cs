using System.Collections.Immutable;

namespace Upside.Cli.Inputs;

/// <summary>
/// Finds documents: files as named, folders with all that is in them, patterns, "-". The order is that of the arguments, in a folder
/// that of the names, so that it is the same on every machine. Nothing is kept but the folders on the way.
/// </summary>
internal sealed class DocumentFinder(string folder)
{
    private static readonly ImmutableArray<string> Extensions = [".md", ".markdown", ".html", ".htm", ".txt"];

    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false, RecurseSubdirectories = false };

    private readonly HashSet<string> _entered = new(StringComparer.Ordinal);

    private const string LinkOut = "a link out of the folder that was given, or to what is passed over in it: not followed";

    /// <summary>How standard input is called.</summary>
    public const string StandardInput = "-";

    /// <summary>Everything that the arguments lead to.</summary>
    public IEnumerable<Found> Find(IReadOnlyList<string> arguments)
    {
        foreach (var argument in arguments)
        {
            _entered.Clear();
            foreach (var found in FindOne(argument)) yield return found;
        }
    }

    private IEnumerable<Found> FindOne(string argument)
    {
        if (argument == StandardInput) return [new FoundDocument(StandardInput, null, IsNamed: true)];
        var path = Path.GetFullPath(argument, folder);
        var shown = Shown(argument);
        if (LinkTrouble(path) is { } broken) return [new FoundTrouble(shown, broken)];
        if (File.Exists(path)) return [new FoundDocument(shown, path, IsNamed: true)];
        if (Directory.Exists(path)) return InFolder(new DirectoryInfo(path), shown, RealPath.Of(path) ?? path, RealPath.Of(path) ?? path);
        return PathPattern.IsPattern(argument) ? Matching(argument, shown) : [new FoundTrouble(shown, "no such file or folder")];
    }

    private IEnumerable<Found> Matching(string argument, string shown)
    {
        var pattern = PathPattern.Parse(argument.Replace('\\', '/'));
        var root = Path.GetFullPath(pattern.Root.Length == 0 ? "." : pattern.Root, folder);
        var any = false;
        if (Directory.Exists(root))
        {
            foreach (var found in InFolder(new DirectoryInfo(root), Shown(pattern.Root), RealPath.Of(root) ?? root, RealPath.Of(root) ?? root, pattern.Matches))
            {
                any |= found is FoundDocument;
                yield return found;
            }
        }
        if (!any) yield return new FoundTrouble(shown, "the pattern matches no document");
    }

    private IEnumerable<Found> InFolder(DirectoryInfo directory, string shown, string real, string root, Func<string, bool>? matches = null, string inside = "")
    {
        if (!_entered.Add(real)) yield break;
        var (entries, closed) = EntriesOf(directory);
        if (closed is not null)
        {
            yield return new FoundTrouble(shown.Length == 0 ? "." : shown, closed);
            yield break;
        }
        foreach (var entry in entries)
        {
            if (IsPassedOver(entry.Name)) continue;
            var name = shown is "" or "." ? entry.Name : shown.EndsWith('/') ? shown + entry.Name : $"{shown}/{entry.Name}";
            var within = inside.Length == 0 ? entry.Name : $"{inside}/{entry.Name}";
            if (entry is DirectoryInfo next)
            {
                var target = next.LinkTarget is null ? Path.Join(real, next.Name) : RealPath.Of(next.FullName);
                if (target is null) yield return new FoundRemark(name, "a link that leads nowhere or back to itself: not followed");
                else if (next.LinkTarget is not null && LeadsBack(target, real)) yield return new FoundRemark(name, "a link back to a folder that is being read: not followed");
                else if (next.LinkTarget is not null && LeadsOut(target, root)) yield return new FoundRemark(name, LinkOut);
                else
                {
                    foreach (var found in InFolder(next, name, target, root, matches, within)) yield return found;
                }
            }
            else if (IsDocument(entry.Name) && matches?.Invoke(within) != false)
            {
                var target = entry.LinkTarget is null ? null : RealPath.Of(entry.FullName);
                yield return entry.LinkTarget is not null && target is null ? new FoundTrouble(name, "a link that leads nowhere or back to itself")
                    : target is not null && LeadsOut(target, root) ? new FoundRemark(name, LinkOut)
                    : new FoundDocument(name, entry.FullName, IsNamed: false);
            }
        }
    }

    /// <summary>
    /// Whether a link leads out of the folder that was given, or to what is passed over in it: a link that came with the documents could have any file of the machine quoted.
    /// </summary>
    /// <param name="target">Where the link leads, without links.</param>
    /// <param name="root">The folder that was given, without links.</param>
    public static bool LeadsOut(string target, string root)
    {
        var inside = Path.GetRelativePath(root, target);
        return Path.IsPathRooted(inside) || (inside != "." && inside.Split('/', Path.DirectorySeparatorChar).Any(IsPassedOver));
    }

    private static bool IsPassedOver(string name) => name is ['.', ..] or "node_modules";

    private static bool LeadsBack(string target, string from) =>
        from.StartsWith(target, StringComparison.Ordinal) && (from.Length == target.Length || target.EndsWith('/') || from[target.Length] == Path.DirectorySeparatorChar);

    private static (IReadOnlyList<FileSystemInfo> Entries, string? Trouble) EntriesOf(DirectoryInfo directory)
    {
        try
        {
            var entries = directory.GetFileSystemInfos("*", Everything);
            Array.Sort(entries, (a, b) => string.CompareOrdinal(a.Name, b.Name));
            return (entries, null);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return ([], ReadingTrouble.Of(problem, directory.Name));
        }
    }

    private static bool IsDocument(string name) => Extensions.Any(e => name.EndsWith(e, StringComparison.OrdinalIgnoreCase));

    private static string? LinkTrouble(string path) =>
        new FileInfo(path).LinkTarget is null ? null : RealPath.Of(path) is null ? "a link that leads nowhere or back to itself" : null;

    private static string Shown(string argument)
    {
        var shown = argument.Replace('\\', '/');
        while (shown.StartsWith("./", StringComparison.Ordinal)) shown = shown[2..].TrimStart('/');
        return shown is "" or "." ? "" : shown.Length > 1 ? shown.TrimEnd('/') : shown;
    }
}
