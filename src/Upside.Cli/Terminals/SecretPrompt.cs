using System.Text;

namespace Upside.Cli.Terminals;

/// <summary>Asks for something that nobody should read over a shoulder.</summary>
internal static class SecretPrompt
{
    /// <summary>What was typed, without showing it; null where there is no terminal to type at.</summary>
    public static string? Ask(TextWriter error, string question)
    {
        if (Console.IsInputRedirected) return null;
        error.Write(question);
        var typed = new StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key == ConsoleKey.Backspace) typed.Length = Math.Max(0, typed.Length - 1);
            else if (!char.IsControl(key.KeyChar)) typed.Append(key.KeyChar);
        }
        error.WriteLine();
        return typed.ToString();
    }
}
