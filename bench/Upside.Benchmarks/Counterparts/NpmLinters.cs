using System.Collections.Immutable;
using System.ComponentModel;

namespace Upside.Benchmarks.Counterparts;

/// <summary>Prose linters that people use, installed from npm by the lock file beside this one.</summary>
/// <param name="Name">The package, which is also the command.</param>
/// <param name="Script">What Node.js runs.</param>
internal sealed record NpmLinters(string Name, string Script)
{
    private static readonly ImmutableArray<(string Name, string Script)> Known =
        [("write-good", "write-good/bin/write-good.js"), ("alex", "alex/cli.js")];

    /// <summary>Null, with a notice, where Node.js or the packages cannot be had.</summary>
    public static async Task<IReadOnlyList<NpmLinters>?> InstallAsync(
        Workbench workbench, CancellationToken cancellationToken)
    {
        var source = Path.Combine(workbench.Root, "bench", "Upside.Benchmarks", "Counterparts");
        var target = Path.Combine(workbench.Root, "artifacts", "bench-counterparts");
        var packages = Path.Combine(target, "node_modules");
        var linters = Known.Select(one => new NpmLinters(one.Name, Path.Combine(packages, one.Script))).ToArray();
        try
        {
            if (!IsInstalled(source, target))
            {
                await workbench.Notices.WriteLineAsync("  installing write-good and alex from npm…");
                Directory.CreateDirectory(target);
                File.Copy(Path.Combine(source, "package.json"), Path.Combine(target, "package.json"), overwrite: true);
                var lockFile = Path.Combine(target, "package-lock.json");
                File.Copy(Path.Combine(source, "package-lock.json"), lockFile, overwrite: true);
                var install = await MeasuredProcess.RunAsync(
                    "npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], target, cancellationToken);
                if (install.ExitCode != 0)
                {
                    File.Delete(lockFile);
                    await workbench.Notices.WriteLineAsync($"  without counterparts: npm says {install.Errors.Trim()}");
                    return null;
                }
            }

            return linters;
        }
        catch (Win32Exception)
        {
            await workbench.Notices.WriteLineAsync("  without counterparts: write-good and alex need Node.js and npm");
            return null;
        }
    }

    /// <summary>One process over all the files, so that its start counts once; its findings do not matter here.</summary>
    public async Task<TimeSpan> TimeAsync(
        IEnumerable<(string Name, ReadOnlyMemory<byte> Content)> files, string folder, CancellationToken cancellationToken)
    {
        var names = files.Select(file => Path.Combine(folder, "00", file.Name));
        var run = await MeasuredProcess.RunAsync("node", [Script, .. names], folder, cancellationToken);
        return run.OutputLines > 0 || run.Errors.Length > 0
            ? run.Wall
            : throw new BenchmarkFailedException($"{Name} said nothing about the corpus and ended with {run.ExitCode}");
    }

    private static bool IsInstalled(string source, string target)
    {
        var installed = Path.Combine(target, "package-lock.json");
        return File.Exists(installed)
            && File.ReadAllBytes(installed).AsSpan()
                .SequenceEqual(File.ReadAllBytes(Path.Combine(source, "package-lock.json")));
    }
}
