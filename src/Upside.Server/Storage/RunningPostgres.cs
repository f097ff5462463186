using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Upside.Server.Storage;

/// <summary>A PostgreSQL that takes connections.</summary>
internal sealed class RunningPostgres(Process process, PostmasterFile file) : IDisposable
{
    private const int Interrupt = 2;

    public int ProcessId => process.Id;

    /// <summary>Where it listens.</summary>
    public string SocketFolder => file.SocketFolder;

    /// <summary>The folder of its files, as it names it itself.</summary>
    public string Folder => file.Folder;

    /// <summary>Returns when it has ended.</summary>
    public Task WaitAsync(CancellationToken cancellationToken) => process.WaitForExitAsync(cancellationToken);

    /// <summary>Asks it to end its connections and to write down what is in memory, which PostgreSQL calls a fast shutdown.</summary>
    public void AskToStop()
    {
        if (!process.HasExited) _ = Signal(process.Id, Interrupt); // one that has ended meanwhile needs no signal
    }

    /// <summary>Stops one that is not ready yet.</summary>
    public static async Task StopAsync(Process process)
    {
        using var unready = new RunningPostgres(process, new PostmasterFile("", process.Id));
        unready.AskToStop();
        await unready.WaitAsync(CancellationToken.None);
    }

    public void Dispose() => process.Dispose();

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Signal(int process, int signal);
}
