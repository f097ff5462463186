using Upside.Cli.Terminals;

namespace Upside.Cli;

/// <summary>What a command is run in: its streams, its folder, its terminal, its clock. Tests pass their own.</summary>
internal sealed record Surroundings : IDisposable
{
    /// <summary>Standard input.</summary>
    public required Stream Input { get; init; }

    /// <summary>Standard output.</summary>
    public required Stream Output { get; init; }

    /// <summary>Standard error, as text.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>The folder that relative paths start from, absolute.</summary>
    public required string Folder { get; init; }

    /// <summary>The home folder, absolute; null for none.</summary>
    public string? Home { get; init; }

    /// <summary>Asks, on the writer, for what must not be shown; null where nobody sits at a terminal.</summary>
    public Func<TextWriter, string, string?> AskSecret { get; init; } = (_, _) => null;

    /// <summary>What is known of the terminal.</summary>
    public required TerminalTraits Terminal { get; init; }

    /// <summary>The environment variables.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The surroundings of this process.</summary>
    public static Surroundings OfProcess() => new()
    {
        Input = Console.OpenStandardInput(),
        Output = Console.OpenStandardOutput(),
        Error = StandardError(),
        Folder = Environment.CurrentDirectory,
        Home = Environment.GetEnvironmentVariable(OperatingSystem.IsWindows() ? "USERPROFILE" : "HOME"),
        AskSecret = SecretPrompt.Ask,
        Terminal = TerminalTraits.OfProcess(),
        Variables = Environment.GetEnvironmentVariables().Cast<System.Collections.DictionaryEntry>().ToDictionary(one => (string)one.Key, one => (string?)one.Value ?? "", StringComparer.Ordinal),
    };

    /// <summary>Standard error as text; where it is closed, a writer that keeps nothing.</summary>
    public static TextWriter StandardError()
    {
        try
        {
            return new StreamWriter(Console.OpenStandardError(), Utf8) { AutoFlush = true, NewLine = "\n" };
        }
        catch (IOException)
        {
            return TextWriter.Null;
        }
    }

    /// <summary>Writes a line to standard output, at once.</summary>
    public async Task SayAsync(string line)
    {
        await Output.WriteAsync(Utf8.GetBytes(line + "\n"));
        await Output.FlushAsync();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Error.Dispose();
        Output.Dispose();
        Input.Dispose();
    }

    private static readonly System.Text.UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
}
