namespace Upside.Cli.Terminals;

/// <summary>What is known of the terminal that a command writes to.</summary>
/// <param name="OutputIsTerminal">Whether standard output is a terminal.</param>
/// <param name="ErrorIsTerminal">Whether standard error is a terminal.</param>
/// <param name="Width">Columns to write in.</param>
/// <param name="HasColour">Whether colours are wanted on standard output.</param>
internal sealed record TerminalTraits(bool OutputIsTerminal, bool ErrorIsTerminal, int Width, bool HasColour)
{
    private const int UsualWidth = 80;
    private const int Narrowest = 40;
    private const int Widest = 160;

    /// <summary>Nothing but a file to write to.</summary>
    public static readonly TerminalTraits None = new(false, false, UsualWidth, false);

    /// <summary>The terminal of this process. NO_COLOR and TERM=dumb turn colours off, CLICOLOR_FORCE turns them on; COLUMNS gives a width where there is no terminal.</summary>
    public static TerminalTraits OfProcess()
    {
        var output = !Console.IsOutputRedirected;
        var width = UsualWidth;
        if (output) width = WindowWidth();
        else if (int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), System.Globalization.CultureInfo.InvariantCulture, out var columns) && columns > 0) width = columns;
        return new TerminalTraits(output, !Console.IsErrorRedirected, Math.Clamp(width, Narrowest, Widest), WantsColour(output));
    }

    private static bool WantsColour(bool isTerminal)
    {
        if (IsSet("NO_COLOR")) return false;
        if (IsSet("CLICOLOR_FORCE") && Environment.GetEnvironmentVariable("CLICOLOR_FORCE") != "0") return true;
        return isTerminal && Environment.GetEnvironmentVariable("TERM") != "dumb";
    }

    private static bool IsSet(string variable) => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(variable));

    private static int WindowWidth()
    {
        try
        {
            return Console.WindowWidth is > 0 and var width ? width : UsualWidth;
        }
        catch (IOException)
        {
            return UsualWidth;
        }
    }
}
