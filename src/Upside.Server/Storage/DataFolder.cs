using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Upside.Server.Storage;

/// <summary>
/// The folder of one installation, held by one server: the database's files, its socket and what is kept beside it. Whoever holds
/// it has the lock; the lock goes with the process, however that ends.
/// </summary>
internal sealed class DataFolder : IDisposable
{
    private const string Fallback = "/var/lib/upside";
    private const string LockName = "lock";
    private const string HolderName = "server.pid"; // beside the lock, which cannot be read while it is held

    private readonly FileStream _lock;

    private DataFolder(string path, FileStream held) => (Path, _lock) = (path, held);

    /// <summary>Where it is; absolute.</summary>
    public string Path { get; }

    /// <summary>Where the database's files are.</summary>
    public string Cluster => ClusterOf(Path);

    /// <summary>Where the database's files are in a data folder.</summary>
    public static string ClusterOf(string path) => System.IO.Path.Join(path, "postgres");

    /// <summary>Where the data of an installation are, or would be looked for: in the folder that was asked for, or where they had to be made.</summary>
    public static string Find(string wanted)
    {
        wanted = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(wanted));
        var own = FallbackFor(wanted);
        return !Environment.IsPrivilegedProcess || Directory.Exists(ClusterOf(wanted)) || !Directory.Exists(ClusterOf(own)) ? wanted : own;
    }

    /// <summary>Takes the folder, made where there is none.</summary>
    /// <returns>The folder; or who holds it, or why it cannot be had.</returns>
    public static async Task<Result<DataFolder>> OpenAsync(string wanted, CancellationToken cancellationToken)
    {
        var found = await ChooseAsync(Find(wanted), cancellationToken);
        if (found.Problem is { } unfit) return unfit;
        var path = found.Value;
        if (RefuseForeign(path) is { } foreign) return foreign;
        if (await DatabaseUser.OwnFolderAsync(path, cancellationToken) is { } problem) return problem;

        var name = System.IO.Path.Join(path, LockName);
        try
        {
            var held = new FileStream(name, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            FreshFile.Write(System.IO.Path.Join(path, HolderName), string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessId}\n"));
            return new DataFolder(path, held);
        }
        catch (UnauthorizedAccessException)
        {
            return NotAllowed(path);
        }
        catch (IOException)
        {
            return new Problem(ProblemKind.Conflict, $"Another Upside{Holder(path)} uses the data in {path}. Stop it first, or let UPSIDE_DATA name another folder.");
        }
    }

    public void Dispose() => _lock.Dispose();

    // Root keeps new data in the folder that was asked for, unless PostgreSQL's user cannot enter that (a clone in root's home): then in
    // one below /var/lib/upside that belongs to it alone.
    private static async Task<Result<string>> ChooseAsync(string wanted, CancellationToken cancellationToken)
    {
        if (!Environment.IsPrivilegedProcess || Directory.Exists(ClusterOf(wanted))) return wanted;
        if (RefuseForeign(wanted) is { } foreign) return foreign;
        var isNew = !Directory.Exists(wanted);
        if (await DatabaseUser.OwnFolderAsync(wanted, cancellationToken) is { } problem) return problem;
        if (await DatabaseUser.CanEnterAsync(wanted, cancellationToken)) return wanted;
        if (isNew) Directory.Delete(wanted);
        Directory.CreateDirectory(Fallback);
        return FallbackFor(wanted);
    }

    /// <summary>What is not empty and has no lock is not ours to give away, to make private or to replace. A file system of its own has a lost+found.</summary>
    public static Problem? RefuseForeign(string path)
    {
        try
        {
            return !Directory.Exists(path) || File.Exists(System.IO.Path.Join(path, LockName)) || Directory.EnumerateFileSystemEntries(path).All(entry => System.IO.Path.GetFileName(entry) == "lost+found")
                ? null
                : new Problem(ProblemKind.Conflict, $"The folder {path} is not empty and holds no data of Upside: let UPSIDE_DATA name an empty folder, or one that does not exist yet.");
        }
        catch (UnauthorizedAccessException)
        {
            return NotAllowed(path);
        }
    }

    private static Problem NotAllowed(string path) =>
        new(ProblemKind.Forbidden, $"No permission to use {path}: start Upside as its owner, or let UPSIDE_DATA name a folder of your own.");

    // Two clones in one home have two folders: the name carries a digest of the whole path.
    private static string FallbackFor(string wanted)
    {
        var parent = System.IO.Path.GetFileName(System.IO.Path.GetDirectoryName(wanted));
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(wanted)))[..8];
        return System.IO.Path.Join(Fallback, $"{(string.IsNullOrEmpty(parent) ? "root" : parent)}-{digest}");
    }

    private static string Holder(string path)
    {
        var name = System.IO.Path.Join(path, HolderName);
        return File.Exists(name) ? $" (process {File.ReadAllText(name).Trim()})" : "";
    }
}
