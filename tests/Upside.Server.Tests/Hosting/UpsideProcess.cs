using System.Diagnostics;
using System.Runtime.InteropServices;
using Upside.Server.Storage;

namespace Upside.Server.Tests.Hosting;

/// <summary>The program `upside`, as a process of its own that a test can kill.</summary>
internal sealed class UpsideProcess : IDisposable
{
    private const int Terminate = 15;

    private readonly Process _process;
    private readonly Task<string> _errors;

    private UpsideProcess(Process process) => (_process, _errors) = (process, process.StandardError.ReadToEndAsync());

    public int Id => _process.Id;

    /// <summary>Runs it with arguments, in a folder, with these environment variables besides the usual ones.</summary>
    public static UpsideProcess Start(string folder, IReadOnlyDictionary<string, string> variables, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Join(AppContext.BaseDirectory, "Upside.Cli.dll"), .. arguments])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in variables) start.Environment[name] = value;
        return new UpsideProcess(Process.Start(start)!);
    }

    /// <summary>The address that a server prints once it answers.</summary>
    public async Task<Uri> AddressAsync(CancellationToken cancellationToken)
    {
        while (await _process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            if (line.IndexOf("http://", StringComparison.Ordinal) is >= 0 and var at) return new Uri(line[at..].Split(' ')[0]);
        }
        throw new InvalidOperationException($"The server does not start: {await _errors}");
    }

    /// <summary>The exit code, once it has ended by itself.</summary>
    public async Task<int> EndAsync(CancellationToken cancellationToken)
    {
        await _process.WaitForExitAsync(cancellationToken);
        return _process.ExitCode;
    }

    public Task<string> OutputAsync(CancellationToken cancellationToken) => _process.StandardOutput.ReadToEndAsync(cancellationToken);

    /// <summary>All that it complained of; complete once it has ended.</summary>
    public Task<string> ErrorsAsync() => _errors;

    public void AskToStop() => Assert.Equal(0, Signal(_process.Id, Terminate));

    public async Task KillAsync(CancellationToken cancellationToken)
    {
        _process.Kill();
        await _process.WaitForExitAsync(cancellationToken);
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
    }

    /// <summary>The process that serves the database in a folder; null where none does.</summary>
    public static int? DatabaseOf(string data) => PostmasterFile.Read(Path.Join(data, "postgres"))?.ProcessId;

    public static void KillDatabaseOf(string data)
    {
        using var process = PostmasterFile.Read(Path.Join(data, "postgres"))?.FindProcess();
        process?.Kill();
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Signal(int process, int signal);
}
