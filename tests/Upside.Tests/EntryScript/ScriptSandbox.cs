using System.Diagnostics;

namespace Upside.Tests.EntryScript;

/// <summary>
/// A copy of the entry script in a folder of its own, with a PATH that has the few system tools it uses and a
/// <c>dotnet</c> that writes down what it is asked and "publishes" a program that echoes its arguments.
/// </summary>
internal sealed class ScriptSandbox : IDisposable
{
    private const string Dotnet = """
        #!/usr/bin/env bash
        if [[ $1 == --version ]]; then echo "${FAKE_SDK:-10.0.100}"; exit; fi
        echo "$*" >> "$FAKE_LOG"
        if [[ -n ${FAKE_ERROR:-} ]]; then echo "$FAKE_ERROR"; exit 1; fi
        while [[ $1 != -o ]]; do shift; done
        if [[ -n ${FAKE_EDIT:-} ]]; then
          touch "$FAKE_EDIT"
          until [[ $FAKE_EDIT -nt $2-stamp ]]; do touch "$FAKE_EDIT"; done
        fi
        mkdir -p "$2"
        printf '#!/usr/bin/env bash\necho "ran: $*"\nexit ${FAKE_EXIT:-0}\n' > "$2/Upside.Cli"
        chmod +x "$2/Upside.Cli"
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("upside script ").FullName;
    private readonly Dictionary<string, string> environment = new(StringComparer.Ordinal);

    public ScriptSandbox()
    {
        Directory.CreateDirectory(Path.Combine(Root, "src"));
        Directory.CreateDirectory(Tools);
        File.Copy(Path.Combine(Repository(), "upside"), Script);
        foreach (var name in (string[])["Directory.Build.props", "Directory.Packages.props", "BannedSymbols.txt", ".editorconfig", "src/Program.cs", "src/Other.cs"])
            File.WriteAllText(Path.Combine(Root, name), "");
        foreach (var tool in (string[])["bash", "env", "cat", "dirname", "find", "flock", "mkdir", "mv", "readlink", "rm", "touch", "chmod"])
        {
            if (Locate(tool) is { } found)
                File.CreateSymbolicLink(Path.Combine(Tools, tool), found);
        }

        var dotnet = Path.Combine(Tools, "dotnet");
        File.WriteAllText(dotnet, Dotnet);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(dotnet, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Set("PATH", Tools);
        Set("HOME", folder);
        Set("FAKE_LOG", Path.Combine(folder, "log"));
    }

    public string Root => Path.Combine(folder, "the repository");

    public string Script => Path.Combine(Root, "upside");

    public string Elsewhere => Directory.CreateDirectory(Path.Combine(folder, "elsewhere")).FullName;

    /// <summary>How often something was built.</summary>
    public int Builds =>
        File.Exists(environment["FAKE_LOG"]) ? File.ReadAllLines(environment["FAKE_LOG"]).Length : 0;

    private string Tools => Path.Combine(folder, "tools");

    public string Source(string name) => Path.Combine(Root, "src", name);

    public void Set(string name, string value) => environment[name] = value;

    public void RemoveSdk() => File.Delete(Path.Combine(Tools, "dotnet"));

    /// <summary>Saves a source file again, later than anything that was built before.</summary>
    public void Edit(string name) =>
        File.SetLastWriteTimeUtc(Source(name), File.GetLastWriteTimeUtc(Source(name)).AddSeconds(60));

    public Task<ScriptRun> RunAsync(params string[] arguments) => StartAsync(Script, Root, arguments);

    public async Task<ScriptRun> StartAsync(string script, string from, params string[] arguments)
    {
        var start = new ProcessStartInfo(script, arguments)
        {
            WorkingDirectory = from,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Clear();
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var said = await errors;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new ScriptRun(process.ExitCode, output.TrimEnd(), said.TrimEnd());
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static string? Locate(string tool) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Select(place => Path.Combine(place, tool))
            .FirstOrDefault(File.Exists);

    private static string Repository()
    {
        var place = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(place.FullName, "Upside.slnx")))
            place = place.Parent ?? throw new InvalidOperationException("The tests run inside the repository.");
        return place.FullName;
    }
}

/// <summary>How a run of the script ended and what it said.</summary>
internal sealed record ScriptRun(int ExitCode, string Output, string Errors);
