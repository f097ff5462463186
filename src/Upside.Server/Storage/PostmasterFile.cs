using System.Diagnostics;
using System.Globalization;

namespace Upside.Server.Storage;

/// <summary>What a running PostgreSQL says of itself in <c>postmaster.pid</c>, in the folder of its files.</summary>
/// <param name="Text">The whole of it.</param>
/// <param name="ProcessId">Its process, if it still runs.</param>
internal sealed record PostmasterFile(string Text, int ProcessId)
{
    private const int FolderLine = 1;
    private const int SocketLine = 4;
    private const int StatusLine = 7;

    /// <summary>The folder of its files, as it was named at its start.</summary>
    public string Folder => Line(FolderLine);

    /// <summary>Where it listens; empty as long as it does not.</summary>
    public string SocketFolder => Line(SocketLine);

    /// <summary>It takes connections.</summary>
    public bool IsReady => Line(StatusLine) == "ready";

    /// <summary>Null where there is none, or only the beginning of one.</summary>
    public static PostmasterFile? Read(string cluster)
    {
        try
        {
            var text = File.ReadAllText(NameIn(cluster));
            return int.TryParse(text.Split('\n')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var process) ? new PostmasterFile(text, process) : null;
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>The process, where it runs and is what the file says; its number may have been given to another since.</summary>
    public Process? FindProcess()
    {
        if (!IsAtWork(ProcessId)) return null;
        try
        {
            return Process.GetProcessById(ProcessId);
        }
        catch (ArgumentException)
        {
            return null; // it ended meanwhile
        }
    }

    /// <summary>
    /// Removes the file where its number now belongs to some other program, which would keep PostgreSQL from starting for as long as
    /// that runs. Never while a process still works in the cluster: PostgreSQL finds those that outlived their postmaster by this file.
    /// </summary>
    public void RemoveIfStale(string cluster)
    {
        if (!HasProcesses || Processes().Any(IsAtWork)) return;
        File.Delete(NameIn(cluster));
    }

    private static bool HasProcesses => Directory.Exists("/proc/self");

    private string Line(int index) => Text.Split('\n').ElementAtOrDefault(index)?.Trim() ?? "";

    private static string NameIn(string cluster) => Path.Join(cluster, "postmaster.pid");

    // Every process of a PostgreSQL works in the folder of its files, so it sees this very file there.
    private bool IsAtWork(int process)
    {
        if (!HasProcesses) return true;
        try
        {
            return File.ReadAllText(NameIn($"/proc/{process}/cwd")) == Text;
        }
        catch (UnauthorizedAccessException)
        {
            // Another user's. Root in a container may be denied the look; there a PostgreSQL passes for ours, and says itself whose it is.
            return Environment.IsPrivilegedProcess && CommandLine(process).Contains("postgres", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static string CommandLine(int process)
    {
        try
        {
            return File.ReadAllText($"/proc/{process}/cmdline");
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    private static IEnumerable<int> Processes() =>
        from folder in Directory.EnumerateDirectories("/proc")
        let name = Path.GetFileName(folder)
        where char.IsAsciiDigit(name[0])
        select int.Parse(name, CultureInfo.InvariantCulture);
}
