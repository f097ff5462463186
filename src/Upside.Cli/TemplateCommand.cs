using System.CommandLine;
using Upside.Cli.Settings;
using Upside.Cli.Terminals;
using Upside.Postmortems;

namespace Upside.Cli;

/// <summary>`upside template`: a skeleton to fill in.</summary>
internal static class TemplateCommand
{
    /// <summary>The command with its argument.</summary>
    public static Command Create(Surroundings surroundings)
    {
        var kind = new Argument<string>("kind") { Description = string.Join(", ", PostmortemTemplate.Names[..^1]) + " or " + PostmortemTemplate.Names[^1] + ".", DefaultValueFactory = _ => PostmortemTemplate.Names[0], Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("template", "Write a skeleton to fill in. As it stands it earns nothing.") { kind };
        command.SetAction(parsed =>
        {
            var name = parsed.GetValue(kind)!;
            if (PostmortemTemplate.Named(name) is not { } text)
            {
                surroundings.Error.WriteLine($"upside: There is no template \"{TerminalText.Clean(name)}\"{Nearest.Hint(name, PostmortemTemplate.Names)}; there are {string.Join(", ", PostmortemTemplate.Names)}.");
                return UpsideCommand.Trouble;
            }
            surroundings.Output.Write(System.Text.Encoding.UTF8.GetBytes(text));
            surroundings.Output.Flush();
            return UpsideCommand.Fine;
        });
        return command;
    }
}
