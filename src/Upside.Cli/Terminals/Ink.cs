namespace Upside.Cli.Terminals;

/// <summary>How a stretch of terminal text looks.</summary>
internal enum Ink
{
    Plain,
    Strong,
    Faint,
    Good,
    Middling,
    Bad,
}
