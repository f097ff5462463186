using System.Diagnostics;
using System.Globalization;

namespace Upside.Benchmarks;

/// <summary>A whole process, from start to exit, its output read and dropped.</summary>
/// <param name="Wall">From before the start until the output is closed and the exit is known.</param>
/// <param name="ExitCode">What it ended with.</param>
/// <param name="Errors">The end of its standard error.</param>
/// <param name="OutputLines">Lines on its standard output.</param>
internal sealed record MeasuredProcess(TimeSpan Wall, int ExitCode, string Errors, int OutputLines)
{
    public static async Task<MeasuredProcess> RunAsync(
        string command, IEnumerable<string> arguments, string folder, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        using var process = Start(command, arguments, folder);
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        var lines = await CountLinesAsync(process.StandardOutput.BaseStream, cancellationToken);
        var said = await errors;
        await process.WaitForExitAsync(cancellationToken);
        return new MeasuredProcess(clock.Elapsed, process.ExitCode, said.Length > 500 ? said[^500..] : said, lines);
    }

    /// <summary>
    /// How long a command takes whose output nobody reads, as from a shell: reading it here would take part of two cores that the command can use.
    /// </summary>
    /// <exception cref="BenchmarkFailedException">It does not start, or does not end with 0.</exception>
    public static async Task<TimeSpan> WallAsync(
        string command, IEnumerable<string> arguments, string folder, CancellationToken cancellationToken)
    {
        string[] quiet = ["-c", "exec \"$0\" \"$@\" < /dev/null > /dev/null 2>&1", command, .. arguments];
        var start = new ProcessStartInfo("/bin/sh", quiet) { WorkingDirectory = folder, UseShellExecute = false };
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start) ?? throw new BenchmarkFailedException($"{command} does not start");
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode == 0 ? clock.Elapsed : throw new BenchmarkFailedException($"{command} ended with {process.ExitCode}");
    }

    /// <summary>
    /// The largest resident set of the process in bytes, or null where the system has no <c>/proc</c>. Read every two
    /// milliseconds; the kernel keeps the maximum, so only growth in the last two is missed.
    /// </summary>
    public static async Task<long?> PeakMemoryAsync(
        string command, IEnumerable<string> arguments, string folder, CancellationToken cancellationToken)
    {
        using var process = Start(command, arguments, folder);
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        var lines = CountLinesAsync(process.StandardOutput.BaseStream, cancellationToken);
        long? peak = null;
        while (!process.HasExited)
        {
            peak = ReadPeak(process.Id) ?? peak;
            await Task.Delay(TimeSpan.FromMilliseconds(2), cancellationToken);
        }

        await Task.WhenAll(errors, lines);
        return peak;
    }

    private static Process Start(string command, IEnumerable<string> arguments, string folder)
    {
        var start = new ProcessStartInfo(command, arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var process = Process.Start(start) ?? throw new BenchmarkFailedException($"{command} does not start");
        process.StandardInput.Close();
        return process;
    }

    private static async Task<int> CountLinesAsync(Stream output, CancellationToken cancellationToken)
    {
        var buffer = new byte[1 << 16];
        var lines = 0;
        int read;
        while ((read = await output.ReadAsync(buffer, cancellationToken)) > 0)
            lines += buffer.AsSpan(0, read).Count((byte)'\n');
        return lines;
    }

    private static long? ReadPeak(int process)
    {
        try
        {
            var peak = File.ReadLines($"/proc/{process}/status")
                .FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return peak is null
                ? null
                : long.Parse(peak.AsSpan(6, peak.Length - 6 - 2).Trim(), CultureInfo.InvariantCulture) * 1024;
        }
        catch (IOException)
        {
            return null; // it ended between two looks
        }
    }
}
