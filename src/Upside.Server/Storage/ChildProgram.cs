using System.ComponentModel;
using System.Diagnostics;

namespace Upside.Server.Storage;

/// <summary>What a program that was run to its end has said.</summary>
internal sealed record ChildProgram(int ExitCode, string Output, string Errors)
{
    private const int NotFound = 127; // as shells say it

    /// <summary>The last line of what it complained of, for a sentence.</summary>
    public string Complaint =>
        Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is [.., var last] ? last : $"it ended with {ExitCode} and said nothing";

    /// <summary>Runs a program, its input closed; it is killed where the caller gives up.</summary>
    public static Task<ChildProgram> RunAsync(IReadOnlyList<string> command, CancellationToken cancellationToken) =>
        RunAsync(command, new Dictionary<string, string>(StringComparer.Ordinal), cancellationToken);

    /// <summary>The same with environment variables of its own.</summary>
    public static async Task<ChildProgram> RunAsync(IReadOnlyList<string> command, IReadOnlyDictionary<string, string> variables, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1))
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/", // the current folder may be one that the program's user cannot enter
            Environment = { ["LC_ALL"] = "C" }, // its complaints are compared with known ones
        };
        foreach (var (name, value) in variables) start.Environment[name] = value;
        using var process = new Process { StartInfo = start };
        try
        {
            process.Start();
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var errors = process.StandardError.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return new ChildProgram(process.ExitCode, await output, await errors);
        }
        catch (Win32Exception unstarted)
        {
            return new ChildProgram(NotFound, "", $"{command[0]} cannot be run: {unstarted.Message}");
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }
}
