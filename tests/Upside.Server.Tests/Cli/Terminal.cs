using System.Text;
using Upside.Cli;
using Upside.Cli.Terminals;

namespace Upside.Server.Tests.Cli;

/// <summary>A shell in a home folder of its own, in which `upside` is run.</summary>
internal sealed class Terminal : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public string Home { get; } = Directory.CreateTempSubdirectory("upside-home-").FullName;

    public Dictionary<string, string> Variables { get; } = new(StringComparer.Ordinal);

    /// <summary>The file that `upside login` writes.</summary>
    public string Account => Path.Join(Home, ".config", "upside", "account.json");

    public Task<(int Exit, string Output, string Error)> RunAsync(params string[] arguments) => RunWithInputAsync("", arguments);

    public async Task<(int Exit, string Output, string Error)> RunWithInputAsync(string input, params string[] arguments)
    {
        using var standardInput = new MemoryStream(Utf8.GetBytes(input));
        using var output = new MemoryStream();
        await using var error = new StringWriter { NewLine = "\n" };
        var surroundings = new Surroundings { Input = standardInput, Output = output, Error = error, Folder = Home, Home = Home, Variables = Variables, Terminal = TerminalTraits.None };
        var exit = await UpsideCommand.RunAsync(arguments, surroundings);
        return (exit, Utf8.GetString(output.ToArray()), error.ToString());
    }

    /// <summary>Runs a command that does not end by itself, its output written to a stream as it comes.</summary>
    public async Task<int> RunAsync(Stream output, params string[] arguments)
    {
        using var standardInput = new MemoryStream();
        await using var error = new StringWriter { NewLine = "\n" };
        return await UpsideCommand.RunAsync(arguments, new Surroundings { Input = standardInput, Output = output, Error = error, Folder = Home, Home = Home, Variables = Variables, Terminal = TerminalTraits.None });
    }

    public void Dispose() => Directory.Delete(Home, recursive: true);
}
