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
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var name = parsed.GetValue(kind)!;
            if (PostmortemTemplate.Named(name) is not { } text)
            {
                await surroundings.Error.WriteLineAsync($"upside: There is no template \"{TerminalText.Clean(name)}\"{Nearest.Hint(name, PostmortemTemplate.Names)}; there are {string.Join(", ", PostmortemTemplate.Names)}.");
                return UpsideCommand.Trouble;
            }
            await surroundings.Output.WriteAsync(System.Text.Encoding.UTF8.GetBytes(text), cancellationToken);
            await surroundings.Output.FlushAsync(cancellationToken);
            return UpsideCommand.Fine;
        });
        return command;
    }
}
