using System.Text;
using Upside.Cli;
using Upside.Cli.Terminals;

namespace Upside.Tests.Cli;

/// <summary>What a command printed, and how it ended.</summary>
internal sealed record Run(int Exit, string Output, string Error)
{
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>A folder of its own, in which `upside` is run as from a shell.</summary>
internal sealed class CommandLine : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public string Folder { get; } = Directory.CreateTempSubdirectory("upside-").FullName;

    public string? Home { get; set; }

    public TerminalTraits Terminal { get; init; } = TerminalTraits.None;

    public CommandLine With(string file, string text) => With(file, Utf8.GetBytes(text));

    public CommandLine With(string file, byte[] bytes)
    {
        var path = Path.Join(Folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return this;
    }

    public Task<Run> RunAsync(params string[] arguments) => RunWithInputAsync("", arguments);

    public async Task<Run> RunWithInputAsync(string input, params string[] arguments)
    {
        using var standardInput = new MemoryStream(Utf8.GetBytes(input));
        return await RunWithAsync(standardInput, arguments);
    }

    public async Task<Run> RunWithAsync(Stream standardInput, params string[] arguments)
    {
        using var output = new MemoryStream();
        await using var error = new StringWriter { NewLine = "\n" };
        var surroundings = new Surroundings { Input = standardInput, Output = output, Error = error, Folder = Folder, Home = Home, Terminal = Terminal };
        var exit = await UpsideCommand.RunAsync(arguments, surroundings);
        return new Run(exit, Utf8.GetString(output.ToArray()), error.ToString());
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
